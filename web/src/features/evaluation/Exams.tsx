import { useQuery } from '@tanstack/react-query'
import { Button, Drawer, Table, Tag } from 'antd'
import { useState } from 'react'
import { get, post } from '../../api/client'
import type { Me } from '../../api/types'
import { useCodes, useWords } from '../../lib/language'
import { clockTime } from '../../lib/time'
import { Shown } from '../../ui/states'
import { useActing } from './Asking'
import { Bank, HoldExam } from './ExamAdmin'
import { figure } from './stars'
import { SitExam } from './SitExam'
import { examWords, starCodes } from './words'
import './stars.css'

export interface ExamLine {
  id: string; title: string; posts: string[]; opensAt: string; closesAt: string; minutes: number; questions: number; passMark: number; state: 'NOT_YET' | 'OPEN' | 'CLOSED'
  mine: { startedAt: string; dueAt: string; endedAt: string | null; score: number | null; passed: boolean | null } | null
}
interface Result { staffNo: string; name: string; startedAt: string; endedAt: string | null; endedHow: string | null; score: number | null; passed: boolean | null; answered: number }
const JUDGES = ['LEADER', 'QUALITY', 'CALL_CENTRE_HEAD', 'LOBBY_HEAD', 'ADMIN']

/** 考试: those one may sit; for those who lead, results, the bank and new exams. The rest of the address is the exam being sat. */
export function Exams({ me, rest }: { me: Me; rest?: string }) {
  const w = useWords(examWords)
  const sits = me.role === 'TECHNICIAN' || me.role === 'AGENT'
  const judge = JUDGES.includes(me.role)
  const found = useQuery({ queryKey: ['exams'], queryFn: () => get<ExamLine[]>('/api/exams') })
  const [holding, setHolding] = useState(false)
  const [results, setResults] = useState<ExamLine>()
  if (rest) return <SitExam id={rest} />
  const fits = (e: ExamLine) => !e.posts.length || e.posts.includes('TECHNICIAN') === (me.role === 'TECHNICIAN') || !!e.mine
  return <>
    <section className="panel stack" aria-label={w('title')}>
      <div className="row"><h2 style={{ margin: 0 }}>{w('title')}</h2>{judge && <Button type="primary" size="small" onClick={() => setHolding(true)}>{w('hold')}</Button>}</div>
      <Shown of={found} empty={l => !l.filter(e => !sits || fits(e)).length}>{list => <div>{list.filter(e => !sits || fits(e)).map(e => <ExamCard key={e.id} exam={e} sits={sits} results={judge || !sits ? () => setResults(e) : undefined} />)}</div>}</Shown>
    </section>
    {judge && <Bank />}
    {judge && <HoldExam open={holding} done={() => setHolding(false)} />}
    <Drawer open={!!results} onClose={() => setResults(undefined)} size={720} title={results?.title}>{results && <Results id={results.id} />}</Drawer>
  </>
}

function ExamCard({ exam: e, sits, results }: { exam: ExamLine; sits: boolean; results?: () => void }) {
  const w = useWords(examWords)
  const c = useCodes(starCodes)
  const act = useActing('exams')
  const begin = () => act.mutate(async () => { await post(`/api/exams/${e.id}/paper`, {}); location.hash = `/exams/${e.id}` })
  return <div className="exam-card"><div className="grow"><b>{e.title}</b><div className="muted">{e.posts.length ? e.posts.map(p => c(p)).join('、') + ' · ' : ''}{w('questions', { n: e.questions })} · {w('minutes', { n: e.minutes })} · {w('pass', { n: figure(e.passMark) })}</div>
    <div className="muted">{e.state === 'NOT_YET' ? w('opens', { at: clockTime(e.opensAt) }) : w('until', { at: clockTime(e.closesAt) })}</div></div>
    {e.mine?.endedAt ? <><Tag className={e.mine.passed ? 'tone-good' : 'tone-bad'}>{w('score', { n: figure(e.mine.score) })} · {w(e.mine.passed ? 'passed' : 'failed')}</Tag><Button href={`#/exams/${e.id}`}>{w('see')}</Button></>
      : sits && e.mine ? <Button type="primary" href={`#/exams/${e.id}`}>{w('goOn')}</Button>
      : sits && e.state === 'OPEN' ? <Button type="primary" loading={act.isPending} onClick={begin}>{w('start')}</Button> : <Tag>{w(e.state)}</Tag>}
    {results && <Button onClick={results}>{w('results')}</Button>}</div>
}

function Results({ id }: { id: string }) {
  const w = useWords(examWords)
  const found = useQuery({ queryKey: ['exams', id, 'results'], queryFn: () => get<Result[]>(`/api/exams/${id}/results`), retry: false })
  return <Shown of={found} empty={l => !l.length}>{list => <Table<Result> size="small" rowKey="staffNo" dataSource={list} pagination={{ pageSize: 20, hideOnSinglePage: true }} columns={[
    { title: w('person'), render: (_, r) => <>{r.name} <span className="muted">{r.staffNo}</span></> }, { title: w('results'), align: 'right', render: (_, r) => (r.endedAt ? <b>{figure(r.score)}</b> : <Tag className="tone-wait">{w('sitting')}</Tag>) },
    { title: w('state'), render: (_, r) => (r.endedAt ? <Tag className={r.passed ? 'tone-good' : 'tone-bad'}>{w(r.passed ? 'passed' : 'failed')}</Tag> : '') }, { title: w('how'), render: (_, r) => (r.endedHow ? w(r.endedHow as 'TIME_UP') : '') },
    { title: w('ended'), render: (_, r) => clockTime(r.endedAt ?? r.startedAt) }]} />}</Shown>
}
