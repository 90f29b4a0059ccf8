const HALF_HOUR = 1_800_000
const DAY = 86_400_000
/** The operator's wall clock; China keeps one zone and no summer time. */
const ZONE = 8 * 3_600_000
/** domain.md §8, CLK-03: an agreed window is at most two hours wide. */
export const WIDEST = 2 * 3_600_000
export const WIDTHS = [HALF_HOUR * 2, HALF_HOUR * 3, WIDEST]

/** The half hours in which a visit may begin today (0) or tomorrow (1), from 8:00 to 20:00: the one now running is the first. */
export function starts(now: number, day: 0 | 1): number[] {
  const midnight = Math.floor((now + ZONE) / DAY) * DAY - ZONE + day * DAY
  const first = Math.floor(now / HALF_HOUR) * HALF_HOUR
  return Array.from({ length: 25 }, (_, i) => midnight + 16 * HALF_HOUR + i * HALF_HOUR).filter(at => at >= first)
}
export const windowOf = (start: number, width: number) => {
  if (width <= 0 || width > WIDEST) throw new RangeError('a window is at most two hours wide')
  return { start: new Date(start).toISOString(), end: new Date(start + width).toISOString() }
}
