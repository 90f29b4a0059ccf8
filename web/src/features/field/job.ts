import type { Equipment, Instant, PromiseView, Service, TicketLine } from '../../api/types'
import type { Happening } from '../../offline/outbox'

/** One visit as the technician carries it (GET /api/field/jobs). The customer's phone is in clear to the assignee alone. */
export interface Job {
  number: string; ticketNumber: string; jobCode: string | null; state: string; customerName: string; contactPhone: string; phoneMasked?: boolean
  address: string; symptomNameEn?: string; latitude: number | null; longitude: number | null; symptom: string; symptomName: string; note: string | null
  services: Service[]; equipment: Equipment[]; care: string[]; assignedAt: Instant; callBy: Instant | null; promisedAt: Instant | null
  windowStart: Instant | null; windowEnd: Instant | null; receivedAt: Instant | null; contactedAt: Instant | null
  arrivedAt: Instant | null; completedAt: Instant | null; unreached?: number; history: TicketLine[]; promises: PromiseView[]; parts?: VisitPart[]
}
export interface VisitPart {
  id: string; job: string; name: string; nameEn: string; service: string; state: string; words: string | null; free: boolean; toJudge: boolean
  papersMissing: string[]; explanationsOwed: Word[]; repair?: boolean
}
/** What lies in one's own van: GET /api/parts/mine. A count may be below zero: nothing is refused for it. */
export interface Van { items: { code: string; name: string; nameEn: string; unit: string; unitEn: string; serial: boolean; onHand: number }[]; serials: { item: string; serial: string }[] }
export interface Word { code: string; name: string; nameEn?: string }
export interface Reading { key: string; name: string; nameEn?: string; unit: string; min: number | null; max: number | null }
export interface Closing { causes: Word[]; actions: Word[]; responsibilities: Word[]; readings: Reading[] }

export type Step = 'RECEIVE' | 'CONTACT' | 'ARRIVE' | 'COMPLETE' | 'DONE'
export const STEPS: Step[] = ['RECEIVE', 'CONTACT', 'ARRIVE', 'COMPLETE']

/** The next thing to do. A milestone reached without the ones before it takes those as reached (a text reply "3"). */
export function nextStep(j: Job): Step {
  if (j.completedAt) return 'DONE'
  if (j.arrivedAt) return 'COMPLETE'
  if (j.windowStart) return 'ARRIVE'
  return j.receivedAt ? 'CONTACT' : 'RECEIVE'
}

/** The job as it will be once the saved happenings are there: the screen goes on without the network. */
export function asSaved(job: Job, saved: Happening[]): Job {
  return saved.filter(h => h.job === job.number && h.state === 'WAITING').reduce((j, h) => {
    const received = { ...j, receivedAt: j.receivedAt ?? h.at }
    switch (h.what) {
      case 'RECEIPT': return received
      case 'CONTACT': return h.body.outcome === 'CONNECTED' ? { ...received, contactedAt: j.contactedAt ?? h.at } : { ...received, unreached: (j.unreached ?? 0) + 1 }
      case 'APPOINTMENT': return { ...received, contactedAt: j.contactedAt ?? h.at, windowStart: h.body.start as string, windowEnd: h.body.end as string }
      case 'ARRIVAL': return { ...received, arrivedAt: j.arrivedAt ?? h.at }
      case 'PART_DONE': case 'PART_LATER': return settled(j, String(h.part), h.what === 'PART_DONE' ? 'DONE' : 'CARRIED_OVER', h.at)
      case 'COMPLETION': return { ...received, completedAt: j.completedAt ?? h.at }
      default: return j
    }
  }, job)
}

/** What the screen adds to the day the server told: what waits on the shelf, and what has left it since. */
export interface Shown { saved: Happening[]; sent: Happening[] }
/** The shelf as it is now. What waited there and is gone was sent, by this page or by its worker, and counts until a newer day is shown. */
export const seen = (was: Shown, shelf: Happening[]): Shown =>
  ({ saved: shelf, sent: [...was.sent, ...was.saved.filter(h => h.state === 'WAITING' && !shelf.some(it => it.id === h.id))] })

/** The last part settled ends the visit. */
function settled(j: Job, part: string, state: string, at: string): Job {
  const parts = j.parts?.map(p => (p.id === part ? { ...p, state } : p))
  return { ...j, parts, completedAt: j.completedAt ?? (parts?.every(p => p.state !== 'OPEN') ? at : null) }
}

/** Given back on this phone and not sent yet: no longer one's own. */
export const isHandedBack = (job: Job, saved: Happening[]) => saved.some(h => h.job === job.number && h.what === 'HANDBACK' && h.state === 'WAITING')

/** The promise that runs out first. */
export const mostUrgent = (j: Job) =>
  j.promises.filter(p => !p.endedAt && p.dueAt).sort((a, b) => Date.parse(a.dueAt) - Date.parse(b.dueAt))[0] as PromiseView | undefined

/** Sorted by the next clock; jobs done and jobs whose clocks are silent come last. */
export const byNextClock = (jobs: Job[]) => {
  const at = (j: Job) => (j.completedAt ? Infinity : Date.parse(mostUrgent(j)?.dueAt ?? j.promisedAt ?? '9999-01-01'))
  return [...jobs].sort((a, b) => at(a) - at(b) || a.number.localeCompare(b.number))
}
export const outside = (r: Reading, value: number) => (r.min !== null && value < r.min) || (r.max !== null && value > r.max)
