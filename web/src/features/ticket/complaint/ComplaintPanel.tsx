import { Button, Checkbox, Input, Segmented, Select, Steps } from 'antd'
import { useState } from 'react'
import { useCaseRules } from '../../../api/caseHooks'
import type { ComplaintCase, ComplaintRound } from '../../../api/caseTypes'
import { useMe } from '../../../api/hooks'
import type { Person, TicketLine } from '../../../api/types'
import { useLanguage, useWords } from '../../../lib/language'
import { clockTime, exact } from '../../../lib/time'
import { named } from '../../../ui/named'
import { caseWords } from '../caseWords'
import { useSending, WAYS } from '../cases/HandOver'

export const STAGES = ['RECEIVED', 'ACKNOWLEDGED', 'ASSESSED', 'INVESTIGATED', 'DECIDED', 'COMMUNICATED', 'CLOSED'] as const
const SEVERITIES = ['LOW', 'MEDIUM', 'HIGH'] as const

/** A complaint through the stages of ISO 10002, what is to be done next, and every level it was heard on. */
export function ComplaintPanel({ ticket: t, of: it, holder }: { ticket: TicketLine; of: ComplaintCase; holder: Person | null }) {
  const w = useWords(caseWords)
  const en = useLanguage() === 'en'
  const me = useMe().data
  const round = it.rounds[it.rounds.length - 1]
  const at = STAGES.indexOf(it.stage as (typeof STAGES)[number])
  const mine = holder?.staffNo === me?.staffNo
  const stage = it.stage !== 'CLOSED'
  return <section className="panel stack" aria-label={w('complaints')}>
    <div className="row"><h2 style={{ margin: 0 }}>{w('levelN', { n: it.level })} · {en ? round.levelNameEn : round.levelName}</h2>
      <span>{w('gravity')} <b>{it.severity === 'HIGH' ? '▲ ' : ''}{w(it.severity as 'LOW')}</b></span>{it.safety && <b className="alarm">▲ {w('safety')}</b>}
      {it.about && <span>{w('aboutWhom')} <b>{it.about.name}</b> {it.about.staffNo} <span className="muted">{w('notByThem')}</span></span>}</div>
    {it.remedySought && <div>{w('sought')}:<b>{it.remedySought}</b></div>}
    {t.note && <div className="quote">{t.note}</div>}
    <Steps size="small" current={it.stage === 'CLOSED' ? STAGES.length : at + 1} items={STAGES.map((s, i) => ({ title: w(s), status: i <= at ? 'finish' : i === at + 1 ? 'process' : 'wait' }))} />
    {stage && holder && !mine && <p className="muted">{w('notHolder', { name: holder.name })}</p>}
    {stage ? <Next key={`${round.no} ${it.stage} ${round.contactedAt} ${round.facts}`} number={t.number} of={it} round={round} /> : <p>✓ {w('over')}</p>}
    <h2>{w('rounds')}</h2>
    {[...it.rounds].reverse().map(r => <Round key={r.no} of={r} />)}
  </section>
}

/** Only what comes next is asked; what was skipped can still be done. */
function Next({ number, of: it, round }: { number: string; of: ComplaintCase; round: ComplaintRound }) {
  const told = !!round.communicatedAt, decided = !!round.decidedAt
  if (told) return <Hear number={number} />
  if (decided) return <Tell number={number} />
  return <div className="stack">
    {!round.contactedAt && <Contact number={number} />}
    {!it.assessedAt ? <Assess number={number} of={it} /> : !round.facts ? <Find number={number} /> : <Decide number={number} of={it} />}
  </div>
}

function Contact({ number }: { number: string }) {
  const w = useWords(caseWords)
  const [words, setWords] = useState('')
  const { send, busy, trouble } = useSending()
  return <div className="form-inline stack"><h3>{w('contactNow')}</h3><div className="row"><Input aria-label={w('contactWords')} placeholder={w('contactWords')} maxLength={1000} style={{ maxWidth: 520 }} value={words} onChange={e => setWords(e.target.value)} />
    <Button type="primary" loading={busy} onClick={() => void send(`/api/complaints/${number}/contacts`, { words })}>{w('contactDone')}</Button></div>{trouble}</div>
}

