import { useQuery, useQueryClient } from '@tanstack/react-query'
import { App as Antd, Button } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { get, post, put, type Refusal } from '../../api/client'
import { useCodes, useWords } from '../../lib/language'
import { serverNow, useNow } from '../../lib/time'
import { Shown } from '../../ui/states'
import { figure, left } from './stars'
import { examWords } from './words'

interface Question { no: number; kind: 'SINGLE' | 'MULTIPLE' | 'JUDGEMENT'; topic: string; stem: string; options: string[]; points: number; mine: string | null; answer: string | null; right: boolean | null }
interface Paper { examId: string; title: string; dueAt: string; secondsLeft: number; endedAt: string | null; endedHow: string | null; score: number | null; passed: boolean | null; passMark: number; questions: Question[] }

/** One question at a time, each answer saved as it is given: a reload, or a phone that dies, loses nothing. */
export function SitExam({ id }: { id: string }) {
  const found = useQuery({ queryKey: ['exams', id, 'paper'], queryFn: () => get<Paper>(`/api/exams/${id}/paper`), retry: false, refetchOnWindowFocus: false })
  return <Shown of={found}>{paper => (paper.endedAt ? <Marked paper={paper} /> : <Sitting key={paper.examId} paper={paper} />)}</Shown>
}

function Sitting({ paper }: { paper: Paper }) {
  const w = useWords(examWords)
  const client = useQueryClient()
  const { modal, message } = Antd.useApp()
  useNow()
  const [at, setAt] = useState(() => Math.max(0, paper.questions.findIndex(q => !q.mine)))
  const [answers, setAnswers] = useState<Record<number, string>>(() => ({ ...Object.fromEntries(paper.questions.filter(q => q.mine).map(q => [q.no, q.mine!])), ...Object.fromEntries(unsent(paper.examId)) }))
  const { saving, save } = useSaving(paper.examId)
  const q = paper.questions[at]
  const seconds = (Date.parse(paper.dueAt) - serverNow()) / 1000
  const over = seconds <= -6
  const look = () => client.invalidateQueries({ queryKey: ['exams'] })
  useEffect(() => { if (over) void look() }, [over])   // eslint-disable-line
  const say = (answer: string) => { setAnswers({ ...answers, [q.no]: answer }); if (answer) save(q.no, answer) }
  const choose = (letter: string) => {
    if (q.kind !== 'MULTIPLE') return say(letter)
    const now = new Set((answers[q.no] ?? '').split('').filter(Boolean))
    if (now.has(letter)) now.delete(letter)
    else now.add(letter)
    say([...now].sort().join(''))
  }
  const missing = paper.questions.filter(x => !answers[x.no]).length
  const handIn = () => modal.confirm({ title: w('handIn'), content: missing ? w('sure', { n: missing }) : w('sureAll'), okText: w('handIn'), cancelText: w('back'),
    onOk: async () => { try { await post(`/api/exams/${paper.examId}/paper/hand-in`, {}); await look() } catch (e) { message.error((e as Error).message) } } })
  const options = q.kind === 'JUDGEMENT' ? [['Y', w('Y')], ['N', w('N')]] : q.options.map((text, i) => [String.fromCharCode(65 + i), text])
  return <section className="panel exam" aria-label={paper.title}>
    <div className="exam-top"><b>{paper.title}</b><span className="muted" role="status">{w(saving === 'lost' ? 'notSaved' : saving ? 'saving' : 'answered', { a: paper.questions.length - missing, b: paper.questions.length })}</span>
      <span className={seconds < 120 ? 'clock short' : 'clock'} role="timer" aria-label={w('left')}>{left(seconds)}</span></div>
    <fieldset role={q.kind === 'MULTIPLE' ? 'group' : 'radiogroup'}><legend><span className="muted">{w('no', { n: q.no })} {w('of', { n: paper.questions.length })} · {w(q.kind)} · {w('points', { n: q.points })}</span><br />{q.stem}</legend>
      {options.map(([letter, text]) => <button key={letter} type="button" className="option" role={q.kind === 'MULTIPLE' ? 'checkbox' : 'radio'} aria-checked={(answers[q.no] ?? '').includes(letter)} onClick={() => choose(letter)}>
        {q.kind !== 'JUDGEMENT' && <b>{letter}</b>}<span>{text}</span></button>)}</fieldset>
    <div className="steps"><Button disabled={at === 0} onClick={() => setAt(at - 1)}>{w('prev')}</Button>{at < paper.questions.length - 1 ? <Button type="primary" onClick={() => setAt(at + 1)}>{w('next')}</Button> : <Button type="primary" onClick={handIn}>{w('handIn')}</Button>}</div>
    <div className="exam-map" aria-label={w('of', { n: paper.questions.length })}>{paper.questions.map((x, i) => <button key={x.no} type="button" className={answers[x.no] ? 'answered' : ''} aria-current={i === at ? 'step' : undefined} onClick={() => setAt(i)}>{x.no}</button>)}</div>
    {at < paper.questions.length - 1 && <p><Button block onClick={handIn}>{w('handIn')}</Button></p>}
  </section>
}

