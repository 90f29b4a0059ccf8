import { expect, test } from 'vitest'
import { GROUPS, promisable, usualJobs, windowsOfADay, type PlanRules } from './rules'

const shipped: PlanRules = { plannerOn: true, detourFactor: 1.3, kmPerHour: 25, windowMinutes: 120, firstHour: 8, lastHour: 20, daysAhead: 3, holdSeconds: 120, offers: 8, nearestTechnicians: 12, usualMinutes: 40, overrunMinutes: 10, breakFrom: '11:30', breakUntil: '13:00', breakMinutes: 40, longestShiftHours: 12, fillPercent: 85, millisPerVisit: 2, longestMillis: 600, planEverySeconds: 30, changeMinutes: 60, silentMinutes: 45, tellLateWithinMinutes: 120, lateCallMinutes: 15, newEtaMinutes: 15, amberPercent: 70, waitPerHour: 1, mostVisits: 900 }

test('the windows of a day lie back to back and none reaches past the last hour', () => {
  expect(windowsOfADay(shipped)).toEqual(['08:00–10:00', '10:00–12:00', '12:00–14:00', '14:00–16:00', '16:00–18:00', '18:00–20:00'])
  expect(windowsOfADay({ firstHour: 9, lastHour: 12, windowMinutes: 90 })).toEqual(['09:00–10:30', '10:30–12:00'])
  expect(windowsOfADay({ firstHour: 9, lastHour: 12, windowMinutes: 120 })).toEqual(['09:00–11:00'])
  expect(windowsOfADay({ firstHour: 12, lastHour: 12, windowMinutes: 60 })).toEqual([])
})
test('what may be promised of a shift leaves the break and the share for urgent faults', () => {
  expect(promisable(shipped)).toBe(578)
  expect(usualJobs(shipped)).toBe(14)
  expect(usualJobs({ ...shipped, usualMinutes: 0 })).toBe(578)
})
test('every number of the rules has its field and nothing is asked twice', () => {
  const asked = GROUPS.flatMap(g => g.fields.map(f => f[0]))
  const numbers = Object.entries(shipped).filter(([, v]) => typeof v === 'number').map(([k]) => k)
  expect([...asked].sort()).toEqual([...numbers].sort())
})
test('what is shipped is within what the form allows', () => {
  for (const [key, , min, max] of GROUPS.flatMap(g => g.fields)) { expect(shipped[key]).toBeGreaterThanOrEqual(min); expect(shipped[key]).toBeLessThanOrEqual(max) }
})
