import { useRef, useState } from 'react'
import { useCodes, useWords } from '../../lib/language'
import { clockTime, window2 } from '../../lib/time'
import { codes } from '../../ui/codes'
import { Icon } from '../../ui/Icon'
import { Refused, Says, Waiting } from '../../ui/Plain'
import { useSymptom } from '../../ui/symptom'
import { Call } from './Call'
import { Completion } from './Completion'
import { Contact, Windows } from './Contact'
import { HandBack } from './HandBack'
import { nextStep, STEPS, type Job } from './job'
import { NextClock } from './JobList'
import type { Field, Said } from './useField'
import { VisitParts } from './VisitParts'
import { fieldWords } from './words'

export function JobPage({ of: f, number }: { of: Field; number: string }) {
  const w = useWords(fieldWords)
  const name = useCodes(codes)
  const symptom = useSymptom()
  const [full, setFull] = useState(false)
  const [moving, setMoving] = useState(false)
  const job = f.jobs.find(j => j.number === number)
  const seen = useRef(job)
  if (job) seen.current = job
  if (!job && f.known) return <div className="stack">{seen.current?.completedAt ? <Says>{w('DONE')} ✓ {clockTime(seen.current.completedAt)}</Says> : <Says>{w('gone')}</Says>}<a className="button wide" href="#/">{w('back')}</a></div>
  if (!job) return f.error ? <Refused error={f.error} again={f.refresh} /> : <Waiting />
  const step = nextStep(job)
  const say = async (...said: Said[]) => {
    try { await f.say(job.number, ...said); setFull(false); setMoving(false); return true } catch { setFull(true); return false }
  }
  const last = STEPS.indexOf(step as (typeof STEPS)[number])
  return (
    <div className="stack">
      <section className="card stack">
        <h2>{symptom(job)}</h2>
        <p>{job.address}</p>
        <p className="quiet">{job.customerName} · {job.ticketNumber}</p>
        {job.care.length > 0 && <p>{job.care.map(c => <span key={c} className="tag care">{w('care')}: {name(c)}</span>)}</p>}
        {job.note && <p><span className="label">{w('note')}</span> {job.note}</p>}
        {step !== 'DONE' && <NextClock job={job} />}
        <div className="pair">
          <a className="button" href={job.latitude !== null ? `geo:${job.latitude},${job.longitude}?q=${job.latitude},${job.longitude}(${encodeURIComponent(job.address)})` : `geo:0,0?q=${encodeURIComponent(job.address)}`}><Icon of="place" /> {w('map')}</a>
          <Call job={job} short />
        </div>
      </section>
      <ol className="trail" aria-label={w('progress')}>
        {STEPS.map((s, i) => <li key={s} className={last < 0 || i < last ? 'past' : i === last ? 'here' : ''} aria-current={i === last ? 'step' : undefined}>{last < 0 || i < last ? '✓ ' : ''}{w(s)}</li>)}
      </ol>
      {full && <Says tone="bad">{w('full')}</Says>}
      {step === 'RECEIVE' && <button className="main wide next-step" onClick={() => void say({ what: 'RECEIPT' })}>{w('RECEIVE')}</button>}
      {step === 'CONTACT' && <Contact job={job} say={say} />}
      {step === 'ARRIVE' && (
        <section className="card stack">
          <p><span className="label">{w('agreed')}</span> <b>{window2(job.windowStart, job.windowEnd)}</b></p>
          <button className="main wide next-step" onClick={() => void say({ what: 'ARRIVAL' })}>{w('ARRIVE')}</button>
          {moving ? <Windows say={say} promisedAt={job.promisedAt} /> : <button className="wide" onClick={() => setMoving(true)}>{w('change')}</button>}
        </section>
      )}
      {step === 'COMPLETE' && !!job.parts?.length && <VisitParts job={job} van={f.van} closing={f.closing} say={say} />}
      {step === 'COMPLETE' && !job.parts?.length && (f.closing ? <Completion job={job} closing={f.closing} van={f.van} say={say} /> : <Waiting />)}
      {step === 'DONE' && <Says>{w('DONE')} ✓ {clockTime(job.completedAt)}</Says>}
      <About job={job} />
      {step !== 'DONE' && <HandBack say={say} />}
    </div>
  )
}

function About({ job }: { job: Job }) {
  const w = useWords(fieldWords)
  const name = useCodes(codes)
  const symptom = useSymptom()
  return (
    <section className="card">
      <details><summary>{w('services')} · {w('equipment')}</summary>
        {job.services.map((s, i) => <p key={i}>{name(s.kind)} {s.product} <span className="tag">{name(s.state)}</span></p>)}
        {job.equipment.map(e => <p key={e.serial} className="quiet">{e.kind} {e.model} {e.serial}</p>)}
      </details>
      {job.history.length > 0 && <details><summary>{w('history')} {job.history.length}</summary>
        {job.history.map(t => <p key={t.number}>{clockTime(t.savedAt)} {symptom(t)} <span className="tag">{name(t.state)}</span></p>)}
      </details>}
    </section>
  )
}
