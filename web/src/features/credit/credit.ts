export interface CreditLine {
  id: string; ticketNumber: string; areaCode: string; clock: string; service: string; state: string; brokenAt: string; ruleId: string; title: string; titleEn: string
  article: string; articleEn: string; status: string; binding: boolean; proposedCents: number | null; words: string | null; wordsEn: string | null; cents: number | null
  decidedName: string | null; decidedAt: string | null; reason: string | null; batchNo: number | null; cause: 'PROMISE' | 'INTERRUPTION' | 'UNANNOUNCED'
}
export interface CreditBatch { no: number; madeAt: string; madeBy: string; lines: number; cents: number }
export const STATES = ['PROPOSED', 'WAITING', 'APPROVED', 'REFUSED', 'NOTHING'] as const

/** How many proposals stand under each number of an interruption, and their sum: decided with one word. */
export function byNumber(lines: CreditLine[]) {
  const all = new Map<string, { number: string; homes: number; cents: number }>()
  for (const l of lines.filter(l => l.cause !== 'PROMISE' && l.state === 'PROPOSED')) {
    const it = all.get(l.ticketNumber) ?? { number: l.ticketNumber, homes: 0, cents: 0 }
    all.set(l.ticketNumber, { ...it, homes: it.homes + 1, cents: it.cents + (l.proposedCents ?? 0) })
  }
  return [...all.values()]
}

export const yuan = (cents: number | null | undefined) => (cents === null || cents === undefined ? '' : (cents / 100).toFixed(2))
/** Whole cents of what was typed; undefined for what is no amount. No arithmetic on fractions. */
export function cents(typed: string): number | undefined {
  const it = /^(\d{1,6})(?:\.(\d{1,2}))?$/.exec(typed.trim())
  return it ? Number(it[1]) * 100 + Number((it[2] ?? '').padEnd(2, '0')) : undefined
}
