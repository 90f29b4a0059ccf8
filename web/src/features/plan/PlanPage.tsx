import { useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Segmented, Skeleton } from 'antd'
import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { post, remove } from '../../api/client'
import type { Me } from '../../api/types'
import { useWords } from '../../lib/language'
import { serverNow } from '../../lib/time'
import { Trouble } from '../../ui/states'
import { Gantt, type Target } from './Gantt'
import { barOf, chartOf, isToCome, isToday, keyOf, NAMES, neighbour, slotsOf, type Step, type TechLine } from './layout'
import { MovePanel } from './MovePanel'
import { chinaDay, dayAfter, useDayBoard, type MoveEffect, type PlanChange, type Visit } from './plan'
import { Side } from './Side'
import { useDrag } from './useDrag'
import { useMove } from './useMove'
import { planWords } from './words'
import './plan.css'

const DayMap = lazy(() => import('./DayMap').then(m => ({ default: m.DayMap })))
const MOVERS = ['DISPATCHER', 'CUSTOMER_MANAGER', 'SHIFT_LEADER', 'CALL_CENTRE_HEAD', 'ADMIN']
const SCALES = { wide: 0, usual: 2, close: 4 } as const
const STEPS: Record<string, Step> = { ArrowLeft: 'left', ArrowRight: 'right', ArrowUp: 'up', ArrowDown: 'down' }

/** A clock that moves the chart twice a minute: what must be redrawn each second would not stay fluid with 600 bars. */
function useHalfMinute() {
  const [now, setNow] = useState(serverNow)
  useEffect(() => { const t = setInterval(() => setNow(serverNow()), 30_000); return () => clearInterval(t) }, [])
  return now
}

