import { expect, test } from 'vitest'
import { keptOf, lastMonth, outcome, rowsOf } from './privacy'

test('the last month ends after now and is thirty days long', () => {
  const now = Date.UTC(2026, 10, 25)
  expect(lastMonth(now)).toEqual({ from: '2026-10-26T00:00:00.000Z', until: '2026-11-25T00:01:00.000Z' })
})

test('an outcome is told by kind', () => {
  expect(outcome({ TEXTS: 3, TICKETS: 1 })).toBe('TEXTS 3 · TICKETS 1')
  expect(outcome(null)).toBe('')
})

test('what was found is told with what is kept, an empty class is not, and an answer of old reads as before', () => {
  const answer = { rows: { TEXTS: 3, PHOTOS: 0 }, kept: [{ what: '单号', whatEn: 'Numbers', why: '指标', whyEn: 'Figures' }] }
  expect(outcome(answer, kind => kind.toLowerCase())).toBe('texts 3')
  expect(keptOf(answer)).toHaveLength(1)
  expect(keptOf({ TEXTS: 3 })).toEqual([])
  expect(rowsOf({ TEXTS: 3 })).toEqual({ TEXTS: 3 })
})
