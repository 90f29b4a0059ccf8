import { get, Refusal } from '../api/client'
import type { Me } from '../api/types'
import type { Outcome } from './outbox'
import { bundle } from './shelf'

/** The server's answer, or without one what the phone kept of the last. */
export async function orKept<T>(key: string, ask: () => Promise<T>): Promise<{ value: T; fresh: boolean }> {
  try {
    const value = await ask()
    void bundle.keep(key, value).catch(() => undefined)
    return { value, fresh: true }
  } catch (e) {
    const kept = e instanceof Refusal && e.mayRetry ? await bundle.recall<T>(key).catch(() => undefined) : undefined
    if (kept === undefined) throw e
    return { value: kept, fresh: false }
  }
}
export const whoAmI = () => orKept('me', () => get<Me>('/api/session'))

/**
 * The page and its worker are two senders of one shelf: one at a time, so that neither is told "already under way" by the
 * server and gives up what the other is just sending. A browser without locks (no https) has no worker either.
 */
export const alone = (send: () => Promise<Outcome>): Promise<Outcome> =>
  navigator.locks ? navigator.locks.request('outbox', send) : send()
