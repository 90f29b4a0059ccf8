import { QRCode, Button, Input, Segmented, Select, Switch } from 'antd'
import { Suspense, useRef, useState, type ReactNode } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { put, Submission } from '../../api/client'
import { useLanguage, useWords } from '../../lib/language'
import { serverNow } from '../../lib/time'
import { named } from '../../ui/named'
import { Shown, Trouble } from '../../ui/states'
import { today, useDuty, useRules } from './duty'
import { minutes, type Board, type Mine, type NumberLine } from './hall'
import { ChooseHall, NumberRow, Sent } from './Parts'
import { Drafts } from './Prepare'
import { useBoard, useChosenLobby, useLobbies, useSaying } from './useCounter'
import { deskWords, dutyWords } from './words'
import './desk.css'

/** For whom something is looked for: who holds a number, or whoever came without one. */
export interface Walkin { hall: string; number?: Pick<NumberLine, 'id' | 'number' | 'householdId'> }

/** The lobby manager walks through the hall with this: who waits, which counter is free, a number for who asks, and the right offer. */
export function LobbyTablet({ offer }: { offer?: (to: Walkin) => ReactNode }) {
  const lobbies = useLobbies()
  const [code, choose] = useChosenLobby(lobbies.data)
  const board = useBoard(code)
  const w = useWords(deskWords)
  const [walkin, setWalkin] = useState<Walkin>()
  const showing = offer && walkin && walkin.hall === code ? walkin : undefined
  return <Shown of={lobbies} empty={l => !l.length}>{l => <>
    <div className="row" style={{ marginBottom: 12 }}><ChooseHall lobbies={l} code={code} choose={choose} />
      {offer && code && <Segmented aria-label={w('today')} value={showing ? 'offer' : 'floor'} onChange={v => setWalkin(v === 'offer' ? { hall: code } : undefined)}
        options={[{ value: 'floor', label: w('today') }, { value: 'offer', label: w('offer') }]} />}
      {board.data?.deviceToken && <><a href={`/hall/${board.data.deviceToken}/kiosk`} target="_blank" rel="noreferrer">{w('kiosk')}</a><a href={`/hall/${board.data.deviceToken}/screen`} target="_blank" rel="noreferrer">{w('screen')}</a></>}</div>
    {showing ? <><div className="row" style={{ marginBottom: 10 }}>{showing.number ? <><b className="digits">{w('offerTo', { number: showing.number.number })}</b><Button onClick={() => setWalkin({ hall: showing.hall })}>{w('offerOther')}</Button></> : <span className="muted">{w('offerWalkin')}</span>}</div>
      <Suspense>{offer?.(showing)}</Suspense></>
      : <Shown of={board}>{b => <Floor key={b.code} board={b} offerTo={offer && (n => setWalkin({ hall: b.code, number: n }))} />}</Shown>}</>}</Shown>
}

