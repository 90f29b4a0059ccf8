import { useQuery } from '@tanstack/react-query'
import { Button, Drawer, Table } from 'antd'
import { useState } from 'react'
import { get } from '../../api/client'
import { useCodes, useLanguage, useWords } from '../../lib/language'
import { exact } from '../../lib/time'
import { Shown } from '../../ui/states'
import { ClockForm } from './ClockForm'
import type { ClockVersions, Rule } from './rule'
import { Ladder, LawMarks, LimitCell } from './Words'
import { bookWords, counting, pauseReasons } from './words'
import './book.css'

export const inForce = (c: ClockVersions): Rule => c.versions.find(v => v.version === c.inForce) ?? c.versions[0]

/** Every clock with the rule in force; opening one shows its versions and lets it be changed. */
export function Clocks({ admin }: { admin: boolean }) {
  const w = useWords(bookWords)
  const how = useCodes(counting), reason = useCodes(pauseReasons)
  const en = useLanguage() === 'en'
  const [opened, setOpened] = useState<string>()
  const found = useQuery({ queryKey: ['clock-rules'], queryFn: () => get<ClockVersions[]>('/api/clock-rules') })
  const chosen = found.data?.find(c => c.clock === opened)
  return <Shown of={found} empty={l => !l.length}>{list => <>
    <Table<ClockVersions> size="small" rowKey="clock" dataSource={list} pagination={false} scroll={{ x: 1240 }} columns={[
      { title: w('code'), dataIndex: 'clock', width: 84 },
      { title: w('name'), width: 220, render: (_, c) => <><b>{en ? inForce(c).titleEn : inForce(c).title}</b><div className="muted">{en ? inForce(c).limitTextEn : inForce(c).limitText}</div>{c.commitments.length > 0 && <div className="muted">{w('usedBy')} {c.commitments.join('、')}</div>}</> },
      { title: w('town'), width: 104, render: (_, c) => <LimitCell rule={inForce(c)} kind="TOWN" /> },
      { title: w('rural'), width: 104, render: (_, c) => <LimitCell rule={inForce(c)} kind="RURAL" /> },
      { title: w('calendar'), width: 90, render: (_, c) => how(inForce(c).calendar) },
      { title: w('pauses'), width: 120, render: (_, c) => inForce(c).pausable.length ? inForce(c).pausable.map(p => <div key={p}>{reason(p)}</div>) : <span className="muted">{w('nothing')}</span> },
      { title: w('ladder'), width: 300, render: (_, c) => <Ladder rule={inForce(c)} /> },
      { title: w('lawMark'), width: 170, render: (_, c) => <LawMarks of={c.law} /> },
      { title: w('version'), width: 92, fixed: 'right', render: (_, c) => <><Button size="small" onClick={() => setOpened(c.clock)} aria-label={`${w(admin ? 'edit' : 'see')} ${c.clock}`}>{w(admin ? 'edit' : 'see')}</Button><div className="muted">v{inForce(c).version}{c.versions.some(v => Date.parse(v.effectiveFrom) > Date.now()) ? ' +' : ''}</div></> }]} />
    <Drawer open={!!chosen} onClose={() => setOpened(undefined)} size={860} title={chosen && `${chosen.clock} ${en ? inForce(chosen).titleEn : inForce(chosen).title}`}>
      {chosen && <><Versions of={chosen} /><ClockForm key={chosen.clock + chosen.versions.length} rule={inForce(chosen)} newest={Math.max(...chosen.versions.map(v => v.version))} admin={admin} /></>}</Drawer>
  </>}</Shown>
}

function Versions({ of: c }: { of: ClockVersions }) {
  const w = useWords(bookWords)
  const en = useLanguage() === 'en'
  return <section className="panel" aria-label={w('versions')}><h2>{w('versions')}</h2>
    <Table<Rule> size="small" rowKey="version" dataSource={c.versions} pagination={{ pageSize: 5, hideOnSinglePage: true }} columns={[
      { title: w('version'), render: (_, v) => `v${v.version}` },
      { title: w('from'), render: (_, v) => <>{exact(v.effectiveFrom)} <b>{v.version === c.inForce ? w('now') : Date.parse(v.effectiveFrom) > Date.now() ? w('future', { at: exact(v.effectiveFrom).slice(5, 16) }) : w('past')}</b></> },
      { title: w('whyChange').replace(/[((].*/, ''), render: (_, v) => { const n = c.notes.find(x => x.version === v.version); return !n || n.changedBy === 'shipped' ? <span className="muted">{w('shipped')}</span> : <>{n.changedBy}<div className="muted">{n.reason}</div></> } },
      { title: w('limit'), render: (_, v) => (en ? v.limitTextEn : v.limitText) },
      { title: w('town'), render: (_, v) => <LimitCell rule={v} kind="TOWN" /> }, { title: w('rural'), render: (_, v) => <LimitCell rule={v} kind="RURAL" /> }]} /></section>
}
