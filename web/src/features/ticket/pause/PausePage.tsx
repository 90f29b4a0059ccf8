import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Input, Modal, Segmented, Table } from 'antd'
import { useState } from 'react'
import { get, post } from '../../../api/client'
import { useMe } from '../../../api/hooks'
import { useCodes, useWords } from '../../../lib/language'
import { clockTime, exact, serverNow } from '../../../lib/time'
import { codes } from '../../../ui/codes'
import { useSymptom } from '../../../ui/symptom'
import { Shown, Trouble } from '../../../ui/states'
import { lasting, waiting, type PauseLine } from './pause'
import { pauseWords } from './pauseWords'

/** Who also reviews pauses that are long or many. */
const REVIEWERS: readonly string[] = ['CALL_CENTRE_HEAD', 'LEADER', 'ADMIN']
const QUERY = ['tickets', 'pause-requests']

/** What waits for a yes or a no, oldest first, and what was decided lately. */
export function PausePage() {
  const w = useWords(pauseWords), c = useCodes(codes)
  const symptom = useSymptom()
  const me = useMe().data
  const [which, setWhich] = useState<'waiting' | 'decided'>('waiting')
  const [chosen, setChosen] = useState<PauseLine>()
  const found = useQuery({ queryKey: QUERY, queryFn: () => get<PauseLine[]>('/api/pause-requests') })
  return <section className="panel stack" aria-label={w('page')}><div className="row"><h2 style={{ margin: 0 }}>{w('page')}</h2><span className="grow" />{REVIEWERS.includes(me?.role ?? '') && <a href="#/commitments">{w('reviews')}</a>}</div><p className="muted">{w('lead')}</p>
    <Shown of={found}>{all => { const open = waiting(all), done = all.filter(l => l.request.state !== 'WAITING'), rows = which === 'waiting' ? open : done; return <>
      <Segmented aria-label={w('page')} value={which} onChange={setWhich} options={[{ value: 'waiting', label: w('waitingN', { n: open.length }) }, { value: 'decided', label: w('decidedN', { n: done.length }) }]} />
      <Table<PauseLine> size="small" rowKey={l => l.request.id} dataSource={rows} pagination={{ pageSize: 20, hideOnSinglePage: true }} locale={{ emptyText: `✓ ${w(which === 'waiting' ? 'none' : 'noneDecided')}` }} scroll={{ x: 980 }} columns={[
        { title: w('ticket'), width: 190, render: (_, l) => <><a href={`#/tickets/${l.ticket.number}`}>{l.ticket.number}</a> {l.ticket.areaName}<div className="muted">{c(l.ticket.kind)} · {symptom(l.ticket)}</div></> },
        { title: w('what'), width: 190, render: (_, l) => <><b>{c(l.request.reason)}</b><div className="muted">{w('askedBy')}:{l.request.askedBy}</div></> },
        { title: w('why'), render: (_, l) => <>{w(l.request.evidence as 'PHOTO')} {l.request.evidenceRef}<div className="muted">{l.request.words}</div></> },
        { title: w('from'), width: 130, render: (_, l) => <span title={exact(l.request.requestedAt)}>{l.request.requestedBy?.name ?? '–'}<div className="muted">{clockTime(l.request.requestedAt)}</div></span> },
        { title: w('plan'), width: 130, render: (_, l) => { const n = lasting(l.request, l.request.decidedAt ? Date.parse(l.request.decidedAt) : serverNow()); return <span title={exact(l.request.resumeAt)}>{clockTime(l.request.resumeAt)}<div className={n ? 'muted' : 'alarm'}>{n ? w('hours', { n }) : `▲ ${w('over')}`}</div></span> } },
        { title: '', width: 190, render: (_, l) => l.request.state !== 'WAITING' ? <>{l.request.state === 'APPROVED' ? '✓' : '✕'} {w(l.request.state)}<div className="muted">{l.request.note} {w('decidedBy', { who: l.request.decidedBy?.name, at: clockTime(l.request.decidedAt) })}</div></>
          : l.own ? <span className="muted">{w('own')}</span> : <Button size="small" type="primary" onClick={() => setChosen(l)}>{w('decide')}</Button> }]} /></> }}</Shown>
    {chosen && <Decide key={chosen.request.id} of={chosen} close={() => setChosen(undefined)} />}
  </section>
}

function Decide({ of: l, close }: { of: PauseLine; close: () => void }) {
  const w = useWords(pauseWords), c = useCodes(codes)
  const client = useQueryClient()
  const [note, setNote] = useState('')
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>()
  const r = l.request
  async function say(approved: boolean) {
    setBusy(true)
    setError(undefined)
    try {
      client.setQueryData(QUERY, await post<PauseLine[]>(`/api/pause-requests/${r.id}/decision`, { approved, note: note.trim() || null }))
      close()
      await client.invalidateQueries({ queryKey: ['ticket'] })
    } catch (refused) { setError(refused) } finally { setBusy(false) }
  }
  return <Modal open title={`${w('decide')} ${l.ticket.number} · ${c(r.reason)}`} onCancel={close} footer={<>
    <Button danger loading={busy} disabled={!note.trim()} onClick={() => void say(false)}>{w('refuse')}</Button><Button type="primary" loading={busy} onClick={() => void say(true)}>{w('approve')}</Button></>}>
    <div className="stack"><p>{l.ticket.note}</p><p><b>{w('askedBy')}</b> {r.askedBy} · <b>{w(r.evidence as 'PHOTO')}</b> {r.evidenceRef}<br /><b>{w('plan')}</b> {exact(r.resumeAt)} ({w('hours', { n: lasting(r, serverNow()) })}){l.ticket.nextDueAt && <> · <b>{w('due')}</b> {exact(l.ticket.nextDueAt)}</>}<br />{r.requestedBy?.name} {exact(r.requestedAt)}{r.words && <><br />{r.words}</>}</p>
      <label className="field">{w('note')}<Input.TextArea aria-label={w('note')} rows={2} maxLength={500} value={note} onChange={e => setNote(e.target.value)} /></label>
      {error ? <Trouble error={error} /> : null}</div></Modal>
}
