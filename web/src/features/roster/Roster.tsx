import { useQuery, useQueryClient } from '@tanstack/react-query'
import { App as Antd, Button, Progress, Segmented, Tabs } from 'antd'
import { useRef, useState } from 'react'
import { get, post, query, remove, Submission } from '../../api/client'
import type { Me } from '../../api/types'
import { useLanguage, useWords } from '../../lib/language'
import { serverNow } from '../../lib/time'
import { Shown, Trouble } from '../../ui/states'
import { Decisions, Swaps } from './Decisions'
import { Grid } from './Grid'
import { monthFrom, monthNow, type Sheet, type Version } from './roster'
import { RosterRules } from './RosterRules'
import { rosterWords } from './words'
import './roster.css'

const PUBLISHERS = ['DISPATCHER', 'LEADER', 'ADMIN'], PLANNERS = [...PUBLISHERS, 'CUSTOMER_MANAGER'], DECIDERS = [...PLANNERS, 'CALL_CENTRE_HEAD']
const LIVE = ['ASKED', 'SOLVING', 'PROPOSED']

/** A month of shifts: proposed, looked at, changed, published; what does not hold is said. */
export function Roster({ me, area }: { me: Me; area?: string }) {
  const w = useWords(rosterWords), client = useQueryClient(), { modal, message } = Antd.useApp()
  const [month, setMonth] = useState(() => monthNow(serverNow()))
  const [chosen, setChosen] = useState<string>()
  const [trouble, setTrouble] = useState<unknown>()
  const submission = useRef(new Submission())
  const versions = useQuery({ queryKey: ['roster', 'versions', month], queryFn: () => get<Version[]>(query('/api/rosters', { month })), refetchInterval: q => (q.state.data?.some(v => v.state === 'ASKED' || v.state === 'SOLVING') ? 1000 : 60_000) })
  const list = versions.data ?? []
  const draft = list.find(v => LIVE.includes(v.state)), published = list.find(v => v.state === 'PUBLISHED')
  const version = list.find(v => v.id === chosen) ?? draft ?? published
  const ready = version && !['ASKED', 'SOLVING', 'FAILED'].includes(version.state)
  const sheet = useQuery({ queryKey: ['roster', 'sheet', version?.id, version?.state, area], queryFn: () => get<Sheet>(query(`/api/rosters/${version!.id}`, { area })), enabled: Boolean(ready) })
  const all = me.allAreas && PUBLISHERS.includes(me.role)
  async function does(what: () => Promise<unknown>) {
    setTrouble(undefined)
    try { await what(); setChosen(undefined) } catch (refused) { setTrouble(refused) }
    await client.invalidateQueries({ queryKey: ['roster'] })
  }
  const open = (copy: boolean) => does(async () => { await submission.current.post('/api/rosters', { month, copy }); submission.current = new Submission() })
  const holes = sheet.data?.measures.uncoveredHours ?? 0
  const publish = () => modal.confirm({ title: `${w('publish')} ${month} · ${w('version', { n: version!.version })}`, content: holes ? `${w('publishHoles', { n: holes })} ${w('publishAsk')}` : w('publishAsk'), okText: w('publish'), cancelText: w('cancel'), onOk: () => does(async () => { await post(`/api/rosters/${version!.id}/publication`); message.success(w('published')) }) })
  const drop = () => modal.confirm({ title: w('drop'), content: w('dropAsk'), okText: w('ok'), cancelText: w('cancel'), okButtonProps: { danger: true }, onOk: () => does(() => remove(`/api/rosters/${version!.id}`)) })
  return <section className="panel stack" aria-label={w('title')}>
    <div className="row"><h2 style={{ margin: 0 }}>{w('title')}</h2>
      <Button size="small" aria-label={w('earlier')} onClick={() => { setMonth(monthFrom(month, -1)); setChosen(undefined) }}>‹</Button><b>{month}</b><Button size="small" aria-label={w('later')} onClick={() => { setMonth(monthFrom(month, 1)); setChosen(undefined) }}>›</Button>
      {list.length > 0 && <Segmented size="small" value={version?.id} onChange={v => setChosen(String(v))} options={list.filter(v => v.state !== 'DROPPED').slice(0, 4).map(v => ({ value: v.id, label: `${w('version', { n: v.version })} · ${w(v.state)}` }))} />}
      <span className="grow" />
      {all && !draft && month >= monthNow(serverNow()) && <Button type={published ? 'default' : 'primary'} onClick={() => open(false)}>{w('propose')}</Button>}
      {all && published && !draft && <Button onClick={() => open(true)}>{w('copy')}</Button>}
      {all && version?.state === 'PROPOSED' && <Button type="primary" onClick={publish}>{w('publish')}</Button>}
      {all && version && [...LIVE, 'FAILED'].includes(version.state) && <Button danger onClick={drop}>{w('drop')}</Button>}
    </div>
    {trouble ? <Trouble error={trouble} /> : null}
    <Shown of={versions}>{() => !version ? <div className="stack"><p><b>{w('none', { month })}</b></p><p className="muted">{w(all ? 'noneWhy' : 'noneReader')}</p></div>
      : version.state === 'ASKED' || version.state === 'SOLVING' ? <div role="status"><p>{w('solving', { percent: version.progress })}</p><Progress percent={version.progress} /><p className="muted">{w('solvingWhy')}</p></div>
      : version.state === 'FAILED' ? <p>{w('FAILED')}</p> : <Shown of={sheet}>{s => <Opened key={s.id} sheet={s} me={me} />}</Shown>}</Shown>
  </section>
}

function Opened({ sheet, me }: { sheet: Sheet; me: Me }) {
  const w = useWords(rosterWords), lang = useLanguage()
  const decides = DECIDERS.includes(me.role), plans = PLANNERS.includes(me.role)
  const m = sheet.measures
  return <>
    <div className="r-facts">
      <span className={m.uncoveredHours ? 'bad' : ''}>{m.uncoveredHours ? `✕ ${w('uncovered', { n: m.uncoveredHours })}` : `✓ ${w('covered')}`}</span>
      <span className={m.hardBroken ? 'bad' : ''}>{m.hardBroken ? `✕ ${w('broken', { n: m.hardBroken })}` : `✓ ${w('noBroken')}`}</span>
      <span>{w('wishesKept', { a: m.wishesKept, b: m.wishes })}</span><span>{w('spread', { n: m.holidaySpread })}</span>
    </div>
    <Tabs items={[
      { key: 'grid', label: w('grid'), children: <Grid sheet={sheet} editable={plans && sheet.state === 'PROPOSED'} mayBreak={me.role === 'LEADER' || me.role === 'ADMIN'} /> },
      { key: 'findings', label: `${w('findings')} (${sheet.findings.length})`, children: sheet.findings.length === 0 ? <p>✓ {w('allHolds')}</p>
        : <ul className="r-found">{sheet.findings.map((f, i) => <li key={i} className={f.what}><b>{w(f.what)}</b><span>{lang === 'en' ? f.whyEn : f.why}</span></li>)}</ul> },
      ...(decides ? [{ key: 'requests', label: w('requests'), children: <Decisions kinds={sheet.kinds} /> }] : []),
      ...(plans ? [{ key: 'swaps', label: w('swaps'), children: <Swaps kinds={sheet.kinds} /> }, { key: 'rules', label: w('rules'), children: <RosterRules mayChange={me.role === 'LEADER' || me.role === 'ADMIN'} /> }] : []),
    ]} />
  </>
}
