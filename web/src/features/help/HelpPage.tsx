import { useCallback, useEffect, useState } from 'react'
import { get, Refusal, remove } from '../../api/client'
import { useLanguage, useWords } from '../../lib/language'
import { exact } from '../../lib/time'
import { Icon } from '../../ui/Icon'
import { LanguageSwitch, Refused, Says, Waiting } from '../../ui/Plain'
import { Enter } from './Enter'
import { FaultForm, WishForm } from './Forms'
import type { Done, Kind, Page } from './help'
import { helpWords } from './words'

const wasLarge = () => { try { return localStorage.getItem('zq.large') === 'yes' } catch { return false } }
const KINDS: Kind[] = ['FAULT', 'INQUIRY', 'COMPLAINT', 'OPINION']

/** 贴心服务: a number, a code, and four large doors. */
export function HelpPage() {
  const w = useWords(helpWords)
  const [large, setLarge] = useState(wasLarge)
  const [page, setPage] = useState<Page | 'outside' | null>(null)
  const [at, setAt] = useState<Kind | null>(null)
  const [done, setDone] = useState<Done | null>(null)
  const [error, setError] = useState<unknown>()
  const look = useCallback(async () => {
    setError(undefined)
    try { setPage(await get<Page>('/api/help')) } catch (e) { if (e instanceof Refusal && e.status === 401) setPage('outside'); else setError(e) }
  }, [])
  useEffect(() => { void look() }, [look])
  useEffect(() => {
    document.documentElement.classList.toggle('large', large)
    try { localStorage.setItem('zq.large', large ? 'yes' : 'no') } catch { /* private window */ }
  }, [large])
  useEffect(() => { scrollTo(0, 0) }, [at, done])
  const back = () => { setAt(null); setDone(null); void look() }
  const leave = async () => { try { await remove('/api/help/session') } catch { /* it ends by itself */ } setPage('outside') }
  const body = error ? <Refused error={error} again={look} />
    : !page ? <Waiting />
    : page === 'outside' ? <><h1>{w('title')}</h1><Enter entered={look} /></>
    : done ? <Receipt of={done} fault={at === 'FAULT'} back={back} />
    : at === 'FAULT' ? <FaultForm of={page} done={setDone} back={back} />
    : at ? <WishForm key={at} kind={at} of={page} done={setDone} back={back} />
    : <Start of={page} open={setAt} leave={() => void leave()} />
  return (
    <main className="help">
      <header className="top line"><button className="bare" aria-pressed={large} onClick={() => setLarge(!large)}>{w(large ? 'smaller' : 'bigger')}</button><span className="grow" /><LanguageSwitch /></header>
      <div className="stack">
        {body}
        <a className="button wide" href="tel:96296"><Icon of="phone" /> {w('hotline')}</a>
        <a className="button wide" href="/commitments">{w('commitments')}</a>
      </div>
    </main>
  )
}

function Start({ of: page, open, leave }: { of: Page; open: (kind: Kind) => void; leave: () => void }) {
  const w = useWords(helpWords), en = useLanguage() === 'en'
  return <>
    <h1>{w('hello')}</h1>
    {page.homes.length === 0 && <Says tone="wait">{w('unknown')}</Says>}
    <div className="doors stack">{KINDS.filter(k => k !== 'FAULT' || page.homes.length > 0).map(k => <button key={k} className={`wide ${k === 'FAULT' ? 'main' : ''}`} onClick={() => open(k)}>{w(k)}<small>{w(`${k}sub` as 'FAULTsub')}</small></button>)}</div>
    <section className="card stack">
      <h2>{w('open')}</h2>
      {page.matters.length === 0 && <p>{w('none')}</p>}
      {page.matters.map(m => <div key={m.number}>
        <p><b>{w(m.kind as Kind)} · {(en && m.subjectEn) || m.subject}</b></p>
        <p className="quiet">{m.number}{m.promisedAt && <> · {w('promised')} {exact(m.promisedAt).slice(5, 16)}</>}</p>
        <a className="button wide" href={m.path} aria-label={`${w('follow')} ${m.number}`}>{w('follow')}</a>
      </div>)}
    </section>
    {page.homes.length > 0 && <section className="card stack"><h2>{w('homes')}</h2>{page.homes.map(h => <p key={h.id}>{h.nameMasked} {h.addressMasked}</p>)}</section>}
    <button className="wide" onClick={leave}>{w('leave')} {page.phoneMasked}</button>
  </>
}

/** The receipt: number, owner, promised times; the same goes out as a text. */
function Receipt({ of: { receipt: r, joined, times, technician }, fault, back }: { of: Done; fault: boolean; back: () => void }) {
  const w = useWords(helpWords), en = useLanguage() === 'en'
  return (
    <section className="card stack" role="status">
      <h1>✓ {w('done')}</h1>
      {joined && <p>{w('joined')}</p>}
      <dl>
        <dt>{w('number')}</dt><dd className="number">{r.number}</dd>
        {times.map(t => <div key={t.clock}><dt>{en ? t.titleEn : t.title}</dt><dd>{w('until', { at: exact(t.dueAt).slice(5, 16) })}</dd></div>)}
        {times.length === 0 && r.promisedAt && <><dt>{w('promised')}</dt><dd>{w('until', { at: exact(r.promisedAt).slice(5, 16) })}</dd></>}
        {fault && <><dt>{w('caller')}</dt><dd>{technician ? `${technician.name} (${w('staffNo', { no: technician.staffNo })})` : w('callerSoon')}</dd></>}
        <dt>{w('owner')}</dt><dd>{r.ownerName} ({w('staffNo', { no: r.ownerStaffNo })})</dd>
        <dt>{w('reach')}</dt><dd>{r.ownerPhone}</dd>
        <dt>{w('supervision')}</dt><dd>{r.supervisionPhone}</dd>
      </dl>
      {!joined && <p className="quiet">{w('text')}</p>}
      <a className="button main wide" href={new URL(r.link).pathname}>{w('follow')}</a>
      <button className="wide" onClick={back}>{w('home')}</button>
    </section>
  )
}
