import { Button, Input } from 'antd'
import { useEffect, useRef, useState, type RefObject } from 'react'
import { phoneComplete, useCaller, useHouseholds } from '../../api/hooks'
import { useWords } from '../../lib/language'
import { Shown } from '../../ui/states'
import { HouseholdCard } from './HouseholdCard'
import { ticketWords } from './words'

/** The households behind a caller's number; one alone chooses itself. */
export function Callers({ phone, chosen, choose }: { phone: string; chosen?: string; choose: (id: string, name: string, by: 'NUMBER' | 'HAND') => void }) {
  const w = useWords(ticketWords)
  const found = useCaller(phone)
  const only = found.data?.households.length === 1 ? found.data.households[0].household : undefined
  useEffect(() => { if (only && !chosen) choose(only.id, only.customerName, 'NUMBER') }, [only?.id, chosen]) // eslint-disable-line
  if (!phoneComplete(phone)) return null
  return <Shown of={found}>{d => !d.households.length ? <p className="muted">{w('nobody')}</p> : <>{d.households.map(c =>
    <div key={c.household.id} className="panel">
      <HouseholdCard {...c} />
      {chosen !== c.household.id && <Button size="small" style={{ marginTop: 8 }} onClick={() => choose(c.household.id, c.household.customerName, 'HAND')}>{w('choose')}</Button>}
    </div>)}</>}</Shown>
}

/** Enter takes the only one found, or goes into the list; arrows walk through it. */
export function SearchHouseholds({ choose, box }: { choose: (id: string, name: string) => void; box: RefObject<{ focus: () => void } | null> }) {
  const w = useWords(ticketWords)
  const [typed, setTyped] = useState('')
  const [q, setQ] = useState('')
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => { const t = setTimeout(() => setQ(typed.trim()), 150); return () => clearTimeout(t) }, [typed])
  const found = useHouseholds(q)
  const take = (id: string, name: string) => { choose(id, name); setTyped('') }
  function walk(e: React.KeyboardEvent) {
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])]
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement)
    if (e.key === 'ArrowDown') { e.preventDefault(); buttons[Math.min(at + 1, buttons.length - 1)]?.focus() }
    if (e.key === 'ArrowUp') { e.preventDefault(); at > 0 ? buttons[at - 1].focus() : box.current?.focus() }
    if (e.key === 'Enter' && at < 0 && !e.ctrlKey && q === typed.trim() && buttons.length) { e.preventDefault(); buttons.length === 1 ? buttons[0].click() : buttons[0].focus() }
  }
  return (
    <div onKeyDown={walk}>
      <label className="field">{w('searchLabel')}<Input ref={box as never} value={typed} maxLength={60} onChange={e => setTyped(e.target.value)} placeholder={w('search')} /></label>
      {q.length >= 2 && <Shown of={found} empty={l => !l.length}>{lines => <div ref={list} style={{ maxHeight: 260, overflow: 'auto' }}>{lines.map(l =>
        <Button key={l.id} type="text" block style={{ height: 'auto', textAlign: 'left', justifyContent: 'flex-start', whiteSpace: 'normal' }} onClick={() => take(l.id, l.customerName)}>
          <span><b>{l.customerName}</b> {l.address} <span className="muted">{l.accountNo} · {l.phoneMasked}</span></span></Button>)}</div>}</Shown>}
    </div>
  )
}
