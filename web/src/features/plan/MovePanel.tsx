import { Alert, Button, Input, Skeleton } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { useLanguage, useWords } from '../../lib/language'
import { clockTime } from '../../lib/time'
import { Trouble } from '../../ui/states'
import type { MoveEffect, Shifted } from './plan'
import { planWords } from './words'

const REASONS = ['REASON_NEAR', 'REASON_CUSTOMER', 'REASON_SKILL', 'REASON_LOAD'] as const

interface Props { title: string; effect?: MoveEffect; busy: boolean; again: boolean; error?: unknown; nameOf: (id: string | null) => string; save: (reason: string) => void; leave: () => void }

/** The effect in words before anything is saved; Enter saves, Esc leaves. */
export function MovePanel({ title, effect, busy, again, error, nameOf, save, leave }: Props) {
  const w = useWords(planWords), lang = useLanguage()
  const [reason, setReason] = useState<string>()
  const field = useRef<HTMLDivElement>(null)
  const said = reason ?? w(REASONS[0])
  const ready = !!effect
  useEffect(() => { if (ready) { const input = field.current?.querySelector('input'); input?.focus(); input?.select() } }, [ready])
  const can = !!effect && !effect.refusal && !busy && said.trim() !== ''
  const signed = (n: number) => (n > 0 ? '+' : '') + n.toFixed(1)
  return <form className="what-if" aria-label={w('trial')} onSubmit={e => { e.preventDefault(); if (can) save(said.trim()) }}
    onKeyDown={e => { e.stopPropagation(); if (e.key === 'Escape') { e.preventDefault(); leave() } }}>
    <h2>{w('trial')} <span>{title}</span></h2>
    {again && <Alert type="warning" showIcon title={w('againTried')} />}
    {error ? <Trouble error={error} /> : null}
    {!effect && !error && <Skeleton active paragraph={{ rows: 3 }} aria-label={w('trying')} />}
    {effect?.refusal && <Alert type="error" showIcon title={effect.refusal[lang]} />}
    {effect && <>
      {effect.sentence && !effect.refusal && <p>{effect.sentence[lang]}</p>}
      {!effect.refusal && <ul className="effects">
        <li className={effect.travelAfter > effect.travelBefore + 0.05 ? 'worse' : 'better'}>{effect.travelAfter > effect.travelBefore + 0.05 ? '▲' : '○'} {w('travelWas', { a: effect.travelBefore.toFixed(1), b: effect.travelAfter.toFixed(1), d: signed(effect.travelAfter - effect.travelBefore) })}</li>
        <li className={effect.brokenAfter > effect.brokenBefore ? 'worse' : 'better'}>{effect.brokenAfter > effect.brokenBefore ? '▲' : '○'} {w('brokenWas', { a: effect.brokenBefore, b: effect.brokenAfter })}</li>
        {(effect.unplannedBefore > 0 || effect.unplannedAfter > 0) && <li className={effect.unplannedAfter > effect.unplannedBefore ? 'worse' : 'better'}>{effect.unplannedAfter > effect.unplannedBefore ? '▲' : '○'} {w('unplannedWas', { a: effect.unplannedBefore, b: effect.unplannedAfter })}</li>}
      </ul>}
      {!effect.refusal && <Shifts of={effect.affected} moved={effect.number} nameOf={nameOf} />}
    </>}
    {!effect?.refusal && <div ref={field}><label className="field" htmlFor="move-reason">{w('reason')}</label>
      <Input id="move-reason" value={said} maxLength={200} onChange={e => setReason(e.target.value)} />
      <div className="chips">{REASONS.map(r => <Button key={r} size="small" aria-pressed={said === w(r)} onClick={() => setReason(w(r))}>{w(r)}</Button>)}</div></div>}
    <div className="row"><Button type="primary" htmlType="submit" disabled={!can} loading={busy}>{w('save')} ⏎</Button><Button onClick={leave}>{w('leaveIt')} Esc</Button></div>
  </form>
}

function Shifts({ of, moved, nameOf }: { of: Shifted[]; moved: string; nameOf: (id: string | null) => string }) {
  const w = useWords(planWords)
  const others = of.filter(s => s.number !== moved), at = (t: string | null) => (t ? clockTime(t) : w('newly'))
  return <>
    <p className="muted">{others.length ? w('shifted', { n: others.length }) : w('nothingShifts')}</p>
    {of.length > 0 && <table className="shifts"><tbody>{of.map(s => <tr key={s.number} className={s.number === moved ? 'moved' : ''}>
      <th scope="row">{s.number}</th>
      <td>{s.technicianBefore === s.technicianAfter ? nameOf(s.technicianAfter) : `${nameOf(s.technicianBefore)} → ${nameOf(s.technicianAfter)}`}</td>
      <td>{at(s.arrivalBefore)} → {at(s.arrivalAfter)}{s.lateAfter >= 1 && <em className="bad"> ▲ {w('late', { n: Math.round(s.lateAfter) })}</em>}
        {s.windowStart && <span className="muted"> [{clockTime(s.windowStart).slice(-5)}–{clockTime(s.windowEnd).slice(-5)}]</span>}</td>
    </tr>)}</tbody></table>}
  </>
}
