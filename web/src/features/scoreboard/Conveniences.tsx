import { useQuery, keepPreviousData } from '@tanstack/react-query'
import { Button, Segmented, Table } from 'antd'
import { useState } from 'react'
import { get, query } from '../../api/client'
import { useAreas } from '../../api/hooks'
import type { TicketLine } from '../../api/types'
import { useCodes, useLanguage, useWords } from '../../lib/language'
import { clockTime, exact, serverNow } from '../../lib/time'
import { codes } from '../../ui/codes'
import { Shown, Trouble } from '../../ui/states'
import { useSymptom } from '../../ui/symptom'
import './figures.css'
import { PERIODS, periodOf, type Period } from './period'
import { scoreboardWords } from './words'
import { convenienceWords, verdictWords } from './convenienceWords'

interface OfArea { areaCode: string; total: number; verdicts: Record<string, number> }
interface Measure { id: string; name: string; nameEn: string; total: number; verdicts: Record<string, number>; areas: OfArea[] }
interface Use { ticket: TicketLine | null; areaCode: string; at: string; verdict: string; label: string | null }

/** What was promised for people's convenience, counted: by area, and each use behind the number. */
export function Conveniences({ area }: { area?: string }) {
  const w = useWords(convenienceWords)
  const p = useWords(scoreboardWords)
  const v = useCodes(verdictWords)
  const en = useLanguage() === 'en'
  const [period, setPeriod] = useState<Period>('month')
  const [chosen, setChosen] = useState('M01')
  const [of, setOf] = useState<string>()
  const asked = { ...periodOf(period, serverNow()), area }
  const found = useQuery({ queryKey: ['figures', 'conveniences', asked], queryFn: () => get<Measure[]>(query('/api/conveniences', asked)), placeholderData: keepPreviousData })
  const measure = found.data?.find(m => m.id === chosen)
  return <>
    <section className="panel stack" aria-label={w('title')}>
      <div className="row"><h2 style={{ margin: 0 }}>{w('title')}</h2>
        <Segmented aria-label={p('period')} value={period} onChange={x => setPeriod(x as Period)} options={PERIODS.map(x => ({ value: x, label: p(x) }))} /><span className="muted">{w('pick')}</span></div>
      <Shown of={found}>{list => <div className="figures">{list.map(m => <button key={m.id} type="button" className="figure" aria-pressed={m.id === chosen} onClick={() => { setChosen(m.id); setOf(undefined) }}>
        <span className="figure-name">{m.id} {en ? m.nameEn : m.name}</span><span className="figure-value">{m.total}</span>
        <span className="muted">{Object.entries(m.verdicts).map(([code, n]) => `${v(code)} ${n}`).join(' · ') || w('none')}</span></button>)}</div>}</Shown>
    </section>
    {measure && <div className="two">
      <ByArea key={measure.id} measure={measure} chosen={of} choose={setOf} />
      <Uses key={`${measure.id} ${of}`} measure={measure} asked={{ ...asked, area: of ?? area }} />
    </div>}
  </>
}

function ByArea({ measure: m, chosen, choose }: { measure: Measure; chosen?: string; choose: (code?: string) => void }) {
  const w = useWords(convenienceWords)
  const v = useCodes(verdictWords)
  const areas = useAreas().data
  const verdicts = Object.keys(m.verdicts)
  const most = Math.max(1, ...m.areas.map(a => a.total))
  return <section className="panel" aria-label={w('byArea')}><h2>{w('byArea')}</h2>
    <Table<OfArea> size="small" rowKey="areaCode" dataSource={m.areas} pagination={{ pageSize: 24, hideOnSinglePage: true }} rowClassName={a => (a.areaCode === chosen ? 'ant-table-row-selected' : '')} columns={[
      { title: w('area'), render: (_, a) => <Button type="link" size="small" aria-pressed={a.areaCode === chosen} style={{ padding: 0 }} onClick={() => choose(a.areaCode === chosen ? undefined : a.areaCode)}>{areas?.find(x => x.code === a.areaCode)?.name ?? a.areaCode}</Button> },
      { title: w('uses'), width: 140, render: (_, a) => <span className="bar"><i style={{ width: `${(a.total / most) * 80}px` }} aria-hidden="true" /> {a.total}</span> },
      ...verdicts.map(code => ({ title: v(code), width: 90, render: (_: unknown, a: OfArea) => a.verdicts[code] ?? '–' })),
    ]} /></section>
}

function Uses({ measure: m, asked }: { measure: Measure; asked: { from: string; until: string; area?: string } }) {
  const w = useWords(convenienceWords)
  const v = useCodes(verdictWords)
  const c = useCodes(codes)
  const symptom = useSymptom()
  const areas = useAreas().data
  const found = useQuery({ queryKey: ['figures', 'conveniences', m.id, asked], queryFn: () => get<Use[]>(query(`/api/conveniences/${m.id}/rows`, asked)) })
  return <section className="panel" aria-label={w('rows')}><h2>{m.id} · {w('rows')}{asked.area && ` · ${areas?.find(a => a.code === asked.area)?.name ?? asked.area}`}</h2>
    {found.error ? <Trouble error={found.error} again={found.refetch} /> : null}
    <Table<Use> size="small" rowKey={(u, i) => `${u.at} ${i}`} loading={found.isPending} dataSource={found.data} pagination={{ pageSize: 20, hideOnSinglePage: true }} columns={[
      { title: w('at'), width: 110, render: (_, u) => <span title={exact(u.at)}>{clockTime(u.at)}</span> },
      { title: w('what'), render: (_, u) => u.ticket ? <><a href={`#/tickets/${u.ticket.number}`}>{u.ticket.number}</a> {symptom(u.ticket)}<div className="muted">{u.ticket.specialCare ? '♥ ' : ''}{u.ticket.customerName} · {areas?.find(a => a.code === u.areaCode)?.name ?? u.areaCode}</div></> : <>{c(u.label)}<div className="muted">{areas?.find(a => a.code === u.areaCode)?.name ?? u.areaCode}</div></> },
      { title: w('came'), width: 110, render: (_, u) => `${u.verdict === 'NOT_OFFERED' ? '▲ ' : ''}${v(u.verdict)}` },
    ]} /></section>
}
