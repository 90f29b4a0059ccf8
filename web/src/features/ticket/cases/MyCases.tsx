import { Button, Input, Table, Tabs } from 'antd'
import { useState } from 'react'
import { useMyCases, useMyContacts, useOverdue } from '../../../api/caseHooks'
import type { CaseLine, ContactLine, WaitingCase } from '../../../api/caseTypes'
import type { Me } from '../../../api/types'
import { useOwers } from '../../../api/hooks'
import { useCodes, useWords } from '../../../lib/language'
import { clockTime, exact } from '../../../lib/time'
import { codes } from '../../../ui/codes'
import { PromiseRibbon } from '../../../ui/PromiseRibbon'
import { Shown } from '../../../ui/states'
import { useSymptom } from '../../../ui/symptom'
import { caseWords } from '../caseWords'
import { CaseTable } from './CaseTable'
import { Answer, HandOver, useSending } from './HandOver'

const LEADS = ['SHIFT_LEADER', 'CALL_CENTRE_HEAD', 'CUSTOMER_MANAGER', 'LOBBY_MANAGER', 'QUALITY', 'LEADER', 'DISPATCHER', 'ADMIN']

/** 首问台账: what I was asked first and what was handed to me, each with its clock, until the customer has the answer. */
export function MyCases({ me, area }: { me: Me; area?: string }) {
  const w = useWords(caseWords)
  const [tab, setTab] = useState('mine')
  const leads = LEADS.includes(me.role)
  return <section className="panel" aria-label={w('mine')}><Tabs activeKey={tab} onChange={setTab} items={[
    { key: 'mine', label: w('mine'), children: <Open /> }, { key: 'today', label: w('today'), children: <Register /> },
    ...(leads ? [{ key: 'late', label: w('overdueByPerson'), children: <Overdue area={area} /> }] : [])]} /></section>
}

function Open() {
  const w = useWords(caseWords)
  const found = useMyCases()
  const [doing, setDoing] = useState<{ number: string; what: 'handOver' | 'answer' }>()
  const under = (t: CaseLine) => doing?.number !== t.number ? null : doing.what === 'handOver' ? <HandOver number={t.number} areaCode={t.areaCode} close={() => setDoing(undefined)} /> : <Answer number={t.number} close={() => setDoing(undefined)} />
  const does = (t: CaseLine) => <>
    {(t.kind === 'OPINION' || t.kind === 'INQUIRY') && t.state !== 'RESOLVED' && <Button size="small" onClick={() => setDoing({ number: t.number, what: 'answer' })}>{w('answer')}</Button>}
    {t.state !== 'RESOLVED' && <Button size="small" onClick={() => setDoing({ number: t.number, what: 'handOver' })}>{w('handOver')}</Button>}</>
  return <Shown of={found}>{m => <div className="stack">
    <h2>{w('waiting')} {m.waiting.length || ''}</h2>
    {m.waiting.length ? m.waiting.map(x => <Waiting key={x.id} of={x} />) : <p className="muted">{w('noWaiting')}</p>}
    <h2>{w('holding')} {m.holding.length || ''}</h2><CaseTable rows={m.holding} does={does} under={under} empty={w('noneHeld')} />
    <h2>{w('following')} {m.following.length || ''}</h2><CaseTable rows={m.following} does={does} under={under} empty={w('noneFollowed')} />
  </div>}</Shown>
}

/** Thirty minutes of service hours to take it, or it goes back by itself. */
function Waiting({ of: x }: { of: WaitingCase }) {
  const w = useWords(caseWords)
  const symptom = useSymptom()
  const [why, setWhy] = useState<string>()
  const { send, busy, trouble } = useSending()
  return <div className="waiting-case stack">
    <div className="row"><a href={`#/tickets/${x.ticket.number}`}>{x.ticket.number}</a><b>{symptom(x.ticket)}</b><span>{w('from')} {x.from}</span><span className="grow">{x.reason}</span>
      <div style={{ width: 230 }}><PromiseRibbon promise={{ startedAt: x.askedAt, dueAt: x.dueAt }} label={w('accept')} /></div>
      <Button type="primary" size="small" loading={busy} onClick={() => void send(`/api/hand-overs/${x.id}/acceptances`)}>{w('accept')}</Button>
      <Button size="small" onClick={() => setWhy(why === undefined ? '' : undefined)} aria-expanded={why !== undefined}>{w('giveBack')}</Button></div>
    {why !== undefined && <div className="row"><Input aria-label={w('whyBack')} placeholder={w('whyBack')} style={{ maxWidth: 420 }} maxLength={500} autoFocus value={why} onChange={e => setWhy(e.target.value)} />
      <Button size="small" disabled={!why.trim()} loading={busy} onClick={() => void send(`/api/hand-overs/${x.id}/returns`, { reason: why })}>{w('giveBack')}</Button></div>}
    {trouble}
  </div>
}

/** Everybody who turned to me first in a week, closed on the spot or with a ticket. */
function Register() {
  const w = useWords(caseWords)
  const c = useCodes(codes)
  const found = useMyContacts()
  return <Shown of={found}>{rows => <Table<ContactLine> size="small" rowKey="id" dataSource={rows} pagination={{ pageSize: 50, hideOnSinglePage: true }} columns={[
    { title: w('at'), width: 110, render: (_, x) => <span title={exact(x.happenedAt)}>{clockTime(x.happenedAt)}</span> },
    { title: w('channel'), width: 80, render: (_, x) => c(x.channel) }, { title: w('kind'), width: 80, render: (_, x) => w(x.kind as 'FAULT') },
    { title: w('customer'), width: 170, render: (_, x) => <>{x.callerName || '–'}<div className="muted">{x.phoneMasked}</div></> },
    { title: w('said'), dataIndex: 'summary' },
    { title: w('number'), render: (_, x) => x.ticketNumber && !x.answer ? <a href={`#/tickets/${x.ticketNumber}`}>{x.ticketNumber}</a> : <>✓ {w('spot')}{x.answer && <div className="muted">{x.answer}</div>}</> },
    { title: w('receipt'), width: 80, render: (_, x) => x.receipt ? w(x.receipt as 'TEXT') : '–' }]} />}</Shown>
}

/** For those who lead: who owes what is late, the longest list first. */
function Overdue({ area }: { area?: string }) {
  const w = useWords(caseWords)
  const ower = useOwers()
  const found = useOverdue(area, true)
  return <Shown of={found}>{rows => {
    const people = new Map<string, CaseLine[]>()
    for (const r of rows) {
      const late = r.promises.find(p => p.clock === r.nextClock)
      const name = ower(late?.owedBy) ?? r.holder?.name ?? r.firstContactOwner?.name ?? '–'
      people.set(name, [...(people.get(name) ?? []), r])
    }
    if (!rows.length) return <p>✓ {w('nothingLate')}</p>
    return <div className="stack">{[...people].sort((a, b) => b[1].length - a[1].length).map(([name, late]) => <details key={name} className="person" open={people.size <= 3}>
      <summary><b>{name}</b> <span className="late-count">▲ {w('late', { n: late.length })}</span></summary><CaseTable rows={late} owner /></details>)}</div>
  }}</Shown>
}
