import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { freshKey, get, Refusal } from '../../api/client'
import type { Me } from '../../api/types'
import { usePolled } from '../../lib/poll'
import { serverNow } from '../../lib/time'
import { sendWhenPossible } from '../../offline/install'
import { alone, orKept } from '../../offline/kept'
import { inOrder, type Happening, type Outcome } from '../../offline/outbox'
import { shelf } from '../../offline/shelf'
import { asSaved, byNextClock, isHandedBack, seen, type Closing, type Job, type Shown, type Van } from './job'
import { outboxOf } from './kept'

const PATHS = { RECEIPT: 'receipts', CONTACT: 'contacts', APPOINTMENT: 'appointments', ARRIVAL: 'arrivals', COMPLETION: 'completions', HANDBACK: 'hand-backs', PHOTO: 'photos', PART_DONE: 'completions', PART_LATER: 'postponements' }
export type What = keyof typeof PATHS
export interface Said { what: What; part?: string; body?: Record<string, unknown>; photo?: Blob }

/** The technician's day on this phone: jobs down, happenings up. */
export function useField(me: Me) {
  const [shown, setShown] = useState<Shown>({ saved: [], sent: [] })
  const latest = useRef(shown)
  const show = useCallback((to: Shown) => { latest.current = to; setShown(to) }, [])
  const [outcome, setOutcome] = useState<Outcome>('SENT')
  const look = useCallback(async () => { const all = inOrder(await shelf.all(me.staffNo)); show(seen(latest.current, all)) }, [me.staffNo, show])
  const outbox = useMemo(() => outboxOf(me, () => void look()), [look, me])
  const jobs = usePolled(() => orKept(`jobs.${me.staffNo}`, () => get<Job[]>('/api/field/jobs')), me.staffNo, 15_000)
  const closing = usePolled(() => orKept('closing', () => get<Closing>('/api/faults/closing')), 'closing', 3_600_000)
  const van = usePolled(() => orKept(`van.${me.staffNo}`, () => get<Van>('/api/parts/mine')), `van ${me.staffNo}`, 120_000)
  const { refresh } = jobs

  const send = useCallback(async () => {
    setOutcome(await alone(() => outbox.send(me.staffNo)))
    await look()
    const { sent } = latest.current
    // let go only when a day asked for afterwards is on the screen, which would go back for a moment otherwise
    if (sent.length && await refresh()) show({ ...latest.current, sent: latest.current.sent.filter(h => !sent.includes(h)) })
  }, [outbox, me.staffNo, refresh, look, show])

  useEffect(() => {
    void look()
    void send()
    const again = () => void send()
    const timer = setInterval(again, 10_000)
    addEventListener('online', again)
    return () => { clearInterval(timer); removeEventListener('online', again) }
  }, [look, send])

  /** Kept on the phone first; the promise ends when it is safe there, not when it is sent. */
  const say = useCallback(async (job: string, ...said: Said[]) => {
    const at = new Date(serverNow()).toISOString()
    await outbox.save(...said.map(({ what, part, body = {}, photo }): Happening =>
      ({ id: freshKey(), owner: me.staffNo, job, what, path: `/api/work-orders/${encodeURIComponent(job)}/${part ? `parts/${part}/` : ''}${PATHS[what]}`, body, part, photo, at, state: 'WAITING' })))
    sendWhenPossible()
    void send()
  }, [outbox, me.staffNo, send])

  const { saved } = shown
  const list = useMemo(() => {
    const said = [...shown.sent, ...shown.saved]
    return byNextClock((jobs.data?.value ?? []).filter(j => !isHandedBack(j, said)).map(j => asSaved(j, said)))
  }, [jobs.data, shown])
  return {
    jobs: list, known: jobs.data !== undefined, error: jobs.error, stale: jobs.data?.fresh === false, refresh, closing: closing.data?.value, van: van.data?.value,
    waiting: saved.filter(h => h.state === 'WAITING'), refused: saved.filter(h => h.state === 'REFUSED'),
    signedOut: outcome === 'SIGN_IN' || (jobs.error instanceof Refusal && jobs.error.status === 401), say, read: (id: string) => outbox.drop(id),
  }
}
export type Field = ReturnType<typeof useField>
