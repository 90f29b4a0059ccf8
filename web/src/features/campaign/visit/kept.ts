import type { Me } from '../../../api/types'
import { Outbox, type Happening } from '../../../offline/outbox'
import { post } from '../../../offline/post'
import { bundle, shelf } from '../../../offline/shelf'
import { asTold, type Walk } from './visit'

/** The visits' line on the shelf is one of its own: the technician's page does not show it. */
export const ownerOf = (me: Me) => `visit.${me.staffNo}`
export const walkKey = (me: Me) => `walk.${me.staffNo}`

/** What was sent has happened: the walk kept on the phone says so too, in case no newer one can be had. */
async function tookEffect(me: Me, h: Happening) {
  const kept = await bundle.recall<Walk>(walkKey(me)).catch(() => undefined)
  if (kept) await bundle.keep(walkKey(me), { ...kept, doors: kept.doors.map(d => ({ ...asTold(d, [h]), unsent: undefined })) }).catch(() => undefined)
}
/** The line of one visitor, in the page as in its worker. */
export const visitsOutboxOf = (me: Me, changed?: () => void) => new Outbox(shelf, async h => { await post(h); await tookEffect(me, h) }, changed, true)
