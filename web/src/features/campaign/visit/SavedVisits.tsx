import { useWords } from '../../../lib/language'
import { clockTime } from '../../../lib/time'
import { Says } from '../../../ui/Plain'
import type { Visits } from './useVisits'
import { visitWords } from './visitWords'

/** What waits, what was refused with its sentence, and whether the page shows today or only what was last known. */
export function SavedVisits({ of: v, signIn }: { of: Visits; signIn: () => void }) {
  const w = useWords(visitWords)
  const address = (id: string) => v.doors.find(d => d.id === id)?.address ?? ''
  const name = (what: string) => (what in visitWords ? w(what as keyof typeof visitWords) : what)
  return <div className="stack">
    {v.refused.map(h => <Says tone="bad" key={h.id}><p><b>{address(h.job)} · {name(h.what)} {clockTime(h.at)} · {w('refused')}</b></p><p>{h.sentence}</p><button className="bad" onClick={() => void v.read(h.id)}>{w('read')}</button></Says>)}
    {v.waiting.length > 0 && <Says tone="wait"><p><b>{w('saved', { n: v.waiting.length })}</b></p><p className="quiet">{w('savedHelp')}</p></Says>}
    {v.signedOut ? <Says tone="wait"><p>{w('signInToSend')}</p><button onClick={signIn}>{w('signIn')}</button></Says> : v.stale && <Says tone="wait">{w('offline')}</Says>}
  </div>
}
