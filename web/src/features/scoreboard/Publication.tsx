import { useQuery } from '@tanstack/react-query'
import { Button, DatePicker, Form, Input, Select, Table } from 'antd'
import dayjs from 'dayjs'
import { useState } from 'react'
import { get, post, remove } from '../../api/client'
import { useAreas } from '../../api/hooks'
import type { Me } from '../../api/types'
import { useWords } from '../../lib/language'
import { exact, serverNow } from '../../lib/time'
import { Shown } from '../../ui/states'
import { amount } from './figure'
import { Asking, useActing } from './Improvement'
import { improvementWords } from './improvementWords'
import { periodOf } from './period'

interface Result { figure: string; name: string; value: number | null; unit: string; target: number | null; lowIsGood: boolean; n: number; met: boolean | null; note: string | null }
interface Content { commitments: { id: string; name: string; results: Result[] }[]; improvements: { title: string; measure: string; effect: string }[]; words: string }
interface Published { draft: Content; editions: { month: string; edition: number; hash: string; correction: string | null; publishedAt: string }[]; records: { id: string; edition: number; medium: string; outlet: string; publishedOn: string; textHash: string }[] }
const MEDIA = ['NEWSPAPER', 'TV', 'RADIO', 'WEB', 'HALL'] as const

/** 月度公布: what would be told the public, what was, and where it was printed; and the walls. */
export function Publication({ me }: { me: Me }) {
  const w = useWords(improvementWords)
  const [month, setMonth] = useState(exact(periodOf('lastMonth', serverNow()).from).slice(0, 7))
  const [publishing, setPublishing] = useState(false)
  const [recording, setRecording] = useState(false)
  const found = useQuery({ queryKey: ['publications', month], queryFn: () => get<Published>(`/api/publications/${month}`) })
  const leads = ['LEADER', 'ADMIN'].includes(me.role)
  const editions = found.data?.editions ?? []
  const body = (v: Record<string, unknown>) => ({ words: v.words, correction: v.correction || undefined,
    answers: String(v.answers ?? '').split('\n').map(l => l.split(/[||]/)).filter(l => l.length > 1).map(([question, ...answer]) => ({ question: question.trim(), answer: answer.join('|').trim() })) })
  return <>
    <section className="panel stack" aria-label={w('publication')}>
      <div className="row"><h2 style={{ margin: 0 }}>{w('publication')}</h2><DatePicker picker="month" allowClear={false} aria-label={w('month')} value={dayjs(`${month}-01`)} onChange={d => setMonth(d!.format('YYYY-MM'))} />
        {leads && <Button type="primary" onClick={() => setPublishing(true)}>{w('publish')}</Button>}<span className="muted">{w('immutable')}</span></div>
      <Shown of={found}>{p => <>
        <h2>{w('editions')}</h2>
        {editions.length === 0 ? <p className="muted">{w('none')}</p> : <ul>{editions.map(e => <li key={e.edition}>{w('edition', { n: e.edition })} · {exact(e.publishedAt)} {e.correction && `· ${w('correction')}: ${e.correction}`} · <a href={`/publications/${e.month}/${e.edition}`} target="_blank" rel="noreferrer">{w('publicPage')}</a> · <a href={`/publications/${e.month}/${e.edition}/press.txt`} target="_blank" rel="noreferrer">{w('press')}</a> · <a href={`/publications/${e.month}/${e.edition}/poster.pdf`} target="_blank" rel="noreferrer">{w('poster')}</a> <span className="muted">SHA-256 {e.hash.slice(0, 16)}…</span></li>)}</ul>}
        {editions.length > 0 && <><div className="row"><h2 style={{ margin: 0 }}>{w('records')}</h2><Button size="small" onClick={() => setRecording(true)}>{w('addRecord')}</Button></div>
          <Table size="small" rowKey="id" dataSource={p.records} pagination={false} columns={[{ title: w('medium'), dataIndex: 'medium', render: m => w(m) }, { title: w('outlet'), dataIndex: 'outlet' }, { title: w('on'), dataIndex: 'publishedOn' },
            { title: w('editions'), dataIndex: 'edition', render: n => w('edition', { n }) }, { title: w('hash'), dataIndex: 'textHash', render: h => `${h.slice(0, 16)}…` }]} /></>}
        <h2>{w('draft')}</h2>
        <Table size="small" rowKey="id" dataSource={p.draft.commitments} pagination={false} columns={[{ title: w('commitment'), dataIndex: 'name', render: (n, c) => `${c.id} ${n}` },
          { title: w('result'), render: (_, c) => c.results.length ? c.results.map(r => <div key={r.figure}>{r.name} {r.value === null ? <span className="muted">{r.note}</span> : <b style={{ color: r.met === null ? undefined : r.met ? '#2f6b3a' : '#b3261e' }}>{r.met === null ? '' : r.met ? '✓ ' : '▲ '}{amount(r.value, r.unit)}</b>} {r.value !== null && r.target !== null && <span className="muted">{r.lowIsGood ? '≤' : '≥'} {amount(r.target, r.unit)} · n = {r.n}</span>}</div>) : <span className="muted">–</span> }]} /></>}</Shown>
      <Asking open={publishing} title={`${w('publish')} ${month}`} done={() => setPublishing(false)} save={v => post(`/api/publications/${month}`, body(v))}>
        <Form.Item name="words" label={w('words')} rules={[{ required: true }]}><Input.TextArea rows={3} /></Form.Item>
        <Form.Item name="answers" label={w('answers')}><Input.TextArea rows={5} /></Form.Item>
        {editions.length > 0 && <Form.Item name="correction" label={w('correction')} rules={[{ required: true }]}><Input /></Form.Item>}</Asking>
      <Asking open={recording} title={w('addRecord')} done={() => setRecording(false)} save={v => post(`/api/publications/${month}/records`, { ...v, edition: editions[editions.length - 1].edition, publishedOn: (v.publishedOn as dayjs.Dayjs).format('YYYY-MM-DD') })}>
        <Form.Item name="medium" label={w('medium')} rules={[{ required: true }]}><Select options={MEDIA.map(m => ({ value: m, label: w(m) }))} /></Form.Item>
        <Form.Item name="outlet" label={w('outlet')} rules={[{ required: true }]}><Input /></Form.Item>
        <Form.Item name="publishedOn" label={w('on')} rules={[{ required: true }]}><DatePicker /></Form.Item></Asking>
    </section>
    {leads && <Walls />}
  </>
}

