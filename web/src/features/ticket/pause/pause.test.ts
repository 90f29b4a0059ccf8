import { expect, test } from 'vitest'
import { askedByCustomer, lasting, missing, waiting, type Asked, type PauseLine, type Wish } from './pause'

const NOW = Date.parse('2026-11-28T02:00:00Z')
const may = { reason: 'WAIT_CUST', clocks: ['CLK-21'], latest: '2026-12-04T02:00:00Z' }
const wish: Wish = { reason: 'WAIT_CUST', askedBy: '用户', evidence: 'RECORDING', evidenceRef: 'R-7', resumeAt: '2026-11-30T02:00:00Z', words: '' }
const asked = (id: string, state: Asked['state'], at: string): Asked => ({ id, reason: 'WAIT_CUST', askedBy: '用户', evidence: 'RECORDING', evidenceRef: 'R-7', resumeAt: '2026-11-30T02:00:00Z', words: '', requestedBy: null, requestedAt: at, state, decidedBy: null, decidedAt: null, note: null })
const line = (it: Asked, own = false) => ({ request: it, ticket: {}, own, mayDecide: true }) as unknown as PauseLine

test('a pause needs a legal reason, who asked, the evidence and an end, in that order', () => {
  expect(missing(wish, undefined, NOW)).toBe('reason')
  expect(missing({ ...wish, askedBy: ' ' }, may, NOW)).toBe('askedBy')
  expect(missing({ ...wish, evidenceRef: '' }, may, NOW)).toBe('evidenceRef')
  expect(missing({ ...wish, resumeAt: null }, may, NOW)).toBe('resumeAt')
  expect(missing(wish, may, NOW)).toBeNull()
})
test('it ends in the future and not later than the rule allows', () => {
  expect(missing({ ...wish, resumeAt: '2026-11-28T01:00:00Z' }, may, NOW)).toBe('past')
  expect(missing({ ...wish, resumeAt: '2026-12-05T02:00:00Z' }, may, NOW)).toBe('tooLong')
  expect(missing({ ...wish, resumeAt: '2026-12-05T02:00:00Z' }, { ...may, latest: null }, NOW)).toBeNull()
})
test('the customer asks for what is the customer’s', () => {
  expect(['CUST_POSTPONE', 'WAIT_CUST', 'DO_NOT_CALL'].every(askedByCustomer)).toBe(true)
  expect(['FORCE_MAJEURE', 'PERMIT', 'NO_ACCESS'].some(askedByCustomer)).toBe(false)
})
test('what waits is shown oldest first, and what one asked for oneself last', () => {
  const all = [line(asked('a', 'WAITING', '2026-11-28T01:00:00Z'), true), line(asked('b', 'WAITING', '2026-11-28T01:30:00Z')), line(asked('c', 'APPROVED', '2026-11-27T01:00:00Z')), line(asked('d', 'WAITING', '2026-11-28T00:00:00Z'))]
  expect(waiting(all).map(l => l.request.id)).toEqual(['d', 'b', 'a'])
})
test('how long the clock would stand still is told in hours', () => {
  expect(lasting(asked('a', 'WAITING', ''), NOW)).toBe(48)
  expect(lasting(asked('a', 'WAITING', ''), Date.parse('2026-12-01T00:00:00Z'))).toBe(0)
})
