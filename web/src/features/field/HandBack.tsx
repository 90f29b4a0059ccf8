import { useRef, useState } from 'react'
import { useWords } from '../../lib/language'
import type { Said } from './useField'
import { fieldWords } from './words'

const WHY = ['unreachable', 'skill', 'far', 'other'] as const

/** Giving a job back takes a reason; the server finds the next technician. */
export function HandBack({ say }: { say: (...said: Said[]) => Promise<boolean> }) {
  const w = useWords(fieldWords)
  const box = useRef<HTMLDialogElement>(null)
  const [why, setWhy] = useState<(typeof WHY)[number]>()
  const [more, setMore] = useState('')
  const reason = why === 'other' ? more.trim() : why ? [fieldWords[why][0], more.trim()].filter(Boolean).join(':') : ''
  return (
    <>
      <button className="wide bad" onClick={() => box.current?.showModal()}>{w('handBack')}</button>
      <dialog ref={box} aria-labelledby="hand-back">
        <div className="stack">
          <h2 id="hand-back">{w('handBackWhy')}</h2>
          {WHY.map(x => <button key={x} className="wide" aria-pressed={why === x} onClick={() => setWhy(x)}>{w(x)}</button>)}
          <label><span>{w('remark')}</span><textarea rows={2} value={more} onChange={e => setMore(e.target.value)} /></label>
          <div className="pair">
            <button onClick={() => box.current?.close()}>{w('cancel')}</button>
            <button className="bad" disabled={!reason} onClick={async () => { if (await say({ what: 'HANDBACK', body: { reason } })) { box.current?.close(); location.hash = '/' } }}>{w('confirmBack')}</button>
          </div>
        </div>
      </dialog>
    </>
  )
}
