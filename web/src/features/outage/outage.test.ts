import { expect, test } from 'vitest'
import { china, type PlannedWork, steps } from './outage'

const work = (it: Partial<PlannedWork>): PlannedWork => ({
  id: '1', number: 'S261124-1', title: '光缆割接', areaCode: 'A01', nodes: ['N7'], services: ['TV'], startsAt: '2026-11-29T16:00:00Z', endsAt: '2026-11-29T22:00:00Z', state: 'PLANNED',
  noticeDueAt: '2026-11-26T16:00:00Z', announcedAt: null, homes: null, emergency: null, approvedBy: null, beganAt: null, unannounced: null, endedAt: null, closing: null, ...it,
})
const early = Date.parse('2026-11-24T00:00:00Z'), late = Date.parse('2026-11-28T00:00:00Z'), then = Date.parse('2026-11-29T16:05:00Z')

test('before the notice is due it is given or the work is called off', () => {
  expect(steps(work({}), 'DISPATCHER', early)).toEqual(['notice', 'cancel'])
})

test('announced in time the work begins when its time has come', () => {
  const told = work({ state: 'ANNOUNCED', announcedAt: '2026-11-25T00:00:00Z' })
  expect(steps(told, 'DISPATCHER', late)).toEqual(['cancel'])
  expect(steps(told, 'DISPATCHER', then)).toEqual(['beginning', 'cancel'])
})

test('while the texts of the notice wait for the morning it begins only as unannounced', () => {
  const waiting = work({ state: 'ANNOUNCED', announcedAt: '2026-11-30T00:00:00Z', emergency: '冒烟', approvedBy: '2' })
  expect(steps(waiting, 'DISPATCHER', then)).toEqual(['unannounced', 'cancel'])
})

test('too late for the notice an emergency is asked for, and a leader agrees', () => {
  expect(steps(work({}), 'DISPATCHER', late)).toEqual(['notice', 'emergency', 'cancel'])
  expect(steps(work({ emergency: '冒烟' }), 'DISPATCHER', late)).toEqual(['notice', 'cancel'])
  expect(steps(work({ emergency: '冒烟' }), 'LEADER', late)).toEqual(['notice', 'approval', 'cancel'])
  expect(steps(work({ state: 'ANNOUNCED', announcedAt: '2026-11-28T00:00:00Z', emergency: '冒烟', approvedBy: '2' }), 'DISPATCHER', then)).toEqual(['beginning', 'cancel'])
})

test('what began without notice can be written down, what runs is ended, and who only reads does nothing', () => {
  expect(steps(work({}), 'DISPATCHER', then)).toContain('unannounced')
  expect(steps(work({ state: 'RUNNING' }), 'DISPATCHER', then)).toEqual(['end'])
  expect(steps(work({ state: 'ENDED' }), 'DISPATCHER', then)).toEqual([])
  expect(steps(work({}), 'AGENT', early)).toEqual([])
})

test('a typed time is China\'s', () => {
  expect(china({ format: () => '2026-11-30T00:00' })).toBe('2026-11-30T00:00:00+08:00')
})
