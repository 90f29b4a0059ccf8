import type { Instant, PromiseView } from '../../api/types'

/** What the customer's link shows (GET /api/customer/{token}); nothing here names the household in clear. */
export interface Repair {
  number: string; state: string; symptomName: string; symptomNameEn?: string; promises?: PromiseView[]; addressMasked: string
  technician: { name: string; staffNo: string; phone: string } | null
  windowStart: Instant | null; windowEnd: Instant | null; promisedAt: Instant | null
  steps: { what: string; at: Instant | null }[]
  canMove: boolean; canCancel: boolean; canConfirm: boolean; canRate: boolean; canReopen?: boolean; stars: number | null
  slots: { start: Instant; end: Instant }[]
}
export const STAGES = ['ACCEPTED', 'ON_THE_WAY', 'AGREED', 'THERE', 'FIXED', 'CONFIRMED'] as const
export type Stage = (typeof STAGES)[number]
/** The server's happenings in the six plain steps of this page. */
const STAGE_OF: Record<string, Stage> = {
  TICKET_ACCEPTED: 'ACCEPTED', WORK_ASSIGNED: 'ON_THE_WAY', CUSTOMER_CONTACTED: 'ON_THE_WAY', APPOINTMENT_AGREED: 'AGREED', TECHNICIAN_ARRIVED: 'THERE',
  WORK_COMPLETED: 'FIXED', REPAIR_CONFIRMED: 'CONFIRMED', TICKET_CLOSED: 'CONFIRMED',
}
export interface Reached { stage: Stage; at: Instant | null; reached: boolean }

/** Every stage in order. One reached without the earlier ones takes them as passed; a reopened repair falls back by its own steps. */
export function stages(r: Repair): Reached[] {
  const at = new Map<Stage, Instant | null>()
  for (const s of r.steps) {
    // Not fixed after all: it begins again with somebody who comes. Given back on the doorstep: somebody else comes.
    if (s.what === 'TICKET_REOPENED') for (const stage of STAGES.slice(1)) at.delete(stage)
    if (s.what === 'WORK_HANDED_BACK') for (const stage of STAGES.slice(3)) at.delete(stage)
    const stage = STAGE_OF[s.what]; if (stage && s.at && (stage === 'AGREED' || !at.get(stage))) at.set(stage, s.at)
  }
  if (!r.windowStart && !at.has('THERE') && !at.has('FIXED')) at.delete('AGREED')
  const last = Math.max(0, ...[...at.keys()].map(s => STAGES.indexOf(s)))
  return STAGES.map((stage, i) => ({ stage, at: at.get(stage) ?? null, reached: i <= last }))
}
/** Days people say: today, tomorrow, or the date with its weekday. */
export function dayName(at: Instant, now: number, lang: 'zh' | 'en') {
  const locale = lang === 'zh' ? 'zh-CN' : 'en-GB', timeZone = 'Asia/Shanghai'
  const day = (t: number) => new Intl.DateTimeFormat('en-CA', { timeZone }).format(t)
  const of = day(Date.parse(at))
  if (of === day(now)) return lang === 'zh' ? '今天' : 'today'
  if (of === day(now + 86_400_000)) return lang === 'zh' ? '明天' : 'tomorrow'
  return new Intl.DateTimeFormat(locale, { timeZone, month: 'long', day: 'numeric', weekday: 'short' }).format(Date.parse(at))
}
