import { Button, Select } from 'antd'
import { Suspense, useState, type ReactNode } from 'react'
import { put } from '../../api/client'
import type { Me } from '../../api/types'
import { useQueryClient } from '@tanstack/react-query'
import { useLanguage, useWords } from '../../lib/language'
import { serverNow } from '../../lib/time'
import { named } from '../../ui/named'
import { Shown, Trouble } from '../../ui/states'
import { ChooseHall, NumberRow, Sent } from './Parts'
import { Drafts } from './Prepare'
import type { Board, CounterLine } from './hall'
import { useBoard, useChosenLobby, useLobbies, useSaying } from './useCounter'
import { deskWords } from './words'
import './desk.css'

/** One window, one customer: call, greet, finish, and who is next. */
export function CounterDesk({ me, offer }: { me: Me; offer?: (contact: string) => ReactNode }) {
  const lobbies = useLobbies()
  const [code, choose] = useChosenLobby(lobbies.data)
  const board = useBoard(code)
  const w = useWords(deskWords)
  return <Shown of={lobbies} empty={l => !l.length}>{l => <>
    <div className="row" style={{ marginBottom: 12 }}><ChooseHall lobbies={l} code={code} choose={choose} /></div>
    <Shown of={board}>{b => {
      const mine = b.counters.find(c => c.staffNo === me.staffNo)
      return mine ? <Window key={mine.no} board={b} counter={mine} staffNo={me.staffNo} offer={offer} /> : <section className="panel"><h2>{w('choose')}</h2><Free board={b} /></section>
    }}</Shown></>}</Shown>
}

function useTurn(code: string) {
  const client = useQueryClient()
  const [error, setError] = useState<unknown>()
  const turn = async (no: number, state: string, reason?: string) => {
    setError(undefined)
    try { client.setQueryData(['lobby', code], await put<Board>(`/api/lobbies/${code}/counters/${no}`, { state, reason })) } catch (e) { setError(e) }
  }
  return { turn, error }
}

function Free({ board }: { board: Board }) {
  const w = useWords(deskWords)
  const { turn, error } = useTurn(board.code)
  return <>{error ? <Trouble error={error} /> : null}<div className="counters">{board.counters.map(c =>
    <Button key={c.no} size="large" disabled={c.state !== 'CLOSED'} onClick={() => void turn(c.no, 'OPEN')}>{c.no} · {c.state === 'CLOSED' ? w('open') : c.staffName}</Button>)}</div></>
}

function Window({ board: b, counter: c, staffNo, offer }: { board: Board; counter: CounterLine; staffNo: string; offer?: (contact: string) => ReactNode }) {
  const w = useWords(deskWords)
  const english = useLanguage() === 'en'
  const { turn, error } = useTurn(b.code)
  const saying = useSaying(`counter.${b.code}.${c.no}.${staffNo}`)
  const [to, setTo] = useState<string>()
  const name = (code: string) => { const it = b.businesses.find(x => x.code === code); return it ? (english ? it.nameEn : it.name) : code }
  const n = c.number
  const calls = `/api/lobbies/${b.code}/counters/${c.no}/calls`
  const of = (what: string) => `/api/queue-numbers/${n?.id}/${what}`
  const at = () => ({ at: new Date(serverNow()).toISOString() })
  const mine = b.waiting.filter(x => !c.businesses.length || c.businesses.includes(x.business))
  const ended = saying.waiting.some(h => h.path === of('completions'))
  const begun = n?.state === 'SERVING' || saying.waiting.some(h => h.path === of('arrivals'))
  return <div className="two">
    <section className="panel stack" aria-label={w('yourCounter')}>
      <h2>{w('yourCounter')} {c.no}{c.lane ? ` · ${w('lane')}` : ''}</h2>
      {error ? <Trouble error={error} /> : null}<Sent of={saying} />
      {n && !ended ? <>
        <p className="said">{n.number} <small>{w(begun ? 'serving' : 'calling')}</small></p><NumberRow of={n} name={name} />
        <Drafts key={n.id} number={n.id} atCounter />
        <div className="row">
          {!begun && <Button type="primary" size="large" onClick={() => void saying.say({ path: of('arrivals'), body: at() })}>{w('here')}</Button>}
          <Button type={begun ? 'primary' : 'default'} size="large" onClick={() => void saying.say({ path: of('completions'), body: at() }, { path: calls })}>{w('finishNext')}</Button>
          <Button size="large" onClick={() => void saying.say({ path: of('completions'), body: at() })}>{w('finish')}</Button>
          {!begun && <Button size="large" onClick={() => void saying.say({ path: of('recalls') })}>{w('again')}</Button>}
          {!begun && <Button size="large" danger onClick={() => void saying.say({ path: of('absences') })}>{w('absent')}</Button>}
          <Select aria-label={w('transfer')} popupRender={named(w('transfer'))} placeholder={w('transfer')} style={{ minWidth: 150 }} value={to}
            onChange={business => { setTo(undefined); void saying.say({ path: of('transfers'), body: { business } }) }} options={b.businesses.map(x => ({ value: x.code, label: english ? x.nameEn : x.name }))} />
        </div>
      </> : <><p className="said">{w('idle')}</p><Button type="primary" size="large" disabled={c.state !== 'OPEN' || ended} onClick={() => void saying.say({ path: calls })}>{w('next')}</Button></>}
      <div className="row">
        {c.state === 'OPEN' ? <Button onClick={() => void turn(c.no, 'PAUSED')}>{w('pause')}</Button> : <Button type="primary" onClick={() => void turn(c.no, 'OPEN')}>{w('resume')}</Button>}
        <Button onClick={() => void turn(c.no, 'CLOSED')}>{w('close')}</Button>
      </div>
    </section>
    <div><section className="panel" aria-label={w('waitingList')}><h2>{w('waitingList')} · {w('ahead', { n: mine.length })}</h2>
      {mine.length ? mine.slice(0, 12).map(x => <NumberRow key={x.id} of={x} name={name} />) : <p className="muted">{w('nobody')}</p>}</section>
      {n && begun && !ended && offer ? <Suspense>{offer(`number-${n.id}`)}</Suspense> : null}</div>
  </div>
}
