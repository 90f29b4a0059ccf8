import { Input, Segmented, Select, Switch, Table } from 'antd'
import { useState } from 'react'
import { useBusiness, useBusinessTypes } from '../../../api/caseHooks'
import type { BusinessLine } from '../../../api/caseTypes'
import { useCodes, useLanguage, useWords } from '../../../lib/language'
import { clockTime, exact, window2 } from '../../../lib/time'
import { codes } from '../../../ui/codes'
import { named } from '../../../ui/named'
import { PromiseRibbon } from '../../../ui/PromiseRibbon'
import { Trouble } from '../../../ui/states'
import { useSymptom } from '../../../ui/symptom'
import { caseWords } from '../caseWords'

/** Business requests by their limit: papers, each service, and the visit that is under way for them. */
export function BusinessList({ area }: { area?: string }) {
  const w = useWords(caseWords)
  const c = useCodes(codes)
  const en = useLanguage() === 'en'
  const symptom = useSymptom()
  const [state, setState] = useState('unclosed')
  const [q, setQ] = useState('')
  const [mine, setMine] = useState(false)
  const [type, setType] = useState('')
  const [only, setOnly] = useState('all')
  const found = useBusiness({ state, q, area, mine: mine || undefined })
  const types = useBusinessTypes().data ?? []
  const now = Date.parse(found.data?.at ?? '')
  const late = (r: BusinessLine) => !!r.ticket.nextDueAt && Date.parse(r.ticket.nextDueAt) < now
  const rows = found.data?.rows.filter(r => (!type || r.type === type) && (only === 'all' || (only === 'late' ? late(r) : r.papersMissing > 0)))
  return <section className="panel stack" aria-label={w('business')}>
    <div className="row">
      <Segmented aria-label={w('state')} value={state} onChange={setState} options={([['unclosed', 'unclosed'], ['open', 'openState'], ['resolved', 'resolved'], ['closed', 'closed'], ['all', 'all']] as const).map(([v, word]) => ({ value: v, label: w(word) }))} />
      <Segmented aria-label={w('clock')} value={only} onChange={setOnly} options={[{ value: 'all', label: `○ ${w('all')} ${found.data?.rows.length ?? ''}` }, { value: 'late', label: `▲ ${w('overdue')} ${found.data?.overdue ?? ''}` }, { value: 'papers', label: `△ ${w('paperState')} ${found.data?.papersMissing ?? ''}` }]} />
      <Select aria-label={w('type')} popupRender={named(w('type'))} style={{ minWidth: 180 }} value={type} onChange={setType} options={[{ value: '', label: w('anyType') }, ...types.map(x => ({ value: x.code, label: `${en ? x.nameEn : x.name} ${found.data?.types[x.code] ?? 0}` }))]} />
      <Input.Search aria-label={w('find')} placeholder={w('find')} allowClear style={{ width: 210 }} onSearch={v => setQ(v.trim())} />
      <label><Switch size="small" checked={mine} onChange={setMine} aria-label={w('onlyMine')} /> {w('onlyMine')}</label>
    </div>
    {found.error ? <Trouble error={found.error} again={found.refetch} /> : null}
    <Table<BusinessLine> size="small" rowKey={r => r.ticket.id} loading={found.isFetching && !found.data} dataSource={rows} pagination={{ pageSize: 50, hideOnSinglePage: true }} columns={[
      { title: w('number'), width: 150, render: (_, r) => <><a href={`#/tickets/${r.ticket.number}`}>{r.ticket.number}</a><div className="muted" title={exact(r.ticket.savedAt)}>{clockTime(r.ticket.savedAt)}</div></> },
      { title: w('matter'), render: (_, r) => <>{symptom(r.ticket)}<div className="muted">{w('fee')} {w(r.feeCents === 0 ? 'free' : 'tariff')}</div></> },
      { title: w('service'), render: (_, r) => r.services.map((s, i) => <div key={i}>{c(s.service)} {w(s.state as 'OPEN')}</div>) },
      { title: w('customer'), render: (_, r) => <>{r.ticket.specialCare ? '♥ ' : ''}{r.ticket.customerName}<div className="muted">{r.ticket.areaName} · {r.ticket.address}</div></> },
      { title: w('paperState'), render: (_, r) => <>{r.papersMissing ? w('papersShort', { n: r.papersMissing }) : w('papersDone')}{r.explanationsOwed > 0 && <div>{w('explained')} {w('explainedShort', { n: r.explanationsOwed })}</div>}</> },
      { title: w('workOrder'), render: (_, r) => r.ticket.workOrder ? <>{r.ticket.technician?.name ?? '–'} · {c(r.ticket.workOrder.state)}<div className="muted">{window2(r.ticket.workOrder.windowStart, r.ticket.workOrder.windowEnd)}</div></> : w('desk') },
      { title: w('clock'), width: 220, render: (_, r) => { const p = r.ticket.promises.find(x => x.clock === r.ticket.nextClock) ?? r.ticket.promises[0]; return p && <PromiseRibbon promise={p} label={c(p.clock)} /> } },
      { title: w('state'), width: 80, render: (_, r) => c(r.ticket.state) },
    ]} />
  </section>
}
