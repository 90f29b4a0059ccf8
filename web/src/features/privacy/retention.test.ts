import { expect, test } from 'vitest'
import { more, roughly } from './retention'

test('days are also written as months or years when they are some', () => {
  expect(roughly(365)).toEqual({ n: 1, unit: 'years' })
  expect(roughly(730)).toEqual({ n: 2, unit: 'years' })
  expect(roughly(180)).toEqual({ n: 6, unit: 'months' })
  expect(roughly(7)).toBeNull()
  expect(roughly(100)).toBeNull()
})
test('shorter forgets more, longer forgets less', () => {
  const it = { kind: 'TEXTS', deed: 'DELETED' as const, days: 180, wouldBeDays: 90, older: 10, wouldBeOlder: 400 }
  expect(more(it)).toBe(390)
  expect(more({ ...it, wouldBeOlder: 0 })).toBe(-10)
})
