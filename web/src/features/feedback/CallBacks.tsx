import { Button, Input, Radio, Table } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { Submission } from '../../api/client'
import { useCallBacks } from '../../api/hooks'
import type { CallBackCase } from '../../api/types'
import { useWords } from '../../lib/language'
import { clockTime, exact, serverNow } from '../../lib/time'
import { Shown, Trouble } from '../../ui/states'
import { feedbackWords } from './words'

const ASKED = ['contactedIn20', 'onTime', 'fixed', 'attitude', 'satisfaction'] as const
const YES_NO = ['YES', 'NO', 'UNSURE'] as const
type Given = Partial<Record<(typeof ASKED)[number], string | number>>

export function CallBackDesk({ area }: { area?: string }) {
  const w = useWords(feedbackWords)
  const [month, setMonth] = useState(exact(new Date(serverNow()).toISOString()).slice(0, 7))
  const [chosen, setChosen] = useState<CallBackCase>()
  const found = useCallBacks(area, month)
  return <div className="two">
    <section className="panel stack" aria-label={w('cases')}><label className="field">{w('month')} <input type="month" value={month} onChange={e => setMonth(e.target.value)} /></label>
      <Shown of={found} empty={d => !d.cases.length}>{d => <>{d.cases.map(k =>
        <Button key={k.id} block type={chosen?.id === k.id ? 'primary' : 'text'} style={{ height: 'auto', textAlign: 'left', whiteSpace: 'normal', justifyContent: 'flex-start' }} onClick={() => setChosen(k)}>
          {k.mustReason ? `★ ${w('must')} ` : ''}{k.customerName} {k.phone} · {k.symptomName} · {k.technicianName} · {clockTime(k.fixedAt)} · {w('attempts', { n: k.attempts })}</Button>)}</>}</Shown></section>
    <aside>{chosen && <Card key={chosen.id} of={chosen} done={() => setChosen(undefined)} />}
      <section className="panel"><h2>{w('quota')}</h2><Table size="small" rowKey="areaCode" dataSource={found.data?.quota} pagination={{ pageSize: 12, hideOnSinglePage: true }} columns={[
        { title: w('area'), dataIndex: 'areaName' }, { title: w('closed'), dataIndex: 'closed' }, { title: w('target'), dataIndex: 'target' }, { title: w('done'), dataIndex: 'done' },
        { title: w('deficit'), dataIndex: 'deficit', render: n => (n > 0 ? <b style={{ color: '#b3261e' }}>▲ {n}</b> : '✓') }]} /></section></aside>
  </div>
}

function Card({ of: k, done }: { of: CallBackCase; done: () => void }) {
  const w = useWords(feedbackWords)
  const client = useQueryClient()
  const submission = useRef(new Submission())
  const [given, setGiven] = useState<Given>({})
  const [remark, setRemark] = useState('')
  const [error, setError] = useState<unknown>()
  const open = ASKED.find(q => given[q] === undefined)
  const scale = (q: string) => q === 'attitude' || q === 'satisfaction'
  async function send(what: 'attempts' | 'answers', body: unknown) {
    setError(undefined)
    try { await submission.current.post(`/api/callbacks/${k.id}/${what}`, body); await client.invalidateQueries({ queryKey: ['callbacks'] }); done() } catch (refused) { setError(refused) }
  }
  const save = () => { if (!open) void send('answers', { ...given, remark }) }
  useEffect(() => {
    const press = (e: KeyboardEvent) => {
      if (e.key === 'Enter' && e.ctrlKey) { e.preventDefault(); return save() }
      if (!open || (e.target as HTMLElement).closest?.('textarea, input:not([type=radio])')) return
      const n = Number(e.key), value = scale(open) ? (n >= 1 && n <= 5 ? n : undefined) : YES_NO[n - 1]
      if (value !== undefined) { e.preventDefault(); setGiven(g => ({ ...g, [open]: value })) }
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  })
  return <section className="panel stack"><h2>{k.customerName} {k.phone} · <a href={`#/tickets/${k.ticketNumber}`}>{k.ticketNumber}</a></h2><span className="muted">{k.mustReason} · {w('keys')}</span>
    {ASKED.map(q => <div key={q} role="group" aria-label={w(q)} style={{ fontWeight: q === open ? 600 : undefined }}><div>{w(q)}</div>
      <Radio.Group value={given[q]} onChange={e => setGiven(g => ({ ...g, [q]: e.target.value }))} options={scale(q) ? [1, 2, 3, 4, 5].map(v => ({ value: v, label: v })) : YES_NO.map(v => ({ value: v, label: w(v) }))} /></div>)}
    <label className="field">{w('remark')}<Input.TextArea rows={2} maxLength={500} value={remark} onChange={e => setRemark(e.target.value)} /></label>
    {error ? <Trouble error={error} /> : null}
    <div className="row"><Button type="primary" disabled={!!open} onClick={save}>{w('save')}</Button>
      {([['NO_ANSWER', 'noAnswer'], ['BUSY', 'busy'], ['WRONG_NUMBER', 'wrong']] as const).map(([outcome, word]) => <Button key={outcome} onClick={() => send('attempts', { outcome })}>{w(word)}</Button>)}</div></section>
}
