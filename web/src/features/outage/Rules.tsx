import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Input, InputNumber } from 'antd'
import { useState } from 'react'
import { get, post } from '../../api/client'
import type { Me } from '../../api/types'
import { useWords } from '../../lib/language'
import { exact } from '../../lib/time'
import { Shown, Trouble } from '../../ui/states'
import type { OutageRules, RulesVersion } from './outage'
import { outageWords } from './words'

const NUMBERS = ['reportsOfNode', 'withinMinutes', 'percentOfArea', 'leastOfArea'] as const

/** When reports are a fault of the net: versions, the newest is changed into the next. */
export function Rules({ me }: { me: Me }) {
  const w = useWords(outageWords)
  const client = useQueryClient()
  const [wanted, setWanted] = useState<OutageRules>()
  const [error, setError] = useState<unknown>()
  const found = useQuery({ queryKey: ['outage', 'rules'], queryFn: () => get<RulesVersion[]>('/api/outage-rules') })
  const may = me.role === 'LEADER' || me.role === 'ADMIN'
  async function change(rules: OutageRules) {
    setError(undefined)
    try { await post('/api/outage-rules', { rules }); setWanted(undefined) } catch (refused) { setError(refused) }
    await client.invalidateQueries({ queryKey: ['outage', 'rules'] })
  }
  return <Shown of={found}>{versions => {
    const rules = wanted ?? versions[0].rules
    const set = (part: Partial<OutageRules>) => setWanted({ ...rules, ...part })
    return <div className="stack" style={{ maxWidth: 520 }}>
      <span className="muted">{w('version', { v: versions[0].version, at: exact(versions[0].effectiveFrom), by: versions[0].changedBy })}</span>
      {NUMBERS.map(key => <label key={key} style={{ display: 'grid', gridTemplateColumns: '200px 120px', alignItems: 'center' }}>{w(key)} <InputNumber style={{ width: '100%' }} min={1} disabled={!may} value={rules[key]} onChange={v => set({ [key]: v ?? rules[key] })} /></label>)}
      <label className="field">{w('notCounted')} <Input disabled={!may} value={rules.notCounted.join(' ')} onChange={e => set({ notCounted: e.target.value.toUpperCase().split(/[\s,]+/).filter(Boolean) })} /></label>
      <span>{w('quiet')} {rules.quietFrom.slice(0, 5)}–{rules.quietUntil.slice(0, 5)}</span>
      {may && <div><Button type="primary" disabled={!wanted} onClick={() => change(rules)}>{w('change')}</Button></div>}
      {error ? <Trouble error={error} /> : null}
    </div>
  }}</Shown>
}
