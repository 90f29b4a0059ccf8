import { memo, useEffect, useLayoutEffect, useRef, useState, type PointerEvent, type RefObject } from 'react'
import { useCodes, useLanguage, useWords } from '../../lib/language'
import { codes } from '../../ui/codes'
import { barOf, HEAD, hm, hours, inSight, isToCome, momentOf, NAMES, plannedOf, ROW, SIGN, toneOf, type AreaLine, type Chart, type TechLine } from './layout'
import type { Shifted, Visit } from './plan'
import { planWords } from './words'

/** Where a visit is being taken: to whom, and before which of their visits; without a place, where it costs least. */
export interface Target { key: string; place: number | null }
export interface Hand { onPick: (v: Visit) => void; onGrab: (v: Visit, e: PointerEvent) => void; mayMove: boolean }

const AXIS = 26
interface Props extends Hand {
  chart: Chart; ppm: number; now: number; today: boolean; selected?: string; moving?: string; target?: Target; shifted?: Shifted[]; box: RefObject<HTMLDivElement | null>
}

/** Technicians as rows, the day as the axis. Only the rows in sight are drawn. */
export function Gantt({ chart, ppm, now, today, selected, moving, target, shifted, box, ...hand }: Props) {
  const w = useWords(planWords)
  const [sight, setSight] = useState({ top: 0, height: 700 })
  useLayoutEffect(() => {
    const el = box.current
    if (!el) return
    let asked = 0
    const look = () => { asked = 0; const top = Math.floor(el.scrollTop / ROW) * ROW; setSight(s => (s.top === top && s.height === el.clientHeight ? s : { top, height: el.clientHeight })) }
    const later = () => { asked ||= requestAnimationFrame(look) }
    const size = new ResizeObserver(later)
    size.observe(el)
    el.addEventListener('scroll', later, { passive: true })
    look()
    return () => { el.removeEventListener('scroll', later); size.disconnect(); cancelAnimationFrame(asked) }
  }, [box])
  const x = (at: number) => (at - chart.from) / 60_000 * ppm
  const wide = x(chart.until)
  const first = useRef(true)
  useEffect(() => {
    if (first.current && today && box.current && chart.lines.length) { first.current = false; box.current.scrollLeft = Math.max(0, x(now) - 120) }
  })
  const [a, b] = inSight(chart.lines, sight.top, sight.height)
  const chosen = chart.lines.findIndex(l => l.kind === 'technician' && l.visits.some(v => v.id === selected))
  const shown = chart.lines.slice(a, b)
  // The chosen bar holds the keyboard: its row stays, also when the wheel has gone on.
  if (chosen >= 0 && (chosen < a || chosen >= b)) shown.push(chart.lines[chosen])
  const marks: number[] = []
  const step = (ppm < 1 ? 120 : ppm > 3 ? 30 : 60) * 60_000
  for (let t = Math.ceil(chart.from / step) * step; t <= chart.until; t += step) marks.push(t)
  const row = target && chart.lineOf.get(target.key)
  const tabStop = selected && chart.visitOf.has(selected) ? selected : chart.lines.flatMap(l => (l.kind === 'technician' ? l.visits : []))[0]?.id
  return <div className="gantt" ref={box} role="region" aria-label={w('gantt')} tabIndex={-1}>
    <div className="g-axis" style={{ width: NAMES + wide, height: AXIS }} aria-hidden="true">
      <span className="g-corner" style={{ width: NAMES }} />
      {marks.map(t => <i key={t} style={{ left: NAMES + x(t) }}>{hm(t)}</i>)}
      {today && now > chart.from && now < chart.until && <b style={{ left: NAMES + x(now) }}>{w('now')} {hm(now)}</b>}
    </div>
    <div className="g-body" style={{ height: chart.height, width: NAMES + wide, backgroundSize: `${step / 60_000 * ppm}px 100%`, backgroundPositionX: NAMES + x(marks[0] ?? chart.from) }}>
      {shown.map(l => l.kind === 'area' ? <AreaRow key={l.key} line={l} />
        : <Row key={l.key} line={l} x0={chart.from} until={chart.until} ppm={ppm} now={now} selected={l.visits.some(v => v.id === selected) ? selected : undefined} tabStop={l.visits.some(v => v.id === tabStop) ? tabStop : undefined}
            moving={l.visits.some(v => v.id === moving) ? moving : undefined} aimed={target?.key === l.key} {...hand} />)}
      {shifted?.map(s => {
        const v = [...chart.visitOf.values()].find(it => it.number === s.number)
        const to = v && s.technicianAfter && chart.lineOf.get(`${v.area} ${s.technicianAfter}`)
        if (!to || !s.arrivalAfter) return null
        const at = Math.max(Date.parse(s.arrivalAfter), v.windowStart && Date.parse(s.arrivalAfter) < Date.parse(v.windowStart) ? Date.parse(v.windowStart) : 0)
        return <span key={s.number} className="g-ghost" style={{ top: to.top + 5, left: NAMES + x(at), width: Math.max(8, v.minutes * ppm) }} aria-hidden="true" />
      })}
      {row && moving && <span className="g-aim" style={{ top: row.top, height: row.height, left: target.place === null ? NAMES : NAMES + x(momentOf(row, moving, target.place, now)) }} aria-hidden="true"><b>{target.place === null ? '＋' : target.place + 1}</b></span>}
      {today && <span className="g-now" style={{ left: NAMES + x(now) }} aria-hidden="true" />}
    </div>
  </div>
}

