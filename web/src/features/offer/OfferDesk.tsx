import { Button, Input } from 'antd'
import { useState } from 'react'
import { freshKey } from '../../api/client'
import { useHouseholds } from '../../api/hooks'
import type { HouseholdLine } from '../../api/types'
import { useWords } from '../../lib/language'
import { Shown } from '../../ui/states'
import { OfferPanel } from './OfferPanel'
import { WishPlan } from './WishPlan'
import { offerWords } from './words'
import './offer.css'

/** For a counter or a tablet: who is it, and what is right for them. Without a household the plan is for a new home. */
export function OfferDesk({ contact }: { contact?: string }) {
  const w = useWords(offerWords)
  const [q, setQ] = useState('')
  const [chosen, setChosen] = useState<HouseholdLine>()
  const [own, setOwn] = useState(freshKey)
  const found = useHouseholds(q.trim())
  const pick = (h: HouseholdLine | undefined) => { setChosen(h); setOwn(freshKey()) }
  return <div className="offer-desk">
    <section className="panel stack"><h2>{w('who')}</h2>
      {chosen ? <div className="row"><b>{chosen.address}</b><span className="muted">{chosen.accountNo} · {chosen.phoneMasked}</span><Button size="small" onClick={() => pick(undefined)}>{w('change')}</Button></div> : <>
        <Input size="large" aria-label={w('who')} placeholder={w('search')} value={q} autoFocus={!contact} onChange={e => setQ(e.target.value)} />
        {q.trim().length >= 2 && <Shown of={found} empty={l => !l.length}>{l => <ul className="found">{l.slice(0, 8).map(h => <li key={h.id}><button type="button" onClick={() => pick(h)}><b>{h.address}</b> <span className="muted">{h.accountNo} · {h.phoneMasked}</span></button></li>)}</ul>}</Shown>}
      </>}</section>
    {chosen ? <OfferPanel key={chosen.id} householdId={chosen.id} contact={contact ? `${contact}` : `desk-${own}`} /> : <section className="panel offer"><WishPlan /></section>}
  </div>
}
