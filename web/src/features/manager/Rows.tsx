import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Button, Table } from 'antd'
import { get, query } from '../../api/client'
import { useFigureRows } from '../../api/hooks'
import type { FigurePoint, FigureRow, Me } from '../../api/types'
import { useCodes, useLanguage, useWords } from '../../lib/language'
import { clockTime, exact, serverNow, window2 } from '../../lib/time'
import { codes } from '../../ui/codes'
import { PromiseRibbon } from '../../ui/PromiseRibbon'
import { Shown } from '../../ui/states'
import { year, type CareRow, type FigureName, type PromiseRow, type RepeatRow, type VisitRow } from './manager'
import { managerWords } from './words'

const PAGES = { pageSize: 12, hideOnSinglePage: true, showSizeChanger: false }
const useRows = <T,>(of: string, area?: string) => useQuery({ queryKey: ['manager', of, area], queryFn: () => get<T[]>(query(`/api/manager/${of}`, { area })), placeholderData: keepPreviousData, refetchInterval: 30_000 })
const link = (n: string) => <a href={`#/tickets/${n}`}>{n}</a>

/** The rows behind a figure: as many as it says. */
export function Rows({ of, me, area, trend }: { of: FigureName; me: Me; area?: string; trend?: FigurePoint[] }) {
  const w = useWords(managerWords)
  if (of === 'promises') return <Promises area={area} />
  if (of === 'visits') return <Visits area={area} />
  if (of === 'care') return ['CUSTOMER_MANAGER', 'CALL_CENTRE_HEAD', 'ADMIN'].includes(me.role) ? <Care area={area} /> : <p className="muted">{w('noRights')}</p>
  if (of === 'repairs') return <Repairs area={area} trend={trend} />
  return <Repeats key={of} of={of} area={area} />
}

function Promises({ area }: { area?: string }) {
  const w = useWords(managerWords)
  const c = useCodes(codes)
  const chinese = useLanguage() === 'zh'
  const found = useRows<PromiseRow>('promises', area)
  return <Shown of={found}>{rows => (!rows.length ? <p className="muted">{w('noneGood')}</p> : <Table<PromiseRow> size="small" rowKey={r => r.promise.id} dataSource={rows} pagination={PAGES} columns={[
    { title: w('clock'), width: 250, render: (_, r) => <PromiseRibbon promise={r.promise} label={c(r.promise.clock)} owedBy={r.owedBy} /> },
    { title: w('what'), render: (_, r) => <>{link(r.ticketNumber)} {chinese ? r.subject : r.subjectEn || r.subject}<div className="muted">{r.specialCare ? '♥ ' : ''}{r.customerName} · {r.address}</div></> },
    { title: w('technician'), width: 90, render: (_, r) => r.technician ?? '–' },
  ]} />)}</Shown>
}

function Visits({ area }: { area?: string }) {
  const w = useWords(managerWords)
  const word = useCodes(managerWords)
  const chinese = useLanguage() === 'zh'
  const found = useRows<VisitRow>('visits', area)
  return <Shown of={found}>{rows => (!rows.length ? <p className="muted">{w('none')}</p> : <Table<VisitRow> size="small" rowKey="number" dataSource={rows} pagination={PAGES} columns={[
    { title: w('state'), width: 92, render: (_, r) => <>{word(r.state)}{r.lateMinutes >= 1 && <div className="alarm">{w('lateBy', { n: r.lateMinutes })}</div>}</> },
    { title: w('what'), render: (_, r) => <>{link(r.ticketNumber)} {chinese ? r.symptomName : r.symptomNameEn}{r.parts > 1 ? ` ×${r.parts}` : ''}<div className="muted">{r.address}</div></> },
    { title: w('technician'), width: 82, render: (_, r) => r.technician ?? '–' },
    { title: w('window'), width: 110, render: (_, r) => window2(r.windowStart, r.windowEnd) },
    { title: w('planned'), width: 84, render: (_, r) => clockTime(r.completedAt ?? r.arrivedAt ?? r.plannedArrival) },
  ]} />)}</Shown>
}

