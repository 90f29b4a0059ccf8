import { useQuery } from '@tanstack/react-query'
import { Button, DatePicker, Form, Input, InputNumber, Modal, Select, Table, Tag } from 'antd'
import dayjs from 'dayjs'
import { useState } from 'react'
import { get, post, put, Submission } from '../../api/client'
import { useStaff } from '../../api/hooks'
import type { Me } from '../../api/types'
import { useCodes, useWords } from '../../lib/language'
import { exact, serverNow } from '../../lib/time'
import { Shown } from '../../ui/states'
import { Asking, useActing } from './Asking'
import { figure, type Post, POSTS } from './stars'
import { contestWords, starCodes } from './words'
import './stars.css'

interface Entrant { staffNo: string; name: string; result: number | null; percentile: number | null; marked: number; mine: Record<string, number> }
interface Contest { id: string; title: string; post: Post; heldOn: string; closed: boolean; items: { name: string; most: number }[]; judges: string[]; iJudge: boolean; entrants: Entrant[] }

/** 比武: scoring sheets, each judge's own marks, results that are their mean. */
export function Contests({ me }: { me: Me }) {
  const w = useWords(contestWords)
  const judge = ['LEADER', 'QUALITY', 'CALL_CENTRE_HEAD', 'LOBBY_HEAD', 'ADMIN'].includes(me.role)
  const [holding, setHolding] = useState(false)
  const found = useQuery({ queryKey: ['contests'], queryFn: () => get<Contest[]>('/api/contests') })
  return <section className="panel stack" aria-label={w('title')}>
    <div className="row"><h2 style={{ margin: 0 }}>{w('title')}</h2>{judge && <Button type="primary" size="small" onClick={() => setHolding(true)}>{w('hold')}</Button>}<span className="muted">{w('why')}</span></div>
    <Shown of={found} empty={l => !l.length}>{list => <div className="stack">{list.map(x => <One key={x.id} contest={x} judge={judge} />)}</div>}</Shown>
    {judge && <Hold open={holding} done={() => setHolding(false)} />}
  </section>
}

function One({ contest: x, judge }: { contest: Contest; judge: boolean }) {
  const w = useWords(contestWords)
  const c = useCodes(starCodes)
  const act = useActing('contests', 'stars')
  const [marking, setMarking] = useState<Entrant>()
  return <article className="item" aria-label={x.title}>
    <div className="row"><h3 style={{ margin: 0 }}>{x.title}</h3><span>{c(x.post)} · {x.heldOn}</span><Tag className={x.closed ? '' : 'tone-wait'}>{w(x.closed ? 'closed' : 'open')}</Tag><span className="muted">{w('judges')}: {x.judges.join('、')}</span>
      <span className="muted">{x.items.map(i => `${i.name} ${figure(i.most)}`).join(' · ')}</span>{judge && !x.closed && <Button size="small" onClick={() => act.mutate(() => post(`/api/contests/${x.id}/close`, {}))}>{w('close')}</Button>}</div>
    <Table<Entrant> size="small" rowKey="staffNo" dataSource={x.entrants} pagination={{ pageSize: 12, hideOnSinglePage: true }} columns={[
      { title: w('person'), render: (_, e) => <>{e.name} <span className="muted">{e.staffNo}</span></> }, { title: w('result'), align: 'right', render: (_, e) => <b>{figure(e.result)}</b> }, { title: w('percentile'), align: 'right', render: (_, e) => figure(e.percentile) },
      { title: w('judges'), render: (_, e) => w('marked', { a: e.marked, b: x.judges.length }) },
      { title: '', render: (_, e) => x.iJudge && !x.closed && <Button size="small" type={Object.keys(e.mine).length === x.items.length ? 'default' : 'primary'} onClick={() => setMarking(e)}>{w('give')}</Button> }]} />
    {marking && <Sheet contest={x} entrant={marking} done={() => setMarking(undefined)} />}
  </article>
}

