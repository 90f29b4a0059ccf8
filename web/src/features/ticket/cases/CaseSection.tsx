import { Button } from 'antd'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useCase } from '../../../api/caseHooks'
import type { Case, Receipt } from '../../../api/caseTypes'
import { get } from '../../../api/client'
import { useMe } from '../../../api/hooks'
import type { TicketLine } from '../../../api/types'
import { useCodes, useWords } from '../../../lib/language'
import { clockTime, exact } from '../../../lib/time'
import { codes } from '../../../ui/codes'
import { Shown } from '../../../ui/states'
import { BusinessPanel } from '../business/BusinessPanel'
import { caseWords } from '../caseWords'
import { ComplaintPanel } from '../complaint/ComplaintPanel'
import { ReceiptActions } from '../intake/ReceiptOut'
import { PausePanel } from '../pause/PausePanel'
import { Answer, HandOver } from './HandOver'

/** What a request has beside its clocks and visits: its own course, who turned to us, and through whose hands it went. */
export function CaseSection({ ticket: t }: { ticket: TicketLine }) {
  const found = useCase(t.number)
  return <Shown of={found}>{it => <>
    {it.complaint && <ComplaintPanel ticket={t} of={it.complaint} holder={it.holder} />}
    {it.business && <BusinessPanel ticket={t} of={it.business} />}
    {t.kind !== 'FAULT' && <PausePanel ticket={t} />}
    <Trail ticket={t} of={it} />
  </>}</Shown>
}

function Trail({ ticket: t, of: it }: { ticket: TicketLine; of: Case }) {
  const w = useWords(caseWords)
  const c = useCodes(codes)
  const me = useMe().data
  const [doing, setDoing] = useState<'handOver' | 'answer' | 'receipt'>()
  const close = () => setDoing(undefined)
  const open = !t.closedAt && t.state !== 'CANCELLED'
  const question = t.kind === 'OPINION' || t.kind === 'INQUIRY'
  const lastIsMine = it.holder?.staffNo === me?.staffNo
  return <section className="panel stack" aria-label={w('trail')}>
    <div className="row"><h2 style={{ margin: 0 }}>{w('trail')}</h2><span>{w('ownerIs')} <b>{t.firstContactOwner?.name ?? '–'}</b></span><span>{w('holder')} <b>{it.holder?.name ?? '–'}</b>{lastIsMine ? ' ●' : ''}</span><span className="grow" />
      {open && question && t.state !== 'RESOLVED' && <Button size="small" type="primary" onClick={() => setDoing('answer')}>{w('answer')}</Button>}
      {open && t.state !== 'RESOLVED' && t.kind !== 'FAULT' && <Button size="small" onClick={() => setDoing('handOver')}>{w('handOver')}</Button>}
      {open && t.kind !== 'FAULT' && <Button size="small" onClick={() => setDoing(doing === 'receipt' ? undefined : 'receipt')}>{w('receipt')}</Button>}</div>
    {doing === 'handOver' && <HandOver number={t.number} areaCode={t.areaCode} close={close} />}
    {doing === 'answer' && <Answer number={t.number} close={close} />}
    {doing === 'receipt' && <ReceiptOf ticket={t} />}
    {it.contacts.map((x, i) => <div key={i} className="trail-row"><span className="muted" title={exact(x.happenedAt)}>{clockTime(x.happenedAt)} {c(x.channel)}</span>
      <span>{x.callerName || '–'} {x.phoneMasked}{x.summary && <>:{x.summary}</>}{x.answer && <> → {x.answer}</>}</span>
      <span className="muted">{w('ownerIs')} {x.owner?.name ?? '–'}{x.receipt && ` · ${w('receipt')} ${w(x.receipt as 'TEXT')}`}</span></div>)}
    {it.handOvers.map(x => <div key={x.id} className="trail-row"><span className="muted" title={exact(x.askedAt)}>{clockTime(x.askedAt)}</span>
      <span>{x.from?.name ?? '–'} → <b>{x.to?.name ?? '–'}</b> {x.reason}{x.words && <> · {x.words}</>}</span>
      <span className="muted" title={exact(x.endedAt ?? x.dueAt)}>{x.outcome ? `${x.outcome === 'ACCEPTED' ? '✓' : '↩'} ${w(x.outcome as 'ACCEPTED')} ${clockTime(x.endedAt)}` : `○ ${w('open')} ${w('promise', { at: clockTime(x.dueAt) })}`}</span></div>)}
  </section>
}

function ReceiptOf({ ticket: t }: { ticket: TicketLine }) {
  const found = useQuery({ queryKey: ['ticket', t.number, 'receipt'], queryFn: () => get<Receipt>(`/api/tickets/${t.number}/receipt`) })
  const w = useWords(caseWords)
  return <Shown of={found}>{r => <div className="stack form-inline"><div className="row"><span>{w('ownerIs')} <b>{r.ownerName}</b> {r.ownerPhone}</span><span title={exact(r.promisedAt)}>{w('promisedAt')} <b>{clockTime(r.promisedAt)}</b></span><span>{w('supervision')} <b>{r.supervisionPhone}</b></span></div>
    <ReceiptActions receipt={r} phoneMasked={t.phoneMasked} quiet /></div>}</Shown>
}
