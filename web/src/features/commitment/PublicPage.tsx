import { type ReactNode, useEffect, useState } from 'react'
import { get } from '../../api/client'
import { useLanguage, useWords } from '../../lib/language'
import { usePolled } from '../../lib/poll'
import { exact } from '../../lib/time'
import { LanguageSwitch, Refused, Says, Waiting } from '../../ui/Plain'
import { shown, type Item, type KeptPage, type Measured, type Value } from './kept'
import { commitmentWords } from './words'

const wasLarge = () => { try { return localStorage.getItem('zq.large') === 'yes' } catch { return false } }

/** /commitments: for everybody. What is promised, how it is measured, how it was kept. */
export function PublicPage({ before }: { before?: ReactNode }) {
  const w = useWords(commitmentWords)
  const [large, setLarge] = useState(wasLarge)
  const page = usePolled(() => get<KeptPage>('/api/public-commitments'), 'commitments', 60_000)
  useEffect(() => {
    document.documentElement.classList.toggle('large', large)
    try { localStorage.setItem('zq.large', large ? 'yes' : 'no') } catch { /* private window */ }
  }, [large])
  useEffect(() => { document.title = w('brand') })
  return <main className="public">
    <header className="line top no-print">
      <button className="bare" aria-pressed={large} onClick={() => setLarge(!large)}>{w(large ? 'smaller' : 'bigger')}</button>
      <button className="bare" onClick={() => print()}>{w('print')}</button>
      <span className="grow" /><LanguageSwitch />
    </header>
    <h1>{w('brand')}</h1>
    <p className="lead">{w('lead')}</p>
    {before}
    {page.data ? <>
      {page.error ? <Says tone="wait">{(page.error as Error).message}</Says> : null}
      {(['COMMITMENT', 'CONVENIENCE'] as const).map(kind => {
        const items = page.data!.items.filter(i => i.kind === kind)
        return items.length > 0 && <section key={kind} aria-label={w(kind)}><h2>{w(kind)}</h2>
          <div className="cards">{items.map(i => <Card key={i.id} of={i} />)}</div></section>
      })}
      <p className="quiet">{w('same')}</p>
      <p className="quiet">{w('asOf', { at: exact(page.data.asOf) })}</p>
    </> : page.error ? <Refused error={page.error} again={page.refresh} /> : <Waiting />}
    <p><a className="button wide no-print" href="tel:96296">{w('hotline')}</a></p>
  </main>
}

function Card({ of: i }: { of: Item }) {
  const w = useWords(commitmentWords)
  const en = useLanguage() === 'en'
  return <article className="card promised" aria-labelledby={i.id}>
    <h3 id={i.id}><span className="no">{i.id}</span> {en ? i.titleEn : i.title}</h3>
    <p>{en ? i.textEn : i.text}</p>
    <p className="quiet"><b>{w('how')}</b> {en ? i.measureEn : i.measure}</p>
    <table><thead><tr><th scope="col">{w('item')}</th><th scope="col">{w('this')}</th><th scope="col">{w('last')}</th></tr></thead>
      <tbody>{i.measured.map(m => <tr key={m.id}><th scope="row">{en ? m.nameEn : m.name}</th><td><Shown of={m} value={m.thisMonth} /></td><td><Shown of={m} value={m.lastMonth} /></td></tr>)}</tbody></table>
    {i.law.length > 0 && <p className="quiet">§ {i.law.map(l => w('law', { law: en ? `${l.sourceEn}, ${l.articleEn}: ${l.textEn}` : `${l.source}${l.article}:${l.text}` })).join(en ? '; ' : ';')}</p>}
    <p className="quiet small">{w('since', { v: i.version, at: exact(i.effectiveFrom).slice(0, 10) })}</p>
  </article>
}

function Shown({ of: m, value }: { of: Measured; value: Value }) {
  const w = useWords(commitmentWords)
  const text = shown(value, m.unit)
  if (text === null) return <span className="quiet">{w('none')}</span>
  if (!m.unit) return <b>{w('number', { m: text })}</b>
  return <><b>{text}</b>{m.unit === '%' && <span className="share" aria-hidden="true"><i style={{ width: `${Math.min(100, value.value!)}%` }} /></span>}
    <span className="quiet small">{w('ofAll', { m: value.hits, n: value.counted })}</span></>
}
