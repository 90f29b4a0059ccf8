export interface Difference { promiseId: string; clock: string; field: string; stands: string | null; computed: string | null }
export interface CheckRun { id: string; checkedAt: string; checkedBy: string; from: string; until: string; sealed: number; unsealed: number; erased: number; brokenBlocks: number[]; promises: number; unrecorded: number; differences: Difference[] }
export interface Look { at: string; staffName: string | null; whom: string | null; areaCode: string | null; reason: string | null; ticketNumber: string | null; ip: string | null }
export interface PrivacyFigure { looks: number; withoutTicket: number; perThousand: number; overdue: number }
export interface Forgotten { night: string; kind: string; deed: string; before: string; rows: number; overdue: number; failure: string | null; ranAt: string }
export interface Retention { version: number; effectiveFrom: string; rules: { answerDays: number; kinds: { kind: string; days: number; name: string; nameEn: string }[] }; changedBy: string }
export interface DataRequest { id: string; number: string; kind: 'COPY' | 'ERASE'; identity: string; askedAt: string; answerDue: string; takenBy: string; state: string; answeredBy: string | null; reason: string | null; outcome: Outcome | null }
export interface Kept { what: string; whatEn: string; why: string; whyEn: string }
export interface Erased { rows: Record<string, number>; kept?: Kept[] }
/** Of an answer: rows by class, and what is kept; answers of before the year 2026 ended hold the rows alone. */
export type Outcome = Erased | Record<string, number>
export interface InventoryLine { kind: string; name: string | null; nameEn: string | null; personal: boolean; onRequest: boolean; days: number | null; why: string | null; whyEn: string | null; columns: string[] }

/** The last thirty days, as the server takes them. */
export const lastMonth = (now: number) => ({ from: new Date(now - 30 * 86_400_000).toISOString(), until: new Date(now + 60_000).toISOString() })
const isErased = (it: Outcome): it is Erased => typeof (it as Erased).rows === 'object'
export const rowsOf = (it: Outcome | null): Record<string, number> => (it ? (isErased(it) ? it.rows : it) : {})
export const keptOf = (it: Outcome | null): Kept[] => (it && isErased(it) ? it.kept ?? [] : [])
/** TEXTS 3 · TICKETS 1: classes in which something was found. */
export const outcome = (it: Outcome | null, name: (kind: string) => string = kind => kind) => Object.entries(rowsOf(it)).filter(([, n]) => n > 0).map(([kind, n]) => `${name(kind)} ${n}`).join(' · ')
