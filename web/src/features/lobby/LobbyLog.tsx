import { Alert, Button, Input, Select, Tag } from 'antd'
import { useRef, useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { post, put, Submission } from '../../api/client'
import type { Me } from '../../api/types'
import { useLanguage, useWords } from '../../lib/language'
import { clockTime, exact } from '../../lib/time'
import { named } from '../../ui/named'
import { Shown, Trouble } from '../../ui/states'
import { daysFrom, inMinutes, ROUNDS, today, useDuty, useLog, useLogs, usePeople, type Log, type Round } from './duty'
import { ChooseHall } from './Parts'
import { useChosenLobby, useLobbies } from './useCounter'
import { dutyWords } from './words'
import './desk.css'

/** 大堂值班日志 and the rota: the day as it was kept, and who keeps the next ones. */
export function LobbyLog({ me }: { me: Me }) {
  const w = useWords(dutyWords)
  const lobbies = useLobbies()
  const [code, choose] = useChosenLobby(lobbies.data)
  const [day, setDay] = useState(today())
  return <Shown of={lobbies} empty={l => !l.length}>{l => <>
    <div className="row no-print" style={{ marginBottom: 12 }}><ChooseHall lobbies={l} code={code} choose={choose} />
      <label className="row">{w('day')} <Input type="date" value={day} max={today()} style={{ width: 160 }} onChange={e => e.target.value && setDay(e.target.value)} /></label>
      <Button onClick={() => print()}>{w('print')}</Button></div>
    {code && <div className="two"><div><Paper key={code + day} code={code} day={day} me={me} /></div>
      <aside className="no-print"><Days code={code} choose={setDay} /><Rota code={code} me={me} /></aside></div>}
  </>}</Shown>
}

function Paper({ code, day, me }: { code: string; day: string; me: Me }) {
  const w = useWords(dutyWords)
  const english = useLanguage() === 'en'
  const log = useLog(code, day)
  const client = useQueryClient()
  const submission = useRef(new Submission())
  const [error, setError] = useState<unknown>()
  const at = `/api/lobbies/${code}/logs/${day}`
  const say = async (ask: () => Promise<Log>) => {
    setError(undefined)
    try {
      client.setQueryData(['lobby', code, 'log', day], await ask())
      await client.invalidateQueries({ queryKey: ['lobby', code, 'logs'] })
      return true
    } catch (e) { setError(e); return false }
  }
  return <Shown of={log}>{l => <article className="panel log-sheet" aria-label={w('log')}>
    <div className="head"><h1>{w('log')}</h1><p>{l.lobby} · {l.day} · {w('onDuty')}:{l.onDuty ?? w('nobody')}</p></div>
    {l.missing && <Alert type="error" showIcon title={w('missing')} />}
    {error ? <Trouble error={error} /> : null}
    <h2>{w('figures')}</h2>
    <table className="figures"><tbody><tr>{(['taken', 'served', 'left', 'absent', 'lateWaits', 'drafts', 'requests', 'opinions'] as const).map(k => <th key={k} scope="col">{w(k)}</th>)}<th scope="col">{w('waitP90')}</th><th scope="col">{w('serviceP90')}</th></tr>
      <tr>{(['taken', 'served', 'left', 'absent', 'lateWaits', 'drafts', 'requests', 'opinions'] as const).map(k => <td key={k}>{l.figures[k] ?? 0}</td>)}<td>{inMinutes(l.figures.waitP90)}</td><td>{inMinutes(l.figures.serviceP90)}</td></tr></tbody></table>
    <h2>{w('checks')}</h2>
    <table className="figures checks"><thead><tr><th scope="col">{w('item')}</th>{ROUNDS.map(r => <th key={r} scope="col">{w(r)}</th>)}</tr></thead><tbody>
      {l.items.map(i => <tr key={i.code}><th scope="row">{english ? i.nameEn : i.name}</th>{ROUNDS.map(r => <td key={r}><Cell log={l} round={r} item={i.code} name={english ? i.nameEn : i.name}
        say={(ok, note) => say(() => post<Log>(`${at}/checks`, { round: r, items: [{ code: i.code, ok, note }] }))} /></td>)}</tr>)}
      {!l.signedAt && <tr className="no-print"><td />{ROUNDS.map(r => <td key={r}>{l.openRounds.includes(r) && <Button size="small" aria-label={`${w(r)} ${w('restFine')}`}
        onClick={() => void say(() => post<Log>(`${at}/checks`, { round: r, items: l.items.filter(i => !l.checks.some(c => c.round === r && c.item === i.code)).map(i => ({ code: i.code, ok: true })) }))}>{w('restFine')}</Button>}</td>)}</tr>}
    </tbody></table>
    <h2>{w('incidents')}</h2>
    {l.notes.filter(n => n.kind === 'INCIDENT').map(n => <div key={n.id} className="incident"><dl>{(['what', 'when', 'where', 'who', 'why', 'how'] as const).map(k => n.words[k] && <div key={k}><dt>{w(k)}</dt><dd>{n.words[k]}</dd></div>)}</dl><p className="muted">{n.by} {clockTime(n.at)}</p></div>)}
    {!l.notes.some(n => n.kind === 'INCIDENT') && <p className="muted">{w('none')}</p>}
    {!l.signedAt && <Incident send={words => say(() => submission.current.post<Log>(`${at}/incidents`, words))} />}
    <h2>{w('summary')}</h2>
    {l.signedAt ? <p className="words">{l.summary}</p> : <Summary key={l.summary} said={l.summary} save={summary => say(() => put<Log>(`${at}/summary`, { summary }))} />}
    <h2>{w('signature')}</h2>
    {l.signedAt ? <p><b>{l.signedBy}</b> {exact(l.signedAt)} · {w('handedTo')} <b>{l.handedTo}</b> {l.receivedAt ? `${w('received')} ${exact(l.receivedAt)}` : w('notReceived')} {l.complete && <Tag color="green">{w('complete')}</Tag>}</p>
      : <Sign code={code} me={me} log={l} sign={to => say(() => submission.current.post<Log>(`${at}/signature`, { handedTo: to }))} />}
    {l.signedAt && !l.receivedAt && l.handedTo === me.name && <Button type="primary" className="no-print" onClick={() => void say(() => post<Log>(`${at}/receipt`))}>{w('receive')}</Button>}
    {l.signedAt && <><h2>{w('corrections')}</h2>{l.notes.filter(n => n.kind === 'CORRECTION').map(n => <p key={n.id}>{n.words.what} <span className="muted">{n.by} {exact(n.at)}</span></p>)}
      <Line label={w('correction')} action={w('append')} send={words => say(() => submission.current.post<Log>(`${at}/corrections`, { words }))} /></>}
  </article>}</Shown>
}

/** In order, or not and why. */
function Cell({ log, round, item, name, say }: { log: Log; round: Round; item: string; name: string; say: (ok: boolean, note?: string) => Promise<boolean> }) {
  const w = useWords(dutyWords)
  const [note, setNote] = useState<string>()
  const it = log.checks.find(c => c.round === round && c.item === item)
  if (note !== undefined) return <Input size="small" autoFocus aria-label={`${name} ${w('wrong')}`} value={note} onChange={e => setNote(e.target.value)} onBlur={() => !note.trim() && setNote(undefined)}
    onPressEnter={() => void say(false, note).then(done => done && setNote(undefined))} placeholder={w('whatIsWrong')} />
  const mark = it ? it.ok ? `✓ ${w('fine')}` : `✗ ${it.note}` : '–'
  return <span title={it ? `${it.by} ${exact(it.at)}` : undefined}><span className={it && !it.ok ? 'bad' : undefined}>{mark}</span>{!log.signedAt && <span className="no-print">
    {!it?.ok && <Button size="small" type="text" aria-label={`${w(round)} ${name} ${w('fine')}`} onClick={() => void say(true)}>✓</Button>}
    <Button size="small" type="text" aria-label={`${w(round)} ${name} ${w('wrong')}`} onClick={() => setNote('')}>✗</Button></span>}</span>
}

function Incident({ send }: { send: (words: Record<string, string>) => Promise<boolean> }) {
  const w = useWords(dutyWords)
  const [words, setWords] = useState<Record<string, string>>()
  if (!words) return <Button className="no-print" onClick={() => setWords({})}>{w('addIncident')}</Button>
  return <div className="stack no-print">{(['what', 'when', 'where', 'who', 'why', 'how'] as const).map(k => <label key={k} className="field">{w(k)}<Input value={words[k] ?? ''} maxLength={500} onChange={e => setWords({ ...words, [k]: e.target.value })} /></label>)}
    <div className="row"><Button type="primary" onClick={() => void send(words).then(done => done && setWords(undefined))}>{w('append')}</Button><Button onClick={() => setWords(undefined)}>{w('cancel')}</Button></div></div>
}
function Summary({ said, save }: { said: string; save: (s: string) => Promise<boolean> }) {
  const w = useWords(dutyWords)
  const [text, setText] = useState(said)
  return <div className="stack"><Input.TextArea aria-label={w('summary')} rows={4} maxLength={2000} value={text} onChange={e => setText(e.target.value)} />
    <div className="no-print"><Button disabled={text === said} onClick={() => void save(text)}>{w('save')}</Button></div></div>
}
function Line({ label, action, send }: { label: string; action: string; send: (s: string) => Promise<boolean> }) {
  const [text, setText] = useState('')
  return <div className="row no-print"><Input aria-label={label} placeholder={label} style={{ flex: 1 }} value={text} onChange={e => setText(e.target.value)} /><Button disabled={!text.trim()} onClick={() => void send(text).then(done => done && setText(''))}>{action}</Button></div>
}
function Sign({ code, me, log, sign }: { code: string; me: Me; log: Log; sign: (to: string) => Promise<boolean> }) {
  const w = useWords(dutyWords)
  const people = usePeople(code)
  const [to, setTo] = useState<string>()
  return <div className="row no-print"><Select aria-label={w('handedTo')} popupRender={named(w('handedTo'))} placeholder={w('handedTo')} style={{ minWidth: 180 }} value={to} onChange={setTo}
    options={people.data?.filter(p => p.staffNo !== me.staffNo).map(p => ({ value: p.staffNo, label: `${p.name} ${p.staffNo}` }))} />
    <Button type="primary" disabled={!to} onClick={() => to && void sign(to)}>{w('sign')}</Button>{log.openRounds.length > 0 && <span className="muted">{w('open')}:{log.openRounds.map(r => w(r)).join('、')}</span>}</div>
}

function Days({ code, choose }: { code: string; choose: (day: string) => void }) {
  const w = useWords(dutyWords)
  const logs = useLogs(code, daysFrom(today(), -13), today())
  return <section className="panel" aria-label={w('days')}><h2>{w('days')}</h2><Shown of={logs} empty={l => !l.length}>{l => <ul className="plain">{l.map(d => <li key={d.day} className="row">
    <Button type="link" size="small" onClick={() => choose(d.day)}>{d.day}</Button>
    {d.complete ? <Tag color="green">{w('complete')}</Tag> : d.signed ? <Tag color="gold">{w('late')}</Tag> : d.missing ? <Tag color="red">{w('missing')}</Tag> : <Tag>{w('running')}</Tag>} <span className="muted">{d.signedBy}</span></li>)}</ul>}</Shown></section>
}

function Rota({ code, me }: { code: string; me: Me }) {
  const w = useWords(dutyWords)
  const client = useQueryClient()
  const days = Array.from({ length: 7 }, (_, n) => daysFrom(today(), n))
  const duty = useDuty(code, days[0], days[6])
  const people = usePeople(code)
  const [error, setError] = useState<unknown>()
  const mayPlan = ['LOBBY_HEAD', 'ADMIN'].includes(me.role)
  const options = people.data?.map(p => ({ value: p.staffNo, label: p.name }))
  const save = async (path: string, body: unknown) => {
    setError(undefined)
    try { await put(path, body); await client.invalidateQueries({ queryKey: ['lobby', code] }) } catch (e) { setError(e) }
  }
  return <section className="panel" aria-label={w('rota')}><h2>{w('rota')}</h2>{error ? <Trouble error={error} /> : null}<Shown of={duty}>{list => <>{days.map(d => {
    const it = list.find(x => x.day === d)
    const path = `/api/lobbies/${code}/duty/${d}`
    return <div key={d} className="row rota"><span className="digits">{d.slice(5)}</span>
      {mayPlan ? <><Select aria-label={`${d} ${w('onDuty')}`} popupRender={named(w('onDuty'))} size="small" style={{ width: 100 }} placeholder={w('onDuty')} value={it?.person?.staffNo} options={options} onChange={staffNo => void save(path, { staffNo, standInNo: it?.standIn?.staffNo === staffNo ? null : it?.standIn?.staffNo })} />
        <Select aria-label={`${d} ${w('standIn')}`} popupRender={named(w('standIn'))} size="small" style={{ width: 100 }} placeholder={w('standIn')} value={it?.standIn?.staffNo} disabled={!it} options={options?.filter(o => o.value !== it?.person?.staffNo)} onChange={standInNo => void save(path, { staffNo: it?.person?.staffNo, standInNo })} /></>
        : <span>{it?.person?.name ?? w('nobody')}{it?.standIn && <span className="muted"> · {w('standIn')} {it.standIn.name}</span>}</span>}
      {it && <Button size="small" onClick={() => void save(`${path}/absence`, { away: !it.away })}>{w(it.away ? 'isBack' : 'isAway')}</Button>}{it?.away && <Tag color="gold">{w('acts', { name: it.acting?.name ?? '–' })}</Tag>}</div>
  })}</>}</Shown></section>
}
