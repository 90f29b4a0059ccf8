import { useState } from 'react'
import type { Me } from '../../../api/types'
import { useWords } from '../../../lib/language'
import { clockTime } from '../../../lib/time'
import { Refused, Says, Waiting } from '../../../ui/Plain'
import type { Visits } from './useVisits'
import { isOpen, type Door } from './visit'
import { visitWords } from './visitWords'
import { allowPlace, placeAllowed } from './where'

/** My walk: the next door first, then in walking order; whoever was visited behind a second button. */
export function VisitList({ of: v, me }: { of: Visits; me: Me }) {
  const w = useWords(visitWords)
  const [past, setPast] = useState(false)
  const [place, setPlace] = useState(placeAllowed)
  if (!v.known) return v.error ? <Refused error={v.error} again={v.refresh} /> : <Waiting />
  const walk = v.walk!
  if (!walk.number) return <Says>{w('none')}</Says>
  const open = v.doors.filter(isOpen), been = v.doors.filter(d => !isOpen(d) || d.attempts > 0), done = v.doors.filter(d => d.state === 'DONE').length
  return <div className="stack">
    <div className="card"><p><b>{walk.name}</b></p><p className="quiet">{walk.state === 'DRAWN' ? w('notYet', { d: walk.startsOn }) : w('until', { d: walk.endsOn })}</p>
      <div className="bar" role="img" aria-label={w('progress', { done, all: walk.target })}><i style={{ width: `${Math.min(100, 100 * done / Math.max(1, walk.target ?? 1))}%` }} /></div><p>{w('progress', { done, all: walk.target })}</p></div>
    <div className="pair"><button aria-pressed={!past} onClick={() => setPast(false)}>{w('toVisit', { n: open.length })}</button><button aria-pressed={past} onClick={() => setPast(true)}>{w('visited', { n: been.length })}</button></div>
    {!past && open.length === 0 && <Says>{w('allDone')}</Says>}
    <div>{(past ? [...been].sort((a, b) => (b.stateAt ?? '').localeCompare(a.stateAt ?? '')) : open).map((d, n) => <DoorLine key={d.id} of={d} next={!past && n === 0} />)}</div>
    <div className="card stack"><label className="tick"><input type="checkbox" checked={place} onChange={e => { allowPlace(e.target.checked); setPlace(e.target.checked) }} /><span>{w('place')}</span></label><p className="quiet">{w('placeHelp')}</p>
      <div className="pair"><a className="button" href={`/api/campaigns/${walk.number}/visitors/${me.staffNo}/badge`} target="_blank" rel="noreferrer">{w('badge')}</a><a className="button" href={`/api/campaigns/${walk.number}/visitors/${me.staffNo}/leaflet`} target="_blank" rel="noreferrer">{w('leaflet')}</a></div></div>
  </div>
}

function DoorLine({ of: d, next }: { of: Door; next: boolean }) {
  const w = useWords(visitWords)
  return <a className={`card door ${next ? 'next' : ''}`} href={`#/doors/${d.id}`}>
    <div className="line"><b className="place">{d.place}</b><span className="grow">{d.address}</span></div>
    <div className="line"><span className="grow quiet">{d.name}{next && <b> · {w('next')}</b>}</span>
      {(d.state !== 'DRAWN' || d.unsent) && <span className={`tag ${d.state === 'DONE' ? 'good' : d.state === 'DRAWN' ? '' : 'care'}`}>{w(d.state)}{d.stateAt && ` ${clockTime(d.stateAt)}`}{d.unsent && ` · ${w('unsent')}`}</span>}</div>
  </a>
}
