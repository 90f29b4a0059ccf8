import { useCodes, useWords } from '../../lib/language'
import { clockTime, window2 } from '../../lib/time'
import { codes } from '../../ui/codes'
import { Refused, Says, Waiting } from '../../ui/Plain'
import { PromiseRibbon } from '../../ui/PromiseRibbon'
import { useSymptom } from '../../ui/symptom'
import { mostUrgent, nextStep, type Job } from './job'
import type { Field } from './useField'
import { fieldWords } from './words'

/** The clock that matters next, on the list and on the job. */
export function NextClock({ job }: { job: Job }) {
  const name = useCodes(codes)
  const p = mostUrgent(job)
  return p ? <PromiseRibbon promise={p} label={name(p.clock)} /> : null
}

export function JobList({ of: f }: { of: Field }) {
  const w = useWords(fieldWords)
  const symptom = useSymptom()
  const name = useCodes(codes)
  if (!f.known) return f.error ? <Refused error={f.error} again={f.refresh} /> : <Waiting />
  if (!f.jobs.length) return <Says>{w('none')}</Says>
  return (
    <nav aria-label={w('jobs')}>
      {f.jobs.map(j => (
        <a key={j.number} className="card job-link" href={`#/jobs/${j.number}`}>
          <span className="line"><b className="grow">{symptom(j)}</b><span className="tag">{w(nextStep(j))}</span></span>
          <span style={{ display: 'block' }}>{j.address}</span>
          <span className="quiet">{j.customerName} · {j.windowStart ? window2(j.windowStart, j.windowEnd) : clockTime(j.assignedAt)}</span>
          {j.care.map(c => <span key={c} className="tag care">{name(c)}</span>)}
          {!j.completedAt && <NextClock job={j} />}
        </a>
      ))}
    </nav>
  )
}