function Assess({ number, of: it }: { number: string; of: ComplaintCase }) {
  const w = useWords(caseWords)
  const [severity, setSeverity] = useState(it.severity)
  const [safety, setSafety] = useState(it.safety)
  const [complexity, setComplexity] = useState<'SIMPLE' | 'COMPLEX'>('SIMPLE')
  const [impact, setImpact] = useState<'ONE' | 'SEVERAL' | 'AREA'>('ONE')
  const [immediateAction, setAction] = useState('')
  const { send, busy, trouble } = useSending()
  return <div className="form-inline stack"><h3>{w('assess')}</h3>
    <div className="row"><Segmented aria-label={w('gravity')} value={severity} onChange={setSeverity} options={SEVERITIES.map(v => ({ value: v, label: `${w('gravity')} ${w(v)}` }))} />
      <Segmented aria-label={w('complexity')} value={complexity} onChange={setComplexity} options={(['SIMPLE', 'COMPLEX'] as const).map(v => ({ value: v, label: w(v) }))} />
      <Segmented aria-label={w('impact')} value={impact} onChange={setImpact} options={(['ONE', 'SEVERAL', 'AREA'] as const).map(v => ({ value: v, label: w(v) }))} />
      <Checkbox checked={safety} onChange={e => setSafety(e.target.checked)}>{w('safety')}</Checkbox></div>
    <label className="field">{w('immediate')}<Input maxLength={1000} value={immediateAction} onChange={e => setAction(e.target.value)} /></label>
    {trouble}<div><Button type="primary" loading={busy} onClick={() => void send(`/api/complaints/${number}/assessments`, { severity, safety, complexity, impact, immediateAction })}>{w('save')}</Button></div></div>
}

function Find({ number }: { number: string }) {
  const w = useWords(caseWords)
  const [facts, setFacts] = useState('')
  const { send, busy, trouble } = useSending()
  return <div className="form-inline stack"><h3>{w('investigate')}</h3><label className="field">{w('facts')}<Input.TextArea rows={3} maxLength={4000} value={facts} onChange={e => setFacts(e.target.value)} /></label>
    {trouble}<div><Button type="primary" disabled={!facts.trim()} loading={busy} onClick={() => void send(`/api/complaints/${number}/findings`, { facts })}>{w('save')}</Button></div></div>
}

function Decide({ number, of: it }: { number: string; of: ComplaintCase }) {
  const w = useWords(caseWords)
  const en = useLanguage() === 'en'
  const rules = useCaseRules()
  const [decision, setDecision] = useState('')
  const [remedy, setRemedy] = useState<string>()
  const [yuan, setYuan] = useState('')
  const [responsible, setResponsible] = useState<string>()
  const { send, busy, trouble } = useSending()
  const good = /^(\d{1,7}(\.\d{1,2})?)?$/.test(yuan.trim())
  const cents = yuan.trim() ? Number(yuan.trim().split('.')[0]) * 100 + Number((yuan.trim().split('.')[1] ?? '').padEnd(2, '0')) : null
  return <div className="form-inline stack"><h3>{w('decide')}</h3>
    <label className="field">{w('decision')}<Input.TextArea rows={3} maxLength={4000} value={decision} onChange={e => setDecision(e.target.value)} /></label>
    <div className="row"><Select aria-label={w('remedyGiven')} popupRender={named(w('remedyGiven'))} placeholder={w('remedyGiven')} style={{ minWidth: 180 }} value={remedy} onChange={setRemedy} options={(rules.data?.remedies ?? []).map(r => ({ value: r.code, label: en ? r.nameEn : r.name }))} />
      <Input aria-label={w('yuan')} placeholder={w('yuan')} inputMode="decimal" style={{ width: 130 }} status={good ? undefined : 'error'} value={yuan} onChange={e => setYuan(e.target.value)} />
      <span>{w('responsible')}</span><Segmented aria-label={w('responsible')} value={responsible ?? ''} onChange={setResponsible} options={(['YES', 'PARTLY', 'NO'] as const).map(v => ({ value: v, label: w(v) }))} />
      {it.about && <span className="muted">{w('notByThem')}</span>}</div>
    {good ? null : <p role="alert">▲ {w('badAmount')}</p>}{trouble}
    <div><Button type="primary" disabled={!decision.trim() || !remedy || !responsible || !good} loading={busy} onClick={() => void send(`/api/complaints/${number}/decisions`, { decision, remedy, remedyCents: cents, responsible })}>{w('save')}</Button></div></div>
}

