export interface PlanRules {
  plannerOn: boolean; detourFactor: number; kmPerHour: number; windowMinutes: number; firstHour: number; lastHour: number; daysAhead: number; holdSeconds: number; offers: number; nearestTechnicians: number
  usualMinutes: number; overrunMinutes: number; breakFrom: string; breakUntil: string; breakMinutes: number; longestShiftHours: number; fillPercent: number; millisPerVisit: number; longestMillis: number
  planEverySeconds: number; changeMinutes: number; silentMinutes: number; tellLateWithinMinutes: number; lateCallMinutes: number; newEtaMinutes: number; amberPercent: number; waitPerHour: number; mostVisits: number
}
type NumberKey = { [K in keyof PlanRules]: PlanRules[K] extends number ? K : never }[keyof PlanRules]
/** key, the word it is asked by, its unit, and what it may be. */
export type PlanField = readonly [key: NumberKey, unit: 'minutes' | 'hours' | 'days' | 'seconds' | 'ms' | 'percent' | 'kmh' | 'times' | 'clock' | 'people' | 'pieces' | 'minPerHour', min: number, max: number, step?: number]

/** In the order a dispatcher thinks: what callers are offered, a day's work, the road, telling the customer, and the planner itself. */
export const GROUPS: readonly { group: 'offering' | 'working' | 'road' | 'telling' | 'machine'; fields: readonly PlanField[] }[] = [
  { group: 'offering', fields: [['windowMinutes', 'minutes', 15, 120, 15], ['firstHour', 'clock', 0, 23], ['lastHour', 'clock', 1, 24], ['daysAhead', 'days', 1, 14], ['offers', 'pieces', 1, 50], ['holdSeconds', 'seconds', 10, 3600, 10], ['waitPerHour', 'minPerHour', 0, 60]] },
  { group: 'working', fields: [['usualMinutes', 'minutes', 1, 600, 5], ['overrunMinutes', 'minutes', 0, 240, 5], ['breakMinutes', 'minutes', 0, 180, 5], ['longestShiftHours', 'hours', 1, 24], ['fillPercent', 'percent', 10, 100, 5]] },
  { group: 'road', fields: [['kmPerHour', 'kmh', 3, 120], ['detourFactor', 'times', 1, 5, 0.1], ['nearestTechnicians', 'people', 1, 200], ['changeMinutes', 'minutes', 0, 480, 5], ['silentMinutes', 'minutes', 1, 480, 5]] },
  { group: 'telling', fields: [['tellLateWithinMinutes', 'minutes', 0, 480, 5], ['lateCallMinutes', 'minutes', 0, 240, 5], ['newEtaMinutes', 'minutes', 1, 240, 5], ['amberPercent', 'percent', 1, 99, 5]] },
  { group: 'machine', fields: [['planEverySeconds', 'seconds', 1, 3600, 10], ['millisPerVisit', 'ms', 1, 1000], ['longestMillis', 'ms', 1, 10_000, 100], ['mostVisits', 'pieces', 1, 2000, 50]] },
]

const pad = (n: number) => String(n).padStart(2, '0')
const clock = (minutes: number) => `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`
/** The windows of a day a caller can be offered: back to back, the last one ends by the last hour. */
export function windowsOfADay(r: Pick<PlanRules, 'firstHour' | 'lastHour' | 'windowMinutes'>): string[] {
  const found: string[] = []
  if (r.windowMinutes < 1) return found
  for (let from = r.firstHour * 60; from + r.windowMinutes <= r.lastHour * 60; from += r.windowMinutes) found.push(`${clock(from)}–${clock(from + r.windowMinutes)}`)
  return found
}
/** Of a full shift with its break, the minutes that may be promised; the rest is for urgent faults. */
export const promisable = (r: PlanRules) => Math.round((r.longestShiftHours * 60 - r.breakMinutes) * r.fillPercent / 100)
/** How many usual jobs that is, travel left out. */
export const usualJobs = (r: PlanRules) => Math.floor(promisable(r) / Math.max(1, r.usualMinutes))
