import { useRef, useState } from 'react'
import { get, post, Submission } from '../../api/client'
import { useLanguage, useWords } from '../../lib/language'
import { usePolled } from '../../lib/poll'
import { LanguageSwitch, Refused, Says, Waiting } from '../../ui/Plain'
import { Choices, useWait } from './Choices'
import { minutes, type Hall, type Mine, type Outside } from './hall'
import { WriteOpinion } from './OpinionPhone'
import { lobbyWords } from './words'

/** Opened by the QR code in the hall: a number on the own phone. */
export function DoorPage({ door }: { door: string }) {
  const w = useWords(lobbyWords)
  const hall = usePolled(() => get<Hall>(`/api/doors/${door}`), door, 10_000)
  const submission = useRef(new Submission())
  const [elderly, setElderly] = useState(false)
  const [phone, setPhone] = useState('')
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<unknown>()
  const take = async (business: string) => {
    setBusy(true)
    setRefused(undefined)
    try {
      const mine = await submission.current.post<Mine>(`/api/doors/${door}/numbers`, { business, need: elderly ? 'ELDERLY' : 'NONE', phone: phone.trim() })
      location.assign(`/q/n/${mine.token}`)
    } catch (e) { setRefused(e) } finally { setBusy(false) }
  }
  return (
    <main className="hall phone stack">
      <header className="line"><h1 className="grow">{hall.data?.name ?? w('title')}</h1><LanguageSwitch /></header>
      {hall.data ? <>
        {!hall.data.open && <Says tone="wait">{w('closed')} · {w('hours', { opens: hall.data.opens, closes: hall.data.closes })}</Says>}
        <label><span>{w('phoneMust')}</span><input inputMode="tel" autoComplete="tel" value={phone} onChange={e => setPhone(e.target.value)} /></label>
        <label className="line tick"><input type="checkbox" checked={elderly} onChange={e => setElderly(e.target.checked)} /><span>{w('elderly')}</span></label>
        <h2>{w('take')}</h2>
        <Refused error={refused} />
        <Choices of={hall.data.businesses} choose={code => void take(code)} busy={busy} />
        <WriteOpinion path={`/api/doors/${door}/opinions`} askPhone />
      </> : hall.error ? <><Refused error={hall.error} /><p>{w('badDoor')}</p></> : <Waiting />}
    </main>
  )
}

/** A number in the hand: how many are before one, and where to go. */
export function MyNumber({ token }: { token: string }) {
  const w = useWords(lobbyWords)
  const english = useLanguage() === 'en'
  const mine = usePolled(() => get<Mine>(`/api/numbers-in-hand/${token}`), token, 4000)
  const [refused, setRefused] = useState<unknown>()
  const m = mine.data
  const leave = () => post<Mine>(`/api/numbers-in-hand/${token}/departures`).then(mine.set, setRefused)
  return (
    <main className="hall phone stack">
      <header className="line"><h1 className="grow">{m?.lobbyName ?? w('title')}</h1><LanguageSwitch /></header>
      {m ? <>
        <section className="slip" aria-live="polite"><p>{w('yours')} · {english ? m.businessEn : m.business}</p><p className="big">{m.number}</p>
          {m.state === 'WAITING' && <p>{w('ahead', { n: m.ahead })} · {m.seconds === null ? w('noCounter') : w('about', { m: minutes(m.seconds) })}</p>}
          {m.state === 'CALLED' && <p className="goto">{w('goTo', { no: m.counterNo })}</p>}
          {m.state === 'SERVING' && <p>{w('nowAt', { no: m.counterNo })}</p>}
          {m.state === 'DONE' && <p>{w('done')}</p>}{m.state === 'ABSENT' && <p>{w('absent')}</p>}{m.state === 'LEFT' && <p>{w('left')}</p>}
        </section>
        {mine.error ? <Refused error={mine.error} again={mine.refresh} /> : null}
        <Refused error={refused} />
        {m.state === 'WAITING' && <><p className="quiet">{w('stay')}</p><button className="bad wide" onClick={() => void leave()}>{w('giveBack')}</button></>}
        <WriteOpinion path={`/api/numbers-in-hand/${token}/opinions`} askPhone />
      </> : mine.error ? <Refused error={mine.error} again={mine.refresh} /> : <Waiting />}
    </main>
  )
}

/** For anybody who thinks of coming: how long one would wait, hall by hall. */
export function Halls() {
  const w = useWords(lobbyWords)
  const english = useLanguage() === 'en'
  const wait = useWait()
  const halls = usePolled(() => get<Outside[]>('/api/halls'), 'halls', 15_000)
  return (
    <main className="hall phone stack">
      <header className="line"><h1 className="grow">{w('halls')}</h1><LanguageSwitch /></header>
      {halls.data ? halls.data.map(h => (
        <section key={h.code} className="card stack"><h2>{h.name}</h2><p className="quiet">{h.address} · {w('hours', { opens: h.opens, closes: h.closes })}</p>
          {h.open ? <ul className="waits">{h.businesses.map(b => <li key={b.code}><b>{english ? b.nameEn : b.name}</b> {wait(b)}</li>)}</ul> : <p>{w('closed')}</p>}</section>
      )) : halls.error ? <Refused error={halls.error} again={halls.refresh} /> : <Waiting />}
    </main>
  )
}