function Floor({ board: b, offerTo }: { board: Board; offerTo?: (n: NumberLine) => void }) {
  const w = useWords(deskWords)
  const english = useLanguage() === 'en'
  const client = useQueryClient()
  const saying = useSaying(`tablet.${b.code}`)
  const [error, setError] = useState<unknown>()
  const name = (code: string) => { const it = b.businesses.find(x => x.code === code); return it ? (english ? it.nameEn : it.name) : code }
  const close = async (no: number) => {
    setError(undefined)
    try { client.setQueryData(['lobby', b.code], await put<Board>(`/api/lobbies/${b.code}/counters/${no}`, { state: 'CLOSED' })) } catch (e) { setError(e) }
  }
  const d = useWords(dutyWords)
  const [preparing, setPreparing] = useState<string>()
  const free = b.counters.filter(c => c.state === 'OPEN' && !c.number)
  return <div className="two">
    <div>
      <section className="panel" aria-label={w('counter')}><h2>{w('counter')}</h2>{error ? <Trouble error={error} /> : null}<Sent of={saying} />
        <div className="counters">{b.counters.map(c => <div key={c.no} className={`counter ${c.state} ${c.number ? 'busy' : ''}`}>
          <b>{c.no}</b> <span>{c.state !== 'OPEN' ? w(c.state) : c.number ? c.number.number : w('idle')}</span>
          <div className="muted">{c.staffName ?? ''}{c.lane ? ` · ${w('lane')}` : ''}{c.reason ? ` · ${c.reason}` : ''}</div>
          {c.number && <NumberRow of={c.number} name={name} />}
          {c.state !== 'CLOSED' && !c.number && <Button size="small" onClick={() => void close(c.no)}>{w('close')}</Button>}
        </div>)}</div></section>
      <section className="panel" aria-label={w('waitingList')}><h2>{w('waitingList')} · {w('ahead', { n: b.waiting.length })}</h2>
        {b.waiting.length ? b.waiting.map(n => <div key={n.id} className="row"><div style={{ flex: 1, minWidth: 0 }}><NumberRow of={n} name={name} /></div>
          {free.filter(c => !c.businesses.length || c.businesses.includes(n.business)).slice(0, 1).map(c =>
            <Button key={c.no} size="small" type="primary" onClick={() => void saying.say({ path: `/api/lobbies/${b.code}/counters/${c.no}/calls`, body: { number: n.id } })}>{w('send')} {c.no}</Button>)}
          {offerTo && <Button size="small" onClick={() => offerTo(n)}>{w('offer')}</Button>}
          <Button size="small" aria-expanded={preparing === n.id} onClick={() => setPreparing(preparing === n.id ? undefined : n.id)}>{d('prepare')}</Button>
          <Button size="small" onClick={() => void saying.say({ path: `/api/queue-numbers/${n.id}/departures` })}>{w('leaves')}</Button>
          {preparing === n.id && <div style={{ flexBasis: '100%' }}><Drafts number={n.id} atCounter={false} /></div>}</div>) : <p className="muted">{w('nobody')}</p>}
        {b.absent.length > 0 && <><h2>{w('absentList')}</h2>{b.absent.map(n => <div key={n.id} className="row"><div style={{ flex: 1 }}><NumberRow of={n} name={name} /></div>
          <Button size="small" onClick={() => void saying.say({ path: `/api/queue-numbers/${n.id}/returns` })}>{w('back')}</Button></div>)}</>}
      </section>
    </div>
    <aside><OnDuty code={b.code} /><Give board={b} /><Ask area={b.code} /><Scripts />
      {b.doorToken && <section className="panel" aria-label={w('door')}><h2>{w('door')}</h2><QRCode value={`${location.origin}/q/${b.doorToken}`} size={150} aria-label={w('door')} role="img" /></section>}</aside>
  </div>
}

function Give({ board: b }: { board: Board }) {
  const w = useWords(deskWords)
  const english = useLanguage() === 'en'
  const client = useQueryClient()
  const submission = useRef(new Submission())
  const [business, setBusiness] = useState<string>()
  const [elderly, setElderly] = useState(false)
  const [phone, setPhone] = useState('')
  const [given, setGiven] = useState<Mine>()
  const [error, setError] = useState<unknown>()
  const give = async () => {
    setError(undefined)
    try {
      setGiven(await submission.current.post<Mine>(`/api/lobbies/${b.code}/numbers`, { business, need: elderly ? 'ELDERLY' : 'NONE', phone: phone.trim() || null }))
      setPhone('')
      setElderly(false)
      await client.invalidateQueries({ queryKey: ['lobby'] })
    } catch (e) { setError(e) }
  }
  return <section className="panel stack" aria-label={w('take')}><h2>{w('take')}</h2>
    <Select aria-label={w('take')} popupRender={named(w('take'))} className="wide" value={business} onChange={setBusiness}
      options={b.businesses.map(x => ({ value: x.code, label: `${x.letter} ${english ? x.nameEn : x.name} · ${w('ahead', { n: x.waiting })}${x.seconds === null ? '' : ` · ${w('about', { m: minutes(x.seconds) })}`}` }))} />
    <label className="row"><Switch checked={elderly} onChange={setElderly} aria-label={w('elderly')} /> {w('elderly')}</label>
    <label className="field">{w('phone')}<Input inputMode="tel" value={phone} onChange={e => setPhone(e.target.value)} onPressEnter={() => business && void give()} /></label>
    <Button type="primary" block disabled={!business} onClick={() => void give()}>{w('take')}</Button>
    {error ? <Trouble error={error} /> : null}
    {given && <p role="status" className="given">{w('given', { number: given.number, wait: given.seconds === null ? w('noCounter') : w('about', { m: minutes(given.seconds) }) })}</p>}
  </section>
}

