import { expect, test } from 'vitest'
import { chain, quietHours, type EscalationRules } from './escalation'

const rules: EscalationRules = { most: 2, quietFrom: '21:30', quietUntil: '07:30', urgentClocks: ['CLK-01'], saidElsewhere: [], standIns: { AGENT: ['SHIFT_LEADER', 'LEADER'] } }

test('quiet hours go over midnight', () => {
  expect(quietHours('21:30', '07:30')).toBe(10)
  expect(quietHours('12:00:00', '14:00:00')).toBe(2)
  expect(quietHours('22:00', '06:45')).toBe(8.8)
})
test('equal ends are no quiet hours at all', () => {
  expect(quietHours('00:00', '00:00')).toBe(0)
})
test('a chain begins with the one meant and keeps its order', () => {
  expect(chain('AGENT', rules)).toEqual(['AGENT', 'SHIFT_LEADER', 'LEADER'])
  expect(chain('QUALITY', rules)).toEqual(['QUALITY'])
})