const percent = (n: number, of: number) => (of ? Math.round(n / of * 100) : 0)
const h1 = (minutes: number) => (minutes / 60).toFixed(1)

/** The heading of an area carries its load: what is to be done against what the team can do. */
const AreaRow = memo(function AreaRow({ line }: { line: AreaLine }) {
  const w = useWords(planWords)
  const { load, name, code, plannedAt, version } = line.area
  const full = percent(load.workMinutes + load.travelMinutes, load.capacityMinutes)
  return <div className="g-area" style={{ top: line.top, height: HEAD }}><div>
    <h3 data-area={code}>{name} <span className="muted">{code}</span></h3>
    <Meter load={load} />
    <span>{load.capacityMinutes ? <>{w('full', { n: full })} <span className="muted">({h1(load.workMinutes)} + {w('travel')} {h1(load.travelMinutes)}) / {h1(load.capacityMinutes)} {w('hoursUnit')}</span></> : w('nobody')}</span>
    {load.unplanned > 0 && <span className="tag warn">▲ {w('unplannedN', { n: load.unplanned })}</span>}
    {load.late > 0 && <span className="tag bad">▲ {w('lateN', { n: load.late })}</span>}
    <span className="muted" title={w('version', { n: version })}>{plannedAt ? w('plannedAt', { at: hm(plannedAt) }) : w('notPlanned')}</span>
  </div></div>
})
export function Meter({ load }: { load: AreaLine['area']['load'] }) {
  const all = Math.max(load.capacityMinutes, load.workMinutes + load.travelMinutes) || 1
  return <span className="meter" aria-hidden="true"><i style={{ width: `${load.workMinutes / all * 100}%` }} /><i className="road" style={{ width: `${load.travelMinutes / all * 100}%` }} />
    <b style={{ left: `${load.capacityMinutes / all * 100}%` }} /></span>
}

interface RowProps extends Hand { line: TechLine; x0: number; until: number; ppm: number; now: number; selected?: string; tabStop?: string; moving?: string; aimed: boolean }
const Row = memo(function Row({ line, x0, until, ppm, now, selected, tabStop, moving, aimed, ...hand }: RowProps) {
  const w = useWords(planWords)
  const { who } = line
  const x = (at: number) => (Math.min(until, Math.max(x0, at)) - x0) / 60_000 * ppm
  const shade = (from: string, to: string, kind: string, word: string) => {
    const left = x(Date.parse(from)), width = x(Date.parse(to)) - left
    return width > 0 && <i key={kind + from} className={`g-shade ${kind}`} style={{ left: NAMES + left, width }} title={`${word} ${hm(from)}–${hm(to)}`} />
  }
  return <div className={`g-row${aimed ? ' aimed' : ''}`} style={{ top: line.top, height: ROW }} data-line={line.key} role="group" aria-label={`${who.name} ${who.staffNo}`}>
    <div className="g-name" style={{ width: NAMES }} title={`${w('skills')} ${who.skills.join(' ')}`}>
      <strong>{who.name}</strong> <span className="muted">{who.staffNo}</span>
      <div className="muted">{line.visits.length ? w('visits', { n: line.visits.length }) : w('none')}{who.kind === 'STAND_BY' && ` · ${w('standBy')}`}</div>
      {who.silentSince && <div className="bad">▲ {w('silent', { at: hm(who.silentSince) })}</div>}
    </div>
    {shade(new Date(x0).toISOString(), who.shiftStart, 'off', w('offShift'))}{shade(who.shiftEnd, new Date(until).toISOString(), 'off', w('offShift'))}
    {who.breakTime && shade(who.breakTime.start, who.breakTime.end, 'rest', w('rest'))}
    {who.leave.map(l => shade(l.start, l.end, 'away', w('leave')))}
    {line.visits.map((v, i) => <Bar key={v.id} visit={v} lane={i % 3} x0={x0} ppm={ppm} now={now} selected={v.id === selected} tabStop={v.id === tabStop} moving={v.id === moving} {...hand} />)}
  </div>
})

