import { useEffect, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { get, Refusal } from '../../api/client'
import '../../ui/plain.css'
import '../../features/customer/customer.css'
import { CardPage } from '../../features/card/CardPage'
import { cardWords } from '../../features/card/words'
import { useTell } from '../../features/customer/Parts'
import type { Repair } from '../../features/customer/repair'
import { RepairPage } from '../../features/customer/RepairPage'
import { customerWords } from '../../features/customer/words'
import { useWords } from '../../lib/language'
import { usePolled } from '../../lib/poll'
import { Icon } from '../../ui/Icon'
import { useSymptom } from '../../ui/symptom'
import { LanguageSwitch, Refused, Says, Waiting } from '../../ui/Plain'

const token = /^\/c\/([^/]+)$/.exec(location.pathname)?.[1] ?? ''
const base = `/api/customer/${encodeURIComponent(token)}`
const wasLarge = () => { try { return localStorage.getItem('zq.large') === 'yes' } catch { return false } }

/** The customer's own page: no login, plain words, everything within one scroll. */
function Customer() {
  const w = useWords(customerWords)
  const symptom = useSymptom()
  const [large, setLarge] = useState(wasLarge)
  const repair = usePolled(() => get<Repair>(base), token, 5000)
  const tell = useTell(base, repair.refresh)
  useEffect(() => {
    document.documentElement.classList.toggle('large', large)
    try { localStorage.setItem('zq.large', large ? 'yes' : 'no') } catch { /* private window */ }
  }, [large])
  const refused = repair.error instanceof Refusal && !repair.error.mayRetry
  return (
    <main className="customer">
      <header className="top line">
        <button className="bare" aria-pressed={large} onClick={() => setLarge(!large)}>{w(large ? 'smaller' : 'bigger')}</button>
        <span className="grow" /><LanguageSwitch />
      </header>
      {refused ? <section className="card stack"><h1>{w('broken')}</h1><p>{w(token ? 'brokenHelp' : 'none')}</p></section>
        : repair.data ? <div className="stack">
          <div><h1>{symptom(repair.data)}</h1><p className="quiet">{repair.data.addressMasked} · {w('number')} {repair.data.number}</p></div>
          {repair.error ? <Says tone="wait">{w('stale')}</Says> : null}
          <RepairPage of={repair.data} tell={tell} />
        </div>
        : repair.error ? <Refused error={repair.error} again={repair.refresh} /> : <Waiting />}
      <p style={{ marginTop: 20 }}><a className="button wide" href="tel:96296"><Icon of="phone" /> {w('hotline')}</a></p>
      <p style={{ marginTop: 12 }}><a className="button wide" href="/help">{w('other')}</a></p>
    </main>
  )
}
/** The page behind the QR code of a contact card. */
function Card({ of }: { of: string }) {
  const w = useWords(cardWords)
  const [large, setLarge] = useState(wasLarge)
  useEffect(() => {
    document.documentElement.classList.toggle('large', large)
    try { localStorage.setItem('zq.large', large ? 'yes' : 'no') } catch { /* private window */ }
  }, [large])
  return <main className="customer">
    <header className="top line"><button className="bare" aria-pressed={large} onClick={() => setLarge(!large)}>{w(large ? 'smaller' : 'bigger')}</button><span className="grow" /><LanguageSwitch /></header>
    <CardPage token={of} />
    <p style={{ marginTop: 20 }}><a className="button wide" href="/help">{w('other')}</a></p>
  </main>
}
const card = /^\/k\/([^/]+)$/.exec(location.pathname)?.[1]
createRoot(document.getElementById('root')!).render(card ? <Card of={decodeURIComponent(card)} /> : <Customer />)
