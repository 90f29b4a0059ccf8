import { useState, type FormEvent } from 'react'
import { freshKey, get, post, Refusal } from '../../api/client'
import { useCodes, useWords } from '../../lib/language'
import { usePolled } from '../../lib/poll'
import { Icon } from '../../ui/Icon'
import { Refused, Says, Waiting } from '../../ui/Plain'
import { cardWords } from './words'

interface Card { number: string; areaName: string; name: string; via: string; phone: string }
interface Left { ticketNumber: string; name: string; phone: string; path: string }

/** Behind the QR code of a card: whoever is on duty for the household now, to call or to write to. Nothing of the household is shown. */
export function CardPage({ token }: { token: string }) {
  const w = useWords(cardWords)
  const via = useCodes(cardWords)
  const base = `/api/cards/${encodeURIComponent(token)}`
  const card = usePolled(() => get<Card>(base), token, 60_000)
  const [left, setLeft] = useState<Left>()
  if (card.error && !card.data) return card.error instanceof Refusal && !card.error.mayRetry ? <section className="card stack"><h1>{w('broken')}</h1><p>{w('brokenHelp')}</p></section> : <Refused error={card.error} again={card.refresh} />
  if (!card.data) return <Waiting />
  const c = card.data
  return <div className="stack">
    <div><h1>{w('title')}</h1><p className="quiet">{c.areaName} · {w('number', { n: c.number })}</p></div>
    <section className="card stack"><p className="quiet">{w('now')}</p><h2>{c.name}</h2><p>{via(c.via)}</p>
      <a className="button main wide next-step" href={`tel:${c.phone}`} onClick={() => { void post(`${base}/calls`, {}).catch(() => undefined) }}><Icon of="phone" /> {w('call', { name: c.name })}</a></section>
    {left ? <Says>{w('sent', { name: left.name, number: left.ticketNumber })} <a href={left.path}>{w('follow')}</a></Says> : <Write base={base} name={c.name} done={setLeft} />}
  </div>
}

function Write({ base, name, done }: { base: string; name: string; done: (l: Left) => void }) {
  const w = useWords(cardWords)
  const [words, setWords] = useState('')
  const [phone, setPhone] = useState('')
  const [key] = useState(freshKey)
  const [tried, setTried] = useState(false)
  const [error, setError] = useState<unknown>()
  async function send(e: FormEvent) {
    e.preventDefault()
    setTried(true)
    if (!words.trim() || !phone.trim()) return
    try { done(await post<Left>(`${base}/messages`, { words: words.trim(), phone: phone.replace(/\D/g, '') }, key)) } catch (refused) { setError(refused) }
  }
  return <form className="card stack" onSubmit={send} noValidate>
    <h2>{w('write', { name })}</h2>
    <label><span>{w('words')}</span><textarea rows={3} maxLength={500} value={words} onChange={e => setWords(e.target.value)} /></label>
    <label><span>{w('phone')}</span><input inputMode="tel" autoComplete="tel" value={phone} onChange={e => setPhone(e.target.value)} /></label>
    {tried && (!words.trim() || !phone.trim()) && <Says tone="bad">{w('missing')}</Says>}
    {error ? <Says tone="bad">{(error as Error).message}</Says> : null}
    <button className="wide">{w('send')}</button>
  </form>
}
