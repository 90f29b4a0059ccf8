import { useEffect, useRef, useState } from 'react'
import { useLanguage, useWords } from '../../../lib/language'
import { serverNow } from '../../../lib/time'
import { bundle } from '../../../offline/shelf'
import { Refused, Says } from '../../../ui/Plain'
import { QuestionField } from './QuestionField'
import type { Visits } from './useVisits'
import { answered, fitting, type Answer, type Answers, type Door, type Outcome, type Questionnaire } from './visit'
import { visitWords } from './visitWords'
import { whereAllowed } from './where'

interface Draft { answers: Answers; began: number }
const NOBODY: Outcome[] = ['ABSENT', 'REFUSED', 'EMPTY', 'WRONG_ADDRESS']

/** One door: what came of it, and when somebody opens and agrees, the questions. A draft outlives the page. */
export function VisitForm({ of: v, door, asked, done }: { of: Visits; door: Door; asked: Questionnaire; done: () => void }) {
  const w = useWords(visitWords), en = useLanguage() === 'en'
  const key = `draft.${door.id}`
  const [draft, setDraft] = useState<Draft>({ answers: {}, began: 0 })
  const [resumed, setResumed] = useState(false)
  const [error, setError] = useState<unknown>()
  const [asking, setAsking] = useState(false)
  const [busy, setBusy] = useState(false)
  const opened = useRef(serverNow())
  useEffect(() => {
    void bundle.recall<Draft>(key).then(it => { if (it) { setDraft({ ...it, answers: fitting(it.answers, asked.questions) }); setResumed(true) } }).catch(() => undefined)
  }, [key, asked])
  const consent = asked.questions[0], agreed = draft.answers[consent.id]
  const change = (id: string, a: Answer | undefined) => setDraft(d => {
    const answers = { ...d.answers }
    if (a === undefined) delete answers[id]; else answers[id] = a
    const next = { answers, began: d.began || opened.current }
    void bundle.keep(key, next).catch(() => undefined)
    return next
  })
  async function tell(outcome: Outcome) {
    setBusy(true)
    setError(undefined)
    try {
      await v.tell(door.id, { outcome, seconds: Math.round((serverNow() - (draft.began || opened.current)) / 1000), answers: draft.answers, where: await whereAllowed() })
      await bundle.keep(key, null).catch(() => undefined)
      done()
    } catch { setError(new Error(w('full'))) } finally { setBusy(false) }
  }
  async function relative() {
    setBusy(true)
    try { await v.relative(door.id); done() } catch (e) { setError(e) } finally { setBusy(false); setAsking(false) }
  }
  const rest = asked.questions.slice(1), given = rest.filter(q => answered(draft.answers[q.id])).length
  let theme = ''
  return <div className="stack">
    <div className="card"><p className="quiet">{door.place} · {door.community}</p><p className="address">{door.address}</p><p>{door.name}{door.attempts > 0 && <span className="quiet"> · {w(door.state)} · {w('attempts', { n: door.attempts })}</span>}</p></div>
    {resumed && Object.keys(draft.answers).length > 0 && <Says tone="wait">{w('draft')}</Says>}
    {agreed !== 'YES' && <div className="card stack"><h2>{w('whoOpens')}</h2><div className="pair">{NOBODY.map(o => <button key={o} disabled={busy} onClick={() => void tell(o)}>{w(o)}</button>)}</div><p className="quiet">{w('replaced')}</p>
      {asking ? <Says tone="wait"><p>{w('relativeAsk')}</p><div className="pair"><button disabled={busy} onClick={() => void relative()}>{w('confirm')}</button><button onClick={() => setAsking(false)}>{w('cancel')}</button></div></Says> : <button className="bare" onClick={() => setAsking(true)}>{w('relative')}</button>}</div>}
    <div className="card"><QuestionField of={consent} value={agreed} change={a => change(consent.id, a)} /></div>
    {agreed === 'NO' && <Says tone="wait">{w('notAgreed')}</Says>}
    {agreed === 'YES' && <><p className="quiet">{w('skip')}</p>
      {rest.map(q => { const heading = q.theme === theme ? null : <h2 className="theme">{en ? q.themeEn : q.theme}</h2>; theme = q.theme; return <div key={q.id}>{heading}<div className="card"><QuestionField of={q} value={draft.answers[q.id]} change={a => change(q.id, a)} /></div></div> })}</>}
    <Refused error={error} />
    {agreed && <div className="finish"><button className="main wide next-step" disabled={busy} onClick={() => void tell('DONE')}>{agreed === 'YES' ? w('finish') : w('finishRefused')}</button>{agreed === 'YES' && <p className="quiet">{w('answeredN', { n: given, all: rest.length })}</p>}</div>}
  </div>
}
