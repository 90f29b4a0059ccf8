import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, InputNumber, Table } from 'antd'
import { useState } from 'react'
import { get, post } from '../../api/client'
import { useWords } from '../../lib/language'
import { exact } from '../../lib/time'
import { Shown, Trouble } from '../../ui/states'
import type { Rules, RulesVersion } from './roster'
import { rosterWords } from './words'

const FIELDS = [['restMinutes', 'rest', 60], ['hoursInSevenDays', 'week', 1], ['daysInARow', 'row', 1], ['nightsInARow', 'nightRow', 1], ['hoursPerWorkingDay', 'perDay', 1], ['areasPerNight', 'perNight', 1], ['solveSeconds', 'seconds', 1]] as const

/** By what months are rostered: versions with dates. */
export function RosterRules({ mayChange }: { mayChange: boolean }) {
  const w = useWords(rosterWords), client = useQueryClient()
  const found = useQuery({ queryKey: ['roster', 'rules'], queryFn: () => get<RulesVersion[]>('/api/roster-rules') })
  const [changed, setChanged] = useState<Partial<Rules>>({})
  const [error, setError] = useState<unknown>()
  async function save(rules: Rules) {
    setError(undefined)
    try { await post('/api/roster-rules', { rules: { ...rules, ...changed } }); setChanged({}) } catch (refused) { setError(refused) }
    await client.invalidateQueries({ queryKey: ['roster', 'rules'] })
  }
  return <Shown of={found}>{list => {
    const rules = list[0].rules
    return <div className="stack">
      <p className="muted">{w('proposed')}</p>
      <div className="row">{FIELDS.map(([key, word, unit]) => <label key={key} className="field">{w(word)}<InputNumber className="wide" disabled={!mayChange} min={0} value={((changed[key] ?? rules[key])) / unit} onChange={v => setChanged({ ...changed, [key]: (v ?? 0) * unit })} /></label>)}</div>
      {error ? <Trouble error={error} /> : null}
      {mayChange && <Button type="primary" disabled={!Object.keys(changed).length} onClick={() => save(rules)}>{w('newRules')}</Button>}
      <Table<RulesVersion> size="small" rowKey="version" dataSource={list} pagination={false} columns={[{ title: '#', dataIndex: 'version' }, { title: w('from'), render: (_, v) => exact(v.effectiveFrom) }, { title: w('by'), dataIndex: 'changedBy' },
        ...FIELDS.map(([key, word, unit]) => ({ title: w(word), render: (_: unknown, v: RulesVersion) => v.rules[key] / unit }))]} />
    </div>
  }}</Shown>
}
