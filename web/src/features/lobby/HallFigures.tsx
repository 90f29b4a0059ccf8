import { Input, Segmented } from 'antd'
import { useState } from 'react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { get, query } from '../../api/client'
import { useWords } from '../../lib/language'
import { Shown } from '../../ui/states'
import { daysFrom, inMinutes, today, type Advice, type FigureLine, type Whole } from './duty'
import { ChooseHall } from './Parts'
import { useChosenLobby, useLobbies } from './useCounter'
import { figureWords } from './words'
import './desk.css'

/** Hall figures (K16, K17) by day and hour, and how many counters a usual weekday needs. */
export function HallFigures() {
  const w = useWords(figureWords)
  const lobbies = useLobbies()
  const [code, choose] = useChosenLobby(lobbies.data)
  const [from, setFrom] = useState(daysFrom(today(), -6))
  const [until, setUntil] = useState(today())
  const figures = useQuery({ queryKey: ['lobby', code, 'figures', from, until], queryFn: () => get<Whole>(query(`/api/lobbies/${code}/figures`, { from, until })), enabled: !!code, placeholderData: keepPreviousData })
  return <Shown of={lobbies} empty={l => !l.length}>{l => <>
    <div className="row" style={{ marginBottom: 12 }}><ChooseHall lobbies={l} code={code} choose={choose} />
      <Input type="date" aria-label={w('from')} style={{ width: 160 }} value={from} max={until} onChange={e => e.target.value && setFrom(e.target.value)} /> – <Input type="date" aria-label={w('until')} style={{ width: 160 }} value={until} min={from} max={today()} onChange={e => e.target.value && setUntil(e.target.value)} /></div>
    <Shown of={figures}>{f => <>
      <section className="panel" aria-label={w('together')}><dl className="tiles">
        <div><dt>{w('waitP90')}</dt><dd className={f.together?.waitP90 && f.together.waitP90 > f.targetWaitMinutes * 60 ? 'bad' : ''}>{inMinutes(f.together?.waitP90)} <small>{w('target', { m: f.targetWaitMinutes })}</small></dd></div>
        <div><dt>{w('serviceP90')}</dt><dd>{inMinutes(f.together?.serviceP90)} <small>{w('target', { m: f.targetServiceMinutes })}</small></dd></div>
        <div><dt>{w('taken')}</dt><dd>{f.together?.taken ?? 0}</dd></div><div><dt>{w('left')}</dt><dd>{f.together?.left ?? 0}</dd></div><div><dt>{w('absent')}</dt><dd>{f.together?.absent ?? 0}</dd></div>
        <div><dt>{w('logs')}</dt><dd>{f.logs}/{f.logDays}</dd></div></dl></section>
      <section className="panel" aria-label={w('byHour')}><h2>{w('byHour')}</h2><Lines lines={f.hours} target={f.targetWaitMinutes} /></section>
      <section className="panel" aria-label={w('byDay')}><h2>{w('byDay')}</h2><Lines lines={f.days} target={f.targetWaitMinutes} /></section></>}</Shown>
    {code && <Staffing code={code} />}</>}</Shown>
}

