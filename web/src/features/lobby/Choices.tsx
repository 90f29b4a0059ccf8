import { useLanguage, useWords } from '../../lib/language'
import { minutes, type Wait } from './hall'
import { lobbyWords } from './words'

export function useWait() {
  const w = useWords(lobbyWords)
  return (it: Wait) => (it.seconds === null ? w('noCounter') : it.seconds < 30 && !it.waiting ? w('nobody') : `${w('waiting', { n: it.waiting })} · ${w('about', { m: minutes(it.seconds) })}`)
}
/** Every business with the wait it has now. */
export function Choices({ of, choose, busy }: { of: Wait[]; choose: (code: string) => void; busy: boolean }) {
  const english = useLanguage() === 'en'
  const wait = useWait()
  return <div className="businesses">{of.map(b => (
    <button key={b.code} className="business" disabled={busy} onClick={() => choose(b.code)}>
      <span className="letter" aria-hidden="true">{b.letter}</span><span className="what">{english ? b.nameEn : b.name}</span><span className="wait">{wait(b)}</span>
    </button>
  ))}</div>
}
