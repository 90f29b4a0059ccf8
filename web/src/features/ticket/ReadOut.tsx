import { Alert, Button } from 'antd'
import { useEffect, useRef } from 'react'
import { useTickets } from '../../api/hooks'
import type { Accepted } from '../../api/types'
import { useCodes, useWords } from '../../lib/language'
import { clockTime, exact, window2 } from '../../lib/time'
import { codes } from '../../ui/codes'
import { useSymptom } from '../../ui/symptom'
import { Shown } from '../../ui/states'
import { ticketWords } from './words'

/** What the agent tells the customer before hanging up. The keys rest on the page, so that one Enter too many does nothing. */
export function ReadOut({ accepted: a, next }: { accepted: Accepted; next: () => void }) {
  const w = useWords(ticketWords)
  const c = useCodes(codes)
  const page = useRef<HTMLDivElement>(null)
  useEffect(() => page.current?.focus(), [])
  const going = a.technician ?? (a.joined ? a.ticket.technician : null)
  return (
    <div className="stack" role="status" tabIndex={-1} ref={page} style={{ outline: 'none' }}>
      {a.joined && <Alert type="info" showIcon title={w('joined')} />}
      <div className="muted">{w('readOut')}</div>
      <div className="said"><a href={`#/tickets/${a.ticket.number}`}>{a.ticket.number}</a></div>
      <div>{a.technician ? w('told', { ...a.technician, via: c(a.technician.via) }) : going ? w('coming', { ...going }) : a.ticket.fixedOnPhone ? w('noTech') : c(a.ticket.state)}</div>
      <div className="row">{a.callBy && <span title={exact(a.callBy)}>{w('callBy')} <b>{clockTime(a.callBy)}</b></span>}
        {a.joined && a.ticket.workOrder?.windowStart && <span>{w('comesAt')} <b>{window2(a.ticket.workOrder.windowStart, a.ticket.workOrder.windowEnd)}</b></span>}
        {a.promisedAt && <span title={exact(a.promisedAt)}>{w('promised')} <b>{clockTime(a.promisedAt)}</b></span>}</div>
      <Button type="primary" onClick={next}>{w('newCall')}</Button>
    </div>
  )
}

export function RecentCalls() {
  const w = useWords(ticketWords)
  const c = useCodes(codes)
  const symptom = useSymptom()
  const recent = useTickets({ state: 'all', mine: true })
  return <section className="panel"><h2>{w('recent')}</h2><Shown of={recent} empty={l => !l.length}>{lines => <>{lines.slice(0, 12).map(t =>
    <div key={t.id} style={{ padding: '4px 0' }}><a href={`#/tickets/${t.number}`}>{t.number}</a> {t.customerName} · {symptom(t)} <span className="muted" title={exact(t.answeredAt)}>{clockTime(t.answeredAt)} · {c(t.state)}</span></div>)}</>}</Shown></section>
}
