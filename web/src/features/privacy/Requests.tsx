import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Input, Modal, Segmented, Select, Table } from 'antd'
import { useRef, useState } from 'react'
import { get, post, query, Submission } from '../../api/client'
import { useCodes, useWords } from '../../lib/language'
import { exact } from '../../lib/time'
import { Shown, Trouble } from '../../ui/states'
import { Letter } from './Letter'
import { type DataRequest, keptOf, outcome } from './privacy'
import { kindWords, privacyWords } from './words'

interface Found { id: string; accountNo: string; customerName: string; address: string }

/** Requests of the persons concerned: taken after a check of who asks, answered with a copy, an erasure or a reason. */
export function Requests() {
  const w = useWords(privacyWords)
  const kind = useCodes(kindWords)
  const client = useQueryClient()
  const [letter, setLetter] = useState<DataRequest>()
  const [taking, setTaking] = useState(false)
  const [refusing, setRefusing] = useState<DataRequest>()
  const [why, setWhy] = useState('')
  const [error, setError] = useState<unknown>()
  const found = useQuery({ queryKey: ['audit', 'requests'], queryFn: () => get<DataRequest[]>('/api/audit/requests') })
  async function act(deed: () => Promise<unknown>) {
    setError(undefined)
    try { await deed(); setRefusing(undefined); setTaking(false) } catch (refused) { setError(refused) }
    await client.invalidateQueries({ queryKey: ['audit', 'requests'] })
  }
  const copy = (r: DataRequest) => act(async () => {
    const all = await post<unknown>(`/api/audit/requests/${r.id}/copy`, {})
    const link = document.createElement('a')
    link.href = URL.createObjectURL(new Blob([JSON.stringify(all, null, 2)], { type: 'application/json' }))
    link.download = `${r.number}.json`
    link.click()
    URL.revokeObjectURL(link.href)
  })
  const erase = (r: DataRequest) => Modal.confirm({ title: `${w('erase')} ${r.number}`, content: w('sure'), okText: w('ok'), cancelText: w('cancel'), okButtonProps: { danger: true }, onOk: () => act(() => post(`/api/audit/requests/${r.id}/erasure`, {})) })
  return <div className="stack">
    <div className="row"><Button type="primary" onClick={() => setTaking(true)}>{w('take')}</Button></div>
    {error && !taking && !refusing ? <Trouble error={error} /> : null}
    <Shown of={found} empty={l => !l.length}>{list => <Table<DataRequest> size="small" rowKey="id" dataSource={list} pagination={{ pageSize: 20, hideOnSinglePage: true }} columns={[
      { title: w('number'), dataIndex: 'number' }, { title: w('request'), render: (_, r) => w(r.kind) }, { title: w('at'), render: (_, r) => exact(r.askedAt) }, { title: w('due'), render: (_, r) => exact(r.answerDue) },
      { title: w('identity'), dataIndex: 'identity' }, { title: w('by'), dataIndex: 'takenBy' },
      { title: '', render: (_, r) => (r.state === 'OPEN'
        ? <div className="row">{r.kind === 'COPY' ? <Button size="small" onClick={() => copy(r)}>{w('copy')}</Button> : <Button size="small" danger onClick={() => erase(r)}>{w('erase')}</Button>}
          <Button size="small" onClick={() => { setWhy(''); setRefusing(r) }}>{w('refuse')}</Button></div>
        : <>{w(r.state === 'DONE' ? 'DONE' : 'REFUSED')} · {r.answeredBy}<div className="muted">{r.reason ?? outcome(r.outcome, kind)}</div>{keptOf(r.outcome).length > 0 && <Button size="small" onClick={() => setLetter(r)}>{w('letter')}</Button>}</>) }]} />}</Shown>
    {letter && <Letter of={letter} close={() => setLetter(undefined)} />}
    {taking && <Taking error={error} close={() => { setTaking(false); setError(undefined) }} take={act} />}
    <Modal open={!!refusing} title={`${w('refuse')} ${refusing?.number ?? ''}`} okText={w('ok')} cancelText={w('cancel')} okButtonProps={{ disabled: !why.trim(), danger: true }} onCancel={() => setRefusing(undefined)}
      onOk={() => refusing && act(() => post(`/api/audit/requests/${refusing.id}/refusal`, { reason: why }))}>
      <label className="field">{w('why')}<Input.TextArea rows={2} maxLength={200} value={why} onChange={e => setWhy(e.target.value)} /></label>{error ? <Trouble error={error} /> : null}</Modal>
  </div>
}

function Taking({ error, close, take }: { error: unknown; close: () => void; take: (deed: () => Promise<unknown>) => void }) {
  const w = useWords(privacyWords)
  const submission = useRef(new Submission())
  const [q, setQ] = useState('')
  const [householdId, setHousehold] = useState<string>()
  const [kind, setKind] = useState<'COPY' | 'ERASE'>('COPY')
  const [identity, setIdentity] = useState('')
  const found = useQuery({ queryKey: ['households', q], queryFn: () => get<Found[]>(query('/api/households', { q })), enabled: q.trim().length > 1 })
  return <Modal open title={w('take')} okText={w('ok')} cancelText={w('cancel')} onCancel={close} okButtonProps={{ disabled: !householdId || !identity.trim() }}
    onOk={() => take(() => submission.current.post('/api/audit/requests', { householdId, kind, identity }))}>
    <div className="stack"><Segmented value={kind} onChange={v => setKind(v as 'COPY' | 'ERASE')} options={[{ value: 'COPY', label: w('COPY') }, { value: 'ERASE', label: w('ERASE') }]} />
      <Select showSearch={{ filterOption: false, onSearch: setQ }} aria-label={w('find')} placeholder={w('find')} value={householdId} onChange={setHousehold} style={{ width: '100%' }}
        options={(found.data ?? []).map(h => ({ value: h.id, label: `${h.accountNo} ${h.customerName} ${h.address}` }))} />
      <label className="field">{w('how')}<Input.TextArea rows={2} maxLength={200} value={identity} onChange={e => setIdentity(e.target.value)} /></label>
      {error ? <Trouble error={error} /> : null}</div>
  </Modal>
}
