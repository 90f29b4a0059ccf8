import { Button, Input } from 'antd'
import { useEffect, useState } from 'react'
import { phoneComplete, useCaller, useHouseholds } from '../../api/hooks'
import { useWords } from '../../lib/language'
import { Shown } from '../../ui/states'
import { HouseholdCard } from './HouseholdCard'
import { ticketWords } from './words'

/** The households behind a caller's number; one alone chooses itself. */
export function Callers({ phone, chosen, choose }: { phone: string; chosen?: string; choose: (id: string, name: string) => void }) {
  const w = useWords(ticketWords)
  const found = useCaller(phone)
  const only = found.data?.households.length === 1 ? found.data.households[0].household : undefined
  useEffect(() => { if (only && !chosen) choose(only.id, only.customerName) }, [only?.id]) // eslint-disable-line
  if (!phoneComplete(phone)) return null
  return <Shown of={found}>{d => !d.households.length ? <p className="muted">{w('nobody')}</p> : <>{d.households.map(c =>
    <div key={c.household.id} className="panel">
      <HouseholdCard {...c} />
      {chosen !== c.household.id && <Button size="small" style={{ marginTop: 8 }} onClick={() => choose(c.household.id, c.household.customerName)}>{w('choose')}</Button>}
    </div>)}</>}</Shown>
}

export function SearchHouseholds({ choose }: { choose: (id: string, name: string) => void }) {
  const w = useWords(ticketWords)
  const [typed, setTyped] = useState('')
  const [q, setQ] = useState('')
  useEffect(() => { const t = setTimeout(() => setQ(typed.trim()), 150); return () => clearTimeout(t) }, [typed])
  const found = useHouseholds(q)
  return (
    <div>
      <label className="field">{w('searchLabel')}<Input value={typed} onChange={e => setTyped(e.target.value)} placeholder={w('search')} /></label>
      {q.length >= 2 && <Shown of={found} empty={l => !l.length}>{lines => <div style={{ maxHeight: 260, overflow: 'auto' }}>{lines.map(l =>
        <Button key={l.id} type="text" block style={{ height: 'auto', textAlign: 'left', justifyContent: 'flex-start', whiteSpace: 'normal' }} onClick={() => { choose(l.id, l.customerName); setTyped('') }}>
          <span><b>{l.customerName}</b> {l.address} <span className="muted">{l.accountNo} · {l.phoneMasked}</span></span></Button>)}</div>}</Shown>}
    </div>
  )
}
