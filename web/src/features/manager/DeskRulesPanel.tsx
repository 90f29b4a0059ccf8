import { useQuery, useQueryClient } from '@tanstack/react-query'
import { App as Antd, Button, DatePicker, InputNumber, Table, Tag } from 'antd'
import type { Dayjs } from 'dayjs'
import { useRef, useState } from 'react'
import { get, type Refusal, Submission } from '../../api/client'
import type { Role } from '../../api/types'
import { useWords } from '../../lib/language'
import { exact, serverNow } from '../../lib/time'
import { Shown, Trouble } from '../../ui/states'
import { changed, inForce, RULE_FIELDS, type DeskRules, type DeskRulesVersion } from './manager'
import { deskRuleWords } from './words'

const MAY: Role[] = ['CALL_CENTRE_HEAD', 'LEADER', 'ADMIN']
const UNIT = { oftenTimes: 'oftenTimesUnit', oftenWithinDays: 'days', repeatsShownDays: 'days', amberPercent: 'percent' } as const

/** What counts as often and as pressing: in words and units, from a day on, with every version before it. */
export function DeskRulesPanel({ role }: { role: Role }) {
  const w = useWords(deskRuleWords)
  const found = useQuery({ queryKey: ['manager', 'rules'], queryFn: () => get<{ versions: DeskRulesVersion[] }>('/api/manager/rules') })
  return <section className="panel stack" aria-label={w('tab')}><h2>{w('tab')}</h2><p className="muted">{w('intro')}</p>
    <Shown of={found}>{({ versions }) => <>{MAY.includes(role) ? <Editor key={versions[0].version} newest={versions[0]} /> : <p className="muted">{w('only')}</p>}<History all={versions} /></>}</Shown></section>
}

function Editor({ newest }: { newest: DeskRulesVersion }) {
  const w = useWords(deskRuleWords)
  const { message } = Antd.useApp()
  const client = useQueryClient()
  const submission = useRef(new Submission())
  const [rules, setRules] = useState<DeskRules>(newest.rules)
  const [from, setFrom] = useState<Dayjs | null>(null)
  const [error, setError] = useState<unknown>()
  const facts = (error as Refusal | undefined)?.code === 'INVALID_DESK_RULE' ? (error as Refusal).facts as { field: string; least: number; most: number } : undefined
  const dirty = RULE_FIELDS.some(f => rules[f] !== newest.rules[f])
  async function save() {
    setError(undefined)
    try {
      await submission.current.post('/api/manager/rules', { effectiveFrom: from?.toISOString() ?? null, rules })
      message.success(w('saved'))
      await client.invalidateQueries({ queryKey: ['manager'] })
    } catch (refused) { setError(refused) }
  }
  return <form className="stack" onSubmit={e => { e.preventDefault(); void save() }}>
    {error ? <Trouble error={error} /> : null}
    <div className="desk-rules">{RULE_FIELDS.map(f => <label key={f} className="field">{w(f)}
      <InputNumber className="wide" min={0} precision={0} value={rules[f]} suffix={w(UNIT[f])} status={facts?.field === f ? 'error' : ''} onChange={v => setRules({ ...rules, [f]: v ?? 0 })} />
      {facts?.field === f && <span className="bad">✕ {w('allowed', facts)}</span>}</label>)}</div>
    <div className="row"><DatePicker showTime={{ format: 'HH:mm' }} format="YYYY-MM-DD HH:mm" aria-label={w('from')} placeholder={w('from')} value={from} onChange={setFrom} style={{ width: 240 }} />
      <Button type="primary" htmlType="submit" disabled={!dirty}>{w('save')}</Button>{dirty && <Button onClick={() => setRules(newest.rules)}>{w('reset')}</Button>}</div>
  </form>
}

function History({ all }: { all: DeskRulesVersion[] }) {
  const w = useWords(deskRuleWords)
  const now = serverNow(), holds = inForce(all, now)
  return <><h3>{w('history')}</h3><Table<DeskRulesVersion> size="small" rowKey="version" pagination={{ pageSize: 10, hideOnSinglePage: true }} dataSource={all} columns={[
    { title: '#', dataIndex: 'version', width: 50 }, { title: w('when'), width: 160, render: (_, v) => (v.version ? exact(v.effectiveFrom).slice(0, 16) : w('shipped')) }, { title: w('by'), width: 120, render: (_, v) => (v.version ? v.changedBy : '–') },
    { title: w('what'), render: (_, v) => (v.version ? changed(all, v).map(c => `${w(c.field)} ${c.before} → ${c.after} ${w(UNIT[c.field])}`).join(' · ') || '–' : w('first')) },
    { title: '', width: 100, render: (_, v) => <Tag color={v === holds ? 'green' : undefined}>{w(v === holds ? 'now' : Date.parse(v.effectiveFrom) > now ? 'future' : 'past')}</Tag> }]} /></>
}
