import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, DatePicker, Input, InputNumber, Modal, Segmented } from 'antd'
import type { Dayjs } from 'dayjs'
import { useRef, useState } from 'react'
import { get, post, Submission } from '../../api/client'
import type { Me } from '../../api/types'
import { useLanguage, useWords } from '../../lib/language'
import { exact, serverNow } from '../../lib/time'
import { Shown, Trouble } from '../../ui/states'
import { byDay, isComing, type CommunityMove, type Measures, type Proposal } from './partition'
import { PartitionMap } from './PartitionMap'
import { partitionWords } from './words'
import './partition.css'

/** Which community could belong to which area: computed, shown beside what is, decided by a person. */
export function PartitionPage({ me }: { me: Me }) {
  const w = useWords(partitionWords), client = useQueryClient()
  const [months, setMonths] = useState(1)
  const [keeping, setKeeping] = useState(0.5)
  const [chosen, setChosen] = useState<string>()
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>()
  const submission = useRef(new Submission())
  const found = useQuery({ queryKey: ['partition'], queryFn: () => get<Proposal[]>('/api/area-proposals') })
  const may = me.allAreas && ['LEADER', 'ADMIN', 'DISPATCHER'].includes(me.role)
  async function propose() {
    setError(undefined)
    setBusy(true)
    try { await submission.current.post('/api/area-proposals', { months, keeping }); setChosen(undefined) } catch (refused) { setError(refused) }
    submission.current = new Submission()
    setBusy(false)
    await client.invalidateQueries({ queryKey: ['partition'] })
  }
  return <section className="panel stack" aria-label={w('title')}>
    <div className="row"><h2 style={{ margin: 0 }}>{w('title')}</h2><span className="muted">{w('why')}</span></div>
    <Shown of={found}>{list => {
      const it = list.find(p => p.id === chosen) ?? list[0], waits = list.some(p => p.state === 'PROPOSED')
      return <>
        {may && !waits && <div className="row"><label className="field">{w('months')}<InputNumber className="wide" min={1} max={24} value={months} onChange={v => setMonths(v ?? 1)} /></label>
          <div className="field">{w('keeping')}<br /><Segmented aria-label={w('keeping')} value={keeping} onChange={v => setKeeping(Number(v))} options={[{ value: 0.1, label: w('keepLittle') }, { value: 0.5, label: w('keepSome') }, { value: 3, label: w('keepMuch') }]} /></div>
          <Button type="primary" loading={busy} onClick={propose}>{w('propose')}</Button>{busy && <span role="status">{w('computing')}</span>}</div>}
        {error ? <Trouble error={error} /> : null}
        {list.length > 1 && <Segmented size="small" value={it.id} onChange={v => setChosen(String(v))} options={list.slice(0, 5).map(p => ({ value: p.id, label: `${exact(p.askedAt).slice(0, 16)} · ${w(p.state)}` }))} />}
        {!it ? <p><b>{w('none')}</b><br /><span className="muted">{w('noneWhy')}</span></p> : <Opened key={it.id} it={it} decides={may && me.role !== 'DISPATCHER'} />}
        <Past />
      </>
    }}</Shown>
  </section>
}

