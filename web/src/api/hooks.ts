import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { get, query } from './client'
import type { Area, Board, CallBacks, Caller, Deadline, Fault, Figure, FigureBoards, FigureComparison, FigurePoint, FigureRow, HouseholdLine, ImportProgress, Me, StaffLine, TicketLine, TicketPage } from './types'

/** A mobile has eleven digits; asking earlier would only ask for strangers. */
export const phoneComplete = (phone: string) => (phone.startsWith('1') ? phone.length >= 11 : phone.length >= 7)
const HOUR = 3_600_000
export const useMe = () => useQuery({ queryKey: ['me'], queryFn: () => get<Me>('/api/session'), retry: false, staleTime: HOUR })
export const useAreas = () => useQuery({ queryKey: ['areas'], queryFn: () => get<Area[]>('/api/areas'), staleTime: HOUR })
export const useFaults = () => useQuery({ queryKey: ['faults'], queryFn: () => get<Fault[]>('/api/faults'), staleTime: HOUR })
export const useStaff = (role: string, area: string | undefined, enabled = true) =>
  useQuery({ queryKey: ['staff', role, area], queryFn: () => get<StaffLine[]>(query('/api/staff', { role, area })), enabled })
/** The name behind `owedBy`, of the colleagues one may see. */
export function useOwers() {
  const staff = useQuery({ queryKey: ['staff', 'names'], queryFn: () => get<StaffLine[]>('/api/staff'), staleTime: HOUR,
    select: all => new Map(all.map(s => [s.id, s.name])) })
  return (id: string | null | undefined) => (id ? staff.data?.get(id) : undefined)
}
export const useCaller = (phone: string) =>
  useQuery({ queryKey: ['caller', phone], queryFn: () => get<{ households: Caller[] }>(`/api/callers/${phone}`), enabled: phoneComplete(phone) })
/** The same for a household chosen from the search: its open ticket and what it reported lately. */
export const useChosen = (id: string | undefined) =>
  useQuery({ queryKey: ['caller', 'household', id], queryFn: () => get<Caller>(`/api/households/${id}/caller`), enabled: !!id })
export const useHouseholds = (q: string) =>
  useQuery({ queryKey: ['households', q], queryFn: () => get<HouseholdLine[]>(query('/api/households', { q })), enabled: q.length >= 2, placeholderData: keepPreviousData })
export const useTickets = (f: { q?: string; state?: string; area?: string; mine?: boolean }) =>
  useQuery({ queryKey: ['tickets', f], queryFn: () => get<TicketLine[]>(query('/api/tickets', f)), placeholderData: keepPreviousData })
export const useTicket = (number: string | undefined) =>
  useQuery({ queryKey: ['ticket', number], queryFn: () => get<TicketPage>(`/api/tickets/${number}`), enabled: !!number })
export const useDeadline = (number: string, clock: string | undefined) =>
  useQuery({ queryKey: ['deadline', number, clock], queryFn: () => get<Deadline>(query(`/api/tickets/${number}/deadline`, { clock })), enabled: !!clock })
export const useBoard = (area?: string) => useQuery({ queryKey: ['board', area], queryFn: () => get<Board>(query('/api/board', { area })), placeholderData: keepPreviousData })
export const useCallBacks = (area: string | undefined, month: string) =>
  useQuery({ queryKey: ['callbacks', area, month], queryFn: () => get<CallBacks>(query('/api/callbacks', { area, month })), placeholderData: keepPreviousData })
export const useFigures = (f: { from: string; until: string; area?: string }) =>
  useQuery({ queryKey: ['figures', f], queryFn: () => get<Figure[]>(query('/api/figures', f)), placeholderData: keepPreviousData })
const ROWS = 50
/** The next page begins before the last row of this one; what happened in one moment stays on one page. */
export const useFigureRows = (id: string, f: { from: string; until: string; area?: string; only?: string }) =>
  useInfiniteQuery({ queryKey: ['figures', id, f], queryFn: ({ pageParam }) => get<FigureRow[]>(query(`/api/figures/${id}/rows`, { ...f, before: pageParam, most: String(ROWS) })),
    initialPageParam: undefined as string | undefined, getNextPageParam: last => (last.length >= ROWS ? last[last.length - 1]?.at : undefined) })
export const useFigureComparison = (id: string, by: string, f: { from: string; until: string; area?: string }) =>
  useQuery({ queryKey: ['figures', id, by, f], queryFn: () => get<FigureComparison>(query(`/api/figures/${id}/comparison`, { ...f, by })), placeholderData: keepPreviousData })
export const useFigureTrend = (id: string, grain: string, f: { from: string; until: string; area?: string }) =>
  useQuery({ queryKey: ['figures', id, 'trend', grain, f], queryFn: () => get<FigurePoint[]>(query(`/api/figures/${id}/trend`, { ...f, grain })), placeholderData: keepPreviousData })
export const useFigureBoards = (f: { from: string; until: string; area?: string }) =>
  useQuery({ queryKey: ['figures', 'boards', f], queryFn: () => get<FigureBoards>(query('/api/figures/boards', f)), placeholderData: keepPreviousData })
export const useImport = (id: string | undefined) =>
  useQuery({ queryKey: ['import', id], queryFn: () => get<ImportProgress>(`/api/imports/${id}`), enabled: !!id,
    refetchInterval: q => (['QUEUED', 'RUNNING'].includes(q.state.data?.state ?? '') ? 1000 : false) })
