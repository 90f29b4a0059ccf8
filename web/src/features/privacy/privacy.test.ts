import { expect, test } from 'vitest'
import { lastMonth, outcome } from './privacy'

test('the last month ends after now and is thirty days long', () => {
  const now = Date.UTC(2026, 10, 25)
  expect(lastMonth(now)).toEqual({ from: '2026-10-26T00:00:00.000Z', until: '2026-11-25T00:01:00.000Z' })
})

test('an outcome is told by kind', () => {
  expect(outcome({ TEXTS: 3, TICKETS: 1 })).toBe('TEXTS 3 · TICKETS 1')
  expect(outcome(null)).toBe('')
})
