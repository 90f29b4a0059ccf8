import type { Promised } from '../../ui/ribbonMath'

export interface PlannedWork {
  id: string; number: string; title: string; areaCode: string; nodes: string[]; services: string[]; startsAt: string; endsAt: string; state: 'PLANNED' | 'ANNOUNCED' | 'RUNNING' | 'ENDED' | 'CANCELLED'
  noticeDueAt: string; announcedAt: string | null; homes: number | null; emergency: string | null; approvedBy: string | null; beganAt: string | null; unannounced: string | null; endedAt: string | null; closing: string | null
}
export type Owed = Promised & { clock: string; title: string; state: string; brokenAt: string | null }
export interface WorkLine { work: PlannedWork; promises: Owed[]; concerned: number; told: number; without: number; text: string }
export interface AreaFault {
  id: string; number: string; nodeCode: string; areaCode: string; how: 'REPORTS' | 'SHARE' | 'ALARM'; reports: number; beganAt: string; declaredAt: string; announcedAt: string | null; homes: number | null
  onSiteAt: string | null; onSiteBy: string | null; restoredAt: string | null; closing: string | null
}
export interface FaultLine { fault: AreaFault; promises: Owed[]; tickets: number; told: number }
export interface NodeCount { code: string; areaCode: string; households: number }
export interface OutageRules { reportsOfNode: number; withinMinutes: number; percentOfArea: number; leastOfArea: number; notCounted: string[]; quietFrom: string; quietUntil: string }
export interface RulesVersion { version: number; effectiveFrom: string; rules: OutageRules; changedBy: string }

export type Step = 'notice' | 'beginning' | 'unannounced' | 'emergency' | 'approval' | 'end' | 'cancel'
const PLANNERS = ['DISPATCHER', 'CALL_CENTRE_HEAD', 'LEADER', 'ADMIN']
export const mayPlan = (role: string) => PLANNERS.includes(role)

/** What may be done next with a work, the usual first; the server has the last word. */
export function steps(work: PlannedWork, role: string, now: number): Step[] {
  if (!mayPlan(role)) return []
  if (work.state === 'RUNNING') return ['end']
  if (work.state !== 'PLANNED' && work.state !== 'ANNOUNCED') return []
  const late = now > Date.parse(work.noticeDueAt) && (!work.announcedAt || Date.parse(work.announcedAt) > Date.parse(work.noticeDueAt))
  const begun = now >= Date.parse(work.startsAt)
  const may = !!work.announcedAt && Date.parse(work.announcedAt) <= now && (!late || !!work.approvedBy)
  return [
    ...(work.announcedAt ? [] : ['notice' as const]), ...(may && begun ? ['beginning' as const] : []),
    ...(late && !work.emergency ? ['emergency' as const] : []), ...(work.emergency && !work.approvedBy && ['LEADER', 'ADMIN'].includes(role) ? ['approval' as const] : []),
    ...(begun && !may ? ['unannounced' as const] : []), 'cancel',
  ]
}

/** A local time as it was typed, which is China's whatever the machine thinks. */
export const china = (local: { format: (pattern: string) => string }) => `${local.format('YYYY-MM-DDTHH:mm')}:00+08:00`
