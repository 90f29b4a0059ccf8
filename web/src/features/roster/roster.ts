import type { Language } from '../../lib/language'

export interface Part { from: number; until: number; standBy: boolean; group: boolean }
export interface Kind { code: string; sign: string; name: string; nameEn: string; parts: Part[]; hours: number; night: boolean }
export interface Version { id: string; month: string; version: number; state: 'ASKED' | 'SOLVING' | 'PROPOSED' | 'PUBLISHED' | 'REPLACED' | 'DROPPED' | 'FAILED'; basis: string; progress: number; askedBy: string; askedAt: string; solvedAt: string | null; publishedBy: string | null; publishedAt: string | null }
export interface Day { day: string; kind: 'WORKING' | 'WEEKEND' | 'HOLIDAY' }
export interface Shift { day: string; type: string | null; area: string | null; fixed: boolean; reason: string | null }
export interface Wish { day: string; kind: string; type: string | null; kept: boolean }
export interface Person { staffNo: string; name: string; skills: string[]; areas: string[]; hours: number; contract: number; nights: number; weekends: number; holidays: number; leave: string[]; shifts: Shift[]; wishes: Wish[] }
export interface Finding { what: 'HOLE' | 'SKILL' | 'RULE' | 'WISH' | 'HOURS'; staffNo: string | null; day: string | null; area: string | null; minutes: number; why: string; whyEn: string }
export interface Sheet {
  id: string; month: string; version: number; state: Version['state']; days: Day[]; kinds: Kind[]; groups: string[][]; people: Person[]; findings: Finding[]
  measures: { uncoveredHours: number; skillHours: number; hardBroken: number; wishes: number; wishesKept: number; holidaySpread: number; nightSpread: number; weekendSpread: number }
}
export interface Asked { id: string; staffNo: string; name: string; kind: 'LEAVE' | 'OFF' | 'LIKE' | 'DISLIKE'; from: string; until: string; type: string | null; note: string | null; state: 'ASKED' | 'APPROVED' | 'REFUSED' | 'WITHDRAWN'; askedAt: string; decidedBy: string | null; reason: string | null }
export interface Swap { id: string; asker: string; day: string; type: string; area: string; colleague: string | null; returnDay: string | null; note: string | null; state: 'ASKED' | 'TAKEN' | 'APPROVED' | 'REFUSED' | 'WITHDRAWN'; taker: string | null; mine: boolean; forMe: boolean; toDecide: boolean; decidedBy: string | null; reason: string | null }
export interface Mine { month: string; version: number | null; kinds: Kind[]; shifts: { day: string; type: string; area: string }[]; holidays: string[]; leave: string[]; requests: Asked[]; peers: { staffNo: string; name: string }[] }
/** What areas promise: `areas` ALL, TOWN, RURAL, CENTRAL or the code of one; `days` ALL, WORKING or FREE. */
export interface Cover { areas: string; days: 'ALL' | 'WORKING' | 'FREE'; from: number; until: number; onDuty: boolean; people: number; wanted: number; skills: string[] }
export interface Rules { restMinutes: number; hoursInSevenDays: number; daysInARow: number; nightsInARow: number; hoursPerWorkingDay: number; areasPerNight: number; solveSeconds: number; groups: string[][]; kinds: Kind[]; covers: Cover[]; weights: unknown }
export interface RulesVersion { version: number; effectiveFrom: string; rules: Rules; changedBy: string }