/** The day of the field teams: who goes where and when, tried before it is changed. */
export function PlanPage({ me, area, open }: { me: Me; area?: string; open: (ticketNumber: string) => void }) {
  const w = useWords(planWords)
  const client = useQueryClient()
  const now = useHalfMinute()
  const [day, setDay] = useState(() => chinaDay(serverNow()))
  const [view, setView] = useState<'gantt' | 'map'>('gantt')
  const [scale, setScale] = useState<keyof typeof SCALES>('usual')
  const [selected, setSelected] = useState<string>()
  const [tab, setTab] = useState('unplanned')
  const [said, setSaid] = useState<string>()
  const [trouble, setTrouble] = useState<unknown>()
  const [wide, setWide] = useState(900)
  const box = useRef<HTMLDivElement>(null)
  const found = useDayBoard(day, area)
  const board = found.data
  const chart = useMemo(() => board && chartOf(board), [board])
  const ppm = scale === 'wide' && chart ? Math.max(0.4, (wide - NAMES - 4) / ((chart.until - chart.from) / 60_000)) : SCALES[scale] || 2
  useEffect(() => {
    if (!box.current) return
    const size = new ResizeObserver(([e]) => setWide(e.contentRect.width))
    size.observe(box.current)
    return () => size.disconnect()
  }, [view, !board])
  const today = isToday(day, now), past = day < chinaDay(now)
  const mayMove = MOVERS.includes(me.role) && !past
  const whyNot = past ? w('past') : mayMove ? undefined : w('mayNot')
  const names = useMemo(() => new Map(board?.technicians.map(t => [t.id, t.name])), [board])
  const nameOf = useCallback((id: string | null) => (id ? names.get(id) ?? '—' : w('newly')), [names, w])
  const visit = selected ? chart?.visitOf.get(selected) : undefined

  const focusBar = useCallback((id: string) => requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-visit="${id}"]`)?.focus({ preventScroll: true })), [])
  /** The bar comes into sight before it takes the keyboard. */
  const reveal = useCallback((v: Visit) => {
    const el = box.current, line = chart?.lineOf.get(keyOf(v)), bar = barOf(v)
    if (el && line && chart) {
      const top = line.top, inner = el.clientHeight - 26
      if (top < el.scrollTop) el.scrollTop = top
      else if (top + line.height > el.scrollTop + inner) el.scrollTop = top + line.height - inner
      if (bar) {
        const a = (bar.start - chart.from) / 60_000 * ppm, b = (bar.end - chart.from) / 60_000 * ppm, room = el.clientWidth - NAMES
        if (a < el.scrollLeft + 20) el.scrollLeft = Math.max(0, a - 60)
        else if (b > el.scrollLeft + room - 10) el.scrollLeft = b - room + 60
      }
    }
    setSelected(v.id)
    focusBar(v.id)
  }, [chart, ppm, focusBar])

  const { moving, aim, attempt, save, leave } = useMove(board, chart, (v: Visit, e: MoveEffect) => {
    setSaid(w('saved', { number: v.number, name: nameOf(e.toTechnician) }))
    setTab('changes')
    setSelected(v.id)
    setTimeout(() => focusBar(v.id), 150)
  })
  const { drag, grab } = useDrag(chart, ppm, box, (v, target) => { setSelected(v.id); setSaid(undefined); void attempt(v, target) })
  const pick = useCallback((v: Visit) => { setSelected(v.id); setTrouble(undefined) }, [])

  /** By keyboard: among the area's people, starting where it is. */
  const crewOf = (v: Visit) => chart?.lines.filter((l): l is TechLine => l.kind === 'technician' && l.who.area === v.area && l.who.staffNo !== '') ?? []
  const begin = (v: Visit) => {
    if (!mayMove || !isToCome(v)) { setSaid(whyNot ?? w('begun')); return }
    const line = crewOf(v).find(l => l.key === keyOf(v)) ?? crewOf(v)[0]
    if (!line) return
    setSelected(v.id)
    const place = v.technicianId ? line.visits.filter(isToCome).sort((a, b) => a.position - b.position).findIndex(it => it.id === v.id) : 0
    steer(v, { key: line.key, place: Math.max(0, place) })
    focusBar(v.id)
  }
  const steer = (v: Visit, target: Target) => {
    aim(v, target)
    const line = chart?.lineOf.get(target.key), el = box.current
    setSaid(w('movingTo', { number: v.number, name: line?.who.name ?? '', n: (target.place ?? 0) + 1 }))
    if (line && el) {
      if (line.top < el.scrollTop) el.scrollTop = line.top
      else if (line.top + line.height > el.scrollTop + el.clientHeight - 26) el.scrollTop = line.top + line.height - el.clientHeight + 26
    }
  }
  async function release(v: Visit) {
    setTrouble(undefined)
    try { await remove(`/api/day-board/${v.area}/${day}/pins/${encodeURIComponent(v.number)}`); setSaid(w('released', { number: v.number })) } catch (e) { setTrouble(e) }
    void client.invalidateQueries({ queryKey: ['board'] })
  }
  async function undo(c: PlanChange, reason: string) {
    setTrouble(undefined)
    try {
      await post(`/api/day-board/changes/${c.id}/refusals`, { reason })
      setSaid(w('undone', { number: c.number, name: nameOf(c.fromTechnician) }))
    } catch (e) { setTrouble(e); throw e } finally { void client.invalidateQueries({ queryKey: ['board'] }) }
  }
  const find = (number: string) => { const v = board?.visits.find(it => it.number === number); if (v) reveal(v) }
  const show = (code: string) => { const l = chart?.lines.find(it => it.key === code); if (l && box.current) box.current.scrollTop = l.top }

  function press(e: KeyboardEvent) {
    const at = e.target as HTMLElement
    if (!chart || view !== 'gantt' || e.ctrlKey || e.altKey || e.metaKey || !at.closest('[data-visit], .gantt')) return
    const step = STEPS[e.key]
    const done = () => { e.preventDefault(); e.stopPropagation() }
    if (moving?.stage === 'aim') {
      const crew = crewOf(moving.visit), i = crew.findIndex(l => l.key === moving.target.key), line = crew[i]
      if (step && line) {
        done()
        const place = moving.target.place ?? 0
        if (step === 'up' || step === 'down') {
          const next = crew[Math.min(crew.length - 1, Math.max(0, i + (step === 'up' ? -1 : 1)))]
          const when = barOf(moving.visit)?.start ?? now
          steer(moving.visit, { key: next.key, place: next.key === line.key ? place : slotsOf(next, moving.visit.id).filter(v => (barOf(v)?.start ?? 0) < when).length })
        } else steer(moving.visit, { key: line.key, place: Math.min(slotsOf(line, moving.visit.id).length, Math.max(0, place + (step === 'left' ? -1 : 1))) })
      } else if (e.key === 'Enter') { done(); void attempt(moving.visit, moving.target) }
      else if (e.key === 'Escape') { done(); setSaid(undefined); leave() }
      return
    }
    const inList = at.closest('.unplanned')
    if (step && !inList) { done(); const next = neighbour(chart, visit?.technicianId ? visit.id : undefined, step); if (next) reveal(next) }
    else if (step && inList) {
      done()
      const all = [...inList.querySelectorAll<HTMLElement>('[data-visit]')], to = all[all.indexOf(at) + (step === 'up' || step === 'left' ? -1 : 1)]
      if (to?.dataset.visit) { setSelected(to.dataset.visit); to.focus() }
    } else if (visit && e.key.toLowerCase() === 'm') { done(); begin(visit) }
    else if (visit?.pinned && mayMove && e.key.toLowerCase() === 'u') { done(); void release(visit) }
    else if (visit && e.key === 'Enter' && at.dataset.visit === visit.id) { done(); open(visit.ticketNumber) }
  }
  const quit = () => { const v = moving?.visit; leave(); setSaid(undefined); if (v) focusBar(v.id) }
  const aimed = drag ? drag.target : moving?.target
  const title = moving ? w('movingTo', { number: moving.visit.number, name: chart?.lineOf.get(moving.target.key)?.who.name ?? '', n: moving.target.place === null ? '·' : moving.target.place + 1 }) : ''
  return <section className="plan-board" aria-label={w('board')} onKeyDown={press}>
    <div className="plan-bar">
      <Button size="small" aria-label={w('before')} onClick={() => setDay(dayAfter(day, -1))}>‹</Button>
      <input className="date" type="date" aria-label={w('day')} value={day} onChange={e => e.target.value && setDay(e.target.value)} />
      <Button size="small" aria-label={w('after')} onClick={() => setDay(dayAfter(day, 1))}>›</Button>
      <Button size="small" disabled={today} onClick={() => setDay(chinaDay(serverNow()))}>{w('today')}</Button>
      <Segmented size="small" aria-label={w('board')} value={view} onChange={v => { leave(); setView(v) }} options={[{ value: 'gantt' as const, label: w('gantt') }, { value: 'map' as const, label: w('map') }]} />
      {view === 'gantt' && <Segmented size="small" aria-label={w('zoom')} value={scale} onChange={setScale} options={(['wide', 'usual', 'close'] as const).map(s => ({ value: s, label: w(s) }))} />}
      <span className="grow" />
      <span className="muted keys">{view === 'map' ? w('mapHelp') : moving?.stage === 'aim' ? w('moveKeys') : w('keys')}</span>
    </div>
    <div role="status" className="plan-said">{drag?.target ? w('movingTo', { number: drag.visit.number, name: chart?.lineOf.get(drag.target.key)?.who.name ?? '', n: drag.target.place === null ? '·' : drag.target.place + 1 }) : said}</div>
    {found.error ? <Trouble error={found.error} again={found.refetch} /> : null}
    {trouble ? <Alert type="error" showIcon closable={{ onClose: () => setTrouble(undefined) }} title={(trouble as Error).message} /> : null}
    {!board || !chart ? found.error ? null : <Skeleton active paragraph={{ rows: 10 }} /> : <div className="plan-two">
      <div className="plan-main">
        {view === 'map' ? <Suspense fallback={<Skeleton active />}><DayMap board={board} chart={chart} selected={selected} now={now} onPick={pick} /></Suspense>
          : !board.areas.length ? <p className="muted empty">{w('noAreas')}</p>
          : !chart.lineOf.size ? <p className="muted empty">{w('noTeam')}</p>
          : <Gantt chart={chart} ppm={ppm} now={now} today={today} selected={selected} moving={drag?.visit.id ?? moving?.visit.id} target={aimed} shifted={moving?.effect?.refusal ? undefined : moving?.effect?.affected} box={box}
              onPick={pick} onGrab={grab} mayMove={mayMove} />}
        {view === 'gantt' && <Legend />}
      </div>
      <aside className="plan-side" aria-label={w('chosen')}>
        {moving?.stage === 'try' && <MovePanel key={`${moving.visit.id} ${moving.target.key} ${moving.target.place}`} title={title} effect={moving.effect} busy={moving.busy} again={moving.again} error={moving.error} nameOf={nameOf} save={r => void save(r)} leave={quit} />}
        <Side board={board} unplanned={chart.unplanned} selected={visit} now={now} mayMove={mayMove} whyNot={whyNot} tab={tab} setTab={setTab} nameOf={nameOf} onPick={pick} onGrab={grab}
          move={begin} release={v => void release(v)} open={open} undo={undo} show={show} find={find} />
      </aside>
    </div>}
    {drag && <div className="g-held" style={{ left: drag.x + 10, top: drag.y + 8 }} aria-hidden="true">{drag.visit.number}</div>}
  </section>
}

function Legend() {
  const w = useWords(planWords)
  return <p className="g-legend muted" aria-label={w('legend')}><span>○ {w('left')}</span><span>◐ {w('left')} (70%+)</span><span>▲ {w('over')}</span><span>Ⅱ</span><span>✓</span><span>▢ {w('lgPart')}</span>
    <span><i className="k-window" />{w('lgWindow')}</span><span><i className="k-road" />{w('lgRoad')}</span><span><i className="k-plan" />{w('lgPlan')}</span><span><i className="k-rest" />{w('rest')}</span><span><i className="k-off" />{w('offShift')}</span></p>
}
