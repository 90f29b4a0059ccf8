export interface Promised {
  startedAt: string; dueAt: string; hardDueAt?: string | null; endedAt?: string | null
  pausedSince?: string | null; pausedSeconds?: number
}
export type Tone = 'calm' | 'near' | 'over' | 'paused' | 'kept'
export interface Ribbon { passed: number; paused: number; hard: number | null; tone: Tone; left: number }

/**
 * The shares of a promise's bar at `now` (domain.md §8: green to 70 %, amber to 100 %, red beyond).
 * `dueAt` already stands behind the finished pauses; a running pause holds the bar where it began.
 */
export function ribbon(p: Promised, now: number): Ribbon {
  const start = Date.parse(p.startedAt), due = Date.parse(p.dueAt)
  const hard = p.hardDueAt ? Date.parse(p.hardDueAt) : null
  const end = p.endedAt ? Date.parse(p.endedAt) : null
  const at = end ?? (p.pausedSince ? Math.min(now, Date.parse(p.pausedSince)) : now)
  const full = Math.max(due, hard ?? due) - start || 1
  const paused = (p.pausedSeconds ?? 0) * 1000
  const limit = due - start - paused || 1
  const used = at - start - paused
  const share = (ms: number) => Math.min(1, Math.max(0, ms / full))
  const tone: Tone = end !== null ? (end <= due ? 'kept' : 'over')
    : p.pausedSince && at <= due ? 'paused'
    : used > limit ? 'over' : used >= limit * 0.7 ? 'near' : 'calm'
  return { passed: share(at - start - paused), paused: share(paused), hard: hard && hard > due ? share(due - start) : null, tone, left: Math.round((due - at) / 1000) }
}
