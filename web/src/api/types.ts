/** The server's answers, by the contract of /api/openapi.yaml. Instants are ISO-8601 UTC, durations seconds. */
export type Instant = string
export type Role = 'AGENT' | 'SHIFT_LEADER' | 'CALL_CENTRE_HEAD' | 'DISPATCHER' | 'TECHNICIAN' | 'CUSTOMER_MANAGER'
  | 'LOBBY_MANAGER' | 'LOBBY_HEAD' | 'QUALITY' | 'LEADER' | 'ADMIN'
export interface Me { staffNo: string; name: string; role: Role; allAreas: boolean; areas: string[]; phoneMasked: string }
export interface Area { code: string; name: string; town: string; kind: 'TOWN' | 'RURAL'; managerName: string | null }
export interface StaffLine { id: string; staffNo: string; name: string; role: Role; phoneMasked: string; onDuty: boolean }
export interface Person { staffNo: string; name: string }

export interface HouseholdLine { id: string; accountNo: string; customerName: string; phoneMasked: string; address: string; areaCode: string; matchedBy: string }
export interface Service { kind: string; product: string; state: string; since: Instant | null }
export interface Equipment { kind: string; model: string; serial: string }
export interface Household {
  id: string; accountNo: string; customerName: string; phone: string; phones: string[]; town: string; community: string
  building: string; unit: string; room: string; address: string; areaCode: string; nodeCode: string
  care: string[]; services: Service[]; equipment: Equipment[]
}
export interface Caller { household: Household; openTicket: TicketLine | null; history: TicketLine[] }

export interface Fault {
  code: string; name: string; nameEn: string; level: string; skills: string[]; minutes: number; parts: string[]
  hint: string | null; hintEn: string | null; family: string; service: 'TV' | 'BROADBAND'
}
export interface PromiseView {
  id: string; clock: string; title: string; state: string; startedAt: Instant; dueAt: Instant; hardDueAt: Instant | null
  endedAt: Instant | null; brokenAt: Instant | null; pausedSince: Instant | null; resumeAt: Instant | null
  pausedSeconds: number; owedBy: string | null
}
export interface WorkOrderLine { number: string; state: string; windowStart: Instant | null; windowEnd: Instant | null; jobCode: number | null }
export interface TicketLine {
  id: string; number: string; kind: string; state: string; severity: string; symptom: string; symptomName: string; symptomNameEn?: string; service: string
  customerName: string; address: string; areaCode: string; areaName: string; phoneMasked: string; channel: string
  answeredAt: Instant; savedAt: Instant; promisedAt: Instant | null; hardLimitAt: Instant | null
  fixedAt: Instant | null; closedAt: Instant | null; confirmedAt: Instant | null
  firstContactOwner: Person | null; technician: Person | null; workOrder: WorkOrderLine | null
  promises: PromiseView[]; nextClock: string | null; nextDueAt: Instant | null
  specialCare: boolean; reopenings: number; joinedReports: number; fixedOnPhone?: boolean; stars?: number | null; note?: string | null; why?: string
}
export interface Board { rows: TicketLine[]; counts: { running: number; amber: number; red: number } }
export interface JournalEntry {
  id: string; what: string; subjectKind: string; byKind: string; byName: string | null; channel: string | null
  happenedAt: Instant; recordedAt: Instant; particulars: Record<string, unknown>
}
export interface MessageView {
  id: string; toPhoneMasked: string; body: string; purpose: string; state: string
  queuedAt: Instant; ackedAt: Instant | null; deliveredAt: Instant | null; attempts: number; error: string | null
}
export interface Closing {
  cause: string; action: string; responsibility: string; parts: { name: string; count: number }[]; readings: Record<string, number>
  outsideReason: string | null; remark: string | null
}
export interface Visit {
  number: string; state: string; assignedAt: Instant | null; receivedAt: Instant | null; contactedAt: Instant | null; windowStart: Instant | null; windowEnd: Instant | null
  arrivedAt: Instant | null; completedAt: Instant | null; closing: Closing | null
  assignments: { no: number; via: string; reason: string | null; assignedAt: Instant; receivedAt: Instant | null; endedAt: Instant | null; endReason: string | null }[]
}
export interface TicketPage {
  ticket: TicketLine; household: Household | null; workOrders: Visit[]
  promises: PromiseView[]; timeline: JournalEntry[]; messages: MessageView[]
}
export interface Deadline {
  clock: string; title: string; startedAt: Instant; promisedAt: Instant | null; dueAt: Instant; endedAt: Instant | null; hardLimitAt: Instant | null; grossSeconds: number; netSeconds: number
  intervals: { from: Instant; until: Instant; counted: boolean; reason: string | null; askedBy: string | null; evidence: string | null; evidenceRef: string | null }[]
  rule: { title: string; titleEn: string; limitText: string; limitTextEn: string; source: string; section: string }
}
export interface NewTicket {
  householdId: string; symptom: string; service: string; severity: string; channel: string; contactPhone: string
  contactName: string; note: string; answeredAt: Instant; fixedOnPhone: boolean; homeServiceOffered?: boolean; windowHold?: string
}
export interface Accepted { ticket: TicketLine; joined: boolean; technician: { name: string; staffNo: string; via: string } | null; callBy: Instant | null; promisedAt: Instant | null }

