import { expect, test } from 'vitest'
import { changes, chinaMidnight, fieldOf, flat, inForce, newest, standing, type Version } from './versions'

const v = (version: number, effectiveFrom: string): Version<object> => ({ version, effectiveFrom, changedBy: '徐磊', reason: '试行', changedAt: null, rules: {} })
const NOW = Date.parse('2026-11-28T08:00:00Z')
const shipped = v(1, '2010-01-01T00:00:00Z'), november = v(2, '2026-11-01T00:00:00Z'), tomorrow = v(3, '2026-11-28T16:00:00Z')

test('the latest to begin holds, and what begins tomorrow waits', () => {
  const all = [tomorrow, november, shipped]
  expect(inForce(all, NOW)?.version).toBe(2)
  expect(all.map(x => standing(x, all, NOW))).toEqual(['future', 'now', 'past'])
  expect(inForce(all, Date.parse('2026-11-28T16:00:00Z'))?.version).toBe(3)
})
test('a change builds upon the newest, also when that one does not hold yet', () => {
  expect(newest([november, tomorrow, shipped]).version).toBe(3)
})
test('a version that another one replaces before it begins never holds and says so', () => {
  const again = v(4, tomorrow.effectiveFrom), all = [again, tomorrow, november, shipped]
  expect(standing(tomorrow, all, NOW)).toBe('overtaken')
  expect(standing(again, all, NOW)).toBe('future')
  expect(inForce(all, Date.parse('2026-11-29T00:00:00Z'))?.version).toBe(4)
})
test('what changed is found by name and not by its place in a list', () => {
  const before = { quietFrom: '20:00', fees: [{ service: 'TV', kind: 'MONTH', cents: 2400 }], rules: [{ id: 'A', clocks: ['CLK-05'], cents: 0 }, { id: 'B', clocks: [], cents: 1 }] }
  const after = { quietFrom: '20:00', fees: [{ service: 'BROADBAND', kind: 'MONTH', cents: 6000 }, { service: 'TV', kind: 'MONTH', cents: 2600 }], rules: [{ id: 'B', clocks: [], cents: 1 }, { id: 'A', clocks: ['CLK-05', 'CLK-06'], cents: 0 }] }
  const found = Object.fromEntries(changes(before, after).map(c => [c.path, [c.was, c.would]]))
  expect(found['fees.TV/MONTH.cents']).toEqual([2400, 2600])
  expect(found['rules.A.clocks']).toEqual(['CLK-05', 'CLK-05、CLK-06'])
  expect(found['fees.BROADBAND/MONTH.cents']).toEqual([null, 6000])
  expect(Object.keys(found).some(p => p.startsWith('rules.B'))).toBe(false)
})
test('nothing changed is no change, and a missing value is the same as none', () => {
  expect(changes({ a: 1, b: null }, { a: 1 })).toEqual([])
  expect([...flat({ a: { b: [1, 2] } })]).toEqual([['a.b', '1、2']])
})
test('a refusal says which field it is about, if it does', () => {
  expect(fieldOf({ facts: { field: 'rules.R-TV-22.percentPerDay' } })).toBe('rules.R-TV-22.percentPerDay')
  expect(fieldOf(new Error('x'))).toBeUndefined()
  expect(fieldOf(undefined)).toBeUndefined()
})
test('a day begins at midnight in China wherever the browser stands', () => {
  expect(chinaMidnight('2026-11-29')).toBe('2026-11-28T16:00:00.000Z')
})
