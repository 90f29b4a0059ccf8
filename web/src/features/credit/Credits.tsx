import { useQuery, useQueryClient } from '@tanstack/react-query'
import { App as Antd, Button, Input, Modal, Segmented, Table } from 'antd'
import { useRef, useState } from 'react'
import { get, post, Submission } from '../../api/client'
import { useCodes, useLanguage, useWords } from '../../lib/language'
import { exact } from '../../lib/time'
import { codes } from '../../ui/codes'
import { Shown, Trouble } from '../../ui/states'
import { byNumber, cents, type CreditBatch, type CreditLine, STATES, yuan } from './credit'
import { creditWords } from './words'

const useCredits = (state: string) => useQuery({ queryKey: ['credits', state], queryFn: () => get<CreditLine[]>(`/api/credits?state=${state}`), refetchInterval: 60_000 })

/** What broken promises are worth, each with its rule and its computation; a person decides, and what was approved leaves for billing once. */
export function Credits({ allAreas }: { allAreas: boolean }) {
  const w = useWords(creditWords)
  const c = useCodes(codes)
  const why = useCodes(creditWords)
  const en = useLanguage() === 'en'
  const [state, setState] = useState<string>('PROPOSED')
  const [changing, setChanging] = useState<{ line: CreditLine; refuse: boolean }>()
  const [error, setError] = useState<unknown>()
  const found = useCredits(state)
  const client = useQueryClient()
  async function decide(line: CreditLine, body: { approved: boolean; cents?: number; reason?: string }) {
    setError(undefined)
    try { await post(`/api/credits/${line.id}/decision`, body); setChanging(undefined) } catch (refused) { setError(refused) }
    await client.invalidateQueries({ queryKey: ['credits'] })
  }
  async function decideAll(number: string) {
    setError(undefined)
    try { await post(`/api/credits/of/${number}/decision`, { approved: true }) } catch (refused) { setError(refused) }
    await client.invalidateQueries({ queryKey: ['credits'] })
  }
  const law = (l: CreditLine) => (l.binding ? `${w('law')} · ${en ? l.articleEn : l.article}` : l.article ? `${w('notLaw')} · ${en ? l.articleEn : l.article}` : w('own'))
  return <>
    <section className="panel stack" aria-label={w('title')}>
      <div className="row"><h2 style={{ margin: 0 }}>{w('title')}</h2><Segmented value={state} onChange={v => setState(String(v))} options={STATES.map(s => ({ value: s, label: w(s) }))} /><span className="muted">{w('why')}</span></div>
      {error && !changing ? <Trouble error={error} /> : null}
      {byNumber(found.data ?? []).map(n => <div key={n.number}><Button onClick={() => decideAll(n.number)}>{w('all', { n: n.number, homes: n.homes, sum: yuan(n.cents) })}</Button></div>)}
      <Shown of={found} empty={l => !l.length}>{list => <Table<CreditLine> size="small" rowKey="id" dataSource={list} pagination={{ pageSize: 20, hideOnSinglePage: true }} scroll={{ x: 900 }} columns={[
        { title: w('ticket'), width: 150, render: (_, l) => <>{l.cause === 'PROMISE' ? <a href={`#/tickets/${l.ticketNumber}`}>{l.ticketNumber}</a> : <a href="#/outages">{l.ticketNumber}</a>}{l.cause === 'UNANNOUNCED' && <div style={{ color: '#b3261e' }}>{w('UNANNOUNCED')}</div>}<div className="muted">{l.areaCode} · {c(l.service)}</div></> },
        { title: w('broken'), width: 150, render: (_, l) => <span style={{ fontVariantNumeric: 'tabular-nums' }}>{exact(l.brokenAt)}</span> },
        { title: w('rule'), width: 260, render: (_, l) => <>{en ? l.titleEn : l.title}<div className="muted">{l.ruleId} · {law(l)}</div></> },
        { title: w('words'), render: (_, l) => (l.words ? (en ? l.wordsEn : l.words) : l.reason?.startsWith('CAUSE_') ? `${w('CAUSE')} ${l.reason.slice(6)}` : l.state === 'NOTHING' ? why(l.reason ?? '') : '—') },
        { title: w('amount'), width: 110, align: 'right', render: (_, l) => <b style={{ fontVariantNumeric: 'tabular-nums' }}>{yuan(l.cents ?? l.proposedCents)}</b> },
        { title: w('decided'), width: 230, render: (_, l) => (l.state === 'PROPOSED'
          ? <div className="row"><Button size="small" type="primary" onClick={() => decide(l, { approved: true })}>{w('approve')}</Button>
            <Button size="small" onClick={() => setChanging({ line: l, refuse: false })}>{w('change')}</Button><Button size="small" danger onClick={() => setChanging({ line: l, refuse: true })}>{w('refuse')}</Button></div>
          : <>{l.decidedName}{l.decidedAt ? <div className="muted">{exact(l.decidedAt)}{l.state !== 'NOTHING' && l.reason ? ` · ${l.reason}` : ''}{l.batchNo ? ` · ${w('batch')} ${l.batchNo}` : ''}</div> : null}</>) },
      ]} />}</Shown>
    </section>
    {allAreas && <Batches />}
    {changing && <Change {...changing} error={error} decide={body => decide(changing.line, body)} close={() => { setChanging(undefined); setError(undefined) }} />}
  </>
}

