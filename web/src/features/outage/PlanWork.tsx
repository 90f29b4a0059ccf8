import { useQuery } from '@tanstack/react-query'
import { Alert, Checkbox, DatePicker, Input, Modal, Select } from 'antd'
import type { Dayjs } from 'dayjs'
import { useRef, useState } from 'react'
import { get, query, Submission } from '../../api/client'
import { useWords } from '../../lib/language'
import { exact, serverNow } from '../../lib/time'
import { Trouble } from '../../ui/states'
import { china, type NodeCount, type WorkLine } from './outage'
import { outageWords } from './words'

/** A work that will interrupt somebody: what, which nodes, when; who is behind them is counted while one chooses. */
export function PlanWork({ close }: { close: (done: boolean) => void }) {
  const w = useWords(outageWords)
  const submission = useRef(new Submission())
  const [title, setTitle] = useState('')
  const [nodes, setNodes] = useState<string[]>([])
  const [services, setServices] = useState<string[]>(['TV', 'BROADBAND'])
  const [period, setPeriod] = useState<[Dayjs, Dayjs] | null>(null)
  const [typed, setTyped] = useState('')
  const [error, setError] = useState<unknown>()
  const found = useQuery({ queryKey: ['nodes', typed], queryFn: () => get<NodeCount[]>(query('/api/nodes', { beginning: typed })) })
  const areaOf = useRef(new Map<string, string>())   // of every node ever found: what is typed next looks for others
  found.data?.forEach(n => areaOf.current.set(n.code, n.areaCode))
  const area = areaOf.current.get(nodes[0])
  const due = useQuery({ queryKey: ['noticeDue', period && china(period[0]), area], enabled: !!period && !!area, queryFn: () => get<{ dueAt: string }>(query('/api/planned-works/notice-due', { startsAt: period ? china(period[0]) : '', area })) }).data?.dueAt
  const late = due !== undefined && Date.parse(due) < serverNow()
  async function plan() {
    setError(undefined)
    try {
      await submission.current.post<WorkLine>('/api/planned-works', { title, nodes, services, startsAt: period && china(period[0]), endsAt: period && china(period[1]) })
      close(true)
    } catch (refused) { setError(refused) }
  }
  return <Modal open title={w('plan')} okText={w('ok')} cancelText={w('close')} onCancel={() => close(false)} okButtonProps={{ disabled: !title.trim() || !nodes.length || !services.length || !period }} onOk={plan}>
    <div className="stack">
      <label className="field">{w('title')}<Input autoFocus maxLength={100} value={title} placeholder={w('titleHint')} onChange={e => setTitle(e.target.value)} /></label>
      <label className="field">{w('nodes')}<Select mode="multiple" aria-label={w('nodes')} placeholder={w('nodesHint')} value={nodes} onChange={setNodes} showSearch={{ filterOption: false, onSearch: setTyped }} loading={found.isFetching} style={{ width: '100%' }}
        options={(found.data ?? []).map(n => ({ value: n.code, label: `${n.code} · ${n.areaCode} · ${w('homes', { n: n.households })}` }))} /></label>
      <div className="row">{w('services')} <Checkbox.Group value={services} onChange={v => setServices(v.map(String))} options={['TV', 'BROADBAND'].map(s => ({ value: s, label: w(s as 'TV') }))} /></div>
      <label className="field">{w('period')}<DatePicker.RangePicker showTime={{ format: 'HH:mm', minuteStep: 15 }} format="YYYY-MM-DD HH:mm" value={period} onChange={v => setPeriod(v && v[0] && v[1] ? [v[0], v[1]] : null)} style={{ width: '100%' }} /></label>
      {late && <Alert type="warning" showIcon title={w('lateAlready', { at: exact(due) })} />}
      {error ? <Trouble error={error} /> : null}
    </div>
  </Modal>
}
