import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Modal } from 'antd'
import { useState } from 'react'
import { get, post, query, remove } from '../../api/client'
import { useLanguage, useWords } from '../../lib/language'
import { serverNow } from '../../lib/time'
import { Shown, Trouble } from '../../ui/states'
import { AskForm, SwapForm } from './Forms'
import { useRequestWords } from './Decisions'
import { hoursOf, monthFrom, monthNow, nameOf, pageOf, signOf, today, toneOf, WEEK, type Mine, type Swap } from './roster'
import { mineWords, rosterWords } from './words'
import './roster.css'

/** One's own month, on a phone or a desk: the shifts, what one asked for, and swaps among colleagues. */
export function MyRoster() {
  const w = useWords(mineWords), r = useWords(rosterWords), lang = useLanguage()
  const now = today(serverNow())
  const [month, setMonth] = useState(() => monthNow(serverNow()))
  const [day, setDay] = useState<string>()
  const mine = useQuery({ queryKey: ['roster', 'mine', month], queryFn: () => get<Mine>(query('/api/my-roster', { month })) })
  return <div className="r-mine">
    <section className="panel stack" aria-label={w('title')}>
      <div className="row"><h2 style={{ margin: 0 }}>{w('title')}</h2><Button aria-label={r('earlier')} onClick={() => setMonth(monthFrom(month, -1))}>‹</Button><b>{month}</b><Button aria-label={r('later')} onClick={() => setMonth(monthFrom(month, 1))}>›</Button></div>
      <Shown of={mine}>{m => {
        const kinds = new Map(m.kinds.map(k => [k.code, k])), shifts = new Map(m.shifts.map(s => [s.day, s]))
        const next = m.shifts.find(s => s.day >= now), hours = m.shifts.reduce((t, s) => t + (kinds.get(s.type)?.hours ?? 0), 0)
        return <>
          {m.version === null ? <p><b>{w('notYet', { month })}</b><br /><span className="muted">{w('notYetWhy')}</span></p>
            : <p><b>{w('days', { n: m.shifts.length, h: hours })}</b><br />{next ? <>{w('next')}: {next.day === now ? w('today') : next.day} {nameOf(kinds.get(next.type)!, lang)} {hoursOf(kinds.get(next.type)!)} {next.area === '*' ? '' : next.area}</> : month >= now.slice(0, 7) ? w('noShift') : ''}</p>}
          <div className="r-page">{WEEK[lang].map((d, i) => <span key={i} className="r-head" aria-hidden="true">{d}</span>)}
            {pageOf(month).map((d, i) => {
              if (!d) return <span key={i} />
              const s = shifts.get(d), kind = s && kinds.get(s.type), leave = m.leave.includes(d)
              const css = `r-date${d === now ? ' today' : ''}${m.holidays.includes(d) ? ' holiday' : ''}${d < now ? ' past' : ''}`
              const inside = <><span className="n">{Number(d.slice(8))}{m.holidays.includes(d) ? (lang === 'en' ? ' H' : ' 节') : ''}</span>{kind ? <span className={`r-sign ${toneOf(kind)}`}><b>{signOf(kind, lang)}</b></span> : leave ? <span className="r-sign leave"><b>{r('leave')}</b></span> : null}{s && s.area !== '*' && <small>{s.area}</small>}</>
              const words = `${d} ${kind ? `${nameOf(kind, lang)} ${hoursOf(kind)} ${s.area}` : leave ? r('leaveLong') : r('off')}`
              return d > now ? <button key={i} type="button" className={css} aria-label={words} title={words} onClick={() => setDay(d)}>{inside}</button> : <div key={i} className={css} title={words}>{inside}</div>
            })}</div>
          <p className="r-legend">{m.kinds.map(k => <span key={k.code}><span className={`r-sign ${toneOf(k)}`}><b>{signOf(k, lang)}</b></span>{nameOf(k, lang)}</span>)}</p>
          {day && <Modal open footer={null} title={day} onCancel={() => setDay(undefined)} destroyOnHidden>{shifts.has(day) ? <SwapForm day={day} peers={m.peers} close={() => setDay(undefined)} /> : null}<AskForm day={day} kinds={m.kinds} published={m.version !== null} close={() => setDay(undefined)} /></Modal>}
        </>
      }}</Shown>
    </section>
    <Offers mine={mine.data} />
    <section className="panel stack" aria-label={w('my')}><h2>{w('my')}</h2><Requests mine={mine.data} /></section>
  </div>
}

