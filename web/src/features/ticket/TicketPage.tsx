import { Button, Table, Timeline } from 'antd'
import { useState, type ReactNode } from 'react'
import { useDeadline, useOwers, useTicket } from '../../api/hooks'
import type { TicketLine } from '../../api/types'
import { useCodes, useLanguage, useWords } from '../../lib/language'
import { clockTime, exact, span, window2 } from '../../lib/time'
import { codes } from '../../ui/codes'
import { useSymptom } from '../../ui/symptom'
import { PromiseRibbon } from '../../ui/PromiseRibbon'
import { Shown } from '../../ui/states'
import { CaseSection } from './cases/CaseSection'
import { HouseholdCard } from './HouseholdCard'
import { Visits } from './Visits'
import { ticketWords } from './words'

/** Everything about one request; `actions` come from whoever may act on it. */
export function TicketPage({ number, actions }: { number: string; actions?: (t: TicketLine) => ReactNode }) {
  const w = useWords(ticketWords)
  const c = useCodes(codes)
  const symptom = useSymptom()
  const [clock, setClock] = useState<string>()
  const found = useTicket(number)
  const ower = useOwers()
  return <Shown of={found}>{page => <article aria-label={`${w('tickets')} ${number}`}>
    <section className="panel stack">
      <div className="row"><h2 style={{ fontSize: 20, margin: 0 }}><a href={`#/tickets/${number}`}>{number}</a></h2><b>{symptom(page.ticket)}</b><span>{c(page.ticket.state)}{page.ticket.kind === 'FAULT' && <> · {c(page.ticket.severity)}</>}</span></div>
      <div className="muted">{w('reported')} {exact(page.ticket.answeredAt)} · {w('owner')} {page.ticket.firstContactOwner?.name ?? '–'}{page.ticket.workOrder && <> · {w('technician')} {page.ticket.technician?.name ?? '–'} · {w('window')} {window2(page.ticket.workOrder.windowStart, page.ticket.workOrder.windowEnd)}</>}</div>
      {actions?.(page.ticket)}
    </section>
    <CaseSection ticket={page.ticket} />
    <section className="panel stack"><h2>{w('promises')}</h2>{page.promises.map(p => <div key={p.id} className="row">
      <div style={{ flex: 1 }}><PromiseRibbon promise={p} label={`${p.clock} ${c(p.clock)}`} owedBy={ower(p.owedBy)} /></div>
      <Button size="small" onClick={() => setClock(clock === p.clock ? undefined : p.clock)} aria-expanded={clock === p.clock}>{w('why')}</Button></div>)}
      {clock && <WhyThisDeadline number={number} clock={clock} />}</section>
    {page.household && <section className="panel"><HouseholdCard household={page.household} /></section>}
    <Visits visits={page.workOrders} />
    <section className="panel"><h2>{w('timeline')}</h2><Timeline items={page.timeline.map(e => ({ content: <><span title={exact(e.happenedAt)}>{clockTime(e.happenedAt)}</span> {c(e.what)} {typeof e.particulars.clock === 'string' && c(e.particulars.clock)} {typeof e.particulars.reason === 'string' && c(e.particulars.reason)} <span className="muted">{e.byKind === 'SYSTEM' ? c(e.byKind) : e.byName}</span></> }))} /></section>
    <section className="panel"><h2>{w('messages')}</h2>{page.messages.map(m => <p key={m.id}><span className="muted" title={exact(m.queuedAt)}>{clockTime(m.queuedAt)} {m.toPhoneMasked} · {c(m.state)}</span><br />{m.body}</p>)}</section>
  </article>}</Shown>
}

function WhyThisDeadline({ number, clock }: { number: string; clock: string }) {
  const w = useWords(ticketWords)
  const c = useCodes(codes)
  const en = useLanguage() === 'en'
  const found = useDeadline(number, clock)
  return <Shown of={found}>{d => <div className="stack">
    <div>{en ? d.rule.titleEn : d.rule.title} · {en ? d.rule.limitTextEn : d.rule.limitText} <span className="muted">{c(d.rule.source)} {d.rule.section}</span></div>
    <div>{w('due')} <b>{exact(d.dueAt)}</b> · {w('hardLimit')} {exact(d.hardLimitAt)} · {w('gross')} {span(d.grossSeconds)} · {w('net')} {span(d.netSeconds)}</div>
    <Table size="small" pagination={false} rowKey="from" dataSource={d.intervals} columns={[
      { title: w('from'), dataIndex: 'from', render: exact }, { title: w('until'), dataIndex: 'until', render: exact },
      { title: w('counted'), dataIndex: 'counted', render: yes => yes ? `✓ ${w('counted')}` : `Ⅱ ${w('notCounted')}` },
      { title: w('reason'), dataIndex: 'reason', render: r => c(r) }, { title: w('evidence'), render: (_, i) => [i.evidence, i.evidenceRef].filter(Boolean).join(' ') || '–' }]} />
  </div>}</Shown>
}
