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
export interface LineUp { missingColumns: string[]; problems: { row: number; reason: string; value: string }[]; catalogue: { channels: unknown[] }; added: string[]; removed: string[]; rows: number; publishable: boolean }

export const yuan = (cents: number) => (cents / 100).toFixed(cents % 100 ? 2 : 0)
/** The name, its pinyin, its initials, the English name or the code; blanks in the pinyin do not matter. */
export const channelMatches = (typed: string, c: Channel) => {
  const t = typed.trim().toLowerCase().replace(/\s+/g, '')
  return [c.name, c.code, c.nameEn.replace(/\s+/g, ''), c.pinyin.replace(/\s+/g, ''), c.initials].some(x => x.toLowerCase().includes(t))
}
export const useCatalogue = () => useQuery({ queryKey: ['catalogue'], queryFn: () => get<Catalogue>('/api/catalogue'), staleTime: 60_000 })
