import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Input, Modal, Table, Tabs, Tag } from 'antd'
import { useState } from 'react'
import { get, post } from '../../api/client'
import type { Me } from '../../api/types'
import { useWords } from '../../lib/language'
import { clockTime, serverNow, window2 } from '../../lib/time'
import { PromiseRibbon } from '../../ui/PromiseRibbon'
import { Shown, Trouble } from '../../ui/states'
import { Faults } from './Faults'
import { mayPlan, type Step, steps, type WorkLine } from './outage'
import { PlanWork } from './PlanWork'
import { Rules } from './Rules'
import { outageWords } from './words'

/** Interruptions: what is planned and announced, what is out, and when reports are a fault of the net. */
export function Outages({ me, area }: { me: Me; area?: string }) {
  const w = useWords(outageWords)
  return <section className="panel"><Tabs items={[
    { key: 'faults', label: w('faults'), children: <Faults me={me} area={area} /> }, { key: 'works', label: w('works'), children: <Works me={me} area={area} /> },
    { key: 'rules', label: w('rules'), children: <Rules me={me} /> }]} /></section>
}

const PATH: Record<Step, string> = { notice: 'notice', beginning: 'beginning', unannounced: 'beginning', emergency: 'emergency', approval: 'emergency/approval', end: 'end', cancel: 'cancellation' }

function Works({ me, area }: { me: Me; area?: string }) {
  const w = useWords(outageWords)
  const client = useQueryClient()
  const [planning, setPlanning] = useState(false)
  const [acting, setActing] = useState<{ line: WorkLine; step: Step }>()
  const [error, setError] = useState<unknown>()
  const found = useQuery({ queryKey: ['outage', 'works'], queryFn: () => get<WorkLine[]>('/api/planned-works'), refetchInterval: 30_000 })
  const again = () => client.invalidateQueries({ queryKey: ['outage'] })
  async function act(line: WorkLine, step: Step, body: object = {}) {
    setError(undefined)
    try { await post(`/api/planned-works/${line.work.number}/${PATH[step]}`, body); setActing(undefined) } catch (refused) { setError(refused) }
    await again()
  }
  const asks = (step: Step) => step === 'notice' || step === 'cancel' || step === 'emergency' || step === 'unannounced'
  return <div className="stack">
    <div className="row"><span className="muted grow">{w('lead')}</span>{mayPlan(me.role) && <Button type="primary" onClick={() => setPlanning(true)}>{w('plan')}</Button>}</div>
    {error && !acting ? <Trouble error={error} /> : null}
    <Shown of={found} empty={l => !l.length}>{list => <Table<WorkLine> size="small" rowKey={l => l.work.id} dataSource={list.filter(l => !area || l.work.areaCode === area)} pagination={{ pageSize: 15, hideOnSinglePage: true }} scroll={{ x: 1000 }} columns={[
      { title: w('number'), width: 120, render: (_, l) => <><b>{l.work.number}</b><div><Tag color={l.work.state === 'RUNNING' ? 'processing' : undefined}>{w(l.work.state)}</Tag></div></> },
      { title: w('what'), render: (_, l) => <>{l.work.title}<div className="muted">{l.work.areaCode} · {l.work.nodes.join('、')} · {l.work.services.map(s => w(s as 'TV')).join('、')}</div>
        {l.work.unannounced && <div style={{ color: '#b3261e' }}>{w('isUnannounced', { why: l.work.unannounced })}</div>}
        {l.work.emergency && <div className="muted">{w('isEmergency', { why: l.work.emergency })} · {w(l.work.approvedBy ? 'approved' : 'waiting')}</div>}
        {l.work.closing && <div className="muted">{l.work.closing}</div>}</> },
      { title: w('when'), width: 170, render: (_, l) => <span style={{ fontVariantNumeric: 'tabular-nums' }}>{window2(l.work.startsAt, l.work.endsAt)}</span> },
      { title: w('promise'), width: 210, render: (_, l) => l.promises.filter(p => p.state !== 'WITHDRAWN').map(p => <PromiseRibbon key={p.clock} promise={p} label={p.clock} />) },
      { title: w('told'), width: 150, render: (_, l) => (l.concerned ? <>{w('ofHomes', { n: l.told, m: l.concerned })}{l.without > 0 && <div className="muted">{w('withoutNumber', { n: l.without })}</div>}</> : <span className="muted">{w('nobody')}</span>) },
      { title: w('next'), width: 240, render: (_, l) => <div className="row" style={{ flexWrap: 'wrap' }}>{steps(l.work, me.role, serverNow()).map((s, n) => <Button key={s} size="small" type={n === 0 && s !== 'cancel' ? 'primary' : 'default'} danger={s === 'cancel' || s === 'unannounced'}
        onClick={() => (asks(s) ? setActing({ line: l, step: s }) : act(l, s))}>{w(s)}</Button>)}</div> },
    ]} />}</Shown>
    {planning && <PlanWork close={done => { setPlanning(false); if (done) void again() }} />}
    {acting && <Acting {...acting} error={error} close={() => { setActing(undefined); setError(undefined) }} act={body => act(acting.line, acting.step, body)} />}
  </div>
}

/** The last look before everybody is told, or the reason. */
function Acting({ line, step, error, close, act }: { line: WorkLine; step: Step; error: unknown; close: () => void; act: (body: object) => void }) {
  const w = useWords(outageWords)
  const [why, setWhy] = useState('')
  const body = step === 'unannounced' ? { unannounced: why, at: line.work.startsAt } : { reason: why }
  return <Modal open title={`${w(step)} · ${line.work.number}`} okText={w('ok')} cancelText={w('close')} onCancel={close} okButtonProps={{ disabled: step !== 'notice' && !why.trim(), danger: step === 'cancel' || step === 'unannounced' }}
    onOk={() => act(step === 'notice' ? {} : body)}>
    <div className="stack">
      {step === 'notice' ? <><span className="muted">{w('sayThis')}</span><blockquote className="panel" style={{ margin: 0 }}>{line.text}</blockquote></>
        : <>{step === 'unannounced' && <span>{w('at')} {clockTime(line.work.startsAt)}</span>}<label className="field">{w('reason')}<Input.TextArea autoFocus rows={2} maxLength={200} value={why} onChange={e => setWhy(e.target.value)} /></label></>}
      {error ? <Trouble error={error} /> : null}
    </div>
  </Modal>
}
