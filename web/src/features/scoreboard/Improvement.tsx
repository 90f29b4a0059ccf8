import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { App as Antd, Button, DatePicker, Form, Input, InputNumber, Modal, Select, Table, Tag } from 'antd'
import dayjs from 'dayjs'
import { useState } from 'react'
import { get, post, put } from '../../api/client'
import { useAreas, useFigures, useStaff } from '../../api/hooks'
import { useLanguage, useWords } from '../../lib/language'
import { clockTime, exact, serverNow } from '../../lib/time'
import { Shown } from '../../ui/states'
import { amount } from './figure'
import { improvementWords } from './improvementWords'
import { periodOf } from './period'

interface Effect { before: number | null; after: number | null; verdict: string; shares: { difference: number; low: number; high: number; p: number; before: number; after: number } | null }
interface Finding {
  number: string; title: string; figure: string; areaCode: string | null; what: string; cause: string | null; measure: string | null; ownerId: string | null
  startsOn: string | null; weeks: number | null; checkOn: string | null; state: 'FOUND' | 'DECIDED' | 'CHECKED' | 'CLOSED'; effect: Effect | null; conclusion: string | null; cases: string[]
}
interface Member { staffId: string; staffNo: string; name: string; duty: string }
interface Meeting { id: string; startsAt: string; place: string; agenda: string; minutes: string | null; present: string | null }

const lastMonth = () => exact(new Date(Date.parse(periodOf('lastMonth', serverNow()).from)).toISOString()).slice(0, 7)

/** 持续改进: the month on paper, findings with their effect, the group that meets about them. */
export function Improvement() {
  const w = useWords(improvementWords)
  const [month, setMonth] = useState(lastMonth())
  return <>
    <section className="panel stack" aria-label={w('report')}><h2>{w('report')}</h2>
      <div className="row"><DatePicker picker="month" allowClear={false} aria-label={w('month')} value={dayjs(`${month}-01`)} onChange={d => setMonth(d!.format('YYYY-MM'))} />
        <Button href={`/api/month-reports/${month}/pages`} target="_blank">{w('pdf')}</Button><Button href={`/api/month-reports/${month}/workbook`}>{w('xlsx')}</Button>
        <Button href={`/api/self-inspections/${month}`} target="_blank">{w('inspection')}</Button>
        <Button href={`/api/appraisals/units?from=${month.slice(0, 4)}-01-01&until=${Number(month.slice(0, 4)) + 1}-01-01`}>{w('appraisal', { y: month.slice(0, 4) })}</Button></div>
      <p className="muted">{w('reportWhy')}</p></section>
    <FindingList />
    <Group />
  </>
}