/** What is not sent yet lies in the browser's own store, so that a page loaded again without a network still has it. */
const unsent = (exam: string): Map<number, string> => {
  try { return new Map(JSON.parse(localStorage.getItem(`zq.exam.${exam}`) ?? '[]') as [number, string][]) } catch { return new Map() }
}
const keepUnsent = (exam: string, waiting: Map<number, string>) => {
  try { if (waiting.size) localStorage.setItem(`zq.exam.${exam}`, JSON.stringify([...waiting])); else localStorage.removeItem(`zq.exam.${exam}`) } catch { /* private window: it waits in memory */ }
}

/** The newest answer of each question is sent; what did not arrive is sent again every few seconds. */
function useSaving(exam: string) {
  const waiting = useRef(unsent(exam))
  const busy = useRef(false)
  const [saving, setSaving] = useState<boolean | 'lost'>(false)
  async function flush() {
    if (busy.current) return
    busy.current = true
    for (let next = [...waiting.current][0]; next; next = [...waiting.current][0]) {
      const [no, answer] = next
      try {
        await put(`/api/exams/${exam}/paper/answers/${no}`, { answer })
        if (waiting.current.get(no) === answer) waiting.current.delete(no)
      } catch (e) {
        if ((e as Refusal).mayRetry) { setSaving('lost'); break }
        waiting.current.delete(no)
      }
    }
    busy.current = false
    keepUnsent(exam, waiting.current)
    if (!waiting.current.size) setSaving(false)
  }
  const again = useRef(flush)
  again.current = flush
  useEffect(() => { const t = setInterval(() => { if (waiting.current.size) void again.current() }, 3000); return () => clearInterval(t) }, [])
  return { saving, save: (no: number, answer: string) => { waiting.current.set(no, answer); keepUnsent(exam, waiting.current); setSaving(true); void flush() } }
}

function Marked({ paper }: { paper: Paper }) {
  const w = useWords(examWords)
  const c = useCodes({ Y: examWords.Y, N: examWords.N })
  return <section className="panel exam" aria-label={paper.title}>
    <div className="score-head"><span className="big">{w('score', { n: figure(paper.score) })}</span><b className={paper.passed ? 'good' : 'alarm'}>{w(paper.passed ? 'passed' : 'failed')}</b><span className="muted">{paper.title} · {w('pass', { n: figure(paper.passMark) })}</span></div>
    {paper.endedHow === 'TIME_UP' && <p className="muted">{w('timeUp')}</p>}
    {paper.questions.some(q => !q.right && !q.answer) && <p className="muted">{w('later')}</p>}
    {paper.questions.map(q => <div key={q.no} className="marked-question"><span className="muted">{w('no', { n: q.no })} · {w(q.kind)}</span><div>{q.stem}</div>
      {q.options.length ? <div className="muted">{q.options.map((o, i) => `${String.fromCharCode(65 + i)} ${o}`).join('  ')}</div> : null}
      <div className={q.right ? 'good' : 'wrong'}>{q.right ? '✓' : '✕'} {w('yours')}: {q.mine ? c(q.mine) : w('noAnswer')}{!q.right && q.answer && <> · {w('right')}: {c(q.answer)}</>}</div></div>)}
    <p><Button block href="#/exams">{w('back')}</Button></p></section>
}
