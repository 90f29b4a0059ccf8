import { useQuery } from '@tanstack/react-query'
import { get } from '../../api/client'

export interface Named { code: string; name: string; nameEn: string; cents: number }
export interface OfferLine {
  id: string; code: string; name: string; nameEn: string; reason: string; reasonEn: string; cents: number | null; script: string[]; scriptEn: string[]
  state: 'ELIGIBLE' | 'SHOWN' | 'ACCEPTED' | 'REFUSED' | 'LATER' | 'WITHDRAWN'; answeredAt: string | null; answeredBy: string | null
  restsUntil: string | null; creditUntil: string | null; withdrawnAt: string | null; credited: boolean
}
export interface Consent { given: boolean; how: string; evidence: string; saidAt: string; byName: string | null }
export interface OfferHome { consent: Consent | null; offers: OfferLine[]; packages: Named[] }
export interface Recommendation { offer: OfferLine | null; whyNot: 'NO_CONSENT' | 'NOTHING_FITS' | null }
export interface Plan {
  kept: Named[]; bought: Named[]; cents: number; extra: Named[]; notSold: Named[]; notTogether: Named[]; proven: boolean; atLeastCents: number
  second: { bought: Named[]; cents: number } | null; oneLess: { channel: Named; savesCents: number }[]
}
export interface Channel { code: string; name: string; nameEn: string; theme: string; hd: boolean; pinyin: string; initials: string }
export interface Pack { code: string; name: string; nameEn: string; cents: number; channels: string[]; base: boolean; includes: string[]; excludes: string[]; products: string[]; areas: string[]; nodes: string[] }
export interface Catalogue { version: number; effectiveFrom: string; changedBy: string; channels: Channel[]; packs: Pack[]; editions: { version: number; effectiveFrom: string; changedBy: string }[] }
export interface LineUp { missingColumns: string[]; problems: { row: number; reason: string; value: string }[]; catalogue: { channels: Omit<Channel, 'pinyin' | 'initials'>[]; packs: Pack[] }; added: string[]; removed: string[]; rows: number; publishable: boolean }

export const yuan = (cents: number) => (cents / 100).toFixed(cents % 100 ? 2 : 0)
/** The name, its pinyin, its initials, the English name or the code; blanks in the pinyin do not matter. */
export const channelMatches = (typed: string, c: Channel) => {
  const t = typed.trim().toLowerCase().replace(/\s+/g, '')
  return [c.name, c.code, c.nameEn.replace(/\s+/g, ''), c.pinyin.replace(/\s+/g, ''), c.initials].some(x => x.toLowerCase().includes(t))
}
export const useCatalogue = () => useQuery({ queryKey: ['catalogue'], queryFn: () => get<Catalogue>('/api/catalogue'), staleTime: 60_000 })

export interface Rule {
  code: string; name: string; nameEn: string; centsPerMonth: number; withService: string; withProducts: string[]; orHdSet: boolean; withoutService: string | null; withoutEquipment: string[]
  areas: string[]; nodes: string[]; reason: string; reasonEn: string; script: string[]; scriptEn: string[]
}
export interface OfferRules { restDaysAfterRefusal: number; restDaysAfterLater: number; creditDays: number; planWithinMillis: number; offers: Rule[] }
export interface RuleEdition { version: number; effectiveFrom: string; changedBy: string; content: OfferRules }
export interface RuleEditions { inForce: number; editions: RuleEdition[] }
export const DAYS = ['restDaysAfterRefusal', 'restDaysAfterLater', 'creditDays', 'planWithinMillis'] as const
export const NEW_RULE: Rule = { code: '', name: '', nameEn: '', centsPerMonth: 0, withService: 'TV', withProducts: [], orHdSet: false, withoutService: null, withoutEquipment: [], areas: ['*'], nodes: [], reason: '', reasonEn: '', script: [], scriptEn: [] }

/** What an edition changed against the one before it: the fields of the whole, offers that came, left, changed or stand elsewhere in the order. */
export function changesOf(before: OfferRules, after: OfferRules) {
  const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)
  const codes = (r: OfferRules) => r.offers.map(o => o.code)
  const was = new Map(before.offers.map(o => [o.code, o]))
  const stayed = codes(after).filter(c => was.has(c))
  return {
    fields: DAYS.filter(f => before[f] !== after[f]).map(f => ({ field: f, before: before[f], after: after[f] })),
    added: codes(after).filter(c => !was.has(c)), removed: codes(before).filter(c => !codes(after).includes(c)),
    changed: after.offers.filter(o => was.has(o.code) && !same(sorted(was.get(o.code)!), sorted(o))).map(o => o.code),
    order: !same(codes(before).filter(c => codes(after).includes(c)), stayed),
  }
}
/** Areas and nodes are sets: their order says nothing. */
const sorted = (r: Rule) => [r.code, r.name, r.nameEn, r.centsPerMonth, r.withService, r.withProducts, r.orHdSet, r.withoutService, r.withoutEquipment, [...r.areas].sort(), [...r.nodes].sort(), r.reason, r.reasonEn, r.script, r.scriptEn]
/** A list with one thing put a place higher. */
export const raised = <T>(all: readonly T[], at: number): T[] => (at < 1 ? [...all] : [...all.slice(0, at - 1), all[at], all[at - 1], ...all.slice(at + 1)])
