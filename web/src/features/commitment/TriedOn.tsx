import { Table } from 'antd'
import { useCodes, useWords } from '../../lib/language'
import { exact } from '../../lib/time'
import { codes } from '../../ui/codes'
import { intoSight } from '../../ui/intoSight'
import type { Changed, Tried } from './rule'
import { bookWords } from './words'

const sign = (n: number) => (n > 0 ? `+${n}` : n < 0 ? `−${-n}` : '0')

/** What the rule would have done to the month: kept and broken, town and country, and the promises that would count otherwise. */
export function TriedOn({ of: { preview: p, numbers }, month }: { of: Tried; month: 'lastMonth' | 'thisMonth' }) {
  const w = useWords(bookWords)
  const c = useCodes(codes)
  const kinds = (['TOWN', 'RURAL'] as const).filter(k => p.byAreaKind[k])
  const total = kinds.reduce((n, k) => n + p.byAreaKind[k].kept + p.byAreaKind[k].broken + p.byAreaKind[k].running, 0)
  if (!total) return <p role="status" ref={intoSight}>○ {w('none', { month: w(month) })}</p>
  return <div role="status" className="stack" ref={intoSight}><b>{w('previewing', { month: w(month) })}</b>
    <table className="tried"><thead><tr><th /><th>{w('was')} {w('kept')}</th><th>{w('was')} {w('broken')}</th><th>{w('would')} {w('kept')}</th><th>{w('would')} {w('broken')}</th><th>{w('change')}</th><th /></tr></thead>
      <tbody>{kinds.map(k => { const s = p.byAreaKind[k], more = s.wouldBeBroken - s.broken
        return <tr key={k}><th scope="row">{w(k === 'TOWN' ? 'town' : 'rural')}</th><td>{s.kept}</td><td>{s.broken}</td><td>{s.wouldBeKept}</td><td>{s.wouldBeBroken}</td>
          <td className={more > 0 ? 'worse' : more < 0 ? 'better' : ''}>{more > 0 ? '▲ ' : more < 0 ? '▼ ' : ''}{w('broken')} {sign(more)}</td><td className="muted">{s.running ? w('running', { n: s.running }) : ''}</td></tr> })}</tbody></table>
    {p.told > 0 && <p className="muted">{w('told', { n: p.told })}</p>}
    {p.ladder.length > 0 && <><b>{w('ladderTried')}</b><table className="tried"><thead><tr><th /><th>{w('was')}</th><th>{w('would')}</th></tr></thead><tbody>{p.ladder.map(l => <tr key={l.tell + l.how}><th scope="row">{c(l.tell)} · {w(l.how as 'SCREEN')}</th><td>{w('times', { n: l.was })}</td><td>{l.would === l.was ? w('times', { n: l.would }) : <b>{w('times', { n: l.would })}</b>}</td></tr>)}</tbody></table></>}
    <b>{p.changes ? w('changed', { n: p.changes }) : `✓ ${w('same')}`}</b>
    {p.changes > 0 && <Table<Changed> size="small" rowKey="promiseId" dataSource={p.changed} pagination={{ pageSize: 10, hideOnSinglePage: true }} columns={[
      { title: w('ticket'), render: (_, c) => numbers[c.threadId] ? <a href={`#/tickets/${numbers[c.threadId]}`}>{numbers[c.threadId]}</a> : w('inHall') },
      { title: '', render: (_, c) => w(c.areaKind === 'TOWN' ? 'town' : 'rural') },
      { title: w('start'), render: (_, c) => exact(c.startedAt) }, { title: w('ended'), render: (_, c) => c.endedAt ? exact(c.endedAt) : w('open') },
      { title: w('dueWas'), render: (_, c) => exact(c.dueAt) }, { title: w('dueWould'), render: (_, c) => exact(c.wouldBeDueAt) },
      { title: w('change'), render: (_, c) => <span className={c.would === 'BROKEN' ? 'worse' : 'better'}>{c.was === 'BROKEN' ? w('broken') : w('kept')} → {c.would === 'BROKEN' ? w('broken') : w('kept')}</span> }]} />}
  </div>
}
