import { useQueryClient } from '@tanstack/react-query'
import { App, DatePicker, Form, Input, InputNumber, Modal, Select } from 'antd'
import dayjs from 'dayjs'
import { useState } from 'react'
import { Submission } from '../../api/client'
import { useAreas, useStaff } from '../../api/hooks'
import { useWords } from '../../lib/language'
import { exact, serverNow } from '../../lib/time'
import { useQuestionnaires, type Campaign } from './campaign'
import { campaignWords } from './words'

interface Values { name: string; period: [dayjs.Dayjs, dayjs.Dayjs]; target: number; questionnaireVersion: number; areas?: string[]; visitors: string[]; seed?: number; youngYears: number; oldYears: number }

/** A campaign to come. What was typed stays when it is refused. */
export function PlanForm({ open, done }: { open: boolean; done: (number?: string) => void }) {
  const w = useWords(campaignWords), { message } = App.useApp(), client = useQueryClient()
  const [form] = Form.useForm<Values>()
  const [submission] = useState(() => new Submission())
  const [busy, setBusy] = useState(false)
  const areas = useAreas(), staff = useStaff('', undefined, open), questionnaires = useQuestionnaires()
  const today = dayjs(exact(new Date(serverNow()).toISOString()).slice(0, 10))
  const published = questionnaires.data?.filter(q => q.published) ?? []
  async function save() {
    const v = await form.validateFields().catch(() => undefined)
    if (!v) return
    setBusy(true)
    try {
      const made = await submission.post<Campaign>('/api/campaigns', { ...v, period: undefined, startsOn: v.period[0].format('YYYY-MM-DD'), endsOn: v.period[1].format('YYYY-MM-DD'), areas: v.areas ?? [], visitors: v.visitors.map(staffNo => ({ staffNo })) })
      await client.invalidateQueries({ queryKey: ['campaigns'] })
      form.resetFields()
      done(made.number)
    } catch (e) { message.error((e as Error).message) } finally { setBusy(false) }
  }
  return <Modal open={open} title={w('plan')} onCancel={() => done()} onOk={() => void save()} okText={w('save')} cancelText={w('cancel')} confirmLoading={busy} width={620} destroyOnHidden>
    <Form form={form} layout="vertical" initialValues={{ name: '服务进万家,满意在港城 · 百人访百户', period: [today.add(1, 'day'), today.add(30, 'day')], target: 100, questionnaireVersion: published[0]?.version ?? 1, youngYears: 3, oldYears: 10 }}>
      <Form.Item name="name" label={w('name')} rules={[{ required: true }]}><Input maxLength={60} /></Form.Item>
      <div className="pairs"><Form.Item name="period" label={w('period')} rules={[{ required: true }]}><DatePicker.RangePicker style={{ width: '100%' }} /></Form.Item><Form.Item name="target" label={w('target')} rules={[{ required: true }]}><InputNumber min={1} max={1000} style={{ width: '100%' }} /></Form.Item></div>
      <Form.Item name="visitors" label={w('visitors')} rules={[{ required: true }]}><Select mode="multiple" maxTagCount={6} showSearch={{ optionFilterProp: 'label' }} options={staff.data?.map(s => ({ value: s.staffNo, label: `${s.staffNo} ${s.name}` }))} /></Form.Item>
      <Form.Item name="areas" label={w('areas')}><Select mode="multiple" showSearch={{ optionFilterProp: 'label' }} options={areas.data?.map(a => ({ value: a.code, label: `${a.code} ${a.name}` }))} /></Form.Item>
      <div className="pairs"><Form.Item name="questionnaireVersion" label={w('version')}><Select options={published.map(q => ({ value: q.version, label: `${q.version} ${q.title}` }))} /></Form.Item><Form.Item name="seed" label={w('seed')} extra={w('seedWhy')}><InputNumber style={{ width: '100%' }} precision={0} /></Form.Item></div>
      <label className="field">{w('ages')}</label><div className="row"><Form.Item name="youngYears" noStyle><InputNumber min={0} max={100} aria-label={w('YOUNG')} /></Form.Item>–<Form.Item name="oldYears" noStyle><InputNumber min={0} max={100} aria-label={w('OLD')} /></Form.Item></div>
    </Form>
  </Modal>
}
