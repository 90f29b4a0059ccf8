import { describe, expect, it } from 'vitest'
import { cellsOf, holesByDay, hoursOf, monthFrom, monthNow, pageOf, toneOf, today, weekday, type Finding, type Kind, type Person } from './roster'

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