function Care({ area }: { area?: string }) {
  const w = useWords(managerWords)
  const c = useCodes(codes)
  const found = useRows<CareRow>('care', area)
  return <Shown of={found}>{rows => (!rows.length ? <p className="muted">{w('none')}</p> : <Table<CareRow> size="small" rowKey="householdId" dataSource={rows} pagination={PAGES} columns={[
    { title: w('home'), render: (_, r) => <>♥ {r.customerName}<div className="muted">{r.address}</div></> },
    { title: w('careOf'), width: 120, render: (_, r) => r.care.map(x => c(x)).join('、') },
    { title: w('openTicket'), width: 150, render: (_, r) => (r.openTicket ? link(r.openTicket) : '–') },
  ]} />)}</Shown>
}

function Repeats({ of, area }: { of: 'repeats' | 'often'; area?: string }) {
  const w = useWords(managerWords)
  const c = useCodes(codes)
  const chinese = useLanguage() === 'zh'
  const found = useRows<RepeatRow>(of, area)
  return <Shown of={found}>{rows => (!rows.length ? <p className="muted">{w('noneGood')}</p> : <Table<RepeatRow> size="small" rowKey="ticketNumber" dataSource={rows} pagination={PAGES} columns={[
    { title: w('reported'), width: 110, render: (_, r) => <span title={exact(r.reportedAt)}>{clockTime(r.reportedAt)}</span> },
    { title: w('what'), render: (_, r) => <>{link(r.ticketNumber)} {chinese ? r.subject : r.subjectEn || r.subject} <span className="muted">{c(r.state)}</span><div className="muted">{r.customerName} · {r.address}</div></> },
    of === 'often' ? { title: w('earlier'), width: 230, render: (_: unknown, r: RepeatRow) => <><b>{w('times', { n: r.times })}</b> {r.numbers.slice(1, 5).map(n => <span key={n}> {link(n)}</span>)}</> }
      : { title: w('technician'), width: 90, render: (_: unknown, r: RepeatRow) => r.technician ?? '–' },
  ]} />)}</Shown>
}

function Repairs({ area, trend }: { area?: string; trend?: FigurePoint[] }) {
  const w = useWords(managerWords)
  const chinese = useLanguage() === 'zh'
  const from = `${new Date(serverNow() + 8 * 3_600_000).toISOString().slice(0, 7)}-01`
  const found = useFigureRows('K11', { from, until: year(serverNow()).until, area })
  const most = Math.max(1, ...(trend ?? []).map(p => p.value ?? 0))
  return <div className="stack">
    {trend && <div className="months" role="img" aria-label={`${w('trend')}: ${trend.map(p => `${p.start.slice(0, 7)} ${p.value?.toFixed(1) ?? '–'}`).join(', ')}`}>{trend.map(p => <div key={p.start} title={`${p.start.slice(0, 7)} · n=${p.counted}`}><b>{p.value === null ? '–' : p.value.toFixed(1)}</b><i style={{ height: `${((p.value ?? 0) / most) * 60}px` }} /><span>{p.start.slice(2, 7)}</span></div>)}</div>}
    <Shown of={found}>{it => <Table<FigureRow> size="small" rowKey={(r, i) => `${r.caseId} ${i}`} dataSource={it.pages.flat()} pagination={PAGES} columns={[
      { title: w('reported'), width: 110, render: (_, r) => <span title={exact(r.at)}>{clockTime(r.at)}</span> },
      { title: w('what'), render: (_, r) => (r.number ? <>{link(r.number)} {chinese ? r.symptomName : r.symptomNameEn || r.symptomName}<div className="muted">{r.customerName} · {r.address}</div></> : r.why) },
      { title: w('technician'), width: 90, render: (_, r) => r.technician?.name ?? '–' },
    ]} />}</Shown>
    {found.hasNextPage && <Button loading={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>{w('more')}</Button>}</div>
}