/** A chart to see, and the same as numbers. Waits are bars against the target; beyond it they are hatched and marked. */
function Lines({ lines, target }: { lines: FigureLine[]; target: number }) {
  const w = useWords(figureWords)
  if (!lines.length) return <p className="muted">{w('nothing')}</p>
  return <><Bars bars={lines.map(l => ({ label: l.key.slice(-5), value: (l.waitP90 ?? 0) / 60 }))} line={target} name={w('waitP90')} unit={w('minutes')} />
    <div className="wide-table"><table className="figures"><thead><tr>{(['when', 'taken', 'called', 'left', 'absent', 'waitMean', 'waitP90', 'lateWaits', 'serviceMean', 'serviceP90', 'lateServices'] as const).map(k => <th key={k} scope="col">{w(k)}</th>)}</tr></thead>
      <tbody>{lines.map(l => <tr key={l.key}><th scope="row">{l.key}</th><td>{l.taken}</td><td>{l.called}</td><td>{l.left}</td><td>{l.absent}</td><td>{inMinutes(l.waitMean)}</td><td>{inMinutes(l.waitP90)}{(l.waitP90 ?? 0) > target * 60 ? ' ▲' : ''}</td><td>{l.lateWaits}</td><td>{inMinutes(l.serviceMean)}</td><td>{inMinutes(l.serviceP90)}</td><td>{l.lateServices}</td></tr>)}</tbody></table></div></>
}
function Bars({ bars, line, name, unit }: { bars: { label: string; value: number }[]; line?: number; name: string; unit: string }) {
  const high = Math.max(1, line ?? 0, ...bars.map(b => b.value)) * 1.15
  const wide = Math.max(320, bars.length * 44), y = (v: number) => 130 - v / high * 110
  return <div className="wide-table"><svg className="bars" viewBox={`0 0 ${wide} 150`} role="img" aria-label={`${name} (${unit}): ${bars.map(b => `${b.label} ${b.value.toFixed(1)}`).join(', ')}`} style={{ width: wide, maxWidth: '100%' }}>
    {bars.map((b, n) => { const x = n * (wide / bars.length) + 6, width = wide / bars.length - 12, over = line !== undefined && b.value > line
      return <g key={b.label + n}><rect x={x} y={y(b.value)} width={width} height={130 - y(b.value)} className={over ? 'over' : ''} rx="2" /><text x={x + width / 2} y={y(b.value) - 4} textAnchor="middle">{b.value.toFixed(b.value >= 10 || Number.isInteger(b.value) ? 0 : 1)}{over ? '▲' : ''}</text><text x={x + width / 2} y="145" textAnchor="middle">{b.label}</text></g> })}
    {line !== undefined && <line x1="0" x2={wide} y1={y(line)} y2={y(line)} />}</svg></div>
}

function Staffing({ code }: { code: string }) {
  const w = useWords(figureWords)
  const [weekday, setWeekday] = useState(((new Date(`${today()}T00:00:00Z`).getUTCDay() + 6) % 7) + 1)
  const advice = useQuery({ queryKey: ['lobby', code, 'staffing', weekday], queryFn: () => get<Advice>(query(`/api/lobbies/${code}/staffing`, { weekday })), placeholderData: keepPreviousData })
  return <section className="panel" aria-label={w('staffing')}><h2>{w('staffing')}</h2>
    <Segmented aria-label={w('weekday')} value={weekday} onChange={setWeekday} options={[1, 2, 3, 4, 5, 6, 7].map(d => ({ value: d, label: w(`d${d}` as 'd1') }))} />
    <Shown of={advice}>{a => a.slots.length ? <><p className="muted">{w('basis', { days: a.days, m: inMinutes(a.serviceSeconds), p: a.targetPercent, t: a.targetWaitMinutes })}{a.measured ? '' : ` · ${w('assumed')}`}</p>
      <Bars bars={a.slots.map(s => ({ label: s.from, value: s.counters }))} name={w('counters')} unit="" />
      <div className="wide-table"><table className="figures"><thead><tr>{(['when', 'arrivals', 'counters', 'share', 'meanWait'] as const).map(k => <th key={k} scope="col">{w(k)}</th>)}</tr></thead><tbody>{a.slots.map(s => <tr key={s.from}><th scope="row">{s.from}</th><td>{s.arrivals.toFixed(1)}</td><td><b>{s.counters}</b></td><td>{s.share === null ? '–' : `${Math.floor(s.share * 100)} %`}</td><td>{inMinutes(s.meanWaitSeconds)}</td></tr>)}</tbody></table></div></> : <p className="muted">{w('noHistory')}</p>}</Shown></section>
}
