import { useQuery, useQueryClient } from '@tanstack/react-query'
import { App as Antd, Button, DatePicker, InputNumber, Table, Tag } from 'antd'
import type { Dayjs } from 'dayjs'
import { useState } from 'react'
import { get, post, type Refusal } from '../../api/client'
import { useWords } from '../../lib/language'
import { exact, serverNow } from '../../lib/time'
import { Shown, Trouble } from '../../ui/states'
import { CoversForm } from './CoversForm'
import { KindsForm } from './KindsForm'
import { coverTrouble, kindTrouble, rulesChanged, type Rules, type RulesVersion } from './roster'
import { rosterWords, rulesWords } from './words'

const FIELDS = [['restMinutes', 'rest', 60], ['hoursInSevenDays', 'week', 1], ['daysInARow', 'row', 1], ['nightsInARow', 'nightRow', 1], ['hoursPerWorkingDay', 'perDay', 1], ['areasPerNight', 'perNight', 1], ['solveSeconds', 'seconds', 1]] as const

/** By what months are rostered: kinds of shifts with their hours, what areas promise, and the limits; versions with dates. */
export function RosterRules({ mayChange }: { mayChange: boolean }) {
  const found = useQuery({ queryKey: ['roster', 'rules'], queryFn: () => get<RulesVersion[]>('/api/roster-rules') })
  return <Shown of={found}>{list => <div className="stack"><Editor key={list[0].version} newest={list[0]} mayChange={mayChange} /><History all={list} /></div>}</Shown>
}

function Editor({ newest, mayChange }: { newest: RulesVersion; mayChange: boolean }) {
  const w = useWords(rosterWords), r = useWords(rulesWords), client = useQueryClient()
  const { message } = Antd.useApp()
  const [rules, setRules] = useState<Rules>(newest.rules)
  const [from, setFrom] = useState<Dayjs | null>(null)
  const [error, setError] = useState<unknown>()
  const dirty = JSON.stringify(rules) !== JSON.stringify(newest.rules)
  const wrong = rules.kinds.some(k => kindTrouble(k, rules.kinds)) || rules.covers.some(coverTrouble) || !rules.kinds.length || !rules.covers.length
  const refused = (error as Refusal | undefined)?.code === 'INVALID_ROSTER_RULES' ? String((error as Refusal).facts.field) : undefined
  async function save() {
    setError(undefined)
    try {
      await post('/api/roster-rules', { effectiveFrom: from?.toISOString() ?? null, rules })
      message.success(w('saved'))
      await client.invalidateQueries({ queryKey: ['roster'] })
    } catch (e) { setError(e) }
  }
  return <>
    <p className="muted">{w('proposed')}</p>
    <h3>{r('kinds')}</h3><KindsForm kinds={rules.kinds} mayChange={mayChange} refused={refused} change={kinds => setRules({ ...rules, kinds })} />
    <h3>{r('covers')}</h3><CoversForm covers={rules.covers} mayChange={mayChange} refused={refused} change={covers => setRules({ ...rules, covers })} />
    <h3>{r('limits')}</h3>
    <div className="row">{FIELDS.map(([key, word, unit]) => <label key={key} className="field">{w(word)}<InputNumber className="wide" disabled={!mayChange} min={0} status={refused === key ? 'error' : ''} value={rules[key] / unit} onChange={v => setRules({ ...rules, [key]: (v ?? 0) * unit })} /></label>)}</div>
    {error ? <Trouble error={error} /> : null}
    {mayChange && <div className="row"><DatePicker showTime={{ format: 'HH:mm' }} format="YYYY-MM-DD HH:mm" aria-label={r('fromWhen')} placeholder={r('fromWhen')} value={from} onChange={setFrom} style={{ width: 240 }} />
      <Button type="primary" disabled={!dirty || wrong} onClick={() => void save()}>{r('save')}</Button>{dirty && <Button onClick={() => { setRules(newest.rules); setError(undefined) }}>{r('reset')}</Button>}
      {wrong && <span className="bad">▲ {r('mendFirst')}</span>}</div>}
  </>
}

/** What each version changed. */
function History({ all }: { all: RulesVersion[] }) {
  const w = useWords(rosterWords), r = useWords(rulesWords)
  const now = serverNow(), holds = all.find(v => Date.parse(v.effectiveFrom) <= now)
  const told = (v: RulesVersion) => {
    const before = all.find(x => x.version === v.version - 1)
    if (!before) return [r('first')]
    const c = rulesChanged(before.rules, v.rules)
    return [...FIELDS.filter(([key]) => before.rules[key] !== v.rules[key]).map(([key, word, unit]) => `${w(word)} ${before.rules[key] / unit} → ${v.rules[key] / unit}`),
      ...(c.kinds.length ? [`${r('kinds')} ${c.kinds.join(' ')}`] : []), ...(c.covers ? [r('coversChanged')] : []), ...(c.groups ? [r('groupsChanged')] : [])]
  }
  return <><h3>{r('versions')}</h3><Table<RulesVersion> size="small" rowKey="version" dataSource={all} pagination={{ pageSize: 10, hideOnSinglePage: true }} columns={[
    { title: '#', dataIndex: 'version', width: 50 }, { title: w('from'), width: 160, render: (_, v) => (v.version > 1 ? exact(v.effectiveFrom).slice(0, 16) : r('shipped')) }, { title: w('by'), width: 120, render: (_, v) => (v.version > 1 ? v.changedBy : '–') },
    { title: r('what'), render: (_, v) => told(v).join(' · ') || '–' }, { title: '', width: 100, render: (_, v) => <Tag color={v === holds ? 'green' : undefined}>{r(v === holds ? 'inForce' : Date.parse(v.effectiveFrom) > now ? 'future' : 'past')}</Tag> }]} /></>
}