function Change({ line, refuse, error, decide, close }: { line: CreditLine; refuse: boolean; error: unknown; decide: (b: { approved: boolean; cents?: number; reason?: string }) => void; close: () => void }) {
  const w = useWords(creditWords)
  const [typed, setTyped] = useState(yuan(line.proposedCents))
  const [reason, setReason] = useState('')
  const amount = cents(typed)
  const ready = reason.trim() && (refuse || amount)
  return <Modal open title={`${w(refuse ? 'refuse' : 'change')} · ${line.ticketNumber}`} okText={w('ok')} cancelText={w('cancel')} onCancel={close} okButtonProps={{ disabled: !ready, danger: refuse }}
    onOk={() => decide(refuse ? { approved: false, reason } : { approved: true, cents: amount, reason })}>
    <div className="stack"><p>{line.words}</p>
      {!refuse && <label className="field">{w('amount')}<Input autoFocus inputMode="decimal" value={typed} status={amount === undefined ? 'error' : ''} onChange={e => setTyped(e.target.value)} /></label>}
      <label className="field">{w('reason')}<Input.TextArea autoFocus={refuse} rows={2} maxLength={200} value={reason} onChange={e => setReason(e.target.value)} /></label>
      {error ? <Trouble error={error} /> : null}</div>
  </Modal>
}

function Batches() {
  const w = useWords(creditWords)
  const { message } = Antd.useApp()
  const client = useQueryClient()
  const submission = useRef(new Submission())
  const [error, setError] = useState<unknown>()
  const found = useQuery({ queryKey: ['credits', 'batches'], queryFn: () => get<CreditBatch[]>('/api/credit-batches') })
  async function exporting() {
    setError(undefined)
    try {
      const made = await submission.current.post<CreditBatch>('/api/credit-batches', {})
      submission.current = new Submission()
      message.success(w('exported', { n: made.no, lines: made.lines, sum: yuan(made.cents) }))
    } catch (refused) { setError(refused) }
    await client.invalidateQueries({ queryKey: ['credits'] })
  }
  return <section className="panel stack" aria-label={w('batches')}>
    <div className="row"><h2 style={{ margin: 0 }}>{w('batches')}</h2><Button onClick={exporting}>{w('exporting')}</Button></div>
    {error ? <Trouble error={error} /> : null}
    <Shown of={found} empty={l => !l.length}>{list => <Table<CreditBatch> size="small" rowKey="no" dataSource={list} pagination={{ pageSize: 10, hideOnSinglePage: true }} columns={[
      { title: w('batch'), dataIndex: 'no' }, { title: w('made'), render: (_, b) => exact(b.madeAt) }, { title: w('by'), dataIndex: 'madeBy' }, { title: w('lines'), dataIndex: 'lines', align: 'right' },
      { title: w('amount'), align: 'right', render: (_, b) => yuan(b.cents) }, { title: '', render: (_, b) => <a href={`/api/credit-batches/${b.no}/lines`} download>{w('fetch')}</a> },
    ]} />}</Shown>
  </section>
}
