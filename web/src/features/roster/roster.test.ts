import { describe, expect, it } from 'vitest'
import { cellsOf, coverTrouble, halfHours, holesByDay, hoursOf, kindTrouble, lasts, monthFrom, monthNow, NEW_COVER, pageOf, rulesChanged, toneOf, today, weekday, type Finding, type Kind, type Person, type Rules } from './roster'

const kind = (code: string, parts: Kind['parts'], hours: number, night: boolean): Kind => ({ code, sign: '白', name: code, nameEn: code, parts, hours, night })
const D = kind('D', [{ from: 480, until: 1200, standBy: false, group: false }], 10.5, false)
const DN = kind('DN', [...D.parts, { from: 1200, until: 1920, standBy: true, group: true }], 13.5, true)

describe('a month of shifts', () => {
  it('goes over the turn of the year', () => {
    expect(monthFrom('2026-12', 1)).toBe('2027-01')
    expect(monthFrom('2026-01', -1)).toBe('2025-12')
    expect(monthFrom('2026-07', 0)).toBe('2026-07')
  })
  it('is the month it is in China, not where the browser stands', () => {
    expect(monthNow(Date.parse('2026-11-30T16:30:00Z'))).toBe('2026-12')
    expect(today(Date.parse('2026-11-30T15:30:00Z'))).toBe('2026-11-30')
  })
  it('begins its calendar page on a Monday and fills whole weeks', () => {
    expect(weekday('2026-12-01')).toBe(1)
    const page = pageOf('2026-12')
    expect(page.length % 7).toBe(0)
    expect(page[0]).toBeUndefined()
    expect(page[1]).toBe('2026-12-01')
    expect(pageOf('2028-02').filter(Boolean)).toHaveLength(29)
  })
  it('says the hours of a shift, stand-by in brackets', () => {
    expect(hoursOf(DN)).toBe('08:00–20:00 (20:00–08:00)')
  })
  it('draws a shift by what it is', () => {
    expect([D, DN, kind('N', DN.parts.slice(1), 3, true), kind('E', D.parts, 7.5, false)].map(toneOf)).toEqual(['k-day', 'k-both', 'k-night', 'k-short'])
  })
  it('gathers holes by day and leaves wishes out', () => {
    const f = (what: Finding['what'], day: string): Finding => ({ what, staffNo: null, day, area: 'A01', minutes: 720, why: '', whyEn: '' })
    const holes = holesByDay([f('HOLE', '2026-12-01'), f('SKILL', '2026-12-01'), f('WISH', '2026-12-02')])
    expect(holes.get('2026-12-01')).toHaveLength(2)
    expect(holes.has('2026-12-02')).toBe(false)
  })
  it('brings shift, wish, leave and a broken rule of one day together', () => {
    const who: Person = { staffNo: 'T1', name: '张伟', skills: [], areas: ['A01'], hours: 0, contract: 0, nights: 0, weekends: 0, holidays: 0, leave: ['2026-12-03'], shifts: [{ day: '2026-12-03', type: 'D', area: null, fixed: false, reason: null }], wishes: [{ day: '2026-12-03', kind: 'OFF', type: null, kept: false }] }
    const cell = cellsOf(who, [{ what: 'RULE', staffNo: 'T1', day: '2026-12-03', area: null, minutes: 0, why: '休假', whyEn: 'on leave' }]).get('2026-12-03')
    expect(cell).toMatchObject({ leave: true, shift: { type: 'D' }, wish: { kept: false }, broken: { why: '休假' } })
  })
})

describe('a kind of shift', () => {
  it('needs a code of its own, its names and hours that follow each other', () => {
    expect(kindTrouble(DN, [D, DN])).toBeUndefined()
    expect(kindTrouble({ ...D, code: 'day' }, [])).toBe('CODE')
    expect(kindTrouble(D, [D, D])).toBe('TWICE')
    expect(kindTrouble({ ...D, nameEn: ' ' }, [D])).toBe('NAMES')
    expect(kindTrouble({ ...D, parts: [] }, [D])).toBe('PARTS')
    expect(kindTrouble({ ...D, parts: [{ from: 1200, until: 480, standBy: false, group: false }] }, [D])).toBe('PARTS')
    expect(kindTrouble({ ...DN, parts: [...D.parts, { from: 1100, until: 1920, standBy: true, group: true }] }, [DN])).toBe('OVERLAP')
    expect(kindTrouble({ ...D, hours: 25 }, [D])).toBe('HOURS')
  })
  it('lasts on duty and at home apart', () => {
    expect([lasts(DN, false), lasts(DN, true)]).toEqual([12, 12])
  })
  it('can begin at every half hour of two days, and at what stands there already', () => {
    expect(halfHours(495)).toContain(495)
    expect(halfHours(480)).toHaveLength(97)
    expect(halfHours(0).at(-1)).toBe(2880)
  })
})
describe('a version of the rules', () => {
  const rules = (kinds: Kind[], more: Partial<Rules> = {}): Rules => ({ restMinutes: 660, hoursInSevenDays: 56, daysInARow: 6, nightsInARow: 3, hoursPerWorkingDay: 8, areasPerNight: 3, solveSeconds: 10, groups: [], kinds, covers: [NEW_COVER], weights: {}, ...more })
  it('says which kinds came, left or changed', () => {
    expect(rulesChanged(rules([D, DN]), rules([{ ...D, hours: 10 }, kind('E', D.parts, 7, false)])).kinds).toEqual(['+E', '−DN', 'D'])
  })
  it('says that what areas promise changed', () => {
    const c = rulesChanged(rules([D]), rules([D], { covers: [{ ...NEW_COVER, people: 2 }] }))
    expect([c.covers, c.kinds, c.groups]).toEqual([true, [], false])
  })
  it('does not let a promise end before it begins', () => {
    expect(coverTrouble({ ...NEW_COVER, from: 1200, until: 480 })).toBe('PARTS')
    expect(coverTrouble(NEW_COVER)).toBeUndefined()
  })
})
