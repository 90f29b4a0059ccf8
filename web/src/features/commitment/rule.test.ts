import { expect, test } from 'vitest'
import { shown } from './kept'
import { bound, hardLimit, inSeconds, laddered, pausable, pauseLimit, written, type Step } from './rule'

test('limits are written as people say them', () => {
  expect(written(20)).toEqual({ n: 20, unit: 'seconds' })
  expect(written(180)).toEqual({ n: 3, unit: 'minutes' })
  expect(written(172_800)).toEqual({ n: 48, unit: 'hours' })
  expect(written(864_000)).toEqual({ n: 10, unit: 'days' })
  expect(written(5400)).toEqual({ n: 90, unit: 'minutes' })
  for (const s of [20, 180, 5400, 28_800, 864_000]) expect(inSeconds(written(s).n, written(s).unit)).toBe(s)
})
test('a last limit in days is a limit too', () => {
  const l = { targetSeconds: 900, hardSeconds: null, targetDays: null, hardDays: 1, hardCalendar: 'WD' }
  expect(bound(l, 'hard')).toEqual({ seconds: null, days: 1 })
  expect(bound({ ...l, hardDays: null }, 'hard')).toBeNull()
})
test('a share is never rounded up to a promise that was not kept, and nothing measured is not zero', () => {
  expect(shown({ value: 99.999, hits: 99_999, counted: 100_000 }, '%')).toBe('99.99 %')
  expect(shown({ value: null, hits: 0, counted: 0 }, '%')).toBeNull()
  expect(shown({ value: 0, hits: 0, counted: 4 }, '')).toBe('0')
})

test('a reason that may stop the clock no more has no longest pause either', () => {
  const rule = { pauseLimits: { WAIT_CUST: 432_000, PERMIT: 3600 } }
  expect(pausable(rule, ['WAIT_CUST'])).toEqual({ pausable: ['WAIT_CUST'], pauseLimits: { WAIT_CUST: 432_000 } })
  expect(pausable(rule, [])).toEqual({ pausable: [], pauseLimits: null })
  expect(pauseLimit({ pauseLimits: null }, 'WAIT_CUST', 48)).toEqual({ WAIT_CUST: 172_800 })
  expect(pauseLimit({ pauseLimits: { WAIT_CUST: 1 } }, 'WAIT_CUST', null)).toBeNull()
})
test('a last limit is in time or in counted days, never in both', () => {
  const l = { targetSeconds: 900, hardSeconds: 3600, targetDays: null, hardDays: null, hardCalendar: 'WD' }
  expect(hardLimit(l, { seconds: null, days: 15 })).toMatchObject({ hardSeconds: null, hardDays: 15, hardCalendar: 'WD' })
  expect(hardLimit(l, null)).toMatchObject({ hardSeconds: null, hardDays: null, hardCalendar: null })
})
test('only the last step of a ladder repeats, and it always does', () => {
  const step = (repeatSeconds: number | null): Step => ({ afterSeconds: 60, percent: null, percentOf: null, beforeDueSeconds: null, tell: 'LEADER', how: 'TEXT', repeatSeconds })
  expect(laddered([step(600), step(null)]).map(s => s.repeatSeconds)).toEqual([null, 86_400])
  expect(laddered([step(600)]).map(s => s.repeatSeconds)).toEqual([600])
})