/** Whose day it is, and who stands in. */
function OnDuty({ code }: { code: string }) {
  const d = useWords(dutyWords)
  const duty = useDuty(code, today(), today()).data?.[0]
  return <section className="panel" aria-label={d('guide')}><h2>{d('guide')}</h2><p><b>{duty?.acting?.name ?? d('nobody')}</b>{duty?.away ? ` · ${d('acts', { name: duty.acting?.name ?? '–' })}` : duty?.standIn ? ` · ${d('standIn')} ${duty.standIn.name}` : ''}</p></section>
}

/** What is shown to those who wait, step by step. */
function Scripts() {
  const d = useWords(dutyWords)
  const english = useLanguage() === 'en'
  const rules = useRules()
  return <section className="panel" aria-label={d('scripts')}><h2>{d('scripts')}</h2>{rules.data?.scripts.map(s => <details key={s.code}><summary>{english ? s.titleEn : s.title}</summary><ol>{s.steps.map(step => <li key={step}>{step}</li>)}</ol></details>)}</section>
}

/** A question taken by whoever is asked first: answered at once, or followed to its answer. */
function Ask({ area: code }: { area: string }) {
  const d = useWords(dutyWords)
  const lobbies = useLobbies()
  const submission = useRef(new Submission())
  const [it, setIt] = useState({ summary: '', answer: '', phone: '' })
  const [error, setError] = useState<unknown>()
  const [said, setSaid] = useState<string>()
  const areaCode = lobbies.data?.find(l => l.code === code)?.areaCode
  const save = async () => {
    setError(undefined)
    try {
      const taken = await submission.current.post<{ ticket: { number: string } | null }>('/api/contacts', { kind: 'INQUIRY', topic: 'QA-01', channel: 'COUNTER', areaCode, summary: it.summary, answer: it.answer.trim() || null, phone: it.phone.trim() || null, answeredAt: new Date(serverNow()).toISOString() })
      setSaid(taken.ticket ? d('askedTicket', { number: taken.ticket.number }) : d('asked'))
      setIt({ summary: '', answer: '', phone: '' })
    } catch (e) { setError(e) }
  }
  return <section className="panel stack" aria-label={d('ask')}><h2>{d('ask')}</h2>
    <label className="field">{d('question')}<Input value={it.summary} maxLength={1000} onChange={e => { setSaid(undefined); setIt({ ...it, summary: e.target.value }) }} /></label>
    <label className="field">{d('answerNow')}<Input value={it.answer} maxLength={1000} onChange={e => setIt({ ...it, answer: e.target.value })} /></label>
    <label className="field">{d('askPhone')}<Input inputMode="tel" value={it.phone} onChange={e => setIt({ ...it, phone: e.target.value })} /></label>
    {error ? <Trouble error={error} /> : null}{said && <p role="status">{said}</p>}
    <Button block disabled={!it.summary.trim() || !areaCode} onClick={() => void save()}>{d('save')}</Button></section>
}
