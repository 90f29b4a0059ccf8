import type { Change } from '../../ui/rules/versions'
import { yuan } from './credit'

export type Way = 'FEE_OF_FAULT_PERIOD' | 'PERCENT_PER_DAY' | 'FEE_OF_MONTH' | 'FIXED'
export interface Fee { service: string; kind: 'INSTALL' | 'MONTH'; product: string | null; cents: number }
export interface CreditRule {
  id: string; clocks: string[]; services: string[]; limit: 'HARD' | 'DUE'; way: Way; percentPerDay: number | null; cents: number | null; title: string; titleEn: string
  article: string; articleEn: string; status: string; excludedResponsibilities: string[]; excludedCauses: string[]
}
export interface CreditRules { quietFrom: string; quietUntil: string; fees: Fee[]; rules: CreditRule[] }
export interface Sum { cases: number; cents: number; waiting: number }
export interface CreditPreview {
  from: string; until: string; breaches: number; was: Sum; would: Sum; perRule: { rule: string; was: number; wasCents: number; would: number; wouldCents: number }[]
  changes: number; changed: { ticketNumber: string; clock: string; service: string; brokenAt: string; wasCents: number; wouldCents: number }[]
}

/** Another way of computing keeps only what it needs: a share per day, or an amount. */
export const inWay = (it: CreditRule, way: Way): CreditRule =>
  ({ ...it, way, percentPerDay: way === 'PERCENT_PER_DAY' ? it.percentPerDay ?? 1 : null, cents: way === 'FIXED' ? it.cents ?? 0 : null })

/** The next free name of a rule of one's own: OWN-1, OWN-2 … */
export function ownRule(all: readonly CreditRule[]): CreditRule {
  let n = 1
  while (all.some(r => r.id === `OWN-${n}`)) n++
  return { id: `OWN-${n}`, clocks: [], services: ['TV', 'BROADBAND'], limit: 'DUE', way: 'FIXED', percentPerDay: null, cents: 0, title: '', titleEn: '', article: '', articleEn: '', status: 'PROPOSED', excludedResponsibilities: ['CUSTOMER', 'NATURE'], excludedCauses: [] }
}

/** Of which rule a refusal speaks, by `rules.R-TV-22.percentPerDay`; a slash or hyphen belongs to the name. */
export const ruleOf = (field: string | undefined) => /^rules\.([^.]+)\./.exec(field ?? '')?.[1]

/** The value of a change as people say it: money in yuan, a share with its sign, codes in words. */
export function written(value: unknown, path: string, code: (c: string) => string): string {
  if (path.endsWith('.cents') && typeof value === 'number') return `¥${yuan(value)}`
  if (path.endsWith('percentPerDay')) return `${value} %`
  return String(value).split('、').map(code).join('、')
}
/** Only what a reader cares for: the words of a rule and its values, not the law beside it, which no form changes. */
export const told = (all: readonly Change[]) => all.filter(c => !/\.(article|articleEn|status|id|kind|service)$/.test(c.path))
