import { useQuery } from '@tanstack/react-query'
import { Button, DatePicker, Form, Input, InputNumber, Radio, Select, Table, Tag } from 'antd'
import dayjs from 'dayjs'
import { useState } from 'react'
import { get, post, put, query, Submission } from '../../api/client'
import { useStaff } from '../../api/hooks'
import type { Role } from '../../api/types'
import { useWords } from '../../lib/language'
import { exact, serverNow } from '../../lib/time'
import { Shown } from '../../ui/states'
import { Asking, useActing } from './Asking'
import { figure } from './stars'
import { starWords } from './words'

interface Inspection { id: string; staffNo: string; name: string; number: string | null; on: string; mark: number; passed: boolean; attitude: number | null; privacy: number; words: string | null; recordedBy: string }
interface Conduct { id: string; staffNo: string; name: string; kind: 'PRAISE' | 'SUGGESTION' | 'FALSIFIED' | 'BREACH'; on: string; number: string | null; words: string; recordedBy: string; verifiedBy: string; mayVerify: boolean }
type Form1 = { staffNo: string; on: dayjs.Dayjs; [more: string]: unknown }

/** Inspections, praise and misconduct, days worked: what people write down about the work of others. */
export function Records({ month, role }: { month: string; role: Role }) {
  const w = useWords(starWords)
  const [making, setMaking] = useState<'inspection' | 'conduct' | 'month' | 'share'>()
  const [submission] = useState(() => new Submission())
  const inspections = useQuery({ queryKey: ['work-inspections', month], queryFn: () => get<Inspection[]>(query('/api/work-inspections', { month })) })
  const conduct = useQuery({ queryKey: ['conduct-records', month], queryFn: () => get<Conduct[]>(query('/api/conduct-records', { month })) })
  const act = useActing('conduct-records', 'stars')
  const keys = ['work-inspections', 'conduct-records', 'stars']
  const ask = { ok: w('ok'), cancel: w('cancel'), done: () => setMaking(undefined), keys }
  const today = dayjs(exact(new Date(serverNow()).toISOString()).slice(0, 10))
  const judge = ['LEADER', 'QUALITY', 'CALL_CENTRE_HEAD', 'LOBBY_HEAD', 'ADMIN'].includes(role)
  return <>
    <div className="row"><h3 style={{ margin: 0 }}>{w('inspections')}</h3>{role !== 'ADMIN' && <Button size="small" onClick={() => setMaking('inspection')}>{w('addInspection')}</Button>}</div>
    <Shown of={inspections} empty={l => !l.length}>{list => <Table<Inspection> size="small" rowKey="id" dataSource={[...list].reverse()} pagination={{ pageSize: 8, hideOnSinglePage: true }} columns={[
      { title: w('person'), render: (_, i) => <>{i.name} <span className="muted">{i.staffNo}</span></> }, { title: w('on'), dataIndex: 'on' }, { title: w('number'), dataIndex: 'number' },
      { title: w('mark'), align: 'right', render: (_, i) => figure(i.mark) }, { title: w('state'), render: (_, i) => <Tag className={i.passed ? 'tone-good' : 'tone-bad'}>{w(i.passed ? 'passed' : 'failed')}</Tag> },
      { title: w('attitude'), align: 'right', render: (_, i) => figure(i.attitude) }, { title: w('privacy'), align: 'right', dataIndex: 'privacy' }, { title: w('words'), dataIndex: 'words' }, { title: w('recordedBy'), dataIndex: 'recordedBy' }]} />}</Shown>
    <div className="row"><h3 style={{ margin: 0 }}>{w('conduct')}</h3><Button size="small" onClick={() => setMaking('conduct')}>{w('addConduct')}</Button><span style={{ flex: 1 }} /><span className="muted">{w('monthRecord')}</span><Button size="small" onClick={() => setMaking('month')}>{w('addMonth')}</Button>{(role === 'CUSTOMER_MANAGER' || role === 'LEADER') && <Button size="small" onClick={() => setMaking('share')}>{w('together')}</Button>}</div>
    <Shown of={conduct} empty={l => !l.length}>{list => <Table<Conduct> size="small" rowKey="id" dataSource={[...list].reverse()} pagination={{ pageSize: 8, hideOnSinglePage: true }} columns={[
      { title: w('person'), render: (_, r) => <>{r.name} <span className="muted">{r.staffNo}</span></> }, { title: w('kind'), render: (_, r) => <Tag className={r.kind === 'PRAISE' || r.kind === 'SUGGESTION' ? 'tone-good' : 'tone-bad'}>{w(r.kind)}</Tag> }, { title: w('on'), dataIndex: 'on' },
      { title: w('number'), dataIndex: 'number' }, { title: w('words'), dataIndex: 'words' }, { title: w('recordedBy'), dataIndex: 'recordedBy' },
      { title: w('verified'), render: (_, r) => r.verifiedBy || (judge && r.mayVerify ? <Button size="small" onClick={() => act.mutate(() => post(`/api/conduct-records/${r.id}/verification`, {}))}>{w('verify')}</Button> : '–') }]} />}</Shown>
    <Asking {...ask} open={making === 'inspection'} title={w('addInspection')} initial={{ on: today, passed: true, privacy: 0 }}
      save={(v: Form1) => submission.post('/api/work-inspections', { ...v, on: v.on.format('YYYY-MM-DD') })}>
      <Person /><Day /><Form.Item name="number" label={w('number')}><Input maxLength={40} /></Form.Item>
      <div className="pairs"><Form.Item name="mark" label={w('mark')} rules={[{ required: true, message: w('mark') }]}><InputNumber min={0} max={100} style={{ width: '100%' }} /></Form.Item>
        <Form.Item name="passed" label={w('state')}><Radio.Group options={[{ value: true, label: w('passed') }, { value: false, label: w('failed') }]} /></Form.Item>
        <Form.Item name="attitude" label={w('attitude')}><InputNumber min={1} max={5} precision={0} style={{ width: '100%' }} /></Form.Item><Form.Item name="privacy" label={w('privacy')}><InputNumber min={0} max={99} precision={0} style={{ width: '100%' }} /></Form.Item></div>
      <Form.Item name="words" label={w('words')}><Input.TextArea rows={2} maxLength={500} /></Form.Item></Asking>
    <Asking {...ask} open={making === 'conduct'} title={w('addConduct')} initial={{ on: today, kind: 'PRAISE' }} save={(v: Form1) => submission.post('/api/conduct-records', { ...v, on: v.on.format('YYYY-MM-DD') })}>
      <Person /><Form.Item name="kind" label={w('kind')}><Select options={(['PRAISE', 'SUGGESTION', 'FALSIFIED', 'BREACH'] as const).map(k => ({ value: k, label: w(k) }))} /></Form.Item><Day />
      <Form.Item name="number" label={w('number')}><Input maxLength={40} /></Form.Item><Form.Item name="words" label={w('words')} rules={[{ required: true, whitespace: true, message: w('words') }]}><Input.TextArea rows={2} maxLength={500} /></Form.Item></Asking>
    <Asking {...ask} open={making === 'month'} title={`${w('addMonth')} · ${month}`} save={({ staffNo, ...v }: Form1) => put(`/api/month-records/${month}/${encodeURIComponent(staffNo)}`, v)}>
      <Person /><div className="pairs"><Form.Item name="planned" label={w('planned')}><InputNumber min={1} max={31} precision={0} style={{ width: '100%' }} /></Form.Item><Form.Item name="present" label={w('present')}><InputNumber min={0} max={31} precision={0} style={{ width: '100%' }} /></Form.Item></div>
      <Form.Item name="adherence" label={w('adherence')}><InputNumber min={0} max={100} style={{ width: '100%' }} /></Form.Item></Asking>
    <Asking {...ask} open={making === 'share'} title={w('together')} initial={{ shares: [{ percent: 50 }, { percent: 50 }] }} save={(v: { number: string; shares: { staffNo: string; percent: number }[] }) => put(`/api/work-shares/${encodeURIComponent(v.number.trim())}`, v.shares)}>
      <Form.Item name="number" label={w('workNumber')} rules={[{ required: true, whitespace: true, message: w('number') }]}><Input maxLength={40} /></Form.Item>
      <Form.List name="shares">{(fields, { add, remove }) => <>{fields.map(f => <div key={f.key} className="pairs"><Person at={[f.name, 'staffNo']} /><div className="row"><Form.Item name={[f.name, 'percent']} label={w('percent')} rules={[{ required: true, message: w('percent') }]}><InputNumber min={1} max={100} precision={0} /></Form.Item>
        {fields.length > 2 && <Button size="small" aria-label="−" onClick={() => remove(f.name)}>−</Button>}</div></div>)}<Button size="small" onClick={() => add({ percent: 10 })}>{w('addPerson')}</Button></>}</Form.List></Asking>
  </>
}

function Person({ at = 'staffNo' }: { at?: string | (string | number)[] }) {
  const w = useWords(starWords)
  const staff = useStaff('', undefined)
  return <Form.Item name={at} label={w('person')} rules={[{ required: true, message: w('person') }]}><Select showSearch={{ optionFilterProp: 'label' }}
    options={staff.data?.filter(s => s.role === 'TECHNICIAN' || s.role === 'AGENT').map(s => ({ value: s.staffNo, label: `${s.staffNo} ${s.name}` }))} /></Form.Item>
}

function Day() {
  const w = useWords(starWords)
  return <Form.Item name="on" label={w('on')} rules={[{ required: true, message: w('on') }]}><DatePicker style={{ width: '100%' }} /></Form.Item>
}