function Walls() {
  const w = useWords(improvementWords)
  const [hanging, setHanging] = useState(false)
  const act = useActing()
  const areas = useAreas()
  const found = useQuery({ queryKey: ['publications', 'walls'], queryFn: () => get<{ key: string; name: string; areaCode: string | null }[]>('/api/walls') })
  return <section className="panel stack" aria-label={w('walls')}><div className="row"><h2 style={{ margin: 0 }}>{w('walls')}</h2><Button size="small" onClick={() => setHanging(true)}>{w('hang')}</Button></div>
    <Shown of={found} empty={l => !l.length}>{list => <ul>{list.map(x => <li key={x.key}>{x.name} · {x.areaCode ?? w('all')} · <a href={`/wall/${x.key}`} target="_blank" rel="noreferrer">{w('open')}</a> <Button size="small" type="link" danger onClick={() => act.mutate(() => remove(`/api/walls/${x.key}`))}>{w('takeDown')}</Button></li>)}</ul>}</Shown>
    <Asking open={hanging} title={w('hang')} done={() => setHanging(false)} save={v => post('/api/walls', v)}>
      <Form.Item name="name" label={w('wallName')} rules={[{ required: true }]}><Input /></Form.Item>
      <Form.Item name="areaCode" label={w('area')}><Select allowClear options={areas.data?.map(a => ({ value: a.code, label: `${a.code} ${a.name}` }))} placeholder={w('all')} /></Form.Item></Asking></section>
}