interface BarProps extends Hand { visit: Visit; lane: number; x0: number; ppm: number; now: number; selected: boolean; tabStop: boolean; moving: boolean }
const Bar = memo(function Bar({ visit: v, lane, x0, ppm, now, selected, tabStop, moving, onPick, onGrab, mayMove }: BarProps) {
  const w = useWords(planWords), c = useCodes(codes), lang = useLanguage()
  const bar = barOf(v)
  if (!bar) return null
  const x = (at: number) => NAMES + (at - x0) / 60_000 * ppm
  const width = Math.max(14, (bar.end - bar.start) / 60_000 * ppm - 1)
  const tone = toneOf(v, now), plan = plannedOf(v), symptom = lang === 'en' ? v.symptomNameEn : v.symptomName
  const left = v.promise && tone !== 'done' ? hours(Date.parse(v.promise.dueAt) - now) : ''
  const clock = left ? `${tone === 'over' ? w('over') : w('left')} ${left}` : ''
  const arrival = v.plannedArrival ? Date.parse(v.plannedArrival) : NaN
  const free = mayMove && isToCome(v)
  const late = v.lateMinutes >= 1 && isToCome(v) ? w('late', { n: Math.round(v.lateMinutes) }) : ''
  const pinned = v.pinned ? w('pinned', { by: v.pinned }) : ''
  const said = [v.number, symptom, c(v.state), `${hm(bar.start)}–${hm(bar.end)}`, v.promise ? `${c(v.promise.clock)} ${clock}` : '',
    v.windowStart ? `${w('window')} ${hm(v.windowStart)}–${hm(v.windowEnd)}` : '', late, pinned, isToCome(v) && v.technicianId && v.why ? `▢ ${v.why[lang]}` : ''].filter(Boolean).join(' · ')
  return <>
    {!v.arrivedAt && v.travelMinutes > 0 && !Number.isNaN(arrival) && <i className="g-road" style={{ left: x(arrival - v.travelMinutes * 60_000), width: v.travelMinutes * ppm }} />}
    {!v.arrivedAt && bar.start > arrival + 60_000 && <i className="g-wait" style={{ left: x(arrival), width: (bar.start - arrival) / 60_000 * ppm }} />}
    {plan && <i className="g-plan" style={{ left: x(plan.start), width: Math.max(8, (plan.end - plan.start) / 60_000 * ppm) }} />}
    {v.windowStart && v.windowEnd && tone !== 'done' && <i className={`g-window${selected ? ' chosen' : ''}`} style={{ left: Math.max(NAMES, x(Date.parse(v.windowStart))), width: (Date.parse(v.windowEnd) - Date.parse(v.windowStart)) / 60_000 * ppm, top: 43 + lane * 4 }} />}
    <button type="button" className={`g-bar ${tone}${free ? ' free' : ''}${moving ? ' moving' : ''}${v.arrivedAt && tone !== 'done' ? ' begun' : ''}`} style={{ left: x(bar.start), width }} data-visit={v.id} tabIndex={tabStop ? 0 : -1}
      aria-label={said} aria-current={selected || undefined} title={said} onClick={() => onPick(v)} onPointerDown={free ? e => onGrab(v, e) : undefined}>
      {width >= 24 && <span className="l1">{SIGN[tone]}{v.technicianId && v.why && isToCome(v) && <b aria-hidden="true" className="no-part">▢</b>} {width >= 46 && (left || (tone === 'done' ? hm(bar.end) : ''))}{v.pinned && <Pin />}</span>}
      {width >= 40 && <span className="l2">{c(v.state)}{width >= 90 ? ` · ${symptom}` : ''}</span>}
    </button>
    {late && <span className="g-late" style={{ left: x(bar.start) + width - 2 }}>{late}</span>}
  </>
})
export const Pin = () => <svg className="pin" viewBox="0 0 10 12" width="8" height="10" aria-hidden="true"><path d="M3 1h4v4l2 2H6v4.5L5 12l-.5-.5V7H1l2-2z" fill="currentColor" /></svg>
