import { useQueryClient } from '@tanstack/react-query'
import { Button, Input, Segmented } from 'antd'
import { useState } from 'react'
import { put } from '../../api/client'
import { useWords } from '../../lib/language'
import { exact } from '../../lib/time'
import { Trouble } from '../../ui/states'
import type { Consent, OfferHome } from './offer'
import { offerWords } from './words'

const HOW = ['COUNTER', 'PHONE', 'TABLET', 'PAPER'] as const
export type How = (typeof HOW)[number]

/** Giving needs how and what shows it; withdrawing is one press. */
export function ConsentSwitch({ householdId, consent, at = 'COUNTER' }: { householdId: string; consent: Consent | null; at?: How }) {
  const w = useWords(offerWords)
  const client = useQueryClient()
  const [asking, setAsking] = useState(false)
  const [how, setHow] = useState<string>(at)
  const [evidence, setEvidence] = useState('')
  const [error, setError] = useState<unknown>()
  const say = async (given: boolean) => {
    setError(undefined)
    try {
      client.setQueryData(['offers', householdId], await put<OfferHome>(`/api/households/${householdId}/marketing-consent`, { given, how, evidence }))
      void client.invalidateQueries({ queryKey: ['offer', householdId] })
      setAsking(false); setEvidence('')
    } catch (refused) { setError(refused) }
  }
  return <div className="consent stack">
    <div className="row"><b>{consent?.given ? '✓ ' : consent ? '✕ ' : '? '}{w(consent ? (consent.given ? 'given' : 'withdrawn') : 'never')}</b>
      {consent && <span className="muted" title={consent.evidence}>{w('since', { at: exact(consent.saidAt).slice(0, 16), how: w(consent.how as 'PHONE'), by: consent.byName ?? '–' })}</span>}
      {consent?.given ? <Button size="small" onClick={() => void say(false)}>{w('stop')}</Button> : !asking && <Button size="small" onClick={() => setAsking(true)}>{w('ask')}</Button>}</div>
    {!consent?.given && <span className="muted">{w('service')}</span>}
    {error ? <Trouble error={error} /> : null}
    {asking && !consent?.given && <form className="row" onSubmit={e => { e.preventDefault(); void say(true) }}>
      <Segmented aria-label={w('how')} value={how} onChange={v => setHow(v)} options={HOW.map(v => ({ value: v, label: w(v) }))} />
      <Input aria-label={w('evidence')} placeholder={w('evidence')} autoFocus maxLength={300} value={evidence} onChange={e => setEvidence(e.target.value)} style={{ flex: 1, minWidth: 220 }} />
      <Button type="primary" htmlType="submit" disabled={!evidence.trim()}>{w('save')}</Button><Button onClick={() => setAsking(false)}>{w('cancel')}</Button></form>}
  </div>
}
