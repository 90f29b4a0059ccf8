import { useQuery } from '@tanstack/react-query'
import { Button, DatePicker, Input, Segmented, Select } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { useState } from 'react'
import { get } from '../../../api/client'
import type { TicketLine } from '../../../api/types'
import { useCodes, useWords } from '../../../lib/language'
import { clockTime, exact, serverNow } from '../../../lib/time'
import { codes } from '../../../ui/codes'
import { named } from '../../../ui/named'
import { Shown } from '../../../ui/states'
import { useSending } from '../cases/HandOver'
import { askedByCustomer, EVIDENCE, missing, type Asked, type CasePauses, type Wish } from './pause'
import { pauseWords } from './pauseWords'

/** The pauses of a case: what stands still, what was asked for, and the form to ask. A repair is postponed with its visit. */
export function PausePanel({ ticket: t }: { ticket: TicketLine }) {
  const w = useWords(pauseWords), c = useCodes(codes)
  const [asking, setAsking] = useState(false)
  const { send, busy, trouble } = useSending()
  const found = useQuery({ queryKey: ['ticket', t.number, 'pauses'], queryFn: () => get<CasePauses>(`/api/tickets/${t.number}/pauses`) })
  const standing = t.promises.filter(p => p.state === 'PAUSED')
  if (found.isPending) return null   // most cases have no pause: no grey bars for what will not come
  return <Shown of={found}>{it => !it.requests.length && !standing.length && !it.reasons.length ? null : <section className="panel stack" aria-label={w('title')}>
    <div className="row"><h2 style={{ margin: 0 }}>{w('title')}</h2><span className="grow" />
      {standing.length > 0 && (it.mayAsk || it.mayDecide) && <Button size="small" loading={busy} onClick={() => void send(`/api/tickets/${t.number}/resumption`)}>▶ {w('resume')}</Button>}
      {it.mayAsk && it.reasons.length > 0 && !it.requests.some(r => r.state === 'WAITING') && <Button size="small" onClick={() => setAsking(!asking)} aria-expanded={asking}>Ⅱ {w('ask')}</Button>}</div>
    {trouble}
    {standing.length > 0 && <p className="waiting-case" style={{ marginBottom: 0 }} title={exact(standing[0].resumeAt)}>Ⅱ {w('paused', { clocks: standing.map(p => c(p.clock)).join('、'), at: clockTime(standing[0].resumeAt) })}</p>}
    {!it.mayAsk && it.reasons.length > 0 && !it.requests.length && <p className="muted">{w('notYours')}</p>}
    {it.mayAsk && !it.reasons.length && !t.closedAt && <p className="muted">{w('notNow')}</p>}
    {it.mayAsk && it.reasons.length > 0 && !it.requests.length && !asking && !standing.length && <p className="muted">{w('never')}</p>}
    {asking && <Ask number={t.number} of={it} close={() => setAsking(false)} />}
    {it.requests.map(r => <Row key={r.id} of={r} mayAsk={it.mayAsk} />)}
  </section>}</Shown>
}

function Row({ of: r, mayAsk }: { of: Asked; mayAsk: boolean }) {
  const w = useWords(pauseWords), c = useCodes(codes)
  const { send, busy, trouble } = useSending()
  return <div className="trail-row"><span className="muted" title={exact(r.requestedAt)}>{clockTime(r.requestedAt)} {w('by', { who: r.requestedBy?.name ?? '–' })}</span>
    <span><b>{c(r.reason)}</b> · {r.askedBy} · {w(r.evidence as 'PHOTO')} {r.evidenceRef} · <span title={exact(r.resumeAt)}>{w('resumes', { at: clockTime(r.resumeAt) })}</span>{r.words && <> · {r.words}</>}{r.note && <div className="muted">{r.note}</div>}{trouble}</span>
    <span>{r.state === 'WAITING' ? '○' : r.state === 'APPROVED' ? '✓' : '✕'} {w(r.state)} {r.decidedBy && <span className="muted">{w('decidedBy', { who: r.decidedBy.name, at: clockTime(r.decidedAt) })}</span>}
      {r.state === 'WAITING' && mayAsk && <Button size="small" type="link" loading={busy} onClick={() => void send(`/api/pause-requests/${r.id}/withdrawal`)}>{w('withdraw')}</Button>}</span></div>
}

