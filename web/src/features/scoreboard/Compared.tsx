import { Segmented, Table } from 'antd'
import { useState } from 'react'
import { useFigureBoards, useFigureComparison, useFigureTrend } from '../../api/hooks'
import type { BoardLine, Figure, FigureComparison, FigureLine } from '../../api/types'
import { useLanguage, useWords } from '../../lib/language'
import { exact } from '../../lib/time'
import { Shown } from '../../ui/states'
import { FunnelChart, TrendChart } from './charts'
import { amount } from './figure'
import { scoreboardWords } from './words'

interface Asked { from: string; until: string; area?: string }
const DAY = 86_400_000
const PLACES = { INSIDE: 'inside', WATCH_WORSE: 'watchWorse', OUTSIDE_WORSE: 'outsideWorse', WATCH_BETTER: 'watchBetter', OUTSIDE_BETTER: 'outsideBetter' } as const

/** Limits of a handful of cases are as wide as the sheet, and of equals there is nothing to see. */
const worthDrawing = (c: FigureComparison) => c.lines.some(l => l.counted >= 10) && c.lines.some(l => l.value !== c.lines[0].value)

/** One figure by area, person or hall: where chance ends, and the list below it. */
export function Compared({ figure, by, asked }: { figure: Figure; by: 'AREA' | 'PERSON' | 'HALL'; asked: Asked }) {
  const w = useWords(scoreboardWords)
  const en = useLanguage() === 'en'
  const found = useFigureComparison(figure.id, by, asked)
  return <Shown of={found} empty={c => !c.lines.length}>{c => <div className="stack">
    {by !== 'HALL' && c.centre !== null && (worthDrawing(c) ? <><FunnelChart of={c} label={w('funnelOf', { name: en ? figure.nameEn : figure.name, n: c.lines.length, s: c.lines.filter(l => l.place?.startsWith('OUTSIDE')).length })} />
      <div className="key"><span>– – {w('centre')} {amount(c.centre, '%')}</span><span style={{ color: '#8a5200' }}>┄ {w('limit95')}</span><span style={{ color: '#b3261e' }}>┄ {w('limit998')}</span><span>{w('funnelWhy')}</span></div></> : <p className="muted" style={{ margin: 0 }}>{w('centre')} {amount(c.centre, '%')} · {w('tooFew')}</p>)}
    <Table<FigureLine> size="small" rowKey="key" dataSource={c.lines} pagination={{ pageSize: 30, hideOnSinglePage: true }} columns={[
      { title: w('who'), dataIndex: 'name', render: (_, l) => by === 'PERSON' ? l.name : `${l.key} ${l.name === l.key ? '' : l.name}` },
      { title: w('value'), dataIndex: 'value', align: 'right', sorter: (a, b) => (a.value ?? -1) - (b.value ?? -1), render: v => amount(v, figure.unit) },
      { title: w('cnt'), dataIndex: 'counted', align: 'right', sorter: (a, b) => a.counted - b.counted },
      { title: w('bad'), dataIndex: 'bad', align: 'right' },
      { title: '95%', render: (_, l) => l.low !== null ? `${amount(l.low, '')}–${amount(l.high, '%')}` : '' },
      { title: w('place'), dataIndex: 'place', render: p => p ? <span style={{ color: p.endsWith('WORSE') ? '#b3261e' : p === 'INSIDE' ? undefined : '#2f6b3a' }}>{w(PLACES[p as keyof typeof PLACES])}</span> : '–' }]} />
  </div>}</Shown>
}

/** Months back from the period, or its days; with the limits within which nothing has changed. */
export function Trend({ figure, asked }: { figure: Figure; asked: Asked }) {
  const w = useWords(scoreboardWords)
  const en = useLanguage() === 'en'
  const [grain, setGrain] = useState<'M' | 'D'>('D')
  const end = Date.parse(asked.until)
  const from = exact(new Date(grain === 'D' ? Math.min(Date.parse(asked.from), end - 31 * DAY) : end - 730 * DAY).toISOString()).slice(0, 10)
  const found = useFigureTrend(figure.id, grain, { ...asked, from: grain === 'D' ? from : `${from.slice(0, 8)}01`, until: exact(asked.until).slice(0, 10) })
  return <div className="stack"><Segmented aria-label={w('trend')} value={grain} onChange={g => setGrain(g as 'M' | 'D')} options={[{ value: 'D', label: w('days') }, { value: 'M', label: w('months') }]} />
    <Shown of={found} empty={l => l.every(p => p.value === null)}>{points => <><TrendChart points={points} unit={figure.unit} label={w('trendOf', { name: en ? figure.nameEn : figure.name, n: points.length, s: points.filter(p => p.signal).length })} />
      <div className="key"><span>– – {w('centre')}</span><span style={{ color: '#8a5200' }}>┄ {w('limits')}</span><span style={{ color: '#b3261e' }}>◆ {w('signal')}</span></div></>}</Shown></div>
}

/** 零投诉 and 100 %: of how many, and how much worse it might in truth be. */
export function Boards({ asked }: { asked: Asked }) {
  const w = useWords(scoreboardWords)
  const found = useFigureBoards(asked)
  return <section className="panel stack" aria-label={w('boards')}><h2>{w('boards')}</h2>
    <Shown of={found} empty={b => !b.lines.length}>{b => <>
      <div className="row" style={{ gap: 28 }}><b style={{ fontSize: 20 }}>{w('zero', { a: b.zeroComplaint, b: b.lines.length })}</b><b style={{ fontSize: 20 }}>{w('allGood', { a: b.allSatisfied, b: b.lines.length - b.notAsked })}</b>
        {b.notAsked > 0 && <span className="muted">△ {w('notAsked', { n: b.notAsked })}</span>}</div>
      <Table<BoardLine> size="small" rowKey="area" dataSource={b.lines} pagination={{ pageSize: 12, hideOnSinglePage: true }} columns={[
        { title: w('area'), dataIndex: 'name', render: (n, l) => `${l.area} ${n}` }, { title: w('households'), dataIndex: 'households', align: 'right' }, { title: w('repairs'), dataIndex: 'repairs', align: 'right' },
        { title: w('complaints'), align: 'right', render: (_, l) => l.complaints === 0 ? '✓ 0' : `${l.complaints} (${l.responsible})` },
        { title: w('satisfied'), align: 'right', render: (_, l) => l.answered === 0 ? '–' : `${l.satisfied === l.answered ? '✓ ' : ''}${l.satisfied} / ${l.answered}` },
        { title: w('atLeast'), align: 'right', dataIndex: 'atLeast', render: v => amount(v, '%') }]} /></>}</Shown></section>
}