function Requests({ mine }: { mine?: Mine }) {
  const w = useWords(mineWords), said = useRequestWords(mine?.kinds ?? []), client = useQueryClient()
  const [error, setError] = useState<unknown>()
  async function withdraw(id: string) {
    setError(undefined)
    try { await remove(`/api/roster-requests/${id}`) } catch (refused) { setError(refused) }
    await client.invalidateQueries({ queryKey: ['roster'] })
  }
  if (!mine?.requests.length) return <p className="muted">{w('none')}</p>
  return <>{error ? <Trouble error={error} /> : null}<ul className="plain">{mine.requests.map(q => <li key={q.id}><b>{q.from === q.until ? q.from : `${q.from} – ${q.until}`}</b><span>{said(q)}</span><span className="muted">{w(q.state)}{q.decidedBy ? ` · ${q.decidedBy}` : ''}{q.reason ? ` · ${q.reason}` : ''}</span>
    {q.state === 'ASKED' && <Button size="small" onClick={() => withdraw(q.id)}>{w('withdraw')}</Button>}</li>)}</ul></>
}

function Offers({ mine }: { mine?: Mine }) {
  const w = useWords(mineWords), r = useWords(rosterWords), lang = useLanguage(), client = useQueryClient()
  const [error, setError] = useState<unknown>()
  const found = useQuery({ queryKey: ['roster', 'swaps'], queryFn: () => get<Swap[]>('/api/roster-swaps') })
  async function does(what: () => Promise<unknown>) {
    setError(undefined)
    try { await what() } catch (refused) { setError(refused) }
    await client.invalidateQueries({ queryKey: ['roster'] })
  }
  const name = (s: Swap) => { const k = mine?.kinds.find(x => x.code === s.type); return k ? `${nameOf(k, lang)} ${hoursOf(k)}` : s.type }
  const offered = found.data?.filter(s => s.forMe) ?? [], own = found.data?.filter(s => s.mine) ?? []
  if (!offered.length && !own.length) return null
  return <section className="panel stack" aria-label={w('swap')}>
    {error ? <Trouble error={error} /> : null}
    {offered.length > 0 && <><h2>{w('offered')}</h2><ul className="plain">{offered.map(s => <li key={s.id}><b>{s.day}</b><span>{s.asker} · {name(s)} · {s.area}{s.returnDay ? ` · ${r('inReturn', { day: s.returnDay })}` : ''}</span>{s.note && <span className="muted">{s.note}</span>}<Button size="small" type="primary" onClick={() => does(() => post(`/api/roster-swaps/${s.id}/taking`))}>{w('take')}</Button></li>)}</ul></>}
    {own.length > 0 && <><h2>{w('mySwaps')}</h2><ul className="plain">{own.map(s => <li key={s.id}><b>{s.day}</b><span>{name(s)}</span><span className="muted">{s.state === 'ASKED' ? (s.colleague ? r('waitsFor', { name: s.colleague }) : r('anybody')) : s.state === 'TAKEN' ? r('taken', { name: s.taker }) : w(s.state)}{s.reason ? ` · ${s.reason}` : ''}</span>
      {(s.state === 'ASKED' || s.state === 'TAKEN') && <Button size="small" onClick={() => does(() => remove(`/api/roster-swaps/${s.id}`))}>{w('withdraw')}</Button>}</li>)}</ul></>}
  </section>
}
