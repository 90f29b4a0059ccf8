import { expect, test } from 'vitest'
import type { Happening } from '../../offline/outbox'
import { about, between, labelled, laid, pie, share, type Spot } from './campaign'
import { blank, moved, ofType, read, totalWeight, written } from './questions'
import { asTold, fitting, isOpen, toggled, type Door, type Question } from './visit/visit'

const door: Door = { id: 'd1', place: 3, name: '王**', address: '花园浜三村12幢', community: '花园浜三村', state: 'DRAWN', attempts: 0, stateAt: null, latitude: 31.8, longitude: 120.5 }
const told = (outcome: string, at: string, job = 'd1', state: Happening['state'] = 'WAITING'): Happening => ({ id: at, owner: 'visit.1001', job, what: outcome, path: '', body: { outcome }, at, state })
const question = (over: Partial<Question>): Question => ({ ...blank([]), id: 'Q1', text: '?', ...over })
const spot = (latitude: number, longitude: number, done = 0, slots = 10): Spot => ({ area: 'A01', community: `${latitude}`, at: { latitude, longitude }, slots, tried: done, done })

test('a door shows what was saved on this phone before the server knows it', () => {
  expect(asTold(door, [told('ABSENT', '2026-11-24T01:00:00Z')])).toMatchObject({ state: 'ABSENT', attempts: 1, unsent: true })
  expect(asTold(door, [told('ABSENT', '2026-11-24T01:00:00Z', 'another')])).toEqual(door)
  expect(asTold(door, [told('DONE', '2026-11-24T01:00:00Z', 'd1', 'REFUSED')])).toEqual(door)
})
test('who answered has answered for good, whatever is saved behind it', () => {
  expect(asTold(door, [told('DONE', '2026-11-24T01:00:00Z'), told('ABSENT', '2026-11-24T02:00:00Z')])).toMatchObject({ state: 'DONE', attempts: 2 })
})
test('a door is open while nobody was there or nobody was in', () => {
  expect((['DRAWN', 'ABSENT', 'DONE', 'REFUSED', 'EMPTY', 'WRONG_ADDRESS'] as const).filter(state => isOpen({ ...door, state }))).toEqual(['DRAWN', 'ABSENT'])
})
test('"nothing" stands alone among several answers', () => {
  expect(toggled(['MOSAIC'], 'BLACK')).toEqual(['MOSAIC', 'BLACK'])
  expect(toggled(['MOSAIC', 'BLACK'], 'NONE')).toEqual(['NONE'])
  expect(toggled(['NONE'], 'MOSAIC')).toEqual(['MOSAIC'])
  expect(toggled(['MOSAIC'], 'MOSAIC')).toEqual([])
})
test('a draft of an older questionnaire keeps what still fits', () => {
  expect(fitting({ Q1: 5, Q2: 'x', Q3: '', Q4: [] }, [question({ id: 'Q1' }), question({ id: 'Q3' }), question({ id: 'Q4' })])).toEqual({ Q1: 5 })
})
test('a share is never rounded up to a hundred that was not reached', () => {
  expect([share(999, 1000), share(9999, 10000), share(1, 1), share(0, 0)]).toEqual(['99.9%', '99.9%', '100.0%', '–'])
})
test('what is hidden has no number and no interval', () => {
  const hidden = { value: null, low: null, high: null, n: 4 }
  expect([about(hidden), between(hidden), about({ value: 87.43, low: 80, high: 94.86, n: 9 }), between({ value: 87.43, low: 80, high: 94.86, n: 9 })]).toEqual(['–', '', '87.4', '80.0 – 94.9'])
})
test('the map keeps north above and every community inside', () => {
  const [south, north] = laid([spot(31.8, 120.5), spot(31.9, 120.6)], 720, 430, 24)
  expect(north.y).toBeLessThan(south.y)
  expect(north.x).toBeGreaterThan(south.x)
  for (const d of [south, north]) { expect(d.x).toBeGreaterThanOrEqual(23.9); expect(d.x).toBeLessThanOrEqual(696.1); expect(d.y).toBeGreaterThanOrEqual(23.9); expect(d.y).toBeLessThanOrEqual(406.1) }
  expect(laid([], 720, 430, 24)).toEqual([])
  expect(laid([spot(31.8, 120.5)], 720, 430, 24)[0].x).toBeGreaterThan(0)
})
test('a circle fills clockwise from the top', () => {
  expect(pie(10, 10, 5, 0)).toBe('')
  expect(pie(10, 10, 5, 0.25)).toBe('M10 10L10 5A5 5 0 0 1 15.00 10.00z')
  expect(pie(10, 10, 5, 0.75)).toContain('0 1 1 5.00 10.00')
  expect(pie(10, 10, 5, 1)).toContain('9.99')
})
test('answers are written a line each and read back as they were', () => {
  const options = [{ code: 'REMOTE', text: '更换遥控器', textEn: 'Remote control', job: 'BZ-20' }, { code: 'NONE', text: '无', textEn: 'Nothing', job: null }, { code: 'X', text: '只有中文', textEn: '', job: null }]
  expect(read(written(options))).toEqual(options)
  expect(read('mosaic 马赛克|Mosaic\n\n  ')).toEqual([{ code: 'MOSAIC', text: '马赛克', textEn: 'Mosaic', job: null }])
})
test('consent stays the first question and a new one has a number of its own', () => {
  const list = [question({ id: 'Q0', type: 'CONSENT' }), question({ id: 'Q1' }), question({ id: 'Q3' })]
  expect(moved(list, 0, 1)).toBe(list)
  expect(moved(list, 1, -1)).toBe(list)
  expect(moved(list, 1, 1).map(q => q.id)).toEqual(['Q0', 'Q3', 'Q1'])
  expect(blank(list).id).toBe('Q4')
})
test('another type lets go what it cannot have', () => {
  expect(ofType(question({ type: 'SCALE', weight: 0.2 }), 'TEXT')).toMatchObject({ type: 'TEXT', weight: null })
  expect(ofType(question({ type: 'TEXT', ticket: { kind: 'OPINION', topic: 'SV-99' } }), 'NPS')).toMatchObject({ ticket: null })
  expect(totalWeight([question({ weight: 0.2 }), question({ weight: 0.25 }), question({})])).toBe(45)
})
test('labels of two areas in one place do not lie on each other', () => {
  const dots = laid([{ ...spot(31.8, 120.5), area: 'A01' }, { ...spot(31.8001, 120.5001), area: 'A02' }, { ...spot(31.9, 120.6), area: 'A03' }, { ...spot(31.80005, 120.50005), area: 'A04' }], 720, 430, 24)
  const labels = labelled(dots)
  for (const a of labels) for (const b of labels) if (a !== b) expect(Math.abs(a.x - b.x) >= 62 || Math.abs(a.y - b.y) >= 13).toBe(true)
  expect(labels.map(l => l.area)).toEqual(expect.arrayContaining(['A01', 'A02', 'A03']))
})