function Opened({ it, decides }: { it: Proposal; decides: boolean }) {
  const w = useWords(partitionWords), lang = useLanguage(), client = useQueryClient()
  const [then, setThen] = useState(true)
  const [picked, setPicked] = useState<string>()
  const [asking, setAsking] = useState<'accept' | 'reject' | 'withdraw'>()
  const [from, setFrom] = useState<Dayjs | null>(null)
  const [reason, setReason] = useState('')
  const [error, setError] = useState<unknown>()
  async function decide(accepted: boolean) {
    setError(undefined)
    try {
      await post(`/api/area-proposals/${it.id}/decision`, { accepted, reason: accepted ? null : reason, from: accepted ? from?.format('YYYY-MM-DD') ?? null : null })
      setAsking(undefined)
    } catch (refused) { setError(refused) }
    await client.invalidateQueries({ queryKey: ['partition'] })
  }
  async function withdraw() {
    setError(undefined)
    try { await post(`/api/area-proposals/${it.id}/withdrawal`, { reason }); setAsking(undefined); setReason('') } catch (refused) { setError(refused) }
    await client.invalidateQueries({ queryKey: ['partition'] })
  }
  const { now, then: next, moves } = it.content
  const day = it.effectiveAt && exact(it.effectiveAt).slice(0, 10)
  const said = it.state === 'LAPSED' ? w('lapsedWhy', { community: it.reason ?? '' }) : it.reason
  const saying = (word: 'rejectWhy' | 'withdrawWhy', ok: 'reject' | 'withdraw', send: () => Promise<void>) => <><Input autoFocus style={{ width: 240 }} aria-label={w(word)} placeholder={w(word)} maxLength={200} value={reason} onChange={e => setReason(e.target.value)} /><Button danger disabled={!reason.trim()} onClick={() => void send()}>{w(ok)}</Button><Button onClick={() => setAsking(undefined)}>{w('cancel')}</Button></>
  return <>
    <div className="row"><Segmented aria-label={w('view')} value={then ? 'then' : 'now'} onChange={v => setThen(v === 'then')} options={[{ value: 'now', label: w('now') }, { value: 'then', label: w('then') }]} /><b>{w(it.state)}</b>{day && it.state === 'ACCEPTED' && <b className={isComing(it) ? 'coming' : ''}>{w(isComing(it) ? 'coming' : 'since', { day })}</b>}<span className="muted">{w('by', { name: it.decidedBy ?? it.askedBy, at: exact(it.decidedAt ?? it.askedAt).slice(0, 16) })}{said ? ` · ${said}` : ''}</span><span className="grow" />
      {decides && it.state === 'PROPOSED' && (asking === 'reject' ? saying('rejectWhy', 'reject', () => decide(false)) : <><Button type="primary" onClick={() => setAsking('accept')}>{w('accept')}</Button><Button danger onClick={() => setAsking('reject')}>{w('reject')}</Button></>)}
      {decides && isComing(it) && (asking === 'withdraw' ? saying('withdrawWhy', 'withdraw', withdraw) : <Button danger onClick={() => setAsking('withdraw')}>{w('withdraw')}</Button>)}</div>
    <Modal open={asking === 'accept'} title={w('accept')} okText={w('accept')} cancelText={w('cancel')} onOk={() => decide(true)} onCancel={() => setAsking(undefined)}>
      <div className="stack"><p>{w('acceptAsk', { n: moves.length })}</p><label className="field">{w('effective')}<br /><DatePicker aria-label={w('effective')} value={from} onChange={setFrom} style={{ width: 220 }} disabledDate={d => d.format('YYYY-MM-DD') < exact(new Date(serverNow()).toISOString()).slice(0, 10)} /></label>
        {error ? <Trouble error={error} /> : null}</div></Modal>
    {error ? <Trouble error={error} /> : null}
    <div className="p-two">
      <div><PartitionMap proposal={it} then={then} picked={picked} onPick={setPicked} /><p className="muted">{w('legend')}</p></div>
      <div className="stack"><Figures now={now} then={next} moves={moves.length} />
        {moves.length === 0 ? <p>{w('noMoves')}</p> : <><h3>{w('moves')} ({moves.length})</h3><ul className="p-moves" tabIndex={0} aria-label={w('moves')}>{moves.map(m => { const id = `${m.from} ${m.community}`; return <li key={id} className={picked === id ? 'picked' : ''} onMouseEnter={() => setPicked(id)} onMouseLeave={() => setPicked(undefined)}><b>{m.community}</b> {m.from} → {m.to} · {w('work')} {m.work}<br /><span className="muted">{lang === 'en' ? m.whyEn : m.why}</span></li> })}</ul></>}</div>
    </div>
  </>
}

function Figures({ now, then, moves }: { now: Measures; then: Measures; moves: number }) {
  const w = useWords(partitionWords)
  const line = (label: string, a: number, b: number, said: (n: number) => string, better: boolean) => <tr><th scope="row">{label}</th><td>{said(a)}</td><td className={better ? 'better' : ''}>{said(b)}{better ? ' ✓' : ''}</td></tr>
  const percent = (n: number) => `${Math.round(n)}%`
  return <table className="p-figures"><thead><tr><th /><th scope="col">{w('now')}</th><th scope="col">{w('then')}</th></tr></thead><tbody>
    {line(w('widest'), now.widest, then.widest, percent, then.widest < now.widest - 0.5)}{line(w('least'), now.least, then.least, percent, then.least > now.least + 0.5)}
    {line(w('metres'), now.metres, then.metres, n => w('m', { n: Math.round(n) }), then.metres < now.metres - 0.5)}{line(w('scattered'), now.scattered, then.scattered, String, then.scattered < now.scattered)}
    <tr><th scope="row">{w('moves')}</th><td>0</td><td>{moves}</td></tr></tbody></table>
}

/** What has moved, day by day: what lies before belongs to the area before. */
function Past() {
  const w = useWords(partitionWords)
  const found = useQuery({ queryKey: ['partition', 'moves'], queryFn: () => get<CommunityMove[]>('/api/community-moves') })
  return <><h3>{w('past')}</h3><Shown of={found}>{list => (list.length ? <ul className="p-past">{byDay(list).map(d => <li key={d.at}><details open={d.moves.length < 6}><summary><b>{exact(d.at).slice(0, 10)}</b> {w('movedThen', { n: d.moves.length, homes: d.moves.reduce((n, m) => n + m.households, 0) })}</summary>
    <div className="p-chips">{d.moves.map(m => <span key={`${m.from} ${m.community}`}>{m.community} <span className="muted">{m.from} → {m.to} · {w('homes', { n: m.households })}</span></span>)}</div></details></li>)}</ul> : <p className="muted">{w('noPast')}</p>)}</Shown></>
}
