import { useQuery } from '@tanstack/react-query'
import { Button, Form, Input, Radio, Table, Tag } from 'antd'
import { useState } from 'react'
import { get, post } from '../../api/client'
import { useCodes, useWords } from '../../lib/language'
import { exact, serverNow, span } from '../../lib/time'
import { Shown } from '../../ui/states'
import { Asking } from './Asking'
import type { Objection } from './stars'
import { starCodes, starWords } from './words'

/** Objections with the time left to answer them; whoever answers is somebody else than who is concerned. */
export function Objections({ judge }: { judge: boolean }) {
  const w = useWords(starWords)
  const c = useCodes(starCodes)
  const [answering, setAnswering] = useState<Objection>()
  const found = useQuery({ queryKey: ['star-objections'], queryFn: () => get<Objection[]>('/api/star-objections') })
  const left = (o: Objection) => Math.round((Date.parse(o.dueAt) - serverNow()) / 1000)
  return <>
    <Shown of={found} empty={l => !l.length}>{list => <Table<Objection> size="small" rowKey="id" dataSource={list} pagination={{ pageSize: 15, hideOnSinglePage: true }} scroll={{ x: 780 }} columns={[
      { title: w('person'), width: 130, render: (_, o) => <>{o.name} <span className="muted">{o.staffNo}</span></> },
      { title: w('about'), width: 190, render: (_, o) => <>{o.month} · {o.kind ? c(o.kind) : w('whole')}{o.number ? <div className="muted">{o.number}</div> : null}</> },
      { title: w('words'), dataIndex: 'words' },
      { title: w('state'), width: 90, render: (_, o) => <Tag className={{ OPEN: 'tone-wait', UPHELD: 'tone-good', REJECTED: '' }[o.state]}>{w(o.state)}</Tag> },
      { title: w('due'), width: 160, render: (_, o) => (o.state === 'OPEN' ? <>{exact(o.dueAt).slice(0, 16)}<div className={left(o) < 0 ? 'alarm' : 'muted'}>{left(o) < 0 ? '−' : ''}{span(Math.abs(left(o)))}</div></> : <span className="muted">{exact(o.answeredAt).slice(0, 16)}</span>) },
      { title: w('answer'), width: 220, render: (_, o) => (o.state === 'OPEN' ? judge && !o.mine && <Button size="small" type="primary" onClick={() => setAnswering(o)}>{w('answer')}</Button> : <>{o.answer}<div className="muted">{o.answeredBy}</div></>) },
    ]} />}</Shown>
    <Asking open={!!answering} title={`${w('answer')} · ${answering?.name ?? ''}`} ok={w('ok')} cancel={w('cancel')} done={() => setAnswering(undefined)} keys={['star-objections', 'stars']}
      save={(v: { upheld: boolean; words: string }) => post(`/api/star-objections/${answering!.id}/answer`, v)}>
      <p className="quote">{answering?.words}</p>
      <Form.Item name="upheld" rules={[{ required: true, message: w('state') }]}><Radio.Group options={[{ value: true, label: w('uphold') }, { value: false, label: w('reject') }]} /></Form.Item>
      <Form.Item name="words" label={w('words')} rules={[{ required: true, whitespace: true, message: w('words') }]}><Input.TextArea rows={3} maxLength={500} /></Form.Item></Asking>
  </>
}