function FindingList() {
  const w = useWords(improvementWords)
  const en = useLanguage() === 'en'
  const [making, setMaking] = useState(false)
  const [deciding, setDeciding] = useState<Finding>()
  const [closing, setClosing] = useState<Finding>()
  const found = useQuery({ queryKey: ['findings'], queryFn: () => get<Finding[]>('/api/findings') })
  const areas = useAreas()
  const figures = useFigures(periodOf('month', serverNow()))
  const staff = useStaff('', undefined)
  const act = useActing()
  const named = (id: string) => { const f = figures.data?.find(x => x.id === id); return f ? `${id} ${en ? f.nameEn : f.name}` : id }
  const today = exact(new Date(serverNow()).toISOString()).slice(0, 10)
  return <section className="panel stack" aria-label={w('findings')}>
    <div className="row"><h2 style={{ margin: 0 }}>{w('findings')}</h2><Button type="primary" size="small" onClick={() => setMaking(true)}>{w('newFinding')}</Button></div>
    <Shown of={found} empty={l => !l.length}>{list => <Table<Finding> size="small" rowKey="number" dataSource={list} pagination={{ pageSize: 15, hideOnSinglePage: true }}
      expandable={{ expandedRowRender: f => <dl className="finding"><dt>{w('what')}</dt><dd>{f.what}</dd><dt>{w('cause')}</dt><dd>{f.cause ?? '–'}</dd><dt>{w('measure')}</dt><dd>{f.measure ?? '–'}</dd>
        <dt>{w('cases')}</dt><dd>{f.cases.length ? f.cases.map(c => <a key={c} href={`#/tickets/${c}`} style={{ marginRight: 10 }}>{c}</a>) : '–'}</dd><dt>{w('conclusion')}</dt><dd>{f.conclusion ?? '–'}</dd></dl> }}
      columns={[
        { title: w('number'), dataIndex: 'number' }, { title: w('title'), dataIndex: 'title' }, { title: w('figure'), dataIndex: 'figure', render: named },
        { title: w('area'), dataIndex: 'areaCode', render: c => areas.data?.find(a => a.code === c)?.name ?? w('all') },
        { title: w('owner'), dataIndex: 'ownerId', render: id => staff.data?.find(s => s.id === id)?.name ?? '–' },
        { title: w('checkOn'), dataIndex: 'checkOn', render: d => d ?? '–' },
        { title: w('state'), dataIndex: 'state', render: (s: Finding['state']) => <Tag color={{ FOUND: 'orange', DECIDED: 'blue', CHECKED: 'green', CLOSED: 'default' }[s]}>{w(s)}</Tag> },
        { title: w('effect'), render: (_, f) => f.effect && <EffectSaid of={f.effect} /> },
        { title: '', render: (_, f) => f.state === 'FOUND' ? <Button size="small" onClick={() => setDeciding(f)}>{w('decide')}</Button>
          : f.state === 'DECIDED' ? <Button size="small" disabled={f.checkOn! > today} title={f.checkOn! > today ? w('notDue', { d: f.checkOn }) : undefined} onClick={() => act.mutate(() => post(`/api/findings/${f.number}/check`))}>{w('check')}</Button>
          : f.state === 'CHECKED' ? <Button size="small" onClick={() => setClosing(f)}>{w('conclude')}</Button> : null }]} />}</Shown>
    <Asking open={making} title={w('newFinding')} done={() => setMaking(false)} save={v => post('/api/findings', { ...v, cases: String(v.cases ?? '').split(/[\s,,、]+/).filter(Boolean) })}>
      <Form.Item name="title" label={w('title')} rules={[{ required: true }]}><Input maxLength={80} /></Form.Item>
      <Form.Item name="figure" label={w('figure')} rules={[{ required: true }]}><Select showSearch={{ optionFilterProp: 'label' }} options={figures.data?.filter(f => f.measured !== false).map(f => ({ value: f.id, label: named(f.id) }))} /></Form.Item>
      <Form.Item name="areaCode" label={w('area')}><Select allowClear showSearch={{ optionFilterProp: 'label' }} options={areas.data?.map(a => ({ value: a.code, label: `${a.code} ${a.name}` }))} placeholder={w('all')} /></Form.Item>
      <Form.Item name="what" label={w('what')} rules={[{ required: true }]}><Input.TextArea rows={3} /></Form.Item>
      <Form.Item name="cases" label={w('casesHint')}><Input /></Form.Item></Asking>
    <Asking open={!!deciding} title={`${w('decide')} ${deciding?.number ?? ''}`} done={() => setDeciding(undefined)}
      save={v => put(`/api/findings/${deciding!.number}/decision`, { ...v, startsOn: (v.startsOn as dayjs.Dayjs).format('YYYY-MM-DD') })}>
      <Form.Item name="cause" label={w('cause')} rules={[{ required: true }]}><Input.TextArea rows={2} /></Form.Item>
      <Form.Item name="measure" label={w('measure')} rules={[{ required: true }]}><Input.TextArea rows={2} /></Form.Item>
      <Form.Item name="ownerId" label={w('owner')} rules={[{ required: true }]}><Select showSearch={{ optionFilterProp: 'label' }} options={staff.data?.map(s => ({ value: s.id, label: `${s.staffNo} ${s.name}` }))} /></Form.Item>
      <Form.Item name="startsOn" label={w('startsOn')} rules={[{ required: true }]}><DatePicker /></Form.Item>
      <Form.Item name="weeks" label={w('weeks')} initialValue={4} rules={[{ required: true }]}><InputNumber min={1} max={26} /></Form.Item></Asking>
    <Asking open={!!closing} title={`${w('conclude')} ${closing?.number ?? ''}`} done={() => setClosing(undefined)} save={v => put(`/api/findings/${closing!.number}/conclusion`, v)}>
      <Form.Item name="conclusion" label={w('conclusion')} rules={[{ required: true }]}><Input.TextArea rows={3} /></Form.Item></Asking>
  </section>
}

