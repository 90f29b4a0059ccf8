import { useSyncExternalStore } from 'react'
import { Submission } from '../../api/client'
import type { Taken } from '../../api/caseTypes'
import type { Accepted } from '../../api/types'
import { serverNow } from '../../lib/time'
import type { KeptWindow } from './VisitWindows'

/** What the customer wants of us; the desk takes all of it. */
export type Kind = 'FAULT' | 'BUSINESS' | 'COMPLAINT' | 'OPINION' | 'INQUIRY'

/** One call on the line. `chosenBy` says whether the household came from the caller's number or was picked by the agent. */
export interface Call {
  answeredAt?: string; phone: string; householdId: string; chosenBy?: 'NUMBER' | 'HAND'
  symptom: string; service: string; severity: string; channel: string; contactPhone: string; contactName: string; note: string
  override: boolean; windowHold?: KeptWindow; accepted?: Accepted; savedAt?: string; submission: Submission
  kind: Kind; homeOffered: boolean
  /** No household of ours: an area, and a name if they give one. */
  stranger: boolean; areaCode: string
  topic: string; answer: string; remedy: string; gravity: string; safety: boolean; aboutStaffNo: string; aboutTicket: string
  type: string; services: string[]; papers: string[]; explained: string[]; newAddress: string; newLine: boolean; day: string; hour: string
  taken?: Taken
}
const empty = (): Call => ({
  phone: '', householdId: '', symptom: '', service: '', severity: 'GENERAL', channel: 'HOTLINE', contactPhone: '', contactName: '', note: '', override: false,
  kind: 'FAULT', homeOffered: false, stranger: false, areaCode: '', topic: '', answer: '', remedy: '', gravity: 'MEDIUM', safety: false, aboutStaffNo: '', aboutTicket: '',
  type: '', services: [], papers: [], explained: [], newAddress: '', newLine: false, day: '', hour: '',
  submission: new Submission(),
})
const stamp = () => new Date(serverNow()).toISOString()
/** Something the agent would have to ask again. */
export const unsaved = (c: Call) => !c.accepted && !c.taken && !!(c.symptom || c.note || c.type || c.answer || c.remedy)

/**
 * The call lives beside the screen, not in it: whoever looks at a ticket or the board and comes back finds the form as it
 * was left. A new call over an unsaved one keeps that one in hand. Nothing is written to the disk of a shared desk.
 */
let call = empty()
let before: Call | undefined
const listeners = new Set<() => void>()
const tell = () => listeners.forEach(l => l())

export const change = (part: Partial<Call>) => { call = { ...call, ...part }; tell() }
export const started = () => call.answeredAt ?? stamp()
export function newCall() {
  before = unsaved(call) ? call : before
  call = { ...empty(), answeredAt: stamp() }
  tell()
}
export function takeBack() {
  if (!before) return
  const now = call
  call = before
  before = unsaved(now) ? now : undefined
  tell()
}
export const letGo = () => { before = undefined; tell() }
/** Another person at this desk starts with nothing. */
let whose: string | undefined
export function callsOf(staffNo: string | undefined) {
  if (!staffNo || staffNo === whose) return
  if (whose) { call = empty(); before = undefined }
  whose = staffNo
}

/** The household that was found by a number goes when the number goes: the next household's fault must not land on it. */
export function dial(phone: string) {
  const wrong = call.chosenBy === 'NUMBER' && phone !== call.phone
  change({ answeredAt: started(), phone, ...(wrong ? { householdId: '', chosenBy: undefined, contactName: '', override: false } : {}) })
}
export function choose(householdId: string, contactName: string, chosenBy: 'NUMBER' | 'HAND') {
  if (call.accepted || call.taken) newCall()
  change({ answeredAt: started(), householdId, contactName, chosenBy, override: false, windowHold: undefined, stranger: false, services: [], homeOffered: false })
}
const subscribe = (l: () => void) => { listeners.add(l); return () => { listeners.delete(l) } }
export const theCall = () => call
export const useCall = () => useSyncExternalStore(subscribe, theCall)
export const useCallBefore = () => useSyncExternalStore(subscribe, () => before)