function Tell({ number }: { number: string }) {
  const w = useWords(caseWords)
  const { send, busy, trouble } = useSending()
  return <div className="form-inline stack"><h3>{w('tell')}</h3><div className="row">{WAYS.map(v => <Button key={v} loading={busy} onClick={() => void send(`/api/complaints/${number}/answers`, { how: v })}>{w(v)}</Button>)}</div>{trouble}</div>
}

/** It is over when the customer says so; "no" lifts it a level. */
function Hear({ number }: { number: string }) {
  const w = useWords(caseWords)
  const [words, setWords] = useState('')
  const { send, busy, trouble } = useSending()
  const say = (satisfied: boolean) => void send(`/api/complaints/${number}/words`, { satisfied, words })
  return <div className="form-inline stack"><h3>{w('hear')}</h3><label className="field">{w('itsWords')}<Input maxLength={1000} value={words} onChange={e => setWords(e.target.value)} /></label>
    <div className="row"><Button type="primary" loading={busy} onClick={() => say(true)}>✓ {w('satisfied')}</Button><Button danger loading={busy} onClick={() => say(false)}>▲ {w('unsatisfied')}</Button></div>{trouble}</div>
}

function Round({ of: r }: { of: ComplaintRound }) {
  const w = useWords(caseWords)
  const en = useLanguage() === 'en'
  const remedies = useCaseRules().data?.remedies
  const remedy = remedies?.find(x => x.code === r.remedy)
  return <dl className="round"><div><dt>{w('levelN', { n: r.level })}</dt><dd><b>{en ? r.levelNameEn : r.levelName}</b> · {r.handler?.name ?? '–'} <span className="muted" title={exact(r.openedAt)}>{clockTime(r.openedAt)}</span></dd></div>
    {r.contactedAt && <div><dt>{w('ACKNOWLEDGED')}</dt><dd title={exact(r.contactedAt)}>{clockTime(r.contactedAt)}</dd></div>}
    {r.facts && <div><dt>{w('facts')}</dt><dd>{r.facts}</dd></div>}
    {r.decision && <div><dt>{w('decision')}</dt><dd>{r.decision} <span className="muted" title={exact(r.decidedAt)}>{clockTime(r.decidedAt)}</span></dd></div>}
    {r.responsible && <div><dt>{w('responsible')}</dt><dd>{w(r.responsible as 'YES')} · {w('judgedBy')} {r.judgedBy?.name ?? '–'}{remedy && ` · ${w('remedyGiven')} ${en ? remedy.nameEn : remedy.name}`}{r.remedyCents != null && ` ¥${(r.remedyCents / 100).toFixed(2)}`}</dd></div>}
    {r.communicatedAt && <div><dt>{w('COMMUNICATED')}</dt><dd title={exact(r.communicatedAt)}>{clockTime(r.communicatedAt)} · {w(r.how as 'PHONE')} · {r.communicatedBy?.name}</dd></div>}
    {r.satisfied != null && <div><dt>{w('hear')}</dt><dd>{r.satisfied ? `✓ ${w('satisfied')}` : `▲ ${w('unsatisfied')}`} {r.word} <span className="muted">{clockTime(r.wordAt)}</span></dd></div>}
  </dl>
}
