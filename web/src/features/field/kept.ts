import { get, Refusal } from '../../api/client'
import type { Me } from '../../api/types'
import { Outbox, type Happening, type Outcome } from '../../offline/outbox'
import { post } from '../../offline/post'
import { bundle, shelf } from '../../offline/shelf'
import { asSaved, isHandedBack, type Job } from './job'

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

/** What was sent has happened: the day kept on the phone says so too, in case no newer one can be had. */
async function tookEffect(me: Me, h: Happening) {
  const key = `jobs.${me.staffNo}`, kept = await bundle.recall<Job[]>(key).catch(() => undefined)
  if (kept) await bundle.keep(key, kept.filter(j => !isHandedBack(j, [h])).map(j => asSaved(j, [h]))).catch(() => undefined)
}
/** The line of one technician, in the page as in its worker. */
export const outboxOf = (me: Me, changed?: () => void) => new Outbox(shelf, async h => { await post(h); await tookEffect(me, h) }, changed, true)

/**
 * The page and its worker are two senders of one shelf: one at a time, so that neither is told "already under way" by the
 * server and gives up what the other is just sending. A browser without locks (no https) has no worker either.
 */
export const alone = (send: () => Promise<Outcome>): Promise<Outcome> =>
  navigator.locks ? navigator.locks.request('outbox', send) : send()
