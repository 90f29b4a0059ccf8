import { useState } from 'react'
import { useWords } from '../../lib/language'
import { Refused, Says } from '../../ui/Plain'
import { Ask, type Tell } from './Parts'
import type { Repair } from './repair'
import { customerWords } from './words'

/** The two buttons that decide whether a repair is over. */
export function Verdict({ tell }: { tell: Tell }) {
  const w = useWords(customerWords)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>()
  const fixed = async () => {
    setBusy(true)
    try { await tell('confirmations', { fixed: true, remark: null }) } catch (e) { setError(e) } finally { setBusy(false) }
  }
  return (
    <section className="card stack">
      <h2>{w('askFixed')}</h2>
      <div className="verdict">
        <button className="main" disabled={busy} onClick={() => void fixed()}>✓ {w('yes')}</button>
        <NotFixed label={`✗ ${w('no')}`} tell={tell} />
      </div>
      <Refused error={error} />
    </section>
  )
}

function NotFixed({ label, tell }: { label: string; tell: Tell }) {
  const w = useWords(customerWords)
  const [remark, setRemark] = useState('')
  return (
    <Ask label={label} title={w('noTitle')} tone="bad">
      {(run, waiting, close) => <>
        <p>{w('noHelp')}</p>
        <textarea rows={3} aria-label={w('noTitle')} value={remark} onChange={e => setRemark(e.target.value)} />
        <button className="wide main" disabled={waiting} onClick={() => run(() => tell('confirmations', { fixed: false, remark: remark.trim() || null }))}>{w('send')}</button>
        <button className="wide" onClick={close}>{w('close')}</button>
      </>}
    </Ask>
  )
}
/** Fixed was said, and it was not, or not for long. */
export function Again({ tell }: { tell: Tell }) {
  const w = useWords(customerWords)
  return <section className="card stack"><h2>{w('again')}</h2><NotFixed label={w('againButton')} tell={tell} /></section>
}

export function Rating({ of: r, tell }: { of: Repair; tell: Tell }) {
  const w = useWords(customerWords)
  const [stars, setStars] = useState(0)
  const [remark, setRemark] = useState('')
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>()
  if (r.stars) return <Says>{w('rated', { n: r.stars })}</Says>
  if (!r.canRate) return null
  const send = async () => {
    setBusy(true)
    try { await tell('ratings', { stars, remark: remark.trim() || null }) } catch (e) { setError(e) } finally { setBusy(false) }
  }
  return (
    <section className="card stack">
      <h2>{w('rate')}</h2>
      <div className="stars" role="group" aria-label={w('rate')}>
        {([1, 2, 3, 4, 5] as const).map(n => <button key={n} aria-pressed={stars === n} aria-label={`${w('star', { n })} ${w(`s${n}`)}`} onClick={() => setStars(n)}>{n}<small>{w(`s${n}`)}</small></button>)}
      </div>
      {stars > 0 && <>
        <label><span>{w('remark')}</span><textarea rows={2} value={remark} onChange={e => setRemark(e.target.value)} /></label>
        <button className="wide main" disabled={busy} onClick={() => void send()}>{w('rateSend')}</button>
      </>}
      <Refused error={error} />
    </section>
  )
}
