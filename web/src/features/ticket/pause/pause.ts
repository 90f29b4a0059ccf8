import type { Person, TicketLine } from '../../../api/types'

export interface Possibility { reason: string; clocks: string[]; latest: string | null }
export interface Asked {
  id: string; reason: string; askedBy: string; evidence: string; evidenceRef: string; resumeAt: string; words: string; requestedBy: Person | null; requestedAt: string
  state: 'WAITING' | 'APPROVED' | 'REFUSED' | 'WITHDRAWN'; decidedBy: Person | null; decidedAt: string | null; note: string | null
}
export interface CasePauses { mayAsk: boolean; mayDecide: boolean; reasons: Possibility[]; requests: Asked[] }
export interface PauseLine { request: Asked; ticket: TicketLine; own: boolean; mayDecide: boolean }
export interface Wish { reason: string; askedBy: string; evidence: string; evidenceRef: string; resumeAt: string | null; words: string }

export const EVIDENCE = ['RECORDING', 'TEXT_REPLY', 'PHOTO'] as const

/** What is still missing before it can be sent, in the order of the form; nothing when it can. */
export function missing(it: Wish, of: Possibility | undefined, now: number): 'reason' | 'askedBy' | 'evidenceRef' | 'resumeAt' | 'past' | 'tooLong' | null {
  if (!of) return 'reason'
  if (!it.askedBy.trim()) return 'askedBy'
  if (!it.evidenceRef.trim()) return 'evidenceRef'
  if (!it.resumeAt) return 'resumeAt'
  if (Date.parse(it.resumeAt) <= now) return 'past'
  return of.latest && Date.parse(it.resumeAt) > Date.parse(of.latest) ? 'tooLong' : null
}
/** Asked by the customer, unless the reason lies elsewhere. */
export const askedByCustomer = (reason: string) => /^(CUST_|WAIT_CUST|DO_NOT_CALL)/.test(reason)
/** Those that wait stand apart from those that were decided; whoever may decide sees what is theirs to decide first. */
export const waiting = (all: readonly PauseLine[]) => all.filter(l => l.request.state === 'WAITING').sort((a, b) => Number(a.own) - Number(b.own) || Date.parse(a.request.requestedAt) - Date.parse(b.request.requestedAt))
/** Hours the clock would stand still. */
export const lasting = (it: Asked, from: number) => Math.max(0, Math.round((Date.parse(it.resumeAt) - from) / 3_600_000))
