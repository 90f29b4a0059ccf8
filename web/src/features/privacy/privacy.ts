export interface Difference { promiseId: string; clock: string; field: string; stands: string | null; computed: string | null }
export interface CheckRun { id: string; checkedAt: string; checkedBy: string; from: string; until: string; sealed: number; unsealed: number; brokenBlocks: number[]; promises: number; unrecorded: number; differences: Difference[] }
export interface Look { at: string; staffName: string | null; whom: string | null; areaCode: string | null; reason: string | null; ticketNumber: string | null; ip: string | null }
export interface PrivacyFigure { looks: number; withoutTicket: number; perThousand: number; overdue: number }
export interface Forgotten { night: string; kind: string; deed: string; before: string; rows: number; overdue: number; failure: string | null; ranAt: string }
export interface Retention { version: number; effectiveFrom: string; rules: { answerDays: number; kinds: { kind: string; days: number; name: string; nameEn: string }[] }; changedBy: string }
export interface DataRequest { id: string; number: string; kind: 'COPY' | 'ERASE'; identity: string; askedAt: string; answerDue: string; takenBy: string; state: string; answeredBy: string | null; reason: string | null; outcome: Record<string, number> | null }

/** The last thirty days, as the server takes them. */
export const lastMonth = (now: number) => ({ from: new Date(now - 30 * 86_400_000).toISOString(), until: new Date(now + 60_000).toISOString() })
/** TEXTS 3 · TICKETS 1 */
export const outcome = (rows: Record<string, number> | null) => (rows ? Object.entries(rows).map(([kind, n]) => `${kind} ${n}`).join(' · ') : '')
