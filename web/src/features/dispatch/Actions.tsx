import { useQueryClient } from '@tanstack/react-query'
import { Button, DatePicker, Input, Modal, Select } from 'antd'
import type { Dayjs } from 'dayjs'
import { useRef, useState } from 'react'
import { Submission } from '../../api/client'
import { useStaff } from '../../api/hooks'
import type { TicketLine } from '../../api/types'
import { useCodes, useWords } from '../../lib/language'
import { codes } from '../../ui/codes'
import { Trouble } from '../../ui/states'
import { dispatchWords } from './words'

type Act = 'reassign' | 'postpone' | 'cancel' | 'reopen' | 'confirm'

/** What a dispatcher may do to a ticket; the server decides and its refusals are shown as sentences. */
export function Actions({ ticket: t }: { ticket: TicketLine }) {
  const w = useWords(dispatchWords)
  const c = useCodes(codes)
  const client = useQueryClient()
  const submission = useRef(new Submission())
  const [act, setAct] = useState<Act>()
  const [reason, setReason] = useState('')
  const [staffNo, setStaffNo] = useState<string | null>(null)
  const [until, setUntil] = useState<Dayjs | null>(null)
  const [because, setBecause] = useState('CUST_POSTPONE')
  const [evidence, setEvidence] = useState('RECORDING')
  const [evidenceRef, setEvidenceRef] = useState('')
  const [askedBy, setAskedBy] = useState('')
  const [error, setError] = useState<unknown>()
  const [busy, setBusy] = useState(false)
  const staff = useStaff('TECHNICIAN', t.areaCode, act === 'reassign')
  const ended = !!t.closedAt || t.state === 'CANCELLED'
  const may: Act[] = t.kind !== 'FAULT' ? ended || t.kind === 'COMPLAINT' ? [] : t.kind === 'BUSINESS' && t.workOrder && !t.fixedAt ? ['reassign', 'cancel'] : t.fixedAt ? ['confirm', 'reopen'] : ['cancel'] : ended ? ['reopen'] : t.fixedAt ? ['confirm', 'reopen'] : [...(t.workOrder ? ['reassign' as const] : []), 'postpone', 'cancel']
  const ready = act === 'confirm' || (act === 'postpone' ? until && evidenceRef.trim() : reason.trim())
  async function send() {
    const ticket = `/api/tickets/${t.number}`
    const [path, body] = act === 'reassign' ? [`/api/work-orders/${t.workOrder?.number}/assignments`, { staffNo, reason }]
      : act === 'postpone' ? [`${ticket}/postponements`, { until: until?.toISOString(), evidence, evidenceRef, reason: because, askedBy: askedBy.trim() || null }]
      : act === 'confirm' ? [`${ticket}/confirmations`, {}] : [`${ticket}/${act === 'cancel' ? 'cancellations' : 'reopenings'}`, { reason }]
    setBusy(true)
    setError(undefined)
    try {
      await submission.current.post(path, body)
      setAct(undefined); setReason(''); setEvidenceRef(''); setAskedBy('')
      await client.invalidateQueries()
    } catch (refused) { setError(refused) } finally { setBusy(false) }
  }
  return <div className="row">
    {may.map(a => <Button key={a} size="small" onClick={() => { setError(undefined); setAct(a) }}>{w(a)}</Button>)}
    <Modal open={!!act} title={act && `${w(act)} ${t.number}`} okText={w('send')} okButtonProps={{ disabled: !ready, loading: busy }} onOk={send} onCancel={() => setAct(undefined)}>
      <div className="stack">
        {act === 'reassign' && <label className="field">{w('who')}<Select className="wide" value={staffNo ?? ''} onChange={v => setStaffNo(v || null)} options={[{ value: '', label: w('nextTech') }, ...(staff.data ?? []).map(s => ({ value: s.staffNo, label: `${s.onDuty ? '● ' : '○ '}${s.name} ${s.staffNo}` }))]} /></label>}
        {act === 'postpone' && <>
          <label className="field">{w('because')}<Select className="wide" value={because} onChange={setBecause} options={['CUST_POSTPONE', 'CUST_ABSENT', 'FORCE_MAJEURE', 'POWER_GRID', 'THIRD_PARTY_CUT', 'NO_ACCESS', 'PERMIT'].map(v => ({ value: v, label: c(v) }))} /></label>
          <label className="field">{w('until')}<DatePicker className="wide" showTime={{ format: 'HH:mm' }} value={until} onChange={setUntil} /></label>
          <label className="field">{w('evidence')}<Select className="wide" value={evidence} onChange={setEvidence} options={(['RECORDING', 'TEXT_REPLY', 'LINK', 'PHOTO'] as const).map(v => ({ value: v, label: w(v) }))} /></label>
          <label className="field">{w('evidenceRef')}<Input value={evidenceRef} onChange={e => setEvidenceRef(e.target.value)} /></label>
          <label className="field">{w('askedBy')}<Input value={askedBy} maxLength={60} placeholder={because.startsWith('CUST_') ? w('theCustomer') : undefined} onChange={e => setAskedBy(e.target.value)} /></label></>}
        {act !== 'confirm' && act !== 'postpone' && <label className="field">{w('reason')}<Input.TextArea rows={2} maxLength={300} value={reason} onChange={e => setReason(e.target.value)} /></label>}
        {error ? <Trouble error={error} /> : null}
      </div>
    </Modal>
  </div>
}
