import { useState } from 'react'
import { useWords } from '../../lib/language'
import { clockTime, useNow } from '../../lib/time'
import { Says } from '../../ui/Plain'
import { Call } from './Call'
import type { Job } from './job'
import type { Said } from './useField'
import { starts, WIDEST, WIDTHS, windowOf } from './windows'
import { fieldWords } from './words'

type Say = (...said: Said[]) => Promise<boolean>

/** Call, say what came of it, and agree a window while the customer is still on the phone. */
export function Contact({ job, say }: { job: Job; say: Say }) {
  const w = useWords(fieldWords)
  return (
    <section className="card stack">
      <Call job={job} />
      {!job.contactedAt && (
        <fieldset className="stack">
          <legend>{w('how')}</legend>
          <div className="pair">
            {(['CONNECTED', 'NO_ANSWER', 'BUSY', 'WRONG_NUMBER'] as const).map(outcome => (
              <button key={outcome} className={outcome === 'CONNECTED' ? 'main' : ''} onClick={() => void say({ what: 'CONTACT', body: { outcome } })}>{w(outcome)}</button>
            ))}
          </div>
          {job.unreached ? <Says tone="wait">{w('unreached', { n: job.unreached })}</Says> : null}
        </fieldset>
      )}
      {job.contactedAt && <Windows say={say} promisedAt={job.promisedAt} />}
    </section>
  )
}

export function Windows({ say, promisedAt }: { say: Say; promisedAt: string | null }) {
  const w = useWords(fieldWords)
  const now = Math.floor(useNow() / 60_000) * 60_000
  const [day, setDay] = useState<0 | 1>(() => (starts(now, 0).length ? 0 : 1))
  const [start, setStart] = useState<number>()
  const [width, setWidth] = useState(WIDEST)
  const free = starts(now, day)
  const window = start !== undefined && free.includes(start) ? windowOf(start, width) : undefined
  return (
    <fieldset className="stack">
      <legend>{w('window')}</legend>
      <div className="pair">
        {([0, 1] as const).map(d => <button key={d} aria-pressed={day === d} onClick={() => setDay(d)}>{w(d ? 'tomorrow' : 'today')}</button>)}
      </div>
      {free.length ? (
        <div className="slots" role="group" aria-label={w('from')}>
          {free.map(at => <button key={at} aria-pressed={start === at} onClick={() => setStart(at)}>{clockTime(new Date(at).toISOString()).slice(-5)}</button>)}
        </div>
      ) : <Says>{w('noSlots')}</Says>}
      <div className="slots" role="group" aria-label={w('width')} style={{ gridTemplateColumns: 'repeat(3, 1fr)' }}>
        {WIDTHS.map(ms => <button key={ms} aria-pressed={width === ms} onClick={() => setWidth(ms)}>{w('hours', { n: ms / 3_600_000 })}</button>)}
      </div>
      {window && promisedAt && Date.parse(window.start) > Date.parse(promisedAt) && <Says tone="wait">{w('afterPromise', { when: clockTime(promisedAt) })}</Says>}
      <button className="main wide next-step" disabled={!window} onClick={() => window && void say({ what: 'APPOINTMENT', body: { ...window, askedBy: 'TECHNICIAN' } })}>
        {window ? w('agree', { when: `${clockTime(window.start)}–${clockTime(window.end).slice(-5)}` }) : w('pick')}
      </button>
    </fieldset>
  )
}
