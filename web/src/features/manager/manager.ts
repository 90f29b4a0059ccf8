import type { PromiseView } from '../../api/types'

export interface AreaLine { code: string; name: string; managerName: string | null; households: number }
export interface Member {
  staffNo: string; name: string; areaCode: string; kind: string; shiftStart: string; shiftEnd: string; state: string; where: string | null; whereSince: string | null
  jobNumber: string | null; nextNumber: string | null; nextAt: string | null; open: number; done: number; lateMinutes: number; partsLow: number; partsBelowZero: number
}
export interface StandIn { areaCode: string; managerName: string | null; managerHere: boolean; why: string | null; chain: { name: string; staffNo: string; via: string }[] }
export interface Desk {
  now: string; areas: AreaLine[]; promises: { open: number; pressing: number; over: number }
  visits: { toCome: number; underWay: number; done: number; late: number; unplanned: number }
  care: number; careOpen: number; repeats: number; often: number; oftenTimes: number; oftenWithinDays: number; repeatsShownDays: number; partsGaps: number; team: Member[]; standIns: StandIn[]
}
export interface PromiseRow { promise: PromiseView; tone: string; owedBy: string | null; ticketNumber: string; kind: string; subject: string; subjectEn: string; customerName: string; address: string; areaCode: string; technician: string | null; specialCare: boolean }
export interface VisitRow { number: string; ticketNumber: string; state: string; symptomName: string; symptomNameEn: string; address: string; technician: string | null; windowStart: string | null; windowEnd: string | null; plannedArrival: string | null; arrivedAt: string | null; completedAt: string | null; lateMinutes: number; parts: number }
export interface CareRow { householdId: string; customerName: string; address: string; areaCode: string; care: string[]; openTicket: string | null }
export interface RepeatRow { ticketNumber: string; subject: string; subjectEn: string; state: string; reportedAt: string; customerName: string; address: string; areaCode: string; technician: string | null; times: number; numbers: string[] }

export interface Standing { areaCode: string; areaName: string; managerName: string; households: number; current: number; outdated: number; without: number; buildings: OfBuilding[] }
export interface OfBuilding { community: string; building: string; households: number; outdated: number; without: number }
export interface Batch { id: string; areaCode: string; community: string | null; building: string | null; kind: string; cards: number; madeAt: string; madeName: string }
export interface Outdated { householdId: string; address: string; names: string; leftUs: boolean; issuedAt: string }

export const FIGURES = ['promises', 'visits', 'care', 'repeats', 'often', 'repairs'] as const
export type FigureName = (typeof FIGURES)[number]

/** Buildings of each community, added up. */
export function communities(buildings: OfBuilding[]) {
  const all = new Map<string, OfBuilding & { buildings: OfBuilding[] }>()
  for (const b of buildings) {
    const c = all.get(b.community) ?? { community: b.community, building: '', households: 0, outdated: 0, without: 0, buildings: [] }
    all.set(b.community, { ...c, households: c.households + b.households, outdated: c.outdated + b.outdated, without: c.without + b.without, buildings: [...c.buildings, b] })
  }
  return [...all.values()]
}
/** The first days of this month and of eleven before it, as the figures are asked. */
export function year(now: number) {
  const d = new Date(now + 8 * 3_600_000)
  const from = new Date(Date.UTC(d.getUTCFullYear(), d.getUTCMonth() - 11, 1)).toISOString().slice(0, 10)
  const until = new Date(Date.UTC(d.getUTCFullYear(), d.getUTCMonth() + 1, 1)).toISOString().slice(0, 10)
  return { from, until }
}

export interface DeskRules { oftenTimes: number; oftenWithinDays: number; amberPercent: number; repeatsShownDays: number }
export interface DeskRulesVersion { version: number; effectiveFrom: string; rules: DeskRules; changedBy: string }
export const RULE_FIELDS = ['oftenTimes', 'oftenWithinDays', 'repeatsShownDays', 'amberPercent'] as const
/** The version that holds at a moment: of those that have begun the newest. */
export const inForce = (all: readonly DeskRulesVersion[], now: number) => all.find(v => Date.parse(v.effectiveFrom) <= now)
/** Each field a version changed against the one before it. */
export function changed(all: readonly DeskRulesVersion[], v: DeskRulesVersion) {
  const before = all.find(x => x.version === v.version - 1)
  return before ? RULE_FIELDS.filter(f => before.rules[f] !== v.rules[f]).map(f => ({ field: f, before: before.rules[f], after: v.rules[f] })) : []
}
