import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Input, Modal, Segmented, Table } from 'antd'
import { useState } from 'react'
import { get, post } from '../../api/client'
import { useCodes, useWords } from '../../lib/language'
import { exact } from '../../lib/time'
import { Shown, Trouble } from '../../ui/states'
import { written } from './rule'
import { bookWords, evidences, pauseReasons } from './words'

export interface Review {
  pauseId: string; threadId: string; areaCode: string; clocks: string[]; why: 'MANY' | 'LONG'; reason: string; askedBy: string; evidence: string; evidenceRef: string; approvedBy: string | null
  pausedAt: string; plannedResumeAt: string | null; resumedAt: string | null; times: number; pausedSeconds: number; decision: 'JUSTIFIED' | 'NOT_JUSTIFIED' | null; reviewedBy: string | null; reviewedAt: string | null; note: string | null; ticketNumber: string | null
}
const QUERY = ['pause-reviews']

/** Pauses that are many or long: a person decides whether each was justified, and says why. */
export function Reviews() {
  const w = useWords(bookWords)
  const reason = useCodes(pauseReasons), evidence = useCodes(evidences)
  const [which, setWhich] = useState<'waiting' | 'decided'>('waiting')
  const [chosen, setChosen] = useState<Review>()
  const found = useQuery({ queryKey: QUERY, queryFn: () => get<Review[]>('/api/pause-reviews') })
  const hours = (s: number) => { const { n, unit } = written(Math.round(s / 3600) * 3600 || 3600); return `${n} ${w(unit)}` }
  return <Shown of={found}>{all => { const rows = all.filter(r => (which === 'waiting') === !r.decision); return <>
    <Segmented aria-label={w('reviews')} value={which} onChange={setWhich} options={(['waiting', 'decided'] as const).map(v => ({ value: v, label: `${w(v)} ${all.filter(r => (v === 'waiting') === !r.decision).length}` }))} />
    <Table<Review> size="small" rowKey="pauseId" dataSource={rows} pagination={{ pageSize: 20, hideOnSinglePage: true }} locale={{ emptyText: `✓ ${w('noReviews')}` }} scroll={{ x: 1100 }} columns={[
      { title: w('ticket'), render: (_, r) => <>{r.ticketNumber ? <a href={`#/tickets/${r.ticketNumber}`}>{r.ticketNumber}</a> : '–'}<div className="muted">{r.clocks.join('、')}</div></> },
      { title: w('why'), render: (_, r) => <>▲ {w(r.why)}<div className="muted">{r.times}×, {w('soFar')} {hours(r.pausedSeconds)}</div></> },
      { title: w('reason'), render: (_, r) => reason(r.reason) }, { title: w('askedBy'), dataIndex: 'askedBy' },
      { title: w('evidence'), render: (_, r) => <>{evidence(r.evidence)}<div className="muted">{r.evidenceRef}</div></> }, { title: w('approvedBy'), render: (_, r) => r.approvedBy ?? '–' },
      { title: w('pausedAt'), render: (_, r) => exact(r.pausedAt) },
      { title: w('resumes'), render: (_, r) => r.resumedAt ? `${w('resumed')} ${exact(r.resumedAt)}` : exact(r.plannedResumeAt) },
      { title: '', render: (_, r) => r.decision ? <>{r.decision === 'JUSTIFIED' ? '✓' : '✕'} {w(r.decision)}<div className="muted">{r.note} · {w('decidedBy', { who: r.reviewedBy, at: exact(r.reviewedAt) })}</div></>
        : <Button size="small" type="primary" onClick={() => setChosen(r)}>{w('decide')}</Button> }]} />
    {chosen && <Decide key={chosen.pauseId} of={chosen} close={() => setChosen(undefined)} />}
  </> }}</Shown>
}

function Decide({ of: r, close }: { of: Review; close: () => void }) {
  const w = useWords(bookWords)
  const reason = useCodes(pauseReasons)
  const client = useQueryClient()
  const [note, setNote] = useState('')
  const [error, setError] = useState<unknown>()
  const [busy, setBusy] = useState(false)
  const say = async (decision: 'JUSTIFIED' | 'NOT_JUSTIFIED') => {
    setBusy(true)
    setError(undefined)
    try { client.setQueryData(QUERY, await post<Review[]>(`/api/pause-reviews/${r.pauseId}/decision`, { decision, note })); close() } catch (refused) { setError(refused) } finally { setBusy(false) }
  }
  return <Modal open title={`${w('decide')} ${r.ticketNumber ?? ''} · ${reason(r.reason)}`} onCancel={close} footer={<>
    <Button danger disabled={!note.trim()} loading={busy} onClick={() => say('NOT_JUSTIFIED')}>{w('NOT_JUSTIFIED')}</Button>
    <Button type="primary" disabled={!note.trim()} loading={busy} onClick={() => say('JUSTIFIED')}>{w('JUSTIFIED')}</Button></>}>
    <div className="stack"><p>{exact(r.pausedAt)} → {exact(r.resumedAt ?? r.plannedResumeAt)} · {w('askedBy')} {r.askedBy} · {w('approvedBy')} {r.approvedBy ?? '–'}</p>
      <label className="field">{w('note')}<Input.TextArea rows={3} maxLength={500} value={note} onChange={e => setNote(e.target.value)} /></label>
      {error ? <Trouble error={error} /> : null}</div>
  </Modal>
}