/** 2026-12 and one month on or back; no time zone is involved. */
export function monthFrom(month: string, by: number): string {
  const [y, m] = month.split('-').map(Number), n = y * 12 + m - 1 + by
  return `${Math.floor(n / 12)}-${String(n % 12 + 1).padStart(2, '0')}`
}
/** The month it is in China. */
export const monthNow = (now: number) => new Date(now + 8 * 3_600_000).toISOString().slice(0, 7)
export const today = (now: number) => new Date(now + 8 * 3_600_000).toISOString().slice(0, 10)
/** 0 Monday … 6 Sunday. */
export const weekday = (day: string) => (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7
export const WEEK = { zh: ['一', '二', '三', '四', '五', '六', '日'], en: ['M', 'T', 'W', 'T', 'F', 'S', 'S'] } as const
export const minute = (m: number) => `${String(Math.floor(m / 60) % 24).padStart(2, '0')}:${String(m % 60).padStart(2, '0')}`
/** 08:00–20:00, 20:00–08:00: what stands by is in brackets. */
export const hoursOf = (kind: Kind) => kind.parts.map(p => (p.standBy ? `(${minute(p.from)}–${minute(p.until)})` : `${minute(p.from)}–${minute(p.until)}`)).join(' ')
export const signOf = (kind: Kind, lang: Language) => (lang === 'en' ? kind.code : kind.sign)
export const nameOf = (kind: Kind, lang: Language) => (lang === 'en' ? kind.nameEn : kind.name)
/** How a kind is drawn: by what it is, not by its code. */
export const toneOf = (kind: Kind) => (!kind.night ? (kind.hours >= 10 ? 'k-day' : 'k-short') : kind.parts.some(p => !p.standBy) ? 'k-both' : 'k-night')
/** People missing on a day, in hours; nothing when all is covered. */
export function holesByDay(findings: readonly Finding[]): Map<string, Finding[]> {
  const by = new Map<string, Finding[]>()
  for (const f of findings) if ((f.what === 'HOLE' || f.what === 'SKILL') && f.day) by.set(f.day, [...(by.get(f.day) ?? []), f])
  return by
}
export interface Cell { shift?: Shift; wish?: Wish; leave: boolean; broken?: Finding }
export function cellsOf(person: Person, findings: readonly Finding[]): Map<string, Cell> {
  const cells = new Map<string, Cell>()
  const at = (day: string) => { const found = cells.get(day) ?? { leave: false }; cells.set(day, found); return found }
  for (const s of person.shifts) at(s.day).shift = s
  for (const w of person.wishes) at(w.day).wish = w
  for (const day of person.leave) at(day).leave = true
  for (const f of findings) if (f.what === 'RULE' && f.staffNo === person.staffNo && f.day) at(f.day).broken = f
  return cells
}
/** The cells of a calendar page, Monday first; undefined before the first and after the last. */
export function pageOf(month: string): (string | undefined)[] {
  const [y, m] = month.split('-').map(Number), length = new Date(Date.UTC(y, m, 0)).getUTCDate()
  const days = Array.from({ length }, (_, i) => `${month}-${String(i + 1).padStart(2, '0')}`)
  const page = [...Array<undefined>(weekday(days[0])).fill(undefined), ...days]
  while (page.length % 7) page.push(undefined)
  return page
}

export const NEW_KIND: Kind = { code: '', sign: '', name: '', nameEn: '', parts: [{ from: 480, until: 1020, standBy: false, group: false }], hours: 8, night: false }
export const NEW_COVER: Cover = { areas: 'ALL', days: 'ALL', from: 480, until: 1200, onDuty: true, people: 1, wanted: 0, skills: [] }
/** Why a kind of shift cannot be so; the server refuses the same. */
export function kindTrouble(k: Kind, all: readonly Kind[]): 'CODE' | 'TWICE' | 'NAMES' | 'PARTS' | 'OVERLAP' | 'HOURS' | undefined {
  if (!/^[A-Z0-9]{1,4}$/.test(k.code)) return 'CODE'
  if (all.filter(x => x.code === k.code).length > 1) return 'TWICE'
  if (![k.sign, k.name, k.nameEn].every(x => x.trim())) return 'NAMES'
  if (!k.parts.length || k.parts.some(p => p.from < 0 || p.until <= p.from || p.until > 2880)) return 'PARTS'
  if (k.parts.some((p, i) => i > 0 && p.from < k.parts[i - 1].until)) return 'OVERLAP'
  return k.hours < 0 || k.hours > 24 ? 'HOURS' : undefined
}
export const coverTrouble = (c: Cover) => (c.until <= c.from || c.until > 2880 ? 'PARTS' as const : undefined)
/** How long a kind lasts on duty and at home, in hours: what its hours for the contract are weighed against. */
export const lasts = (k: Kind, standBy: boolean) => k.parts.filter(p => p.standBy === standBy).reduce((h, p) => h + (p.until - p.from) / 60, 0)
/** Every half hour of the day a shift begins and the one after it, and whatever stands there already. */
export const halfHours = (also: number) => [...new Set([...Array.from({ length: 97 }, (_, i) => i * 30), also])].sort((a, b) => a - b)
/** What a version changed: kinds and promises by name, the rest by field. */
export function rulesChanged(before: Rules, after: Rules) {
  const other = (a: unknown, b: unknown) => JSON.stringify(a) !== JSON.stringify(b)
  const was = new Map(before.kinds.map(k => [k.code, k]))
  return {
    kinds: [...after.kinds.filter(k => !was.has(k.code)).map(k => `+${k.code}`), ...before.kinds.filter(k => !after.kinds.some(x => x.code === k.code)).map(k => `−${k.code}`), ...after.kinds.filter(k => was.has(k.code) && other(was.get(k.code), k)).map(k => k.code)],
    covers: other(before.covers, after.covers), groups: other(before.groups, after.groups),
  }
}
