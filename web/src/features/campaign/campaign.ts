import { useQuery } from '@tanstack/react-query'
import { get } from '../../api/client'
import type { Instant } from '../../api/types'
import type { Questionnaire } from './visit/visit'

export type State = 'PLANNED' | 'DRAWN' | 'RUNNING' | 'ENDED'
export interface Campaign { id: string; number: string; name: string; startsOn: string; endsOn: string; areas: string[]; target: number; questionnaireVersion: number; seed: number; youngYears: number; oldYears: number; drawnAt: Instant | null; drawnBy: string | null }
export interface Coverage { target: number; drawn: number; tried: number; reached: number; done: number; absent: number; refused: number; empty: number; wrong: number }
export interface Spot { area: string; community: string; at: { latitude: number; longitude: number }; slots: number; tried: number; done: number }
export interface OfVisitor { visitor: { staffId: string; staffNo: string; name: string; target: number }; coverage: Coverage; care: { reports: number; hasty: number; far: number; meanSeconds: number | null } | null }
export interface Progress { campaign: Campaign; state: State; coverage: Coverage; areas: { area: string; coverage: Coverage }[]; visitors: OfVisitor[]; spots: Spot[]; strata: { stratum: { area: string; age: string; service: string }; households: number; quota: number }[] }
export interface Estimate { value: number | null; low: number | null; high: number | null; n: number }
export interface Line { area: string | null; n: number; hidden: boolean; csi: Estimate; nps: Estimate; aware: Record<string, Estimate> }
export interface Results { all: Line; areas: Line[]; questions: { id: string; n: number; hidden: boolean; answers: Record<string, number> }[] }
export interface Issue { number: string; kind: string; words: string; question: string; areaCode: string; visitor: string; raisedAt: Instant; promisedAt: Instant; solvedAt: Instant | null; inTime: boolean | null; satisfied: boolean | null }

export const useCampaigns = () => useQuery({ queryKey: ['campaigns'], queryFn: () => get<Campaign[]>('/api/campaigns') })
/** Live: asked again while it is looked at. */
export const useProgress = (number: string) => useQuery({ queryKey: ['campaigns', number], queryFn: () => get<Progress>(`/api/campaigns/${number}`), refetchInterval: 15_000 })
export const useResults = (number: string) => useQuery({ queryKey: ['campaigns', number, 'results'], queryFn: () => get<Results>(`/api/campaigns/${number}/results`), refetchInterval: 60_000 })
export const useIssues = (number: string) => useQuery({ queryKey: ['campaigns', number, 'issues'], queryFn: () => get<Issue[]>(`/api/campaigns/${number}/issues`), refetchInterval: 30_000 })
export const useQuestionnaires = () => useQuery({ queryKey: ['questionnaires'], queryFn: () => get<Questionnaire[]>('/api/questionnaires') })

/** Percent with one decimal, cut and never rounded up to a hundred that was not reached. */
export const share = (part: number, of: number) => (of ? `${(Math.floor(1000 * part / of) / 10).toFixed(1)}%` : '–')
export const about = (e: Estimate | undefined, unit = '') => (e?.value == null ? '–' : `${e.value.toFixed(1)}${unit}`)
export const between = (e: Estimate | undefined) => (e?.low == null || e.high == null ? '' : `${e.low.toFixed(1)} – ${e.high.toFixed(1)}`)

/** Metres of a flat map, fitted into a picture: north above. */
export function laid(spots: readonly Spot[], width: number, height: number, border: number) {
  if (!spots.length) return []
  const lat = spots.map(s => s.at.latitude), lon = spots.map(s => s.at.longitude)
  const middle = (Math.min(...lat) + Math.max(...lat)) / 2, squeeze = Math.cos(middle * Math.PI / 180)
  const wide = Math.max((Math.max(...lon) - Math.min(...lon)) * squeeze, 1e-6), high = Math.max(Math.max(...lat) - Math.min(...lat), 1e-6)
  const scale = Math.min((width - 2 * border) / wide, (height - 2 * border) / high)
  const left = (width - wide * scale) / 2, top = (height - high * scale) / 2
  return spots.map(s => ({ ...s, x: left + (s.at.longitude - Math.min(...lon)) * squeeze * scale, y: top + (Math.max(...lat) - s.at.latitude) * scale, r: Math.max(4, Math.min(16, 2.2 * Math.sqrt(s.slots))) }))
}
/** A pie from the top, clockwise: how much of a community is done. */
export function pie(x: number, y: number, r: number, part: number): string {
  if (part <= 0) return ''
  if (part >= 1) return `M${x} ${y - r}A${r} ${r} 0 1 1 ${x - 0.01} ${y - r}z`
  const a = 2 * Math.PI * part
  return `M${x} ${y}L${x} ${y - r}A${r} ${r} 0 ${part > 0.5 ? 1 : 0} 1 ${(x + r * Math.sin(a)).toFixed(2)} ${(y - r * Math.cos(a)).toFixed(2)}z`
}

type Dot = ReturnType<typeof laid>[number]
const LETTERS = 62, LINE = 13
/** One label an area, above its circles or below them, wherever no other label stands; where there is no place there is none. */
export function labelled(dots: readonly Dot[]) {
  const placed: { x: number; y: number }[] = []
  const free = (x: number, y: number) => placed.every(p => Math.abs(p.x - x) >= LETTERS || Math.abs(p.y - y) >= LINE)
  return [...new Set(dots.map(d => d.area))].map(area => dots.filter(d => d.area === area)).sort((a, b) => b.length - a.length || a[0].area.localeCompare(b[0].area)).flatMap(of => {
    const sum = (get: (d: Dot) => number) => of.reduce((n, d) => n + get(d), 0)
    const x = sum(d => d.x) / of.length, y = [Math.min(...of.map(d => d.y - d.r)) - 5, Math.max(...of.map(d => d.y + d.r)) + 12].find(at => free(x, at))
    if (y === undefined) return []
    placed.push({ x, y })
    return [{ area: of[0].area, x, y, done: sum(d => d.done), slots: sum(d => d.slots) }]
  })
}
