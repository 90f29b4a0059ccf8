import type { Visit } from '../../api/types'
import { useCodes, useWords } from '../../lib/language'
import { clockTime, exact, window2 } from '../../lib/time'
import { codes } from '../../ui/codes'
import { ticketWords } from './words'

const STEPS = [['assignedAt', 'ASSIGNED'], ['receivedAt', 'RECEIVED'], ['contactedAt', 'CONTACTED'], ['arrivedAt', 'ARRIVED'], ['completedAt', 'COMPLETED']] as const

/** The field work done for a request: who was asked in turn, its milestones, and how it was closed. */
export function Visits({ visits }: { visits: Visit[] }) {
  const w = useWords(ticketWords)
  const c = useCodes(codes)
  if (!visits.length) return null
  return <section className="panel stack"><h2>{w('visits')}</h2>{visits.map(v => <div key={v.number} className="stack">
    <div className="row"><b>{v.number}</b><span>{c(v.state)}</span><span>{w('window')} {window2(v.windowStart, v.windowEnd)}</span>
      {STEPS.filter(([at]) => v[at]).map(([at, step]) => <span key={at} className="muted" title={exact(v[at])}>✓ {c(step)} {clockTime(v[at])}</span>)}</div>
    {v.assignments.length > 1 && <div className="muted">{v.assignments.map(a => `${a.no}. ${c(a.via)} ${clockTime(a.assignedAt)}${a.reason ? ` ${c(a.reason)}` : ''}${a.endReason ? ` → ${c(a.endReason)}` : ''}`).join(' · ')}</div>}
    {v.closing && <div>{w('cause')} {v.closing.cause} · {w('action')} {v.closing.action} · {w('responsibility')} {v.closing.responsibility}
      {v.closing.parts.length > 0 && ` · ${w('parts')} ${v.closing.parts.map(p => `${p.name}×${p.count}`).join(' ')}`}
      {Object.entries(v.closing.readings).map(([k, n]) => ` · ${c(k)} ${n}`)}{v.closing.outsideReason && ` · ▲ ${v.closing.outsideReason}`}{v.closing.remark && ` · ${v.closing.remark}`}</div>}
  </div>)}</section>
}
