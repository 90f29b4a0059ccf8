import { useQuery, useQueryClient, keepPreviousData } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo, useState } from 'react'
import { call, freshKey, get } from '../../api/client'
import { serverNow } from '../../lib/time'
import { inOrder, Outbox, type Happening } from '../../offline/outbox'
import { shelf } from '../../offline/shelf'
import { PATIENCE_MS, type Board, type LobbyLine } from './hall'

export const useLobbies = () => useQuery({ queryKey: ['lobbies'], queryFn: () => get<LobbyLine[]>('/api/lobbies'), staleTime: 600_000 })
export const useBoard = (code: string | undefined) =>
  useQuery({ queryKey: ['lobby', code], queryFn: () => get<Board>(`/api/lobbies/${code}/queue`), enabled: !!code, placeholderData: keepPreviousData, refetchInterval: 15_000 })

/** The hall this desk looked at last. */
export function useChosenLobby(lobbies: LobbyLine[] | undefined) {
  const [code, setCode] = useState(() => { try { return localStorage.getItem('zq.lobby') ?? undefined } catch { return undefined } })
  const known = lobbies?.find(l => l.code === code)?.code ?? lobbies?.[0]?.code
  const choose = (c: string) => { setCode(c); try { localStorage.setItem('zq.lobby', c) } catch { /* private window */ } }
  return [known, choose] as const
}

/** What is done at a counter is kept on this machine first and sent in its order: a minute without a network loses nothing. */
export function useSaying(owner: string) {
  const client = useQueryClient()
  const [saved, setSaved] = useState<Happening[]>([])
  const look = useCallback(() => { void shelf.all(owner).then(all => setSaved(inOrder(all))) }, [owner])
  const outbox = useMemo(() => new Outbox(shelf, h => call('POST', h.path, h.body, h.id, PATIENCE_MS), look), [look])
  const send = useCallback(async () => {
    const had = (await shelf.all(owner)).some(h => h.state === 'WAITING')
    await outbox.send(owner)
    if (had) await client.invalidateQueries({ queryKey: ['lobby'] })
  }, [outbox, owner, client])
  useEffect(() => {
    look()
    void send()
    const again = () => void send()
    const timer = setInterval(again, 4000)
    addEventListener('online', again)
    return () => { clearInterval(timer); removeEventListener('online', again) }
  }, [look, send])
  const say = useCallback(async (...said: { path: string; body?: Record<string, unknown> }[]) => {
    const at = new Date(serverNow()).toISOString()
    await outbox.save(...said.map(({ path, body = {} }): Happening => ({ id: freshKey(), owner, job: path, what: 'HALL', path, body, at, state: 'WAITING' })))
    await send()
  }, [outbox, owner, send])
  return { say, waiting: saved.filter(h => h.state === 'WAITING'), refused: saved.filter(h => h.state === 'REFUSED'), read: (id: string) => outbox.drop(id) }
}
export type Saying = ReturnType<typeof useSaying>
