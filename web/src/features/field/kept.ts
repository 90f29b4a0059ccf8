import type { Me } from '../../api/types'
import { Outbox, type Happening } from '../../offline/outbox'
import { post } from '../../offline/post'
import { bundle, shelf } from '../../offline/shelf'
import { asSaved, isHandedBack, type Job } from './job'

/** What was sent has happened: the day kept on the phone says so too, in case no newer one can be had. */
async function tookEffect(me: Me, h: Happening) {
  const key = `jobs.${me.staffNo}`, kept = await bundle.recall<Job[]>(key).catch(() => undefined)
  if (kept) await bundle.keep(key, kept.filter(j => !isHandedBack(j, [h])).map(j => asSaved(j, [h]))).catch(() => undefined)
}
/** The line of one technician, in the page as in its worker. */
export const outboxOf = (me: Me, changed?: () => void) => new Outbox(shelf, async h => { await post(h); await tookEffect(me, h) }, changed, true)
