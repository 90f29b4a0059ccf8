import { useCodes, useWords } from '../../lib/language'
import { clockTime } from '../../lib/time'
import type { Desk, Member, StandIn } from './manager'
import { managerWords } from './words'

const SIGN: Record<string, string> = { AT_JOB: '●', ON_ROAD: '→', FREE: '○', SILENT: '', AWAY: '–', OFF: '–' }

/** Who is there, where, and whether late; who answers when somebody of the area turns to us directly. */
export function Team({ of: d }: { of: Desk }) {
  const w = useWords(managerWords)
  return <div>
    <section className="panel" aria-label={w('team')}><h2>{w('team')}</h2>
      {d.team.length ? <ul className="team">{d.team.slice(0, 70).map(m => <One key={`${m.staffNo} ${m.shiftStart}`} of={m} many={d.areas.length > 1} />)}</ul> : <p className="muted">{w('nobody')}</p>}
      {d.partsGaps > 0 && <p><a href="#/parts">▲ {w('partsGaps', { n: d.partsGaps })}</a></p>}</section>
    <section className="panel" aria-label={w('standIns')}><h2>{w('standIns')}</h2><ul className="team">{d.standIns.map(s => <Line key={s.areaCode} of={s} />)}</ul></section>
  </div>
}

function One({ of: m, many }: { of: Member; many: boolean }) {
  const w = useWords(managerWords)
  const word = useCodes(managerWords)
  const off = m.state === 'OFF' || m.state === 'AWAY'
  return <li className={off ? 'off' : ''}>
    <div className="row tight"><b>{m.name}</b><span className="muted">{m.staffNo}{many ? ` · ${m.areaCode}` : ''}</span><span className={`member-state ${m.state}`}>{SIGN[m.state]} {word(m.state)}</span>
      <span className="grow" /><span className="muted">{word(m.kind)} {clockTime(m.shiftStart).slice(-5)}–{clockTime(m.shiftEnd).slice(-5)}</span></div>
    {!off && <div className="muted">{m.where ? `${m.where} ${clockTime(m.whereSince)} · ` : ''}{w('jobs', { open: m.open, done: m.done })}{m.nextAt ? ` · ${w('next', { at: clockTime(m.nextAt) })}` : ''}
      {m.lateMinutes >= 1 ? <span className="alarm"> · {w('lateBy', { n: m.lateMinutes })}</span> : null}
      {m.partsBelowZero ? <span className="alarm"> · {w('gapParts', { n: m.partsBelowZero })}</span> : m.partsLow ? <span className="low"> · {w('lowParts', { n: m.partsLow })}</span> : null}</div>}
  </li>
}

function Line({ of: s }: { of: StandIn }) {
  const w = useWords(managerWords)
  const word = useCodes(managerWords)
  return <li><div className="row tight"><b>{s.areaCode}</b>{s.managerName ?? w('vacant')}<span className={s.managerHere ? 'muted' : 'low'}>{s.managerHere ? `✓ ${w('here')}` : `◐ ${word(`WHY_${s.why}`)}`}</span></div>
    <div className="muted">{s.chain.map((p, i) => <span key={p.staffNo + p.via}>{i ? ' → ' : ''}{i === 0 ? <strong>{p.name}</strong> : p.name} ({word(p.via)})</span>)}</div></li>
}
