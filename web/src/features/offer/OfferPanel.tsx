import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Checkbox, Input, Tag } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { get, post } from '../../api/client'
import { useLanguage, useWords } from '../../lib/language'
import { clockTime, exact } from '../../lib/time'
import { Shown, Trouble } from '../../ui/states'
import { ConsentSwitch, type How } from './ConsentSwitch'
import { yuan, type OfferHome, type OfferLine, type Recommendation } from './offer'
import { WishPlan } from './WishPlan'
import { offerWords } from './words'
import './offer.css'

const KEYS: Record<string, string> = { KeyA: 'ACCEPTED', KeyR: 'REFUSED', KeyL: 'LATER', KeyS: 'SHOWN' }

/** One household in one contact: consent, the recommendation with its reason, and the cheapest packages for what it wishes. */
export function OfferPanel({ householdId, contact, at }: { householdId: string; contact: string; at?: How }) {
  const w = useWords(offerWords)
  const home = useQuery({ queryKey: ['offers', householdId], queryFn: () => get<OfferHome>(`/api/households/${householdId}/offers`) })
  return <section className="panel stack offer" aria-label={w('title')}><h2>{w('title')}</h2>
    <Shown of={home}>{h => <>
      <ConsentSwitch householdId={householdId} consent={h.consent} at={at} />
      {h.consent?.given ? <Recommended householdId={householdId} contact={contact} /> : h.consent ? <p className="muted">{w('NO_CONSENT')}</p> : null}
      <WishPlan householdId={householdId} />
      <Before offers={h.offers.filter(o => o.answeredAt)} householdId={householdId} />
    </>}</Shown>
  </section>
}

function Recommended({ householdId, contact }: { householdId: string; contact: string }) {
  const w = useWords(offerWords)
  const client = useQueryClient()
  const en = useLanguage() === 'en'
  const [hdSet, setHdSet] = useState(false)
  const [error, setError] = useState<unknown>()
  const asked = useQuery({ queryKey: ['offer', householdId, contact, hdSet], queryFn: () => post<Recommendation>('/api/offers', { householdId, contact, hdSet }), staleTime: Infinity })
  const offer = asked.data?.offer
  const say = async (outcome: string) => {
    if (!offer || !['ELIGIBLE', 'SHOWN'].includes(offer.state) || outcome === offer.state) return
    setError(undefined)
    try {
      const line = await post<OfferLine>(`/api/offers/${offer.id}/outcome`, { outcome })
      client.setQueryData(['offer', householdId, contact, hdSet], { offer: line, whyNot: null })
      void client.invalidateQueries({ queryKey: ['offers', householdId] })
    } catch (refused) { setError(refused) }
  }
  const saying = useRef(say)
  saying.current = say
  useEffect(() => {
    const press = (e: KeyboardEvent) => { if (e.altKey && !e.repeat && KEYS[e.code]) { e.preventDefault(); void saying.current(KEYS[e.code]) } }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [])
  return <Shown of={asked}>{r => !r.offer
    ? <div className="stack"><Alert type="info" showIcon title={w(r.whyNot ?? 'NOTHING_FITS')} /><Checkbox checked={hdSet} onChange={e => setHdSet(e.target.checked)}>{w('hdSet')}</Checkbox></div>
    : <article className="offer-card stack">
      <div className="head"><b>{en ? r.offer.nameEn : r.offer.name}</b>{r.offer.cents !== null && <span className="price">{w('perMonth', { yuan: yuan(r.offer.cents) })}</span>}<Tag>{w(r.offer.state)}</Tag></div>
      <p><span className="muted">{w('reason')}</span> {en ? r.offer.reasonEn : r.offer.reason}</p>
      {r.offer.script.length > 0 && <details open={r.offer.state === 'ELIGIBLE'}><summary>{w('script')}</summary><ol>{(en ? r.offer.scriptEn : r.offer.script).map(s => <li key={s}>{s}</li>)}</ol></details>}
      {error ? <Trouble error={error} /> : null}
      {['ELIGIBLE', 'SHOWN'].includes(r.offer.state) ? <>
        <div className="row"><Button type="primary" size="large" onClick={() => void say('ACCEPTED')}>{w('accept')}</Button><Button size="large" onClick={() => void say('REFUSED')}>{w('refuse')}</Button>
          <Button size="large" onClick={() => void say('LATER')}>{w('later')}</Button>{r.offer.state === 'ELIGIBLE' && <Button size="large" onClick={() => void say('SHOWN')}>{w('show')}</Button>}</div>
        <span className="muted keys">{w('keys')}</span></> : <Result of={r.offer} />}
    </article>}</Shown>
}

function Result({ of: o }: { of: OfferLine }) {
  const w = useWords(offerWords)
  return <span className="muted">{[o.creditUntil && w(o.credited ? 'credit' : 'creditBack', { by: o.answeredBy }), o.restsUntil && w('rests', { at: exact(o.restsUntil).slice(0, 10) })].filter(Boolean).join(' · ')}</span>
}

function Before({ offers, householdId }: { offers: OfferLine[]; householdId: string }) {
  const w = useWords(offerWords)
  const client = useQueryClient()
  const en = useLanguage() === 'en'
  const [giving, setGiving] = useState<string>()
  const [why, setWhy] = useState('')
  const [error, setError] = useState<unknown>()
  if (!offers.length) return null
  const back = async (id: string) => {
    try {
      await post(`/api/offers/${id}/withdrawal`, { why })
      setGiving(undefined); setWhy(''); setError(undefined)
      void client.invalidateQueries({ queryKey: ['offers', householdId] })
      void client.invalidateQueries({ queryKey: ['offer', householdId] })
    } catch (refused) { setError(refused) }
  }
  return <div><h3>{w('before')}</h3>{error ? <Trouble error={error} /> : null}<ul className="before">{offers.map(o => <li key={o.id}>
    <span title={exact(o.answeredAt)}>{clockTime(o.answeredAt)}</span> <b>{en ? o.nameEn : o.name}</b> <Tag>{w(o.state)}</Tag> <Result of={o} />
    {o.state === 'ACCEPTED' && (giving === o.id ? <span className="row"><Input aria-label={w('why')} placeholder={w('why')} value={why} maxLength={200} autoFocus onChange={e => setWhy(e.target.value)} style={{ width: 200 }} />
      <Button danger size="small" disabled={!why.trim()} onClick={() => void back(o.id)}>{w('withdraw')}</Button><Button size="small" onClick={() => setGiving(undefined)}>{w('cancel')}</Button></span>
      : <Button size="small" onClick={() => setGiving(o.id)}>{w('withdraw')}</Button>)}</li>)}</ul></div>
}
