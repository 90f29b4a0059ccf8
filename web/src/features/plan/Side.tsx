import { Button, Input, Tabs } from 'antd'
import { memo, useState, type PointerEvent } from 'react'
import { useCodes, useLanguage, useWords } from '../../lib/language'
import { clockTime, exact } from '../../lib/time'
import { codes } from '../../ui/codes'
import { Meter, Pin } from './Gantt'
import { barOf, hours, isToCome, SIGN, toneOf } from './layout'
import type { DayBoard, PlanChange, Visit } from './plan'
import { planWords } from './words'

interface Props {
  board: DayBoard; unplanned: Visit[]; selected?: Visit; now: number; mayMove: boolean; whyNot?: string; tab: string; setTab: (t: string) => void; nameOf: (id: string | null) => string
  onPick: (v: Visit) => void; onGrab: (v: Visit, e: PointerEvent) => void; move: (v: Visit) => void; release: (v: Visit) => void; open: (ticket: string) => void
  undo: (c: PlanChange, reason: string) => Promise<void>; show: (area: string) => void; find: (number: string) => void
}

/** What stands beside the chart: the chosen visit, what nobody can do, what changed and why, and how full the areas are. */
export function Side(p: Props) {
  const w = useWords(planWords)
  return <>
    {p.selected ? <Chosen key={p.selected.id} {...p} visit={p.selected} /> : <p className="muted chosen">{w('chooseOne')}</p>}
    <Tabs size="small" activeKey={p.tab} onChange={p.setTab} items={[
      { key: 'unplanned', label: `${w('unplanned')} ${p.unplanned.length}`, children: <Unplanned {...p} /> },
      { key: 'changes', label: `${w('changes')} ${p.board.changes.length}`, children: <Changes {...p} /> },
      { key: 'areas', label: w('areas'), children: <Areas {...p} /> },
    ]} />
  </>
}

function Chosen({ visit: v, now, mayMove, whyNot, move, release, open, nameOf }: Props & { visit: Visit }) {
  const w = useWords(planWords), c = useCodes(codes), lang = useLanguage()
  const tone = toneOf(v, now), bar = barOf(v), free = mayMove && isToCome(v)
  const at = (t: string | null) => clockTime(t, now)
  return <section className="chosen" aria-label={w('chosen')}>
    <h2>{v.number} <span className="muted">{c(v.state)}</span></h2>
    <dl>
      <dt>{lang === 'en' ? v.symptomNameEn : v.symptomName}</dt><dd>{w('minutes', { n: v.minutes })}{v.parts > 1 && ` · ${w('parts', { n: v.parts })}`} · {v.skills.join(' ')}</dd>
      <dt>{w('address')}</dt><dd>{v.address}</dd>
      <dt>{w('window')}</dt><dd>{v.windowStart ? `${at(v.windowStart)}–${at(v.windowEnd)}` : w('noWindow')}</dd>
      <dt>{w('planned')}</dt><dd>{v.technicianId ? <>{nameOf(v.technicianId)} {v.plannedBegin ? `${at(v.plannedBegin)}–${at(v.plannedEnd)}` : ''}{v.travelMinutes > 0 && <span className="muted"> · {w('onTheRoad', { n: Math.round(v.travelMinutes) })}</span>}</> : w('newly')}
        {v.latestBegin && isToCome(v) && <div className="muted">{w('latest', { at: at(v.latestBegin) })}</div>}
        {v.holderId && v.holderId !== v.technicianId && <div className="muted">{w('holder', { name: nameOf(v.holderId) })}</div>}
        {v.lateMinutes >= 1 && isToCome(v) && <div className="bad">▲ {w('late', { n: Math.round(v.lateMinutes) })}</div>}</dd>
      {v.arrivedAt && <><dt>{w('actual')}</dt><dd>{at(v.arrivedAt)}–{v.completedAt ? at(v.completedAt) : bar ? `(${at(new Date(bar.end).toISOString())})` : ''}</dd></>}
      <dt>{w('promise')}</dt><dd className={`tone ${tone}`}>{v.promise && tone !== 'done' ? <span title={exact(v.promise.dueAt)}>{SIGN[tone]} {c(v.promise.clock)} {w(tone === 'over' ? 'over' : 'left')} {hours(Date.parse(v.promise.dueAt) - now)}</span> : tone === 'done' ? `${SIGN.done} ${c(v.state)}` : w('noPromise')}</dd>
      {v.why && <><dt>▲</dt><dd className="bad">{v.why[lang]}</dd></>}
      {v.pinned && <><dt><Pin /></dt><dd>{w('pinned', { by: v.pinned })}</dd></>}
    </dl>
    <div className="row tight">
      <Button size="small" type="primary" disabled={!free} onClick={() => move(v)}>{w('move')} M</Button>
      {v.pinned && <Button size="small" disabled={!mayMove} onClick={() => release(v)}>{w('release')} U</Button>}
      <Button size="small" onClick={() => open(v.ticketNumber)}>{w('open')}</Button>
    </div>
    {!free && <p className="muted">{whyNot ?? w('begun')}</p>}
  </section>
}