/** What one judge gives one entrant, item by item. */
function Sheet({ contest: x, entrant: e, done }: { contest: Contest; entrant: Entrant; done: () => void }) {
  const w = useWords(contestWords)
  const act = useActing('contests')
  const [points, setPoints] = useState<Record<string, number | null>>(e.mine)
  const given = Object.fromEntries(Object.entries(points).filter(([, v]) => v !== null))
  return <Modal open title={`${w('sheet')} · ${e.name}`} okText={w('save')} cancelText={w('cancel')} onCancel={done} confirmLoading={act.isPending} okButtonProps={{ disabled: !Object.keys(given).length }}
    onOk={() => act.mutate(() => put(`/api/contests/${x.id}/marks/${e.staffNo}`, given), { onSuccess: done })}>
    {x.items.map((item, i) => <label key={i} className="row" style={{ margin: '10px 0' }}><span className="grow" style={{ flex: 1 }}>{item.name}</span><InputNumber min={0} max={item.most} step={0.5} value={points[i] ?? null} onChange={v => setPoints({ ...points, [i]: v })} /><span className="muted" style={{ width: 70 }}>{w('of', { n: figure(item.most) })}</span></label>)}
  </Modal>
}

interface Typed { title: string; post: Post; heldOn: dayjs.Dayjs; items: { name: string; most: number }[]; judges: string[]; entrants: string[] }

function Hold({ open, done }: { open: boolean; done: () => void }) {
  const w = useWords(contestWords)
  const c = useCodes(starCodes)
  const staff = useStaff('', undefined)
  const [submission] = useState(() => new Submission())
  const people = (those: (role: string) => boolean) => staff.data?.filter(s => those(s.role)).map(s => ({ value: s.staffNo, label: `${s.staffNo} ${s.name}` }))
  const works = (role: string) => role === 'TECHNICIAN' || role === 'AGENT'
  return <Asking open={open} title={w('hold')} ok={w('ok')} cancel={w('cancel')} done={done} keys={['contests']} initial={{ post: 'TECHNICIAN', heldOn: dayjs(exact(new Date(serverNow()).toISOString()).slice(0, 10)), items: [{ name: '', most: 50 }, { name: '', most: 50 }] }}
    save={(v: Typed) => submission.post('/api/contests', { ...v, heldOn: v.heldOn.format('YYYY-MM-DD') })}>
    <Form.Item name="title" label={w('name')} rules={[{ required: true, whitespace: true, message: w('name') }]}><Input maxLength={80} /></Form.Item>
    <div className="pairs"><Form.Item name="post" label={w('post')}><Select options={POSTS.map(p => ({ value: p, label: c(p) }))} /></Form.Item><Form.Item name="heldOn" label={w('heldOn')} rules={[{ required: true, message: w('heldOn') }]}><DatePicker style={{ width: '100%' }} /></Form.Item></div>
    <Form.List name="items">{(fields, { add, remove }) => <><span className="muted">{w('items')}</span>{fields.map(f => <div key={f.key} className="row"><Form.Item name={[f.name, 'name']} rules={[{ required: true, whitespace: true, message: w('item') }]} style={{ flex: 1, marginBottom: 8 }}><Input placeholder={w('item')} maxLength={40} /></Form.Item>
      <Form.Item name={[f.name, 'most']} rules={[{ required: true, message: w('most') }]} style={{ marginBottom: 8 }}><InputNumber min={1} max={100} placeholder={w('most')} /></Form.Item>{fields.length > 1 && <Button size="small" aria-label="−" onClick={() => remove(f.name)}>−</Button>}</div>)}<Button size="small" onClick={() => add({ name: '', most: 20 })}>{w('add')}</Button></>}</Form.List>
    <Form.Item name="judges" label={w('judges')} style={{ marginTop: 12 }} rules={[{ required: true, message: w('judges') }]}><Select mode="multiple" showSearch={{ optionFilterProp: 'label' }} options={people(r => !works(r))} /></Form.Item>
    <Form.Item name="entrants" label={w('entrants')} rules={[{ required: true, message: w('entrants') }]}><Select mode="multiple" showSearch={{ optionFilterProp: 'label' }} options={people(works)} /></Form.Item></Asking>
}
