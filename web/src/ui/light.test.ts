import { expect, test } from 'vitest'
import type { Heartbeat } from '../api/types'
import { lightOf } from './light'

const beat = (to: Partial<Heartbeat> = {}): Heartbeat => ({ at: '2026-11-24T00:02:00Z', sweepAt: '2026-11-24T00:01:59Z', gateway: 'UP', oldestQueuedSeconds: 0, timersLateSeconds: 0, ...to })

test('the light tells the truth about timers and about texts', () => {
  expect(lightOf(beat(), false)).toBe('live')
  expect(lightOf(beat({ sweepAt: null }), false)).toBe('timers')
  expect(lightOf(beat({ sweepAt: '2026-11-24T00:00:50Z' }), false)).toBe('timers')
  expect(lightOf(beat({ timersLateSeconds: 61 }), false)).toBe('timers')
  expect(lightOf(beat({ gateway: 'DOWN' }), false)).toBe('gateway')
  expect(lightOf(beat({ oldestQueuedSeconds: 61 }), false)).toBe('texts')
})
test('standing timers are worse than a gateway that is down, and a lost line worse than both', () => {
  expect(lightOf(beat({ sweepAt: null, gateway: 'DOWN' }), false)).toBe('timers')
  expect(lightOf(beat({ sweepAt: null }), true)).toBe('lost')
  expect(lightOf(undefined, false)).toBe('lost')
})
