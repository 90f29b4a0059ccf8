import { Button, Input, Segmented } from 'antd'
import { useState } from 'react'
import { useBusinessTypes, useExplanations } from '../../../api/caseHooks'
import type { BusinessCase, BusinessItem, BusinessPart } from '../../../api/caseTypes'
import { useMe, useOwers } from '../../../api/hooks'
import type { TicketLine } from '../../../api/types'
import { useCodes, useLanguage, useWords } from '../../../lib/language'
import { clockTime, exact, window2 } from '../../../lib/time'
import { codes } from '../../../ui/codes'
import { PromiseRibbon } from '../../../ui/PromiseRibbon'
import { useSending } from '../cases/HandOver'
import { caseWords } from '../caseWords'

/** Papers, explanations, and each service with its own promise; what a visit did of it, part by part. */
export function BusinessPanel({ ticket: t, of: it }: { ticket: TicketLine; of: BusinessCase }) {
  const w = useWords(caseWords)
  const c = useCodes(codes)
  const en = useLanguage() === 'en'
  const ower = useOwers()
  const type = useBusinessTypes().data?.find(x => x.code === it.type)
  const explanations = useExplanations(it.explanations.length > 0 || it.explanationsOwed.length > 0).data ?? []
  const { send, busy, trouble } = useSending()
  const open = !t.closedAt && t.state !== 'CANCELLED'
  const base = `/api/business-requests/${t.number}`
  return <section className="panel stack" aria-label={w('business')}>
    <div className="row"><h2 style={{ margin: 0 }}>{en ? type?.nameEn : type?.name} {it.type}</h2><span>{w('fee')} <b>{w(it.feeCents === 0 ? 'free' : 'tariff')}</b></span>{t.specialCare && it.careOffered && <span>{w('offeredYes')}</span>}
      {it.newAddress && <span>{w('newAddress')} <b>{it.newAddress}</b></span>}<span className="grow" />
      {open && type && !type.visit && it.items.some(x => x.state === 'OPEN') && <Button type="primary" loading={busy} onClick={() => void send(`${base}/completions`)}>{w('finishDesk')}</Button>}</div>
    {trouble}
    <h3>{w('paperState')}</h3>
    {it.papers.length ? <ul className="ticks">{it.papers.map(p => <li key={p.code}>{p.receivedAt ? <span title={exact(p.receivedAt)}>✓ {w(p.code as 'ID_CARD')} <span className="muted">{w('seen')} {clockTime(p.receivedAt)}</span></span>
      : <>▲ {w(p.code as 'ID_CARD')} {open && <Button size="small" loading={busy} onClick={() => void send(`${base}/papers`, { code: p.code })}>{w('mark')}</Button>}</>}</li>)}</ul> : <p className="muted">{w('noPapers')}</p>}
    {explanations.length > 0 && <><h3>{w('explain')}</h3><ul className="ticks">{explanations.map(x => {
      const given = it.explanations.find(e => e.code === x.code)
      return <li key={x.code} title={x.words}>{given ? <span title={exact(given.at)}>✓ {en ? x.nameEn : x.name} <span className="muted">{clockTime(given.at)}</span></span>
        : <>▲ {en ? x.nameEn : x.name} {open && <Button size="small" loading={busy} onClick={() => void send(`${base}/explanations`, { code: x.code, how: 'SAID' })}>{w('give')}</Button>}</>}</li> })}</ul></>}
    <h3>{w('service')}</h3>
    {it.items.map(x => <Item key={x.id} ticket={t} of={x} parts={it.parts.filter(p => p.itemId === x.id)} judged={!!type?.judged} clocks={<>
      {t.promises.filter(p => p.clock === x.clock).slice(0, 1).map(p => <PromiseRibbon key={p.id} promise={x.doneAt ? { ...p, endedAt: x.doneAt } : p} label={`${p.clock} ${c(p.clock)}`} owedBy={ower(p.owedBy)} />)}</>} />)}
    {t.workOrder && <p className="muted">{w('workOrder')} {t.workOrder.number} · {c(t.workOrder.state)} · {window2(t.workOrder.windowStart, t.workOrder.windowEnd)} · {t.technician?.name ?? '–'}</p>}
  </section>
}

function Item({ ticket: t, of: it, parts, judged, clocks }: { ticket: TicketLine; of: BusinessItem; parts: BusinessPart[]; judged: boolean; clocks: React.ReactNode }) {
  const w = useWords(caseWords)
  const c = useCodes(codes)
  const { send, busy, trouble } = useSending()
  const [why, setWhy] = useState<string>()
  const part = parts.find(p => p.state === 'OPEN')
  const holds = useMe().data?.staffNo === t.technician?.staffNo
  const path = part && t.workOrder && holds ? `/api/work-orders/${t.workOrder.number}/parts/${part.id}` : undefined
  return <div className="item stack">
    <div className="row"><b>{c(it.service)}</b><span>{w(it.state as 'OPEN')}{it.doneAt && <span className="muted" title={exact(it.doneAt)}> {clockTime(it.doneAt)}</span>}</span>
      {judged && (it.state === 'OPEN' ? <Segmented size="small" aria-label={w('judge')} value={it.judgement ?? ''} onChange={judgement => void send(`/api/business-requests/${t.number}/judgements`, { itemId: it.id, judgement })}
        options={(['WEAR', 'HUMAN'] as const).map(v => ({ value: v, label: w(v) }))} /> : it.judgement && <span>{w('judge')}: {w(it.judgement as 'WEAR')}</span>)}
      <div className="grow" style={{ minWidth: 220 }}>{clocks}</div>
      {path && <><Button size="small" type="primary" loading={busy} onClick={() => void send(`${path}/completions`, { words: null })}>{w('partDone')}</Button>
        <Button size="small" onClick={() => setWhy(why === undefined ? '' : undefined)} aria-expanded={why !== undefined}>{w('carry')}</Button></>}</div>
    {path && why !== undefined && <div className="row"><Input aria-label={w('whyCarry')} placeholder={w('whyCarry')} autoFocus maxLength={500} style={{ maxWidth: 420 }} value={why} onChange={e => setWhy(e.target.value)} />
      <Button size="small" disabled={!why.trim()} loading={busy} onClick={() => void send(`${path}/postponements`, { reason: why }).then(() => setWhy(undefined))}>{w('carry')}</Button></div>}
    {trouble}
    {parts.filter(p => p.state !== 'OPEN').map(p => <div key={p.id} className="muted" title={exact(p.settledAt)}>{w(p.state as 'DONE')} {clockTime(p.settledAt)} {p.words}</div>)}
  </div>
}
