import { useRef, useState } from 'react'
import { get, Submission } from '../../api/client'
import { useWords } from '../../lib/language'
import { usePolled } from '../../lib/poll'
import { exact } from '../../lib/time'
import { LanguageSwitch, Refused, Waiting } from '../../ui/Plain'
import type { MyOpinion, PublicOpinion } from './duty'
import { opinionWords } from './words'

/** A page of the opinion book on the own phone, by the number in the hand or the QR code of the hall. */
export function WriteOpinion({ path, askPhone }: { path: string; askPhone: boolean }) {
  const w = useWords(opinionWords)
  const submission = useRef(new Submission())
  const [it, setIt] = useState({ words: '', name: '', phone: '', mayBePublic: true })
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<unknown>()
  const send = async () => {
    setBusy(true)
    setRefused(undefined)
    try { location.assign(`/q/o/${(await submission.current.post<{ token: string }>(path, it)).token}`) } catch (e) { setRefused(e) } finally { setBusy(false) }
  }
  return <details className="card stack"><summary>{w('write')}</summary>
    <label><span>{w('words')}</span><textarea rows={5} maxLength={2000} value={it.words} onChange={e => setIt({ ...it, words: e.target.value })} /></label>
    <label><span>{w('name')}</span><input value={it.name} maxLength={30} onChange={e => setIt({ ...it, name: e.target.value })} /></label>
    {askPhone && <label><span>{w('phoneMust')}</span><input inputMode="tel" autoComplete="tel" value={it.phone} onChange={e => setIt({ ...it, phone: e.target.value })} /></label>}
    <label className="line tick"><input type="checkbox" checked={it.mayBePublic} onChange={e => setIt({ ...it, mayBePublic: e.target.checked })} /><span>{w('mayBePublic')}</span></label>
    <Refused error={refused} />
    <button className="wide" disabled={busy || !it.words.trim()} onClick={() => void send()}>{w('send')}</button>
    <p><a href="/q/opinions">{w('public')}</a></p></details>
}

/** What became of it, for the one who wrote it. */
export function OpinionPage({ token }: { token: string }) {
  const w = useWords(opinionWords)
  const mine = usePolled(() => get<MyOpinion>(`/api/halls/opinions/${token}`), token, 15_000)
  const m = mine.data
  return <main className="hall phone stack"><header className="line"><h1 className="grow">{w('book')}</h1><LanguageSwitch /></header>
    {m ? <><section className="card stack"><p className="quiet">{m.lobby} · {exact(m.writtenAt)} · {m.ticketNumber}</p><p className="words">{m.words}</p></section>
      <ol className="card steps"><li>✓ {w('received')} · {w('owner')} {m.owner}</li>
        <li>{m.answer ? `✓ ${w('answered')} ${exact(m.answeredAt)}` : `… ${w('answerBy')} ${exact(m.promisedAt)}`}{m.answer && <p className="words"><b>{m.answer}</b></p>}</li>
        <li>{m.closed ? `✓ ${w('closed')}` : `… ${w('notClosed')}`}</li></ol>
      {mine.error ? <Refused error={mine.error} again={mine.refresh} /> : null}<p><a href="/q/opinions">{w('public')}</a></p></>
      : mine.error ? <Refused error={mine.error} again={mine.refresh} /> : <Waiting />}
  </main>
}

/** Answered in public: what was said and what we did; nobody is named. */
export function PublicOpinions() {
  const w = useWords(opinionWords)
  const all = usePolled(() => get<PublicOpinion[]>('/api/halls/opinions'), 'opinions', 60_000)
  return <main className="hall phone stack"><header className="line"><h1 className="grow">{w('public')}</h1><LanguageSwitch /></header>
    {all.data ? all.data.length ? all.data.map((o, n) => <section key={n} className="card stack"><p className="quiet">{o.lobby} · {exact(o.writtenAt).slice(0, 10)}</p><p className="words">{o.words}</p><p className="words"><b>{w('answer')}</b> {o.answer}</p></section>) : <p className="quiet">{w('nonePublic')}</p>
      : all.error ? <Refused error={all.error} again={all.refresh} /> : <Waiting />}</main>
}