export interface CallBackCase {
  id: string; ticketNumber: string; customerName: string; phone: string; areaCode: string; symptomName: string; technicianName: string | null
  fixedAt: Instant; mustReason: string | null; attempts: number; notBefore: Instant | null; state: string
}
export interface CallBacks {
  quota: { areaCode: string; areaName: string; closed: number; target: number; done: number; due: number; deficit: number }[]
  cases: CallBackCase[]
}
export interface Answers { contactedIn20: string; onTime: string; fixed: string; attitude: number; satisfaction: number; remark: string }
export interface Figure {
  id: string; name: string; nameEn: string; value: number | null; unit: string; numerator: number | null; denominator: number | null
  missing: number; target: number | null; low: number | null; high: number | null; extra: Record<string, unknown> | null
  better?: 'HIGH' | 'LOW'; measured?: boolean; note?: string | null; noteEn?: string | null
}
export type FigureRow = Partial<TicketLine> & { why: string; caseId: string; at: Instant; verdict: string }
export interface FigureLine { key: string; name: string; value: number | null; counted: number; bad: number; missing: number; low: number | null; high: number | null; place: string | null }
export interface FunnelEdge { n: number; low998: number; low95: number; high95: number; high998: number }
export interface FigureComparison { figure: string; centre: number | null; lines: FigureLine[]; funnel: FunnelEdge[] }
export interface FigurePoint { start: string; value: number | null; counted: number; centre: number | null; low: number | null; high: number | null; signal: boolean }
export interface BoardLine { area: string; name: string; households: number; repairs: number; complaints: number; responsible: number; answered: number; satisfied: number; atLeast: number | null }
export interface FigureBoards { zeroComplaint: number; allSatisfied: number; notAsked: number; lines: BoardLine[] }
export interface ImportPreview {
  id: string; fileName: string; format: string; charset: string; columns: string[]; mapping: { heading: string; field: string | null; title: string | null }[]
  preview: string[][]; problems: { row: number | null; code: string; text: string }[]; canRun: boolean
}
export interface ImportProgress {
  id: string; fileName: string; state: 'RECEIVED' | 'QUEUED' | 'RUNNING' | 'DONE' | 'FAILED'; total: number; done: number
  created: number; updated: number; unchanged: number; rejected: number; startedAt: Instant | null; endedAt: Instant | null; failure: string | null
}
export interface Heartbeat { at: Instant; sweepAt: Instant | null; gateway: 'UP' | 'DOWN'; oldestQueuedSeconds: number; timersLateSeconds: number }
export interface Alert { tell: string; clock: string; ticketNumber: string | null; areaCode: string; text: string }
