import { Alert, Tag } from 'antd'
import { useAreas } from '../../api/hooks'
import type { Household, TicketLine } from '../../api/types'
import { useCodes, useWords } from '../../lib/language'
import { clockTime, exact } from '../../lib/time'
import { codes } from '../../ui/codes'
import { useSymptom } from '../../ui/symptom'
import { ContactCard } from './ContactCard'
import { PhoneReveal } from './PhoneReveal'
import { stopped } from './services'
import { ticketWords } from './words'

/** What the agent sees before anything is typed. */
export function HouseholdCard({ household: h, openTicket, history }: { household: Household; openTicket?: TicketLine | null; history?: TicketLine[] }) {
  const w = useWords(ticketWords)
  const c = useCodes(codes)
  const symptom = useSymptom()
  const area = useAreas().data?.find(a => a.code === h.areaCode)?.name ?? h.areaCode
  return (
    <div className="stack">
      <div><b style={{ fontSize: 17 }}>{h.customerName}</b> <span className="muted">{[h.accountNo, area, h.nodeCode].filter(Boolean).join(' · ')}</span><div>{h.address}</div></div>
      <PhoneReveal key={h.id} household={h} />
      <ContactCard key={`card ${h.id}`} householdId={h.id} />
      <div className="chips">
        {h.care.map(k => <Tag key={k} color="gold" style={{ color: "#6b4a00" }}>♥ {c(k)}</Tag>)}
        {h.services.map((s, i) => <Tag key={i} color={stopped(s) ? 'red' : undefined} title={exact(s.since)}>{stopped(s) ? '⚠ ' : ''}{c(s.kind)} {s.product} · {c(s.state)}</Tag>)}
        {h.equipment.map((e, i) => <Tag key={`e${i}`}>{e.model} {e.serial}</Tag>)}
      </div>
      {openTicket && <Alert type="warning" showIcon title={w('openNow', { number: openTicket.number })} description={`${symptom(openTicket)} · ${c(openTicket.state)} · ${openTicket.technician?.name ?? '–'}`} action={<a href={`#/tickets/${openTicket.number}`}>{w('page')}</a>} />}
      {!!history?.length && <div className="muted">{w('history')}: {history.slice(0, 5).map(t =>
        <a key={t.id} href={`#/tickets/${t.number}`} style={{ marginRight: 12 }} title={exact(t.answeredAt)}>{clockTime(t.answeredAt)} {symptom(t)} · {c(t.state)}</a>)}</div>}
    </div>
  )
}
