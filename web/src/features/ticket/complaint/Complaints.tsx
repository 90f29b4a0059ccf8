import { Input, Segmented, Select, Switch, Table } from 'antd'
import { useState } from 'react'
import { useCaseRules, useComplaints } from '../../../api/caseHooks'
import type { ComplaintLine } from '../../../api/caseTypes'
import { useOwers } from '../../../api/hooks'
import { useCodes, useLanguage, useWords } from '../../../lib/language'
import { clockTime, exact } from '../../../lib/time'
import { codes } from '../../../ui/codes'
import { named } from '../../../ui/named'
import { PromiseRibbon } from '../../../ui/PromiseRibbon'
import { Trouble } from '../../../ui/states'
import { useSymptom } from '../../../ui/symptom'
import { caseWords } from '../caseWords'
import { STAGES } from './ComplaintPanel'

/** Complaints by the clock that is due next, with how many stand at which stage; a stage is also the filter for it. */
export function Complaints({ area }: { area?: string }) {
  const w = useWords(caseWords)
  const c = useCodes(codes)
  const en = useLanguage() === 'en'
  const symptom = useSymptom()
  const ower = useOwers()
  const levels = useCaseRules().data?.levels ?? []
  const [state, setState] = useState('unclosed')
  const [q, setQ] = useState('')
  const [mine, setMine] = useState(false)
  const [stage, setStage] = useState('')
  const [level, setLevel] = useState(0)
  const [only, setOnly] = useState('all')
  const found = useComplaints({ state, q, area, mine: mine || undefined })
  const now = Date.parse(found.data?.at ?? '')
  const late = (r: ComplaintLine) => !!r.ticket.nextDueAt && Date.parse(r.ticket.nextDueAt) < now
  const grave = (r: ComplaintLine) => r.safety || r.severity === 'HIGH'
  const rows = found.data?.rows.filter(r => (!stage || r.stage === stage) && (!level || r.level === level) && (only === 'all' || (only === 'late' ? late(r) : grave(r))))
  return <section className="panel stack" aria-label={w('complaints')}>
    <div className="row">
      <Segmented aria-label={w('state')} value={state} onChange={v => { setState(v); setStage('') }} options={([['unclosed', 'unclosed'], ['open', 'openState'], ['resolved', 'resolved'], ['closed', 'closed'], ['all', 'all']] as const).map(([v, word]) => ({ value: v, label: w(word) }))} />
      <Segmented aria-label={w('severity')} value={only} onChange={setOnly} options={[{ value: 'all', label: `○ ${w('all')} ${found.data?.rows.length ?? ''}` }, { value: 'late', label: `▲ ${w('overdue')} ${found.data?.overdue ?? ''}` },
        { value: 'grave', label: `‼ ${w('severity')} ${found.data?.rows.filter(grave).length ?? ''}` }]} />
      <Select aria-label={w('level')} popupRender={named(w('level'))} style={{ minWidth: 170 }} value={level} onChange={setLevel} options={[{ value: 0, label: w('anyLevel') }, ...levels.map(l => ({ value: l.level, label: `${w('levelN', { n: l.level })} ${en ? l.nameEn : l.name} ${found.data?.levels[l.level] ?? 0}` }))]} />
      <Input.Search aria-label={w('find')} placeholder={w('find')} allowClear style={{ width: 210 }} onSearch={v => setQ(v.trim())} />
      <label><Switch size="small" checked={mine} onChange={setMine} aria-label={w('onlyMine')} /> {w('onlyMine')}</label>
    </div>
    <div className="stages" role="group" aria-label={w('stage')}>{STAGES.map(s => <button key={s} type="button" aria-pressed={stage === s} onClick={() => setStage(stage === s ? '' : s)}><b>{found.data?.stages[s] ?? 0}</b>{w(s)}</button>)}</div>
    {found.error ? <Trouble error={found.error} again={found.refetch} /> : null}
    <Table<ComplaintLine> size="small" rowKey={r => r.ticket.id} loading={found.isFetching && !found.data} dataSource={rows} pagination={{ pageSize: 50, hideOnSinglePage: true }} columns={[
      { title: w('number'), width: 150, render: (_, r) => <><a href={`#/tickets/${r.ticket.number}`}>{r.ticket.number}</a><div className="muted" title={exact(r.ticket.savedAt)}>{clockTime(r.ticket.savedAt)}</div></> },
      { title: w('matter'), render: (_, r) => <>{grave(r) ? '▲ ' : ''}{symptom(r.ticket)}<div className="muted clip" title={r.ticket.note ?? ''}>{r.ticket.note}</div></> },
      { title: w('customer'), render: (_, r) => <>{r.ticket.specialCare ? '♥ ' : ''}{r.ticket.customerName || '–'}<div className="muted">{r.ticket.areaName} · {r.ticket.address || r.ticket.phoneMasked}</div></> },
      { title: w('stage'), width: 110, render: (_, r) => <>{w(r.stage as 'RECEIVED')}<div className="muted">{w('levelN', { n: r.level })}</div></> },
      { title: w('aboutWhom'), width: 110, render: (_, r) => r.about?.name ?? '–' },
      { title: w('holder'), width: 110, render: (_, r) => <>{r.ticket.holder?.name ?? r.ticket.firstContactOwner?.name ?? '–'}<div className="muted">{w('ownerIs')} {r.ticket.firstContactOwner?.name}</div></> },
      { title: w('clock'), width: 220, render: (_, r) => { const p = r.ticket.promises.find(x => x.clock === r.ticket.nextClock) ?? r.ticket.promises[0]; return p && <PromiseRibbon promise={p} label={c(p.clock)} owedBy={ower(p.owedBy)} /> } },
      { title: w('responsible'), width: 90, render: (_, r) => r.responsible ? w(r.responsible as 'YES') : '–' },
    ]} />
  </section>
}
