import { useMutation, useQuery } from '@tanstack/react-query'
import { Button, Skeleton } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { get, post, remove } from '../../api/client'
import { useLanguage, useWords } from '../../lib/language'
import { exact, serverNow } from '../../lib/time'
import { Trouble } from '../../ui/states'
import { windowWords } from './windowWords'

/** `/api/windows`, best first. */
interface Offer { start: string; end: string; technician: string; staffNo: string; arrival: string; extraMinutes: number; slackMinutes: number; why: { zh: string; en: string } }
interface Answer { minutes: number; windows: Offer[]; full: string[]; forecast: { area: string; waitingMinutes: number; daysToClear: number } }
export interface KeptWindow { id: string; start: string; end: string; expiresAt: string }
interface Props { householdId: string; fault: string; services?: string[]; kept?: KeptWindow; keep: (window: KeptWindow | undefined) => void }

const span = (it: { start: string; end: string }) => `${exact(it.start).slice(5, 16)}–${exact(it.end).slice(11, 16)}`

/** "When can someone come?" F4 shows the windows, a number key or a click keeps one for two minutes; it is agreed with the report. */
export function VisitWindows({ householdId, fault, services, kept, keep }: Props) {
  const w = useWords(windowWords)
  const lang = useLanguage()
  const [open, setOpen] = useState(false)
  const [now, setNow] = useState(serverNow())
  const ready = !!householdId && !!fault
  const query = new URLSearchParams([['household', householdId], ['fault', fault], ...(services ?? []).map(it => ['service', it])])
  const answer = useQuery({ queryKey: ['windows', householdId, fault, services], enabled: open && ready && !kept, staleTime: 0, gcTime: 0, queryFn: () => get<Answer>(`/api/windows?${query}`) })
  const hold = useMutation({
    mutationFn: (it: Offer) => post<KeptWindow>('/api/window-holds', { householdId, fault, services, start: it.start, end: it.end }),
    onSuccess: keep, onError: () => void answer.refetch(),
  })
  const release = () => { if (kept) void remove(`/api/window-holds/${kept.id}`).catch(() => {}); keep(undefined) }
  const keys = useRef({ ready, open, offers: [] as Offer[], choose: (_: Offer) => {} })
  keys.current = { ready, open: open && !kept, offers: answer.data?.windows ?? [], choose: it => { if (!hold.isPending) hold.mutate(it) } }
  useEffect(() => {
    const press = (e: KeyboardEvent) => {
      const it = keys.current
      if (e.key === 'F4' && it.ready) { e.preventDefault(); setOpen(was => !was) }
      const chosen = it.open && e.altKey && /^[1-9]$/.test(e.key) ? it.offers[Number(e.key) - 1] : undefined
      if (chosen) { e.preventDefault(); it.choose(chosen) }
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [])
  useEffect(() => {
    if (!kept) return
    const tick = setInterval(() => setNow(serverNow()), 1000)
    return () => clearInterval(tick)
  }, [kept])
  const left = kept ? Math.max(0, Math.round((Date.parse(kept.expiresAt) - now) / 1000)) : 0
  useEffect(() => { if (kept && left === 0 && Date.parse(kept.expiresAt) <= serverNow()) keep(undefined) }, [kept, left, keep])

  if (kept) return <div className="row" role="status"><b className="num">{span(kept)}</b><span className="muted num">{w('keptFor', { seconds: left })}</span>
    <Button size="small" onClick={release}>{w('giveBack')}</Button></div>
  return <div className="stack">
    <div className="row"><Button disabled={!ready} aria-expanded={open} onClick={() => setOpen(!open)}>{w('when')}</Button>
      {open && answer.data && <span className="muted num">{w('waiting', { hours: Math.round(answer.data.forecast.waitingMinutes / 6) / 10, days: answer.data.forecast.daysToClear })}</span>}</div>
    {open && ready && <>
      {hold.error ? <Trouble error={hold.error} /> : null}
      {answer.isPending ? <Skeleton active title={false} paragraph={{ rows: 3 }} /> : answer.error ? <Trouble error={answer.error} again={() => void answer.refetch()} />
        : !answer.data.windows.length ? <p className="muted">{w('none')}</p>
          : <ol style={{ listStyle: 'none', margin: 0, padding: 0, display: 'grid', gap: 4 }} aria-label={w('when')}>{answer.data.windows.map((it, n) => <li key={it.start}>
            <Button block loading={hold.isPending && hold.variables === it} disabled={hold.isPending} onClick={() => hold.mutate(it)}
              style={{ height: 'auto', textAlign: 'start', justifyContent: 'start', whiteSpace: 'normal' }}>
              <span className="num muted">Alt+{n + 1}</span> <b className="num">{span(it)}</b> <span className="muted">{lang === 'en' ? it.why.en : it.why.zh}</span>
            </Button></li>)}</ol>}
    </>}
  </div>
}