function Unplanned({ unplanned, selected, now, onPick, onGrab, mayMove }: Props) {
  const w = useWords(planWords), c = useCodes(codes), lang = useLanguage()
  if (!unplanned.length) return <p className="muted">○ {w('nothingUnplanned')}</p>
  return <ul className="unplanned">{unplanned.map(v => {
    const tone = toneOf(v, now)
    return <li key={v.id}><button type="button" data-visit={v.id} aria-current={selected?.id === v.id || undefined} onClick={() => onPick(v)} onPointerDown={mayMove ? e => onGrab(v, e) : undefined}>
      <b>{v.number}</b> {lang === 'en' ? v.symptomNameEn : v.symptomName}
      {v.promise && <span className={`tone ${tone}`}> {SIGN[tone]} {c(v.promise.clock)} {w(tone === 'over' ? 'over' : 'left')} {hours(Date.parse(v.promise.dueAt) - now)}</span>}
      <span className="muted">{v.area} · {v.address}{v.windowStart && ` · ${clockTime(v.windowStart, now)}–${clockTime(v.windowEnd, now)}`}</span>
      {v.why && <span className="why">{v.why[lang]}</span>}
    </button></li>
  })}</ul>
}

const Changes = memo(function Changes({ board, nameOf, mayMove, undo, find }: Props) {
  const w = useWords(planWords), lang = useLanguage()
  if (!board.changes.length) return <p className="muted">{w('nothingChanged')}</p>
  return <ol className="changes">{board.changes.map(c => <Change key={c.id} change={c} {...{ nameOf, mayMove, undo, find, w, lang }} />)}</ol>
})
function Change({ change: c, nameOf, mayMove, undo, find, w, lang }: Pick<Props, 'nameOf' | 'mayMove' | 'undo' | 'find'> & { change: PlanChange; w: (k: keyof typeof planWords, f?: Record<string, unknown>) => string; lang: 'zh' | 'en' }) {
  const [asking, setAsking] = useState(false), [reason, setReason] = useState(''), [busy, setBusy] = useState(false)
  const kind = c.kind in planWords ? w(c.kind as keyof typeof planWords) : c.kind
  const undoable = mayMove && !c.refusedAt && c.fromTechnician && c.toTechnician && c.fromTechnician !== c.toTechnician && c.kind !== 'REFUSED'
  const send = async () => { setBusy(true); try { await undo(c, reason.trim()); setAsking(false) } catch { /* said above the board */ } finally { setBusy(false) } }
  return <li className={c.refusedAt ? 'refused' : ''}>
    <div><time dateTime={c.at} title={exact(c.at)}>{clockTime(c.at)}</time> <b>{kind}</b> <button type="button" className="plain" onClick={() => find(c.number)}>{c.number}</button> <span className="muted">{c.byName ?? w('system')}</span></div>
    {c.fromTechnician !== c.toTechnician && <div>{nameOf(c.fromTechnician)} → {nameOf(c.toTechnician)}{c.fromArrival !== c.toArrival && <span className="muted"> · {c.fromArrival ? clockTime(c.fromArrival) : w('newly')} → {c.toArrival ? clockTime(c.toArrival) : w('newly')}</span>}</div>}
    <div className="muted">{lang === 'en' ? c.whyEn : c.whyZh}</div>
    {c.refusedAt ? <div className="muted">✓ {w('refusedBy', { by: c.refusedBy ?? '' })} {clockTime(c.refusedAt)}</div>
      : asking ? <div className="row tight" onKeyDown={e => { e.stopPropagation(); if (e.key === 'Escape') setAsking(false) }}><Input size="small" autoFocus style={{ width: 150 }} aria-label={w('undoWhy')} placeholder={w('undoWhy')} value={reason} maxLength={200} onChange={e => setReason(e.target.value)} onPressEnter={() => reason.trim() && void send()} />
          <Button size="small" type="primary" loading={busy} disabled={!reason.trim()} onClick={() => void send()}>{w('undo')}</Button></div>
      : undoable ? <Button size="small" onClick={() => setAsking(true)} aria-label={`${w('undo')} ${c.number}`}>↩ {w('undo')}</Button> : null}
  </li>
}

function Areas({ board, show }: Props) {
  const w = useWords(planWords)
  return <table className="loads"><tbody>{board.areas.map(a => <tr key={a.code}>
    <th scope="row"><button type="button" className="plain" onClick={() => show(a.code)}>{a.name}</button></th>
    <td><Meter load={a.load} /></td>
    <td className="num">{a.load.capacityMinutes ? `${Math.round((a.load.workMinutes + a.load.travelMinutes) / a.load.capacityMinutes * 100)}%` : w('nobody')}</td>
    <td className="num">{(a.load.workMinutes / 60).toFixed(1)} / {(a.load.capacityMinutes / 60).toFixed(1)} {w('hoursUnit')}<div className="muted">{w('days', { n: a.load.daysToClear.toFixed(1) })}</div>
      {a.load.unplanned > 0 && <div className="bad">▲ {w('unplannedN', { n: a.load.unplanned })}</div>}{a.load.late > 0 && <div className="bad">▲ {w('lateN', { n: a.load.late })}</div>}</td>
  </tr>)}</tbody></table>
}
