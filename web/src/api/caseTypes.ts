import type { Instant, Person, TicketLine } from './types'

/** Answers about requests that are no fault: questions, complaints, business, hand-overs. */
export interface Word { code: string; name: string; nameEn: string }
export interface CaseRules { topics: Word[]; levels: { level: number; name: string; nameEn: string; roles: string[] }[]; remedies: Word[]; outside: string }
export interface PromisedTime { clock: string; title: string; titleEn: string; dueAt: Instant; hardDueAt: Instant | null }
export interface Receipt {
  number: string; kind: string; ownerName: string; ownerStaffNo: string; ownerPhone: string; receivedAt: Instant; promisedAt: Instant; supervisionPhone: string; link: string
}
/** What was written: a ticket with its receipt, or a contact that was closed on the spot and has neither. */
export interface Taken { ticket: TicketLine | null; receipt: Receipt | null }
export interface BusinessType {
  code: string; name: string; nameEn: string; visit: boolean; mayNeedLine: boolean; clock: string; papers: string[]; feeCents: number | null; minutes: number
  services: string; sale: boolean; judged: boolean
}
export interface Explanation extends Word { words: string }

export interface WaitingCase { id: string; from: string; reason: string; askedAt: Instant; dueAt: Instant; ticket: TicketLine }
export interface MyCases { waiting: WaitingCase[]; holding: CaseLine[]; following: CaseLine[]; at: Instant }
export type CaseLine = TicketLine & { holder: Person | null }
export interface ContactLine {
  id: string; channel: string; kind: string; callerName: string; phoneMasked: string; summary: string; happenedAt: Instant; ticketNumber: string | null
  answer: string | null; receipt: string | null
}
export interface Turned { channel: string; callerName: string; phoneMasked: string; summary: string; happenedAt: Instant; owner: Person | null; answer: string | null; receipt: string | null }
export interface Passed { id: string; from: Person | null; to: Person | null; reason: string; askedAt: Instant; dueAt: Instant; endedAt: Instant | null; outcome: string | null; words: string | null }
export interface ComplaintRound {
  no: number; level: number; levelName: string; levelNameEn: string; handler: Person | null; openedAt: Instant; contactedAt: Instant | null; facts: string | null
  decision: string | null; remedy: string | null; remedyCents: number | null; responsible: string | null; judgedBy: Person | null; decidedAt: Instant | null
  communicatedAt: Instant | null; communicatedBy: Person | null; how: string | null; satisfied: boolean | null; word: string | null; wordAt: Instant | null
}
export interface ComplaintCase {
  stage: string; level: number; about: Person | null; remedySought: string; severity: string; safety: boolean; complexity: string | null; impact: string | null
  immediateAction: string | null; assessedAt: Instant | null; assessedBy: Person | null; rounds: ComplaintRound[]
}
export interface BusinessItem { id: string; type: string; service: string; clock: string; state: string; judgement: string | null; doneAt: Instant | null }
export interface BusinessPart { id: string; workOrderId: string; itemId: string; job: string; service: string; state: string; words: string | null; settledAt: Instant | null }
export interface BusinessCase {
  type: string; newAddress: string | null; feeCents: number | null; careOffered: boolean; papers: { code: string; receivedAt: Instant | null }[]; items: BusinessItem[]
  parts: BusinessPart[]; explanations: { code: string; how: string; at: Instant }[]; explanationsOwed: string[]
}
export interface Case { holder: Person | null; contacts: Turned[]; handOvers: Passed[]; complaint: ComplaintCase | null; business: BusinessCase | null }
export interface ComplaintLine { ticket: CaseLine; stage: string; level: number; severity: string; safety: boolean; about: Person | null; responsible: string | null }
export interface ComplaintList { rows: ComplaintLine[]; stages: Record<string, number>; levels: Record<string, number>; overdue: number; at: Instant }
export interface BusinessLine {
  ticket: CaseLine; type: string; feeCents: number | null; visit: boolean; papersMissing: number; explanationsOwed: number; services: { service: string; state: string }[]
}
export interface BusinessList { rows: BusinessLine[]; types: Record<string, number>; overdue: number; papersMissing: number; at: Instant }
