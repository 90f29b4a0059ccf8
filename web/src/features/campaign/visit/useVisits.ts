import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { freshKey, get, post, Refusal } from '../../../api/client'
import type { Me } from '../../../api/types'
import { usePolled } from '../../../lib/poll'
import { serverNow } from '../../../lib/time'
import { sendWhenPossible } from '../../../offline/install'
import { alone, orKept } from '../../../offline/kept'
import { inOrder, type Happening, type Outcome as Sending } from '../../../offline/outbox'
import { shelf } from '../../../offline/shelf'
import { ownerOf, visitsOutboxOf, walkKey } from './kept'
import { asTold, type Answers, type Outcome, type Walk } from './visit'

export interface Told { outcome: Outcome; seconds: number; answers?: Answers; where?: { latitude: number; longitude: number } }

/** A visitor's walk on this phone: doors down, reports up. */
export function useVisits(me: Me) {
  const owner = ownerOf(me)
  const [saved, setSaved] = useState<Happening[]>([])
  /** Left the shelf and not yet in a walk that was asked for afterwards. */
  const [sent, setSent] = useState<Happening[]>([])
  const before = useRef<Happening[]>([])
  const [sending, setSending] = useState<Sending>('SENT')
  const look = useCallback(async () => {
    const all = inOrder(await shelf.all(owner)), gone = before.current.filter(h => h.state === 'WAITING' && !all.some(it => it.id === h.id))
    before.current = all
    setSaved(all)
    if (gone.length) setSent(s => [...s, ...gone])
  }, [owner])
  const outbox = useMemo(() => visitsOutboxOf(me, () => void look()), [look, me])
  const walk = usePolled(() => orKept(walkKey(me), () => get<Walk>('/api/visits')), owner, 30_000)
  const { refresh } = walk

  const send = useCallback(async () => {
    setSending(await alone(() => outbox.send(owner)))
    await look()
    const there = new Set((await shelf.all(owner)).map(h => h.id))
    if (await refresh()) setSent(s => s.filter(h => there.has(h.id)))
  }, [outbox, owner, look, refresh])

  useEffect(() => {
    void look()
    void send()
    const again = () => void send()
    const timer = setInterval(again, 15_000)
    addEventListener('online', again)
    return () => { clearInterval(timer); removeEventListener('online', again) }
  }, [look, send])

  /** Kept on the phone first; the promise ends when it is safe there, not when it is sent. */
  const tell = useCallback(async (door: string, it: Told) => {
    const id = freshKey(), at = new Date(serverNow()).toISOString()
    const body = { id, outcome: it.outcome, seconds: it.seconds, answers: it.outcome === 'DONE' ? it.answers : {}, latitude: it.where?.latitude, longitude: it.where?.longitude }
    await outbox.save({ id, owner, job: door, what: it.outcome, path: `/api/visits/${door}/reports`, body, at, state: 'WAITING' })
    sendWhenPossible()
    void send()
  }, [outbox, owner, send])

  const relative = useCallback(async (door: string) => { await post(`/api/visits/${door}/relatives`); await refresh() }, [refresh])
  const value = walk.data?.value
  const doors = useMemo(() => (value?.doors ?? []).map(d => asTold(d, [...sent, ...saved])), [value, sent, saved])
  return {
    walk: value, doors, known: value !== undefined, error: walk.error, stale: walk.data?.fresh === false, refresh, tell, relative,
    waiting: saved.filter(h => h.state === 'WAITING'), refused: saved.filter(h => h.state === 'REFUSED'), read: (id: string) => outbox.drop(id),
    signedOut: sending === 'SIGN_IN' || (walk.error instanceof Refusal && walk.error.status === 401),
  }
}
export type Visits = ReturnType<typeof useVisits>
