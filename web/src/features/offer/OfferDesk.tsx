import { useQuery } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { get } from '../../api/client'
import { useHouseholds } from '../../api/hooks'
import type { Household } from '../../api/types'
import { useWords } from '../../lib/language'
import { exact, serverNow } from '../../lib/time'
import { Shown } from '../../ui/states'
import type { How } from './ConsentSwitch'
import { OfferPanel } from './OfferPanel'
import { WishPlan } from './WishPlan'
import { offerWords } from './words'
import './offer.css'

type Chosen = Pick<Household, 'id' | 'customerName' | 'accountNo' | 'address'> & { phoneMasked: string }

/**
 * For a counter or a tablet: who is it, and what is right for them. Without a household the plan is for a new home; without a contact
 * the place and the day are one, so that a home is not asked twice.
 *
 * @param householdId when it is known already who stands there
 * @param at in front of which device consent is given: what stands first when it is recorded
 */
export function OfferDesk({ contact, householdId, at = 'COUNTER', place = 'desk' }: { contact?: string; householdId?: string; at?: How; place?: string }) {
  const w = useWords(offerWords)
  const [chosen, setChosen] = useState<Chosen>()
  const [another, setAnother] = useState(false)
  const known = useQuery({ queryKey: ['household', householdId], enabled: !!householdId && !another, queryFn: () => get<Household>(`/api/households/${householdId}`),
    select: (h): Chosen => ({ ...h, phoneMasked: h.phone }) })
  const home = chosen ?? (another ? undefined : known.data)
  const today = exact(new Date(serverNow()).toISOString()).slice(0, 10)
  return <div className={`offer-desk${at === 'TABLET' ? ' on-tablet' : ''}`}>
    <section className="panel stack" aria-label={w('who')}><h2>{w('who')}</h2>
      {home ? <div className="row"><b>{home.customerName}</b><span>{home.address}</span><span className="muted">{home.accountNo} · {home.phoneMasked}</span>
        <Button size={at === 'TABLET' ? 'middle' : 'small'} onClick={() => { setChosen(undefined); setAnother(true) }}>{w('change')}</Button></div>
        : householdId && !another ? <Shown of={known}>{() => null}</Shown> : <Find choose={setChosen} atOnce={!contact} />}</section>
    {home ? <OfferPanel key={home.id} householdId={home.id} contact={contact ?? `${place}-${today}`} at={at} /> : <section className="panel offer" aria-label={w('wishes')}><WishPlan /></section>}
  </div>
}

/** By telephone, name, address or account. */
function Find({ choose, atOnce }: { choose: (h: Chosen) => void; atOnce: boolean }) {
  const w = useWords(offerWords)
  const [q, setQ] = useState('')
  const found = useHouseholds(q.trim())
  return <>
    <Input size="large" aria-label={w('who')} placeholder={w('search')} value={q} autoFocus={atOnce} onChange={e => setQ(e.target.value)} />
    {q.trim().length >= 2 && <Shown of={found} empty={l => !l.length}>{l => <ul className="found">{l.slice(0, 8).map(h => <li key={h.id}><button type="button" onClick={() => choose(h)}>
      <b>{h.customerName}</b> {h.address} <span className="muted">{h.accountNo} · {h.phoneMasked}</span></button></li>)}</ul>}</Shown>}
  </>
}
