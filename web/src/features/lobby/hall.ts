import type { Instant, PromiseView } from '../../api/types'

/** A request of the hall without an answer for so long counts as no network, and goes out again under its own key. */
export const PATIENCE_MS = 8_000

export type NumberState = 'WAITING' | 'CALLED' | 'SERVING' | 'DONE' | 'ABSENT' | 'LEFT'
export type Need = 'NONE' | 'ELDERLY' | 'APPOINTMENT'
/** `seconds` null: no open counter does it, so no wait is said. */
export interface Wait { code: string; letter: string; name: string; nameEn: string; waiting: number; seconds: number | null }
export interface Sign { no: number; state: 'OPEN' | 'PAUSED' | 'CLOSED'; number: string | null; numberState: NumberState | null }
export interface Called { number: string; counterNo: number; calledAt: Instant; calls: number; state: NumberState }
export interface Hall { name: string; open: boolean; opens: string; closes: string; at: Instant; doorToken: string | null; businesses: Wait[]; counters: Sign[]; calls: Called[] }
export interface Outside { code: string; name: string; address: string; open: boolean; opens: string; closes: string; businesses: Wait[] }
export interface Mine {
  number: string; token: string; lobbyName: string; business: string; businessEn: string; state: NumberState; ahead: number; seconds: number | null
  counterNo: number | null; takenAt: Instant; calledAt: Instant | null; calls: number
}
export interface NumberLine {
  id: string; number: string; business: string; need: Need; state: NumberState; takenAt: Instant; appointedAt: Instant | null; phoneMasked: string | null
  householdId: string | null; counterNo: number | null; calls: number; calledAt: Instant | null; servingAt: Instant | null; endedAt: Instant | null
  expectedSeconds: number | null; promise: PromiseView | null
}
export interface CounterLine {
  no: number; businesses: string[]; lane: Need | null; state: 'OPEN' | 'PAUSED' | 'CLOSED'; staffNo: string | null; staffName: string | null
  reason: string | null; stateSince: Instant; number: NumberLine | null
}
export interface Board {
  code: string; name: string; open: boolean; opens: string; closes: string; at: Instant; deviceToken: string | null; doorToken: string | null
  businesses: Wait[]; counters: CounterLine[]; waiting: NumberLine[]; absent: NumberLine[]
}
export interface LobbyLine { code: string; name: string; address: string; areaCode: string; opens: string; closes: string }

/** Whole minutes, never less than one: a wait is an estimate. */
export const minutes = (seconds: number) => Math.max(1, Math.round(seconds / 60))
/** The digits one by one, as they are said: A012 is A 零 一 二. */
export const spokenNumber = (number: string) => [...number].map(c => '零一二三四五六七八九'[Number(c)] ?? c).join(' ')
/** Which calls are new since the last look, and fresh enough to be said aloud. */
export function newCalls(before: Called[] | undefined, now: Called[], at: number): Called[] {
  if (!before) return []
  const known = new Set(before.map(c => `${c.number} ${c.calledAt}`))
  return now.filter(c => c.state === 'CALLED' && !known.has(`${c.number} ${c.calledAt}`) && at - Date.parse(c.calledAt) < 60_000).reverse()
}
