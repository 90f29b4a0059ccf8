import { Button, Input, Segmented, Select } from 'antd'
import { useRef, useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { Submission } from '../../../api/client'
import { useStaff } from '../../../api/hooks'
import { useCodes, useWords } from '../../../lib/language'
import { codes } from '../../../ui/codes'
import { named } from '../../../ui/named'
import { Trouble } from '../../../ui/states'
import { caseWords } from '../caseWords'

export const WAYS = ['PHONE', 'TEXT', 'VISIT', 'LETTER'] as const
const DEPARTMENTS = ['CUSTOMER_MANAGER', 'SHIFT_LEADER', 'CALL_CENTRE_HEAD', 'DISPATCHER', 'LOBBY_MANAGER', 'LOBBY_HEAD', 'QUALITY', 'LEADER'] as const

/** Sends one form to one address and reads everything anew; a refusal stays as its sentence. */
export function useSending(done: () => void = () => undefined) {
  const client = useQueryClient()
  const submission = useRef(new Submission())
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>()
  async function send(path: string, body: unknown = {}) {
    setBusy(true)
    setError(undefined)
    try {
      await submission.current.post(path, body)
      done()
      await Promise.all([client.invalidateQueries({ queryKey: ['tickets'] }), client.invalidateQueries({ queryKey: ['ticket'] })])
    } catch (refused) { setError(refused) } finally { setBusy(false) }
  }
  return { send, busy, error, trouble: error ? <Trouble error={error} /> : null }
}

/** To a department, where it lands on one desk, or to a person; always with a reason. */
export function HandOver({ number, areaCode, close }: { number: string; areaCode: string; close: () => void }) {
  const w = useWords(caseWords)
  const c = useCodes(codes)
  const { send, busy, trouble } = useSending(close)
  const [to, setTo] = useState<'toDepartment' | 'toPerson'>('toDepartment')
  const [department, setDepartment] = useState<string>('CUSTOMER_MANAGER')
  const [person, setPerson] = useState<string>()
  const [reason, setReason] = useState('')
  const staff = useStaff('', areaCode, to === 'toPerson')
  const ready = reason.trim() && (to === 'toDepartment' || person)
  return <section className="stack form-inline" aria-label={w('handOver')}>
    <div className="row"><Segmented aria-label={w('handTo')} value={to} onChange={setTo} options={(['toDepartment', 'toPerson'] as const).map(v => ({ value: v, label: w(v) }))} />
      {to === 'toDepartment' ? <Select aria-label={w('toDepartment')} popupRender={named(w('toDepartment'))} style={{ minWidth: 180 }} value={department} onChange={setDepartment} options={DEPARTMENTS.map(v => ({ value: v, label: c(v) }))} />
        : <Select aria-label={w('toPerson')} popupRender={named(w('toPerson'))} style={{ minWidth: 240 }} value={person} onChange={setPerson} loading={staff.isPending} showSearch={{ optionFilterProp: 'label' }}
          options={(staff.data ?? []).map(s => ({ value: s.staffNo, label: `${s.onDuty ? '● ' : ''}${s.name} ${s.staffNo} · ${c(s.role)}` }))} />}</div>
    <label className="field">{w('reason')}<Input maxLength={500} value={reason} onChange={e => setReason(e.target.value)} /></label>
    {trouble}
    <div className="row"><Button type="primary" disabled={!ready} loading={busy} onClick={() => void send(`/api/tickets/${number}/hand-overs`, to === 'toDepartment' ? { department, reason } : { toStaffNo: person, reason })}>{w('handOver')}</Button>
      <Button onClick={close}>{w('cancel')}</Button></div>
  </section>
}

/** The answer to an opinion or a question, and how it reached the customer. */
export function Answer({ number, close }: { number: string; close: () => void }) {
  const w = useWords(caseWords)
  const { send, busy, trouble } = useSending(close)
  const [words, setWords] = useState('')
  const [how, setHow] = useState<(typeof WAYS)[number]>('PHONE')
  return <section className="stack form-inline" aria-label={w('answer')}>
    <label className="field">{w('answerWords')}<Input.TextArea rows={3} maxLength={2000} value={words} onChange={e => setWords(e.target.value)} /></label>
    <div className="row"><Segmented aria-label={w('how')} value={how} onChange={setHow} options={WAYS.map(v => ({ value: v, label: w(v) }))} />
      <Button type="primary" disabled={!words.trim()} loading={busy} onClick={() => void send(`/api/tickets/${number}/answers`, { answer: words, how })}>{w('answer')}</Button><Button onClick={close}>{w('cancel')}</Button></div>
    {trouble}
  </section>
}
