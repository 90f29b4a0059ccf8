import { Button, Input } from 'antd'
import { useState } from 'react'
import { useHouseholds } from '../../api/hooks'
import type { HouseholdLine } from '../../api/types'
import { useWords } from '../../lib/language'
import { exact, serverNow } from '../../lib/time'
import { Shown } from '../../ui/states'
import { OfferPanel } from './OfferPanel'
import { WishPlan } from './WishPlan'
import { offerWords } from './words'
import './offer.css'

/** For a counter or a tablet: who is it, and what is right for them. Without a household the plan is for a new home; without a contact the day is one. */
export function OfferDesk({ contact }: { contact?: string }) {
  const w = useWords(offerWords)
  const [q, setQ] = useState('')
  const [chosen, setChosen] = useState<HouseholdLine>()
  const found = useHouseholds(q.trim())
  const today = exact(new Date(serverNow()).toISOString()).slice(0, 10)
  return <div className="offer-desk">
    <section className="panel stack"><h2>{w('who')}</h2>
      {chosen ? <div className="row"><b>{chosen.address}</b><span className="muted">{chosen.accountNo} · {chosen.phoneMasked}</span><Button size="small" onClick={() => setChosen(undefined)}>{w('change')}</Button></div> : <>
        <Input size="large" aria-label={w('who')} placeholder={w('search')} value={q} autoFocus={!contact} onChange={e => setQ(e.target.value)} />
        {q.trim().length >= 2 && <Shown of={found} empty={l => !l.length}>{l => <ul className="found">{l.slice(0, 8).map(h => <li key={h.id}><button type="button" onClick={() => setChosen(h)}><b>{h.address}</b> <span className="muted">{h.accountNo} · {h.phoneMasked}</span></button></li>)}</ul>}</Shown>}
      </>}</section>
    {chosen ? <OfferPanel key={chosen.id} householdId={chosen.id} contact={contact ?? `desk-${today}`} /> : <section className="panel offer"><WishPlan /></section>}
  </div>
}
