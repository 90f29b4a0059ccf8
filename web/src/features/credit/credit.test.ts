import { expect, test } from 'vitest'
import { byNumber, cents, type CreditLine, yuan } from './credit'

test('what is typed becomes whole cents and nothing else does', () => {
  expect([cents('24'), cents('0.1'), cents(' 19.90 '), cents('0.29')]).toEqual([2400, 10, 1990, 29])
  for (const odd of ['', '1.234', '-3', '1,5', 'x', '1e3', '1234567']) expect(cents(odd)).toBeUndefined()
})

test('cents are shown as yuan with two decimals', () => {
  expect([yuan(2400), yuan(5), yuan(0), yuan(null)]).toEqual(['24.00', '0.05', '0.00', ''])
})

test('what an interruption took from many homes is summed under its number, and broken promises stay one by one', () => {
  const line = (it: Partial<CreditLine>) => ({ ticketNumber: 'S261124-1', state: 'PROPOSED', cause: 'INTERRUPTION', proposedCents: 50, ...it }) as CreditLine
  expect(byNumber([line({}), line({ proposedCents: 20 }), line({ cause: 'PROMISE', ticketNumber: 'R1' }), line({ ticketNumber: 'S261124-2', cause: 'UNANNOUNCED' }), line({ state: 'APPROVED' })]))
    .toEqual([{ number: 'S261124-1', homes: 2, cents: 70 }, { number: 'S261124-2', homes: 1, cents: 50 }])
})
