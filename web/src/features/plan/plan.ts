import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { get, query } from '../../api/client'

/** The answers of `dispatch/plan`, as the server names them. */
export interface GeoPoint { latitude: number; longitude: number }
export interface Sentence { zh: string; en: string }
export interface Span { start: string; end: string }
export interface Load { capacityMinutes: number; workMinutes: number; travelMinutes: number; promisedMinutes: number; unplanned: number; late: number; daysToClear: number }
export interface AreaDay { code: string; name: string; version: number; plannedAt: string | null; load: Load }
export interface Technician {
  id: string; name: string; staffNo: string; area: string; kind: 'DUTY' | 'STAND_BY'; shiftStart: string; shiftEnd: string; leave: Span[]; breakTime: Span | null
  skills: string[]; start: GeoPoint | null; at: GeoPoint | null; atSince: string | null; silentSince: string | null
}
export interface Clock { clock: string; title: string; startedAt: string; dueAt: string; broken: boolean; paused: boolean; share: number; colour: 'GREEN' | 'AMBER' | 'RED' }
export interface Visit {
  id: string; number: string; ticketNumber: string; area: string; technicianId: string | null; holderId: string | null; position: number; state: string
  symptom: string; symptomName: string; symptomNameEn: string; address: string; at: GeoPoint | null; skills: string[]; minutes: number; parts: number
  windowStart: string | null; windowEnd: string | null; plannedArrival: string | null; plannedBegin: string | null; plannedEnd: string | null; latestBegin: string | null
  travelMinutes: number; lateMinutes: number; arrivedAt: string | null; completedAt: string | null; pinned: string | null; promise: Clock | null; why: Sentence | null
}
export interface PlanChange {
  id: string; areaCode: string; at: string; cause: string; kind: string; workOrderId: string; number: string; fromTechnician: string | null; toTechnician: string | null
  fromArrival: string | null; toArrival: string | null; whyZh: string; whyEn: string; byName: string | null; refusedAt: string | null; refusedBy: string | null
}
export interface DayBoard { day: string; now: string; areas: AreaDay[]; technicians: Technician[]; visits: Visit[]; changes: PlanChange[] }
export interface Shifted {
  number: string; technicianBefore: string | null; technicianAfter: string | null; arrivalBefore: string | null; arrivalAfter: string | null
  windowStart: string | null; windowEnd: string | null; lateBefore: number; lateAfter: number
}
export interface MoveEffect {
  number: string; toTechnician: string; position: number; refusal: ({ code: string } & Sentence) | null; travelBefore: number; travelAfter: number
  brokenBefore: number; brokenAfter: number; unplannedBefore: number; unplannedAfter: number; affected: Shifted[]; sentence: Sentence | null; version: number
}

/** Under `board`, so that whatever happens in the house renews it (api/live.ts). */
export const useDayBoard = (day: string, area: string | undefined) =>
  useQuery({ queryKey: ['board', 'day', day, area], queryFn: () => get<DayBoard>(query('/api/day-board', { day, area })), placeholderData: keepPreviousData, refetchInterval: 60_000 })

export const chinaDay = (at: number) => new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai', year: 'numeric', month: '2-digit', day: '2-digit' }).format(at)
export const midnight = (day: string) => Date.parse(`${day}T00:00:00+08:00`)
export const dayAfter = (day: string, days: number) => chinaDay(midnight(day) + days * 86_400_000 + 3_600_000)