function Ask({ number, of: it, close }: { number: string; of: CasePauses; close: () => void }) {
  const w = useWords(pauseWords), c = useCodes(codes)
  const { send, busy, trouble } = useSending(close)
  const [reason, setReason] = useState(it.reasons[0].reason)
  const [askedBy, setAskedBy] = useState('')
  const [evidence, setEvidence] = useState<(typeof EVIDENCE)[number]>('RECORDING')
  const [evidenceRef, setRef] = useState('')
  const [until, setUntil] = useState<Dayjs | null>(null)
  const [words, setWords] = useState('')
  const [tried, setTried] = useState(false)
  const chosen = it.reasons.find(r => r.reason === reason)
  const who = askedBy.trim() || (askedByCustomer(reason) ? w('theCustomer') : '')
  const wish: Wish = { reason, askedBy: who, evidence, evidenceRef, resumeAt: until?.toISOString() ?? null, words }
  const lacks = missing(wish, chosen, serverNow())
  const submit = () => { setTried(true); if (!lacks) void send(`/api/tickets/${number}/pauses`, wish) }
  return <section className="stack form-inline" aria-label={w('ask')}>
    <div className="pause-fields">
      <label className="field">{w('reason')}<Select aria-label={w('reason')} popupRender={named(w('reason'))} className="wide" value={reason} onChange={setReason} options={it.reasons.map(r => ({ value: r.reason, label: c(r.reason) }))} />
        {chosen && <span>{w('stops', { clocks: chosen.clocks.map(x => `${x} ${c(x)}`).join('、') })}{chosen.latest && <> · {w('until', { at: clockTime(chosen.latest) })}</>}</span>}</label>
      <label className="field">{w('askedBy')}<Input aria-label={w('askedBy')} maxLength={60} placeholder={askedByCustomer(reason) ? w('theCustomer') : undefined} value={askedBy} onChange={e => setAskedBy(e.target.value)} /></label>
      <div className="field">{w('evidence')}<div><Segmented aria-label={w('evidence')} value={evidence} onChange={setEvidence} options={EVIDENCE.map(v => ({ value: v, label: w(v) }))} /></div></div>
      <label className="field">{w(`ref${evidence}`)}<Input aria-label={w(`ref${evidence}`)} maxLength={120} status={tried && lacks === 'evidenceRef' ? 'error' : undefined} value={evidenceRef} onChange={e => setRef(e.target.value)} /></label>
      <label className="field">{w('resumeAt')}<DatePicker aria-label={w('resumeAt')} className="wide" showTime={{ format: 'HH:mm', minuteStep: 15 }} format="YYYY-MM-DD HH:mm" needConfirm={false} value={until} onChange={setUntil}
        disabledDate={d => d.isBefore(dayjs(), 'day') || !!chosen?.latest && d.isAfter(dayjs(chosen.latest), 'day')} status={tried && (lacks === 'resumeAt' || lacks === 'past' || lacks === 'tooLong') ? 'error' : undefined} /></label>
      <label className="field">{w('words')}<Input aria-label={w('words')} maxLength={500} value={words} onChange={e => setWords(e.target.value)} /></label>
    </div>
    {tried && lacks && <p role="alert" className="alarm">▲ {w(`missing_${lacks}`)}</p>}{trouble}
    <div className="row"><Button type="primary" loading={busy} onClick={submit}>{w('send')}</Button><Button onClick={close}>{w('cancel')}</Button><span className="muted">{w('runsOn')}</span></div>
  </section>
}
