import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Segmented } from 'antd'
import { useState } from 'react'
import { get, query } from '../../api/client'
import { useFigures, useFigureTrend } from '../../api/hooks'
import type { Me } from '../../api/types'
import { useWords } from '../../lib/language'
import { serverNow } from '../../lib/time'
import { Shown } from '../../ui/states'
import { Cards } from './Cards'
import { DeskRulesPanel } from './DeskRulesPanel'
import { FIGURES, year, type Desk, type FigureName } from './manager'
import './manager.css'
import { Rows } from './Rows'
import { Sparkline } from './Sparkline'
import { Team } from './Team'
import { deskRuleWords, managerWords } from './words'

/** The area at a glance: each figure opens its rows beside the team of the day. */
export function ManagerDesk({ me, area }: { me: Me; area?: string }) {
  const w = useWords(managerWords), r = useWords(deskRuleWords)
  const [tab, setTab] = useState<'glance' | 'cards' | 'rules'>('glance')
  const found = useQuery({ queryKey: ['manager', 'desk', area], queryFn: () => get<Desk>(query('/api/manager/desk', { area })), placeholderData: keepPreviousData, refetchInterval: 30_000 })
  const only = found.data?.areas.length === 1 ? found.data.areas[0] : undefined
  return <>
    <div className="row desk-head"><h2>{w('title')}</h2>
      <Segmented aria-label={w('title')} value={tab} onChange={v => setTab(v as typeof tab)} options={[{ value: 'glance', label: w('glance') }, { value: 'cards', label: w('cards') }, { value: 'rules', label: r('tab') }]} />
      {found.data && <span className="muted">{only ? `${only.code} ${only.name} · ${w('manager')} ${only.managerName ?? w('vacant')}` : w('all')} · {w('households', { n: found.data.areas.reduce((n, a) => n + a.households, 0).toLocaleString('en') })}</span>}</div>
    {tab === 'glance' ? <Shown of={found}>{d => <Glance of={d} me={me} area={area} />}</Shown> : tab === 'cards' ? <Cards me={me} area={area} /> : <DeskRulesPanel role={me.role} />}
  </>
}

function Glance({ of: d, me, area }: { of: Desk; me: Me; area?: string }) {
  const w = useWords(managerWords)
  const [chosen, setChosen] = useState<FigureName>('promises')
  const span = year(serverNow())
  const month = useFigures({ ...span, from: `${new Date(serverNow() + 8 * 3_600_000).toISOString().slice(0, 7)}-01`, area })
  const trend = useFigureTrend('K11', 'M', { ...span, area })
  const k11 = month.data?.find(f => f.id === 'K11')
  const head = (f: FigureName) => (f === 'often' ? w('often', { times: d.oftenTimes, days: d.oftenWithinDays }) : w(f))
  const tiles: Record<FigureName, { value: string | number; bad?: boolean; notes: string[] }> = {
    promises: { value: d.promises.open, bad: d.promises.over > 0, notes: [w('pressing', { n: d.promises.pressing }), w('over', { n: d.promises.over })] },
    visits: { value: d.visits.toCome + d.visits.underWay + d.visits.done + d.visits.unplanned, bad: d.visits.late + d.visits.unplanned > 0,
      notes: [w('toCome', { n: d.visits.toCome }), w('underWay', { n: d.visits.underWay }), w('done', { n: d.visits.done }), ...(d.visits.late ? [w('late', { n: d.visits.late })] : []), ...(d.visits.unplanned ? [w('unplanned', { n: d.visits.unplanned })] : [])] },
    care: { value: d.care, notes: [w('careOpen', { n: d.careOpen })] },
    repeats: { value: d.repeats, bad: d.repeats > 0, notes: [w('thirty', { n: d.repeatsShownDays })] },
    often: { value: d.often, bad: d.often > 0, notes: [] },
    repairs: { value: k11?.value === null || k11?.value === undefined ? '–' : k11.value.toFixed(1), notes: [w('thisMonth')] },
  }
  return <>
    <div className="tiles">{FIGURES.map(f => <button key={f} type="button" className={`tile${tiles[f].bad ? ' bad' : ''}`} aria-pressed={f === chosen} onClick={() => setChosen(f)}>
      <span className="tile-name">{head(f)}</span>
      <span className="tile-value">{tiles[f].value}{f === 'repairs' && trend.data ? <Sparkline points={trend.data} label={w('trend')} /> : null}</span>
      <span className="muted">{tiles[f].notes.join(' · ') || ' '}</span></button>)}</div>
    <div className="desk">
      <section className="panel" aria-label={head(chosen)}><h2>{head(chosen)}</h2><Rows key={chosen} of={chosen} me={me} area={area} trend={trend.data} /></section>
      <Team of={d} />
    </div>
  </>
}
