import { exact } from '../../lib/time'

export const PERIODS = ['today', 'week', 'month', 'lastMonth'] as const
export type Period = (typeof PERIODS)[number]

const DAY = 86_400_000
/** The operator's midnight: China keeps one zone and no summer time. */
const midnight = (date: string) => new Date(`${date}T00:00:00+08:00`)

/** Half-open [from, until), on the operator's days; `now` moves only from day to day, so that a screen asks once. */
export function periodOf(period: Period, now: number): { from: string; until: string } {
  const today = exact(new Date(now).toISOString()).slice(0, 10)
  const first = midnight(`${today.slice(0, 7)}-01`)
  const tomorrow = new Date(midnight(today).getTime() + DAY)
  const lastFirst = midnight(`${exact(new Date(first.getTime() - DAY).toISOString()).slice(0, 7)}-01`)
  const [from, until] = period === 'today' ? [midnight(today), tomorrow]
    : period === 'week' ? [new Date(tomorrow.getTime() - 7 * DAY), tomorrow]
    : period === 'month' ? [first, tomorrow] : [lastFirst, first]
  return { from: from.toISOString(), until: until.toISOString() }
}
