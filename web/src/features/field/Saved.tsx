import { useWords } from '../../lib/language'
import { clockTime } from '../../lib/time'
import { Says } from '../../ui/Plain'
import type { Field } from './useField'
import { fieldWords } from './words'

const NAMES: Record<string, keyof typeof fieldWords> = { CONTACT: 'CONTACT_DONE' }

/** What waits, what was refused, and whether the page shows today or only what was last known. */
export function Saved({ of: f, signIn }: { of: Field; signIn: () => void }) {
  const w = useWords(fieldWords)
  const name = (what: string) => w(NAMES[what] ?? (what as keyof typeof fieldWords))
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
