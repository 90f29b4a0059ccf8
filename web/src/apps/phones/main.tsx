import { useState } from 'react'
import { createRoot } from 'react-dom/client'
import { get, Refusal } from '../../api/client'
import '../../ui/plain.css'
import '../../features/phones/phones.css'
import { Conversation } from '../../features/phones/Conversation'
import { SwitchPanel } from '../../features/phones/SwitchPanel'
import type { Phone } from '../../features/phones/texts'
import { phonesWords } from '../../features/phones/words'
import { useWords } from '../../lib/language'
import { usePolled } from '../../lib/poll'
import { go, useRoute } from '../../lib/route'
import { clockTime } from '../../lib/time'
import { LanguageSwitch, Refused, Says, Waiting } from '../../ui/Plain'

function Phones() {
  const w = useWords(phonesWords)
  const phones = usePolled(() => get<Phone[]>('/api/phones'), 'phones', 2000)
  const [find, setFind] = useState('')
  const number = decodeURIComponent(useRoute().slice(1))
  const all = [...(phones.data ?? [])].sort((a, b) => Date.parse(b.lastAt ?? '1970-01-01') - Date.parse(a.lastAt ?? '1970-01-01'))
  const shown = all.filter(p => !find || p.number.includes(find) || p.ownerName?.includes(find))
  const open = all.find(p => p.number === number)
  const off = phones.error instanceof Refusal && [401, 403, 404].includes(phones.error.status)
  return (
    <main className={`phones ${open ? 'open' : ''}`}>
      <header className="line"><h1>{w('title')}</h1><span className="banner grow">⚠ {w('banner')}</span><LanguageSwitch /></header>
      <nav className="card list" aria-label={w('phones')}>
        <input aria-label={w('find')} placeholder={w('find')} value={find} onChange={e => setFind(e.target.value)} />
        {phones.data ? shown.length ? shown.map(p => (
          <button key={p.number} className="entry" aria-current={p.number === number} onClick={() => go(`/${p.number}`)}>
            <span className="line"><b className="grow">{p.ownerName ?? w('unknown')}</b>{p.unread > 0 && <span className="badge"><span className="unseen">{w('unread', { n: p.unread })}</span><span aria-hidden="true">{p.unread}</span></span>}<span className="quiet">{clockTime(p.lastAt)}</span></span>
            <span className="quiet">{p.number}</span><span className="quiet preview">{p.lastBody}</span>
          </button>
        )) : <p className="quiet">{w('none')}</p> : off ? <Says tone="bad">{w('off')}</Says> : phones.error ? <Refused error={phones.error} again={phones.refresh} /> : <Waiting />}
      </nav>
      {open ? <Conversation key={open.number} phone={open} back={() => go('/')} /> : <section className="card"><p className="quiet">{w('choose')}</p></section>}
      {off ? null : <SwitchPanel />}
    </main>
  )
}
createRoot(document.getElementById('root')!).render(<Phones />)
