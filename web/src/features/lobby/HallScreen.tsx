import { QRCodeSVG } from '@rc-component/qrcode'
import { useEffect, useRef, useState } from 'react'
import { useLanguage, useWords } from '../../lib/language'
import { clockTime, serverNow, useNow } from '../../lib/time'
import { LanguageSwitch, Refused, Says, Waiting } from '../../ui/Plain'
import { useWait } from './Choices'
import { newCalls, spokenNumber, type Called } from './hall'
import { useHall } from './useHall'
import { hasVoice, sayAloud } from './voice'
import { lobbyWords } from './words'

/** The screen in the hall: who goes where, in type one reads from the last row, and said aloud. */
export function HallScreen({ device }: { device: string }) {
  const w = useWords(lobbyWords)
  const wait = useWait()
  const english = useLanguage() === 'en'
  const { hall, error, lost } = useHall(device)
  const [voice, setVoice] = useState(false)
  const before = useRef<Called[]>(undefined)
  const [said, setSaid] = useState('')
  const now = useNow()
  useEffect(() => {
    if (!hall) return
    for (const c of newCalls(before.current, hall.calls, serverNow())) {
      setSaid(w('calling', { number: c.number, no: c.counterNo }))
      if (voice) sayAloud(w('spoken', { number: english ? [...c.number].join(' ') : spokenNumber(c.number), no: c.counterNo }), english ? 'en-US' : 'zh-CN')
    }
    before.current = hall.calls
  }, [hall, voice, english, w])
  if (!hall) return <main className="hall">{error ? <Refused error={error} /> : <Waiting />}</main>
  const calling = hall.counters.filter(c => c.numberState === 'CALLED').map(c => ({ no: c.no, number: c.number!, at: hall.calls.find(x => x.number === c.number)?.calledAt ?? '' }))
    .sort((a, b) => b.at.localeCompare(a.at))
  return (
    <main className="hall screen">
      <header className="line"><h1 className="grow">{hall.name}</h1>
        <button className="bare" aria-pressed={voice} onClick={() => { setVoice(!voice); if (!voice) sayAloud(hall.name, 'zh-CN') }}>{voice ? w(hasVoice() ? 'soundOn' : 'noVoice') : w('sound')}</button>
        <LanguageSwitch /><span className="clock">{clockTime(new Date(now).toISOString())}</span></header>
      <p className="unseen" role="status" aria-live="assertive">{said}</p>
      {lost && <Says tone="wait">{w('lost', { at: clockTime(hall.at) })}</Says>}
      <div className="pane">
        <section className="calls" aria-label={w('screen')}>
          {calling.length ? calling.slice(0, 4).map(c => <p key={c.number} className="calling"><b>{c.number}</b><span aria-hidden="true">→</span><span>{w('goTo', { no: c.no })}</span></p>) : <p className="calling calm">{w('nobody')}</p>}
        </section>
        <section aria-label={w('counter')}>
          <table><thead><tr><th>{w('counter')}</th><th>{w('number')}</th></tr></thead><tbody>
            {hall.counters.map(c => <tr key={c.no} className={c.state}><td>{c.no}</td><td>{c.number ?? (c.state === 'OPEN' ? w('free') : c.state === 'PAUSED' ? w('paused') : w('shut'))}</td></tr>)}
          </tbody></table>
        </section>
      </div>
      <footer className="line"><ul className="waits">{hall.businesses.map(b => <li key={b.code}><b>{english ? b.nameEn : b.name}</b> {wait(b)}</li>)}</ul>
        {hall.doorToken && <span className="line"><QRCodeSVG marginSize={2} value={`${location.origin}/q/${hall.doorToken}`} size={120} title={w('scan')} /><span>{w('scan')}</span></span>}</footer>
    </main>
  )
}
