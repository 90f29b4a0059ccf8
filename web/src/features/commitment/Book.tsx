import { Tabs } from 'antd'
import { useWords } from '../../lib/language'
import { Clocks } from './Clocks'
import { Commitments } from './Commitments'
import { LawRules } from './LawRules'
import { Reviews } from './Reviews'
import { bookWords } from './words'
import './book.css'

/** What is promised, by when, and what the law says beside it; versions, and what another rule would have done. */
export function CommitmentBook({ admin }: { admin: boolean }) {
  const w = useWords(bookWords)
  return <section className="panel" aria-label={w('title')}>
    <div className="row"><h2 style={{ margin: 0 }}>{w('title')}</h2><span className="grow" /><a href="/commitments" target="_blank" rel="noreferrer">{w('page')} ↗</a></div>
    <Tabs items={[
      { key: 'clocks', label: w('clocks'), children: <Clocks admin={admin} /> },
      { key: 'commitments', label: w('commitments'), children: <Commitments admin={admin} /> },
      { key: 'law', label: w('lawTab'), children: <LawRules /> },
      { key: 'reviews', label: w('reviews'), children: <Reviews /> }]} />
  </section>
}