function EffectSaid({ of: e }: { of: Effect }) {
  const w = useWords(improvementWords)
  const sign = { BETTER: '✓', WORSE: '✕', NOT_DISTINGUISHABLE: '≈', TOO_FEW: '○', NO_TEST: '○' }[e.verdict] ?? ''
  return <span>{amount(e.before, '')} → {amount(e.after, '')} <b style={{ color: e.verdict === 'BETTER' ? '#2f6b3a' : e.verdict === 'WORSE' ? '#b3261e' : undefined }}>{sign} {w(e.verdict as 'BETTER')}</b>
    {e.shares && <div className="muted">{w('test', { d: e.shares.difference.toFixed(1), low: e.shares.low.toFixed(1), high: e.shares.high.toFixed(1), p: e.shares.p < 0.001 ? '< 0.001' : `= ${e.shares.p.toFixed(3)}`, a: e.shares.before, b: e.shares.after })}</div>}</span>
}

function Group() {
  const w = useWords(improvementWords)
  const [calling, setCalling] = useState(false)
  const [writing, setWriting] = useState<Meeting>()
  const members = useQuery({ queryKey: ['leading-group'], queryFn: () => get<Member[]>('/api/leading-group') })
  const meetings = useQuery({ queryKey: ['leading-group', 'meetings'], queryFn: () => get<Meeting[]>('/api/leading-group/meetings') })
  return <section className="panel stack" aria-label={w('group')}>
    <div className="row"><h2 style={{ margin: 0 }}>{w('group')}</h2><span>{members.data?.map(m => `${m.name}(${w(m.duty as 'CHAIR')})`).join('、') || w('nobody')}</span>
      <Button size="small" onClick={() => setCalling(true)}>{w('callMeeting')}</Button></div>
    <Shown of={meetings} empty={l => !l.length}>{list => <Table<Meeting> size="small" rowKey="id" dataSource={list} pagination={{ pageSize: 8, hideOnSinglePage: true }} columns={[
      { title: w('when'), dataIndex: 'startsAt', render: at => <span title={exact(at)}>{clockTime(at)}</span> }, { title: w('place'), dataIndex: 'place' }, { title: w('agenda'), dataIndex: 'agenda' },
      { title: w('minutes'), render: (_, m) => m.minutes ? <>{m.minutes}<div className="muted">{w('present')}: {m.present}</div></> : Date.parse(m.startsAt) > serverNow() ? <span className="muted">{w('toCome')}</span> : <Button size="small" onClick={() => setWriting(m)}>{w('write')}</Button> }]} />}</Shown>
    <Asking open={calling} title={w('callMeeting')} done={() => setCalling(false)} save={v => post('/api/leading-group/meetings', { ...v, startsAt: (v.startsAt as dayjs.Dayjs).toISOString() })}>
      <Form.Item name="startsAt" label={w('when')} rules={[{ required: true }]}><DatePicker showTime={{ format: 'HH:mm', minuteStep: 15 }} /></Form.Item>
      <Form.Item name="place" label={w('place')} rules={[{ required: true }]}><Input /></Form.Item>
      <Form.Item name="agenda" label={w('agenda')} rules={[{ required: true }]}><Input.TextArea rows={3} /></Form.Item></Asking>
    <Asking open={!!writing} title={w('write')} done={() => setWriting(undefined)} save={v => put(`/api/leading-group/meetings/${writing!.id}/minutes`, v)}>
      <Form.Item name="present" label={w('present')} rules={[{ required: true }]}><Input /></Form.Item>
      <Form.Item name="minutes" label={w('minutes')} rules={[{ required: true }]} extra={w('onceOnly')}><Input.TextArea rows={6} /></Form.Item></Asking>
  </section>
}

/** Does it, shows what was refused, and looks again. */
export function useActing() {
  const { message } = Antd.useApp()
  const client = useQueryClient()
  return useMutation({ mutationFn: (deed: () => Promise<unknown>) => deed(), onError: e => { message.error((e as Error).message) },
    onSuccess: () => Promise.all(['findings', 'leading-group', 'publications'].map(k => client.invalidateQueries({ queryKey: [k] }))) })
}

/** A question in a window: what was typed stays when it is refused. */
export function Asking({ open, title, done, save, children }: { open: boolean; title: string; done: () => void; save: (values: Record<string, unknown>) => Promise<unknown>; children: React.ReactNode }) {
  const [form] = Form.useForm()
  const act = useActing()
  const send = async () => { const values = await form.validateFields(); await act.mutateAsync(() => save(values)).then(() => { form.resetFields(); done() }, () => undefined) }
  return <Modal open={open} title={title} onCancel={done} onOk={() => void send().catch(() => undefined)} confirmLoading={act.isPending} destroyOnHidden><Form form={form} layout="vertical">{children}</Form></Modal>
}
