import { useWords } from '../../lib/language'
import { clockTime } from '../../lib/time'
import { Says } from '../../ui/Plain'
import type { Field, What } from './useField'
import { fieldWords } from './words'

/** Every kind of report has its word here: the compiler asks for it. */
const NAMES: Record<What, keyof typeof fieldWords> = {
  RECEIPT: 'RECEIPT', CONTACT: 'CONTACT_DONE', APPOINTMENT: 'APPOINTMENT', ARRIVAL: 'ARRIVAL', COMPLETION: 'COMPLETION', HANDBACK: 'HANDBACK', PHOTO: 'PHOTO',
  PART_DONE: 'partFinish', PART_LATER: 'carryOver',
}

/** What waits, what was refused, and whether the page shows today or only what was last known. */
export function Saved({ of: f, signIn }: { of: Field; signIn: () => void }) {
  const w = useWords(fieldWords)
  const name = (what: string) => (what in NAMES ? w(NAMES[what as What]) : what)
  return (
    <div className="stack">
      {f.refused.map(h => (
        <Says tone="bad" key={h.id}>
          <p><b>{h.job} · {name(h.what)} {clockTime(h.at)} · {w('refused')}</b></p>
          <p>{h.sentence}</p>
          <button className="bad" onClick={() => void f.read(h.id)}>{w('read')}</button>
        </Says>
      ))}
      {f.waiting.length > 0 && (
        <Says tone="wait">
          <p><b>{w('saved', { n: f.waiting.length })}</b></p>
          <p className="quiet">{f.waiting.map(h => `${name(h.what)} ${clockTime(h.at)}`).join(' → ')}</p>
          <p className="quiet">{w('savedHelp')}</p>
        </Says>
      )}
      {f.signedOut ? <Says tone="wait"><p>{w('signInToSend')}</p><button onClick={signIn}>{w('signIn')}</button></Says>
        : f.stale && <Says tone="wait">{w('offline')}</Says>}
    </div>
  )
}
