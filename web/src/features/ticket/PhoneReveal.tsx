import { AutoComplete, Button } from 'antd'
import { useState } from 'react'
import { post } from '../../api/client'
import type { Household } from '../../api/types'
import { useWords } from '../../lib/language'
import { Trouble } from '../../ui/states'
import { ticketWords } from './words'

const REASONS = ['whyCallBack', 'whyAppoint', 'whyCheck'] as const

/** Numbers are masked until somebody says why they need them; the server writes the reason down. */
export function PhoneReveal({ household: h }: { household: Household }) {
  const w = useWords(ticketWords)
  const [asking, setAsking] = useState(false)
  const [reason, setReason] = useState('')
  const [phones, setPhones] = useState<string[]>()
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>()
  async function reveal() {
    setBusy(true); setError(undefined)
    try {
      setPhones((await post<{ phones: string[] }>(`/api/households/${h.id}/reveals`, { reason: reason.trim() })).phones)
      setAsking(false)
    } catch (refused) { setError(refused) } finally { setBusy(false) }
  }
  const known = phones ?? (h.phones.length ? h.phones : [h.phone])
  return <div className="stack">
    <div className="row"><span>{known.map(p => (phones ? <a key={p} href={`tel:${p}`} style={{ marginRight: 12 }}>{p}</a> : <span key={p} style={{ marginRight: 12 }}>{p}</span>))}</span>
      {!phones && !asking && <Button size="small" onClick={() => setAsking(true)}>{w('reveal')}</Button>}</div>
    {asking && <div className="row">
      <AutoComplete aria-label={w('revealWhy')} placeholder={w('revealWhy')} style={{ width: 240 }} autoFocus maxLength={120} value={reason} onChange={setReason} options={REASONS.map(r => ({ value: w(r) }))} />
      <Button type="primary" size="small" loading={busy} disabled={!reason.trim()} onClick={reveal}>{w('reveal')}</Button>
      <Button size="small" onClick={() => setAsking(false)}>{w('back')}</Button></div>}
    {error ? <Trouble error={error} /> : null}
  </div>
}
