import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { App as Antd, Button } from 'antd'
import { useRef, useState } from 'react'
import { get, query, Submission } from '../../api/client'
import { useLanguage, useWords } from '../../lib/language'
import { serverNow } from '../../lib/time'
import { Shown, Trouble } from '../../ui/states'
import { ticketOf, type Order, type OrderLine } from './parts'
import { partsWords } from './words'

const tomorrow = () => new Date(serverNow() + (24 + 8) * 3_600_000).toISOString().slice(0, 10)

/** What the store hands out before the vans drive: below the minimum, and what the route of the day may need. */
export function Orders({ area, mayMove }: { area?: string; mayMove: boolean }) {
  const w = useWords(partsWords)
  const [day, setDay] = useState(tomorrow)
  const found = useQuery({ queryKey: ['parts', 'orders', area, day], queryFn: () => get<Order[]>(query('/api/parts/replenishments', { area, day })), placeholderData: keepPreviousData })
  return <div className="stack">
    <div className="row"><label className="muted">{w('day')} <input type="date" className="date" value={day} onChange={e => e.target.value && setDay(e.target.value)} /></label>
      <Button onClick={() => print()}>{w('print')}</Button><span className="muted">{w('serialFirst')}</span></div>
    <Shown of={found}>{list => (list.length ? <div className="orders">{list.map(o => <OrderCard key={o.staffNo} of={o} mayMove={mayMove} />)}</div> : <p className="muted">✓ {w('nothingToGive')}</p>)}</Shown>
  </div>
}

function OrderCard({ of: o, mayMove }: { of: Order; mayMove: boolean }) {
  const w = useWords(partsWords)
  const { message } = Antd.useApp()
  const client = useQueryClient()
  const submissions = useRef(new Map<string, Submission>())
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>()
  const plain = o.lines.filter(l => !l.item.serial)
  async function give() {
    setBusy(true)
    setError(undefined)
    try {
      for (const l of plain) {
        const one = submissions.current.get(l.item.code) ?? new Submission()
        submissions.current.set(l.item.code, one)
        await one.post(`/api/parts/vans/${o.staffNo}/movements`, { kind: 'ISSUED', item: l.item.code, quantity: l.give })
      }
      message.success(w('given'))
    } catch (refused) { setError(refused) }
    await client.invalidateQueries({ queryKey: ['parts'] })
    setBusy(false)
  }
  return <article className="order"><header><b>{o.staffName}</b> <span className="muted">{o.staffNo} · {o.areas.join(' ')} · {w('visits', { n: o.visits })}</span></header>
    <table><thead><tr><th>{w('part')}</th><th className="n">{w('onHand')}</th><th className="n">{w('minimum')}</th><th className="n">{w('needed')}</th><th className="n">{w('give')}</th></tr></thead>
      <tbody>{o.lines.map(l => <Line key={l.item.code} of={l} />)}</tbody></table>
    {error ? <Trouble error={error} /> : null}
    {mayMove && plain.length > 0 && <Button size="small" loading={busy} onClick={give}>{w('givenAll')}</Button>}
  </article>
}

function Line({ of: l }: { of: OrderLine }) {
  const w = useWords(partsWords)
  const chinese = useLanguage() === 'zh'
  return <tr><td>{chinese ? l.item.name : l.item.nameEn}{l.item.serial ? ' №' : ''}{l.jobs.length > 0 && <div className="muted">{w('because')} {l.jobs.slice(0, 3).map((n, i) => <span key={n}>{i ? '、' : ''}<a href={`#/tickets/${ticketOf(n)}`}>{n}</a></span>)}{l.jobs.length > 3 ? ` +${l.jobs.length - 3}` : ''}</div>}</td>
    <td className={`n ${l.onHand < 0 ? 'alarm' : ''}`}>{l.onHand < 0 ? '▲' : ''}{l.onHand}</td><td className="n">{l.item.minimum}</td><td className="n">{l.needed || '–'}</td><td className="n"><b>{l.give}</b> {chinese ? l.item.unit : l.item.unitEn}</td></tr>
}
