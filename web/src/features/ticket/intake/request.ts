import type { BusinessType } from '../../../api/caseTypes'
import type { NewTicket } from '../../../api/types'
import { phoneDigits } from '../../../lib/phone'
import type { Call, Kind } from '../call'

/** Each kind has its key; they lie beside F2, the new call. */
export const KINDS: { kind: Kind; key: string }[] = [
  { kind: 'FAULT', key: 'F6' }, { kind: 'BUSINESS', key: 'F7' }, { kind: 'COMPLAINT', key: 'F8' }, { kind: 'OPINION', key: 'F9' }, { kind: 'INQUIRY', key: 'F10' },
]
export type Missing = 'missingHousehold' | 'missingSymptom' | 'missingArea' | 'missingType' | 'missingTopic' | 'missingSummary' | 'missingCare' | 'missingNewAddress' | 'missingPapers'
export interface Knows { care: boolean; type?: BusinessType }

/** The first thing the agent must still ask, in the order of the form; the server asks again. */
export function missing(c: Call, it: Knows): Missing | undefined {
  if (!c.householdId && (c.kind === 'FAULT' || c.kind === 'BUSINESS')) return 'missingHousehold'
  if (!c.householdId && !(c.stranger && c.areaCode)) return c.stranger ? 'missingArea' : 'missingHousehold'
  if (c.kind === 'FAULT') return c.symptom ? undefined : 'missingSymptom'
  if (c.kind === 'BUSINESS') {
    if (!it.type) return 'missingType'
    if (it.type.papers.includes('NEW_ADDRESS') && !c.newAddress.trim()) return 'missingNewAddress'
    if (!it.type.visit && it.type.papers.some(p => !c.papers.includes(p))) return 'missingPapers'
    return it.care && !c.homeOffered ? 'missingCare' : undefined
  }
  return !c.topic ? 'missingTopic' : !c.note.trim() ? 'missingSummary' : undefined
}

/** The window of two hours in China's time that the customer would like. */
export const windowOf = (c: Pick<Call, 'day' | 'hour'>) => c.day && c.hour
  ? { windowStart: new Date(`${c.day}T${c.hour}:00:00+08:00`).toISOString(), windowEnd: new Date(`${c.day}T${String(Number(c.hour) + 2).padStart(2, '0')}:00:00+08:00`).toISOString() } : {}

/** What goes to the server, and where to. @param service of the symptom, when the agent chose none */
export function request(c: Call, answeredAt: string, fixedOnPhone: boolean, service = 'TV'): [path: string, body: object] {
  const phone = phoneDigits(c.contactPhone || c.phone)
  if (c.kind === 'FAULT') {
    const body: NewTicket = { householdId: c.householdId, symptom: c.symptom, severity: c.severity, channel: c.channel, contactName: c.contactName, note: c.note,
      service: c.service || service, contactPhone: phone, answeredAt, fixedOnPhone, homeServiceOffered: c.homeOffered, windowHold: fixedOnPhone ? undefined : c.windowHold?.id }
    return ['/api/tickets', body]
  }
  const who = { channel: c.channel, householdId: c.householdId || null, areaCode: c.householdId ? null : c.areaCode, name: c.contactName, phone, summary: c.note.trim(), answeredAt }
  if (c.kind === 'BUSINESS') return ['/api/business-requests', { ...who, type: c.type, services: c.services.length ? c.services : ['TV'], papers: c.papers, newAddress: c.newAddress.trim() || null,
    newLine: c.newLine, careOffered: c.homeOffered, explained: c.explained, ...windowOf(c) }]
  if (c.kind === 'COMPLAINT') return ['/api/complaints', { ...who, topic: c.topic, aboutStaffNo: c.aboutStaffNo || null, aboutTicketNumber: c.aboutTicket.trim() || null,
    remedySought: c.remedy.trim(), severity: c.gravity, safety: c.safety }]
  return ['/api/contacts', { ...who, kind: c.kind, topic: c.topic, answer: c.answer.trim() || null }]
}
