import { useQuery } from '@tanstack/react-query'
import { Alert, Segmented, Table } from 'antd'
import { useState } from 'react'
import { get, query } from '../../api/client'
import { useBoard, useOwers } from '../../api/hooks'
import type { TicketLine } from '../../api/types'
import { useCodes, useLanguage, useWords } from '../../lib/language'
import { useNow, window2 } from '../../lib/time'
import { codes } from '../../ui/codes'
import { useSymptom } from '../../ui/symptom'
import { PromiseRibbon } from '../../ui/PromiseRibbon'
import { ribbon } from '../../ui/ribbonMath'
import { Trouble } from '../../ui/states'
import { dispatchWords } from './words'

interface Together { areaCode: string; place: string; visits: { number: string; ticketNumber: string; symptomName: string; symptomNameEn: string; technician: string | null; windowStart: string | null; windowEnd: string | null }[] }

const nextOf = (row: TicketLine) => row.promises.find(p => p.clock === row.nextClock) ?? row.promises[0]

/** The work by its next clock, the most urgent first. */
export function BoardPage({ area, open }: { area?: string; open: (number: string) => void }) {
  const w = useWords(dispatchWords)
  const c = useCodes(codes)
  const symptom = useSymptom()
  const now = useNow()
  const [only, setOnly] = useState('all')
  const found = useBoard(area)
  const ower = useOwers()
  const tone = (r: TicketLine) => { const p = nextOf(r); return p ? ribbon(p, now).tone : 'calm' }
  const rows = found.data?.rows.filter(r => only === 'all' || tone(r) === (only === 'red' ? 'over' : 'near'))
  const n = found.data?.counts
  return (
    <section className="panel stack" aria-label={w('board')}>
      <Segmented aria-label={w('board')} value={only} onChange={setOnly} options={[
        { value: 'all', label: `○ ${w('all')} ${n ? n.running + n.amber + n.red : ''}` }, { value: 'amber', label: `◐ ${w('amber')} ${n?.amber ?? ''}` }, { value: 'red', label: `▲ ${w('red')} ${n?.red ?? ''}` }]} />
      <SameBuildings area={area} open={open} />
      {found.error ? <Trouble error={found.error} again={found.refetch} /> : null}
      <Table<TicketLine> size="small" rowKey="id" loading={found.isPending} dataSource={rows} pagination={{ pageSize: 60, hideOnSinglePage: true }} columns={[
        { title: w('next'), width: 230, render: (_, r) => { const p = nextOf(r); return p && <PromiseRibbon promise={p} label={c(p.clock)} owedBy={ower(p.owedBy) ?? (p.owedBy ? r.technician?.name : undefined)} /> } },
        { title: w('ticket'), render: (_, r) => <button type="button" onClick={() => open(r.number)} style={{ all: 'unset', cursor: 'pointer', color: '#0b5c6b', textDecoration: 'underline' }} className="link">{r.number}</button> },
        { title: w('fault'), render: (_, r) => <>{symptom(r)}<div className="muted">{c(r.service)} · {c(r.severity)}</div></> },
        { title: w('customer'), render: (_, r) => <>{r.specialCare ? '♥ ' : ''}{r.customerName}<div className="muted">{r.areaName} · {r.address}</div></> },
        { title: w('technician'), render: (_, r) => r.technician?.name ?? '–' },
        { title: w('state'), render: (_, r) => c(r.workOrder?.state ?? r.state) },
      ]} />
    </section>
  )
}

/** Two people on their way to one building: a word to the dispatcher, who decides. */
function SameBuildings({ area, open }: { area?: string; open: (number: string) => void }) {
  const w = useWords(dispatchWords)
  const chinese = useLanguage() === 'zh'
  const found = useQuery({ queryKey: ['board', 'same-buildings', area], queryFn: () => get<Together[]>(query('/api/dispatch/same-buildings', { area })), retry: false })
  if (!found.data?.length) return null
  return <Alert type="info" showIcon title={w('sameBuilding', { n: found.data.length })} description={<ul className="plain">{found.data.slice(0, 3).map(s => <li key={s.areaCode + s.place}><b>{s.place}</b>{chinese ? ':' : ': '}
    {s.visits.map((v, i) => <span key={v.number}>{i ? (chinese ? ';' : '; ') : ''}<button type="button" className="link" style={{ all: 'unset', cursor: 'pointer', color: '#0b5c6b', textDecoration: 'underline' }} onClick={() => open(v.ticketNumber)}>{v.ticketNumber}</button> {chinese ? v.symptomName : v.symptomNameEn} · {v.technician ?? '–'}{v.windowStart ? ` · ${window2(v.windowStart, v.windowEnd)}` : ''}</span>)}</li>)}</ul>} />
}
