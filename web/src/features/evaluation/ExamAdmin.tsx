import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Alert, App as Antd, Button, DatePicker, Form, Input, InputNumber, Select, Table, Upload } from 'antd'
import type dayjs from 'dayjs'
import { useState } from 'react'
import { call, get, remove, Submission } from '../../api/client'
import { useCodes, useWords } from '../../lib/language'
import { Shown } from '../../ui/states'
import { Asking, useActing } from './Asking'
import { POSTS } from './stars'
import { examWords, starCodes } from './words'

interface Question { id: string; code: string; kind: 'SINGLE' | 'MULTIPLE' | 'JUDGEMENT'; posts: string[]; topic: string; stem: string; options: string[]; answer: string }
interface Imported { imported: number; problems: { row: number; code: string; reason: string }[] }

/** The question bank: what is asked, and a table of questions that lands whole or says row by row what is wrong. */
export function Bank() {
  const w = useWords(examWords)
  const c = useCodes(starCodes)
  const said = useCodes(examWords)
  const { message } = Antd.useApp()
  const client = useQueryClient()
  const act = useActing('exam-questions')
  const [problems, setProblems] = useState<Imported['problems']>([])
  const found = useQuery({ queryKey: ['exam-questions'], queryFn: () => get<Question[]>('/api/exam-questions') })
  async function read(file: File) {
    const form = new FormData()
    form.append('file', file)
    try {
      const it = await call<Imported>('POST', '/api/exam-questions', form)
      setProblems(it.problems)
      if (it.imported) message.success(w('imported', { n: it.imported }))
      await client.invalidateQueries({ queryKey: ['exam-questions'] })
    } catch (e) { message.error((e as Error).message) }
  }
  return <section className="panel stack" aria-label={w('bank')}>
    <div className="row"><h2 style={{ margin: 0 }}>{w('bank')}</h2><Upload accept=".csv,.xlsx,.txt" showUploadList={false} beforeUpload={file => { void read(file); return false }}><Button size="small">{w('import')}</Button></Upload><span className="muted">{w('importHint')}</span></div>
    {problems.length ? <Alert type="error" showIcon title={problems.slice(0, 8).map(p => `${w('row', { n: p.row })} ${p.code} ${said(p.reason)}`).join(';') + (problems.length > 8 ? ` … +${problems.length - 8}` : '')} /> : null}
    <Shown of={found} empty={l => !l.length}>{list => <Table<Question> size="small" rowKey="code" dataSource={list} pagination={{ pageSize: 8, hideOnSinglePage: true, showSizeChanger: false }} scroll={{ x: 760 }} columns={[
      { title: w('code'), dataIndex: 'code', width: 90 }, { title: w('kind'), width: 90, render: (_, q) => (q.kind === 'JUDGEMENT' ? w('JUDGED') : w(q.kind)) }, { title: w('who'), width: 140, render: (_, q) => q.posts.map(p => c(p)).join('、') || w('forAll') },
      { title: w('topic'), dataIndex: 'topic', width: 100 }, { title: w('stem'), render: (_, q) => <>{q.stem}<div className="muted">{q.options.map((o, i) => `${String.fromCharCode(65 + i)} ${o}`).join('  ')}</div></> },
      { title: w('answer'), width: 80, render: (_, q) => (q.answer === 'Y' || q.answer === 'N' ? w(q.answer) : q.answer) },
      { title: '', width: 80, render: (_, q) => <Button size="small" onClick={() => act.mutate(() => remove(`/api/exam-questions/${encodeURIComponent(q.code)}`))}>{w('retire')}</Button> }]} />}</Shown>
  </section>
}

interface Typed { title: string; posts?: string[]; span: [dayjs.Dayjs, dayjs.Dayjs]; minutes: number; passMark: number; singles: number; singlePoints: number; multiples: number; multiplePoints: number; judgements: number; judgementPoints: number }

export function HoldExam({ open, done }: { open: boolean; done: () => void }) {
  const w = useWords(examWords)
  const c = useCodes(starCodes)
  const [submission] = useState(() => new Submission())
  const number = (name: keyof Typed, label: string, min: number, max: number) => <Form.Item name={name} label={label} rules={[{ required: true, message: label }]}><InputNumber min={min} max={max} precision={0} style={{ width: '100%' }} /></Form.Item>
  return <Asking open={open} title={w('hold')} ok={w('ok')} cancel={w('cancel')} done={done} keys={['exams']} initial={{ minutes: 30, passMark: 60, singles: 10, singlePoints: 4, multiples: 5, multiplePoints: 6, judgements: 10, judgementPoints: 3 }}
    save={(v: Typed) => submission.post('/api/exams', { title: v.title, posts: v.posts ?? [], opensAt: v.span[0].toISOString(), closesAt: v.span[1].toISOString(), minutes: v.minutes, passMark: v.passMark,
      composition: { singles: v.singles, singlePoints: v.singlePoints, multiples: v.multiples, multiplePoints: v.multiplePoints, judgements: v.judgements, judgementPoints: v.judgementPoints } })}>
    <Form.Item name="title" label={w('name')} rules={[{ required: true, whitespace: true, message: w('name') }]}><Input maxLength={80} /></Form.Item>
    <Form.Item name="posts" label={w('posts')}><Select mode="multiple" options={POSTS.map(p => ({ value: p, label: c(p) }))} /></Form.Item>
    <Form.Item name="span" label={w('time')} rules={[{ required: true, message: w('time') }]}><DatePicker.RangePicker showTime={{ format: 'HH:mm', minuteStep: 15 }} format="YYYY-MM-DD HH:mm" style={{ width: '100%' }} /></Form.Item>
    <div className="pairs">{number('minutes', w('length'), 1, 240)}{number('passMark', w('passMark'), 0, 100)}{number('singles', w('singles'), 0, 100)}{number('singlePoints', w('each'), 1, 20)}{number('multiples', w('multiples'), 0, 100)}{number('multiplePoints', w('each'), 1, 20)}
      {number('judgements', w('judgements'), 0, 100)}{number('judgementPoints', w('each'), 1, 20)}</div></Asking>
}
