import { Button, Input, Tag } from 'antd'
import { useRef, useState } from 'react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { get, post, Submission } from '../../api/client'
import { useWords } from '../../lib/language'
import { exact } from '../../lib/time'
import { PromiseRibbon } from '../../ui/PromiseRibbon'
import { Shown, Trouble } from '../../ui/states'
import type { Opinion } from './duty'
import { ChooseHall } from './Parts'
import { useChosenLobby, useLobbies } from './useCounter'
import { opinionWords } from './words'
import './desk.css'

/** 客户意见簿 for the hall: write for or with the customer, answer, and answer in public. */
export function Opinions() {
  const w = useWords(opinionWords)
  const lobbies = useLobbies()
  const [code, choose] = useChosenLobby(lobbies.data)
  const book = useQuery({ queryKey: ['lobby', code, 'opinions'], queryFn: () => get<Opinion[]>(`/api/lobbies/${code}/opinions`), enabled: !!code })
  return <Shown of={lobbies} empty={l => !l.length}>{l => <>
    <div className="row" style={{ marginBottom: 12 }}><ChooseHall lobbies={l} code={code} choose={choose} /><a href="/q/opinions" target="_blank" rel="noreferrer">{w('public')}</a></div>
    <div className="two"><div><Shown of={book} empty={b => !b.length}>{b => <>{b.map(o => <Page key={o.id} code={code!} of={o} />)}</>}</Shown></div>
      <aside>{code && <Write key={code} code={code} />}</aside></div></>}</Shown>
}

function Page({ code, of: o }: { code: string; of: Opinion }) {
  const w = useWords(opinionWords)
  const client = useQueryClient()
  const [error, setError] = useState<unknown>()
  const [answer, setAnswer] = useState('')
  const [words, setWords] = useState<string>()
  const [shown, setShown] = useState('')
  const act = async (ask: () => Promise<unknown>) => {
    setError(undefined)
    try { await ask(); setWords(undefined); await client.invalidateQueries({ queryKey: ['lobby', code, 'opinions'] }) } catch (e) { setError(e) }
  }
  return <article className="panel book" aria-label={`${w('page')} ${o.ticketNumber}`}>
    <p className="muted">{exact(o.writtenAt)} · {o.writer || w('noName')} · {w(o.channel as 'TABLET')} · <a href={`#/tickets/${o.ticketNumber}`}>{o.ticketNumber}</a> · {w('owner')} {o.owner} {!o.mayBePublic && <Tag>{w('notPublic')}</Tag>}</p>
    <p className="words">{o.words}</p>
    {o.promise && !o.answer && <PromiseRibbon promise={o.promise} label={w('owed')} />}
    {error ? <Trouble error={error} /> : null}
    {o.answer ? <p className="answer"><b>{w('answer')}</b> {o.answer} <span className="muted">{exact(o.answeredAt)}</span></p>
      : <div className="stack"><Input.TextArea aria-label={`${w('answer')} ${o.ticketNumber}`} rows={2} maxLength={1000} value={answer} onChange={e => setAnswer(e.target.value)} /><div className="row">
        {(['TEXT', 'PHONE', 'VISIT'] as const).map(how => <Button key={how} type={how === 'TEXT' ? 'primary' : 'default'} disabled={!answer.trim()} onClick={() => void act(() => post(`/api/tickets/${o.ticketNumber}/answers`, { answer, how }))}>{w(how === 'PHONE' ? 'byPhone' : how)}</Button>)}</div></div>}
    {o.answer && o.mayBePublic && (words === undefined
      ? <div className="row">{o.publishedAt && <Tag color="green">{w('published')} {exact(o.publishedAt)}</Tag>}<Button size="small" onClick={() => { setWords(o.publicWords ?? o.words); setShown(o.publicAnswer ?? o.answer!) }}>{w(o.publishedAt ? 'again' : 'publish')}</Button></div>
      : <div className="stack"><p className="muted">{w('review')}</p><label className="field">{w('publicWords')}<Input.TextArea rows={2} value={words} onChange={e => setWords(e.target.value)} /></label>
        <label className="field">{w('publicAnswer')}<Input.TextArea rows={2} value={shown} onChange={e => setShown(e.target.value)} /></label>
        <div className="row"><Button type="primary" onClick={() => void act(() => post(`/api/lobbies/${code}/opinions/${o.id}/publication`, { words, answer: shown }))}>{w('publish')}</Button><Button onClick={() => setWords(undefined)}>{w('cancel')}</Button></div></div>)}
  </article>
}

/** On the tablet, handed to the customer: like a page of the book. */
function Write({ code }: { code: string }) {
  const w = useWords(opinionWords)
  const client = useQueryClient()
  const submission = useRef(new Submission())
  const [it, setIt] = useState({ words: '', name: '', phone: '', mayBePublic: true })
  const [error, setError] = useState<unknown>()
  const [thanks, setThanks] = useState(false)
  const write = async () => {
    setError(undefined)
    try {
      await submission.current.post(`/api/lobbies/${code}/opinions`, it)
      setIt({ words: '', name: '', phone: '', mayBePublic: true })
      setThanks(true)
      await client.invalidateQueries({ queryKey: ['lobby', code, 'opinions'] })
    } catch (e) { setError(e) }
  }
  return <section className="panel book stack" aria-label={w('write')}><h2>{w('write')}</h2>
    <label className="field">{w('words')}<Input.TextArea className="ruled" rows={6} maxLength={2000} value={it.words} onChange={e => { setIt({ ...it, words: e.target.value }); setThanks(false) }} /></label>
    <label className="field">{w('name')}<Input value={it.name} maxLength={30} onChange={e => setIt({ ...it, name: e.target.value })} /></label>
    <label className="field">{w('phone')}<Input inputMode="tel" value={it.phone} onChange={e => setIt({ ...it, phone: e.target.value })} /></label>
    <label className="row"><input type="checkbox" checked={it.mayBePublic} onChange={e => setIt({ ...it, mayBePublic: e.target.checked })} />{w('mayBePublic')}</label>
    {error ? <Trouble error={error} /> : null}{thanks && <p role="status" className="given">{w('thanks')}</p>}
    <Button type="primary" block disabled={!it.words.trim()} onClick={() => void write()}>{w('send')}</Button></section>
}
