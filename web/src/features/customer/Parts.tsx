import { useRef, useState, type ReactNode } from 'react'
import { Submission } from '../../api/client'
import { useLanguage, useWords } from '../../lib/language'
import { clockTime } from '../../lib/time'
import { Refused } from '../../ui/Plain'
import { dayName, stages, type Repair } from './repair'
import { customerWords } from './words'

export type Tell = (path: string, body: Record<string, unknown>) => Promise<unknown>

/** One answer sent once: a lost answer is repeated under the same key. */
export function useTell(base: string, done: () => unknown) {
  const sending = useRef(new Map<string, Submission>())
  return async (path: string, body: Record<string, unknown>) => {
    const one = sending.current.get(path) ?? new Submission()
    sending.current.set(path, one)
    await one.post(`${base}/${path}`, body)
    await done()
  }
}
export function Steps({ of: r }: { of: Repair }) {
  const w = useWords(customerWords)
  const list = stages(r)
  const here = list.findLastIndex(s => s.reached)
  return (
    <ol className="steps">
      {list.map((s, i) => (
        <li key={s.stage} className={i === here ? 'here' : i < here ? 'past' : ''} aria-current={i === here ? 'step' : undefined}>
          <span className="mark" aria-hidden="true">{i < here ? '✓' : i === here ? '●' : '○'}</span>
          <span>{w(s.stage)}{i < here && <span className="unseen"> {w('done')}</span>}</span>
          {s.at ? <time dateTime={s.at}>{clockTime(s.at)}</time> : <span />}
        </li>
      ))}
    </ol>
  )
}
export function useWhen() {
  const lang = useLanguage()
  return (start: string, end: string) => `${dayName(start, Date.now(), lang)} ${clockTime(start).slice(-5)}–${clockTime(end).slice(-5)}`
}
/** A question in its own box with its own refusal; closes when the answer has landed. */
export function Ask({ label, title, tone, children }: { label: string; title: string; tone?: string; children: (go: (act: () => Promise<unknown>) => void, busy: boolean, close: () => void) => ReactNode }) {
  const box = useRef<HTMLDialogElement>(null)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>()
  const close = () => box.current?.close()
  const run = async (act: () => Promise<unknown>) => {
    setBusy(true)
    setError(undefined)
    try { await act(); close() } catch (e) { setError(e) } finally { setBusy(false) }
  }
  return (
    <>
      <button className={`wide ${tone ?? ''}`} onClick={() => { setError(undefined); box.current?.showModal() }}>{label}</button>
      <dialog ref={box} aria-label={title} className="customer-ask"><div className="stack"><h2>{title}</h2>{children(a => void run(a), busy, close)}<Refused error={error} /></div></dialog>
    </>
  )
}
