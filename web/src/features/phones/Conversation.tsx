import { useEffect, useRef, useState, type FormEvent } from 'react'
import { get, Submission } from '../../api/client'
import { useCodes, useWords } from '../../lib/language'
import { usePolled } from '../../lib/poll'
import { clockTime, exact } from '../../lib/time'
import { codes } from '../../ui/codes'
import { Refused, Waiting } from '../../ui/Plain'
import { pieces, written, type Phone, type Text } from './texts'
import { phonesWords } from './words'

export function Conversation({ phone, back }: { phone: Phone; back: () => void }) {
  const w = useWords(phonesWords)
  const state = useCodes(codes)
  const path = `/api/phones/${encodeURIComponent(phone.number)}`
  const texts = usePolled(() => get<Text[]>(`${path}/messages`), phone.number, 2000)
  const [reply, setReply] = useState('')
  const [error, setError] = useState<unknown>()
  const submission = useRef(new Submission())
  const foot = useRef<HTMLDivElement>(null)
  const count = texts.data?.length ?? 0
  useEffect(() => { foot.current?.scrollTo({ top: foot.current.scrollHeight }) }, [count])
  const send = async (text: string) => {
    try {
      await submission.current.post(`${path}/replies`, { text })
      setReply('')
      setError(undefined)
      await texts.refresh()
    } catch (e) { setError(e) }
  }
  return (
    <section className="card phone" aria-label={`${phone.ownerName ?? w('unknown')} ${phone.number}`}>
      <div className="head line"><button className="bare only-narrow" aria-label={w('back')} onClick={back}>‹</button><h2>{phone.ownerName ?? w('unknown')}</h2><span className="quiet">{phone.number}</span></div>
      <div className="bubbles" ref={foot} tabIndex={0} role="log" aria-label={w('messages')}>
        {texts.data ? [...texts.data].sort((a, b) => Date.parse(a.at) - Date.parse(b.at)).map((t, i) => (
          <div key={i} className={`bubble ${written(t) ? 'mine' : ''}`}>
            {pieces(t.body, location.origin).map((p, n) => (p.href ? <a key={n} href={p.href} target="_blank" rel="noopener">{p.text}</a> : <span key={n}>{p.text}</span>))}
            <small title={exact(t.at)}>{clockTime(t.at)} {written(t) ? '' : ` · ${state(t.state)}`}</small>
          </div>
        )) : texts.error ? <Refused error={texts.error} again={texts.refresh} /> : <Waiting />}
      </div>
      <form className="stack" onSubmit={(e: FormEvent) => { e.preventDefault(); if (reply.trim()) void send(reply.trim()) }}>
        <div className="quick" role="group" aria-label={w('quick')}>{['1', '2', '3', '4', '5', '6'].map(n => <button key={n} type="button" onClick={() => void send(n)}>{n}</button>)}</div>
        <div className="line"><input className="grow" aria-label={w('reply')} placeholder={w('reply')} value={reply} onChange={e => setReply(e.target.value)} /><button className="main" disabled={!reply.trim()}>{w('send')}</button></div>
        <Refused error={error} />
      </form>
    </section>
  )
}
