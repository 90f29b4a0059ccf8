import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { BusinessList, BusinessType, Case, CaseLine, CaseRules, ComplaintList, ContactLine, Explanation, MyCases, PromisedTime } from './caseTypes'
import { get, query } from './client'

const HOUR = 3_600_000
/** The keys begin with those a happening makes stale, so that these lists follow by themselves. */
export const useCaseRules = () => useQuery({ queryKey: ['case-rules'], queryFn: () => get<CaseRules>('/api/case-rules'), staleTime: HOUR })
export const useBusinessTypes = () => useQuery({ queryKey: ['business-types'], queryFn: () => get<BusinessType[]>('/api/business-requests/types'), staleTime: HOUR })
export const useExplanations = (asked: boolean) =>
  useQuery({ queryKey: ['explanations'], queryFn: () => get<Explanation[]>('/api/business-requests/explanations'), staleTime: HOUR, enabled: asked })
export interface Promisable { kind: string; type?: string; newLine?: boolean; safety?: boolean; service?: string; severity?: string; householdId?: string; area?: string }
export const usePromisedTimes = (f: Promisable) =>
  useQuery({ queryKey: ['promised', f], queryFn: () => get<PromisedTime[]>(query('/api/promised-times', { ...f })), placeholderData: keepPreviousData, staleTime: 30_000,
    enabled: !!(f.householdId || f.area) && (f.kind !== 'BUSINESS' || !!f.type) })
export const useMyCases = () => useQuery({ queryKey: ['tickets', 'my-cases'], queryFn: () => get<MyCases>('/api/my-cases') })
export const useMyContacts = () => useQuery({ queryKey: ['tickets', 'my-contacts'], queryFn: () => get<ContactLine[]>('/api/contacts') })
export const useOverdue = (area: string | undefined, enabled: boolean) =>
  useQuery({ queryKey: ['tickets', 'overdue', area], queryFn: () => get<CaseLine[]>(query('/api/overdue-cases', { area })), enabled, placeholderData: keepPreviousData })
export const useCase = (number: string) => useQuery({ queryKey: ['ticket', number, 'case'], queryFn: () => get<Case>(`/api/tickets/${number}/case`) })
export interface Listed { state: string; q?: string; area?: string; mine?: boolean }
export const useComplaints = (f: Listed) =>
  useQuery({ queryKey: ['tickets', 'complaints', f], queryFn: () => get<ComplaintList>(query('/api/complaints', { ...f })), placeholderData: keepPreviousData })
export const useBusiness = (f: Listed) =>
  useQuery({ queryKey: ['tickets', 'business', f], queryFn: () => get<BusinessList>(query('/api/business-requests', { ...f })), placeholderData: keepPreviousData })
