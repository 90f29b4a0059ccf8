import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { get, query } from '../../api/client'
import type { Instant, PromiseView, Role } from '../../api/types'
import { serverNow } from '../../lib/time'

export type Round = 'BEFORE' | 'DURING' | 'AFTER'
export const ROUNDS: Round[] = ['BEFORE', 'DURING', 'AFTER']
export interface Person { staffNo: string; name: string; role: Role }
export interface DutyDay { day: string; person: Person | null; standIn: Person | null; away: boolean; reason: string | null; acting: Person | null }
export interface CheckItem { code: string; kind: string; name: string; nameEn: string }
export interface LogLine { day: string; signed: boolean; complete: boolean; missing: boolean; openRounds: Round[]; signedBy: string | null; signedAt: Instant | null }
export interface Note { id: string; kind: 'INCIDENT' | 'CORRECTION'; words: Record<string, string>; by: string; at: Instant }
export interface Log {
  lobby: string; address: string; day: string; openedAt: Instant; onDuty: string | null; items: CheckItem[]; checks: { round: Round; item: string; ok: boolean; note: string | null; by: string; at: Instant }[]
  notes: Note[]; summary: string; figures: Record<string, number | null>; missing: boolean; complete: boolean; openRounds: Round[]; signedBy: string | null; signedAt: Instant | null
  handedTo: string | null; receivedAt: Instant | null; missingToldAt: Instant | null
}
export interface Rules { checks: CheckItem[]; scripts: { code: string; title: string; titleEn: string; steps: string[] }[] }
export interface Draft {
  id: string; householdId: string; customerName: string; address: string; type: string; services: string[]; papers: string[]; newAddress: string | null; note: string
  state: 'DRAFTED' | 'CONFIRMED'; draftedBy: string; draftedAt: Instant; ticketNumber: string | null; ticketState: string | null
}
export interface BusinessType { code: string; name: string; nameEn: string; visit: boolean; mayNeedLine: boolean; papers: string[]; feeCents: number | null }
export interface Opinion {
  id: string; ticketNumber: string; state: string; channel: string; writer: string; words: string; writtenAt: Instant; owner: string; promise: PromiseView | null
  answer: string | null; answeredAt: Instant | null; mayBePublic: boolean; publicWords: string | null; publicAnswer: string | null; publishedAt: Instant | null
}
export interface MyOpinion { lobby: string; words: string; writtenAt: Instant; ticketNumber: string; owner: string; promisedAt: Instant | null; answer: string | null; answeredAt: Instant | null; closed: boolean }
export interface PublicOpinion { lobby: string; writtenAt: Instant; words: string; answer: string; publishedAt: Instant }
export interface FigureLine {
  key: string; taken: number; served: number; left: number; absent: number; called: number; waitMean: number | null; waitP90: number | null; serviceMean: number | null; serviceP90: number | null
  lateWaits: number; lateServices: number
}
export interface Whole { days: FigureLine[]; hours: FigureLine[]; together: FigureLine | null; targetWaitMinutes: number; targetServiceMinutes: number; logs: number; logDays: number }
export interface Slot { from: string; arrivals: number; counters: number; share: number | null; meanWaitSeconds: number | null }
export interface Advice { weekday: number; days: number; serviceSeconds: number; measured: boolean; targetWaitMinutes: number; targetPercent: number; counters: number; slots: Slot[] }

/** The day where the halls are. */
export const dayOf = (at: number) => new Date(at + 8 * 3_600_000).toISOString().slice(0, 10)
export const today = () => dayOf(serverNow())
export const daysFrom = (day: string, n: number) => dayOf(Date.parse(`${day}T00:00:00+08:00`) + n * 86_400_000)
/** Minutes with one decimal, as people say a wait. */
export const inMinutes = (seconds: number | null | undefined) => seconds === null || seconds === undefined ? '–' : (seconds / 60).toFixed(1)

export const useDuty = (code: string, from: string, until: string) =>
  useQuery({ queryKey: ['lobby', code, 'duty', from, until], queryFn: () => get<DutyDay[]>(query(`/api/lobbies/${code}/duty`, { from, until })), placeholderData: keepPreviousData })
export const useLog = (code: string, day: string) => useQuery({ queryKey: ['lobby', code, 'log', day], queryFn: () => get<Log>(`/api/lobbies/${code}/logs/${day}`) })
export const useLogs = (code: string, from: string, until: string) =>
  useQuery({ queryKey: ['lobby', code, 'logs', from, until], queryFn: () => get<LogLine[]>(query(`/api/lobbies/${code}/logs`, { from, until })) })
export const usePeople = (code: string) => useQuery({ queryKey: ['lobby', code, 'people'], queryFn: () => get<Person[]>(`/api/lobbies/${code}/people`), staleTime: 300_000 })
export const useRules = () => useQuery({ queryKey: ['lobby-duty-rules'], queryFn: () => get<Rules>('/api/lobby-duty-rules'), staleTime: 300_000 })
export const useDrafts = (number: string) => useQuery({ queryKey: ['lobby', 'drafts', number], queryFn: () => get<Draft[]>(`/api/queue-numbers/${number}/drafts`) })
export const useTypes = () => useQuery({ queryKey: ['business-types'], queryFn: () => get<BusinessType[]>('/api/business-requests/types'), staleTime: 600_000 })
