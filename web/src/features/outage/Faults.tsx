import { useQuery, useQueryClient } from '@tanstack/react-query'
import { App as Antd, Button, Input, Modal, Table } from 'antd'
import { useRef, useState } from 'react'
import { get, post, Submission } from '../../api/client'
import type { Me } from '../../api/types'
import { useWords } from '../../lib/language'
import { clockTime, serverNow } from '../../lib/time'
import { PromiseRibbon } from '../../ui/PromiseRibbon'
import { Shown, Trouble } from '../../ui/states'
import { type FaultLine, mayPlan, type RulesVersion } from './outage'
import { outageWords } from './words'

type Deed = 'restoration' | 'dismissal'
const CREW = ['TECHNICIAN', 'CUSTOMER_MANAGER', 'DISPATCHER', 'CALL_CENTRE_HEAD', 'LEADER', 'ADMIN']

/** What is out: since when, who is owed a crew, who was told, and what became of it. */
export function Faults({ me, area }: { me: Me; area?: string }) {
  const w = useWords(outageWords)
  const client = useQueryClient()
  const { modal } = Antd.useApp()
  const [alarm, setAlarm] = useState(false)
  const [closing, setClosing] = useState<{ line: FaultLine; deed: Deed }>()
  const [error, setError] = useState<unknown>()
  const found = useQuery({ queryKey: ['outage', 'faults'], queryFn: () => get<FaultLine[]>('/api/area-faults'), refetchInterval: 15_000 })
  const rules = useQuery({ queryKey: ['outage', 'rules'], queryFn: () => get<RulesVersion[]>('/api/outage-rules'), enabled: me.role !== 'TECHNICIAN' }).data?.find(v => Date.parse(v.effectiveFrom) <= serverNow())?.rules
  async function act(line: FaultLine, deed: string, body: object = {}) {
    setError(undefined)
    try { await post(`/api/area-faults/${line.fault.number}/${deed}`, body); setClosing(undefined) } catch (refused) { setError(refused) }
    await client.invalidateQueries({ queryKey: ['outage'] })
  }
  const tell = (l: FaultLine) => modal.confirm({ title: `${w('tell')} · ${l.fault.number}`, content: w('sayFault'), okText: w('ok'), cancelText: w('close'), onOk: () => act(l, 'notice') })
  const deeds = (l: FaultLine) => (l.fault.restoredAt || !CREW.includes(me.role) ? <span className="muted">{l.fault.restoredAt ? w('over', { at: clockTime(l.fault.restoredAt), why: l.fault.closing ?? '' }) : ''}</span>
    : <div className="row" style={{ flexWrap: 'wrap' }}>
      {!l.fault.onSiteAt && <Button size="small" type="primary" onClick={() => act(l, 'arrival')}>{w('arrived')}</Button>}
      {mayPlan(me.role) && !l.fault.announcedAt && l.fault.nodeCode !== '*' && <Button size="small" onClick={() => tell(l)}>{w('tell')}</Button>}
      <Button size="small" onClick={() => setClosing({ line: l, deed: 'restoration' })}>{w('restored')}</Button>
      {mayPlan(me.role) && <Button size="small" danger onClick={() => setClosing({ line: l, deed: 'dismissal' })}>{w('none')}</Button>}</div>)
  return <div className="stack">
    <div className="row"><span className="muted grow">{rules ? w('leadFaults', { n: rules.reportsOfNode, m: rules.withinMinutes, p: rules.percentOfArea }) : ''}</span>{CREW.includes(me.role) && <Button onClick={() => setAlarm(true)}>{w('alarm')}</Button>}</div>
    {error && !closing ? <Trouble error={error} /> : null}
    <Shown of={found} empty={l => !l.length}>{list => <Table<FaultLine> size="small" rowKey={l => l.fault.id} dataSource={list.filter(l => !area || l.fault.areaCode === area)} pagination={{ pageSize: 15, hideOnSinglePage: true }} scroll={{ x: 1000 }} columns={[
      { title: w('number'), width: 120, render: (_, l) => <b>{l.fault.number}</b> },
      { title: w('node'), render: (_, l) => <>{l.fault.nodeCode === '*' ? w('everywhere') : l.fault.nodeCode}<div className="muted">{l.fault.areaCode} · {w(l.fault.how, { n: l.fault.reports })}</div></> },
      { title: w('since'), width: 110, render: (_, l) => <span style={{ fontVariantNumeric: 'tabular-nums' }}>{clockTime(l.fault.beganAt)}</span> },
      { title: w('crew'), width: 220, render: (_, l) => <>{l.promises.filter(p => p.state !== 'WITHDRAWN').map(p => <PromiseRibbon key={p.clock} promise={p} label={p.clock} />)}
        {l.fault.onSiteAt && <span className="muted">{w('onSite', { who: l.fault.onSiteBy, at: clockTime(l.fault.onSiteAt) })}</span>}</> },
      { title: w('tickets'), width: 90, align: 'right', render: (_, l) => l.tickets },
      { title: w('told'), width: 140, render: (_, l) => (l.fault.announcedAt ? w('toldAll', { n: l.told }) : '–') },
      { title: w('next'), width: 330, render: (_, l) => deeds(l) },
    ]} />}</Shown>
    {closing && <Closing {...closing} error={error} close={() => { setClosing(undefined); setError(undefined) }} act={words => act(closing.line, closing.deed, { words })} />}
    {alarm && <Alarm me={me} area={area} close={() => { setAlarm(false); void client.invalidateQueries({ queryKey: ['outage'] }) }} />}
  </div>
}

function Closing({ line, deed, error, close, act }: { line: FaultLine; deed: Deed; error: unknown; close: () => void; act: (words: string) => void }) {
  const w = useWords(outageWords)
  const [words, setWords] = useState('')
  return <Modal open title={`${w(deed === 'restoration' ? 'restored' : 'none')} · ${line.fault.number}`} okText={w('ok')} cancelText={w('close')} onCancel={close} okButtonProps={{ disabled: !words.trim(), danger: deed === 'dismissal' }} onOk={() => act(words)}>
    <div className="stack"><label className="field">{w('done')}<Input.TextArea autoFocus rows={2} maxLength={200} value={words} onChange={e => setWords(e.target.value)} /></label>{error ? <Trouble error={error} /> : null}</div>
  </Modal>
}

function Alarm({ me, area, close }: { me: Me; area?: string; close: () => void }) {
  const w = useWords(outageWords)
  const submission = useRef(new Submission())
  const [node, setNode] = useState('')
  const [where, setWhere] = useState(area ?? me.areas[0] ?? '')
  const [error, setError] = useState<unknown>()
  async function declare() {
    setError(undefined)
    try { await submission.current.post('/api/area-faults', { node, areaCode: where }); close() } catch (refused) { setError(refused) }
  }
  return <Modal open title={w('alarm')} okText={w('ok')} cancelText={w('close')} onCancel={close} okButtonProps={{ disabled: !node.trim() || !where.trim() }} onOk={declare}>
    <div className="stack"><label className="field">{w('nodeOf')}<Input autoFocus value={node} onChange={e => setNode(e.target.value)} /></label>
      <label className="field">{w('areaOf')}<Input value={where} onChange={e => setWhere(e.target.value)} /></label>{error ? <Trouble error={error} /> : null}</div>
  </Modal>
}
