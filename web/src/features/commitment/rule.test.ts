import { expect, test } from 'vitest'
import { shown } from './kept'
import { bound, inSeconds, written } from './rule'

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
