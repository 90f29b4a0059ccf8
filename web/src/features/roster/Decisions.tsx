import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Input, Table } from 'antd'
import { useState } from 'react'
import { get, post } from '../../api/client'
import { useLanguage, useWords } from '../../lib/language'
import { Shown, Trouble } from '../../ui/states'
import { nameOf, type Asked, type Kind, type Swap } from './roster'
import { mineWords, rosterWords } from './words'

/** What a request is about, in words. */
export function useRequestWords(kinds: readonly Kind[]) {
  const w = useWords(rosterWords), lang = useLanguage()
  return (it: Asked) => {
    const kind = kinds.find(k => k.code === it.type)
    return `${w(it.kind)}${kind ? ` ${nameOf(kind, lang)}` : it.kind === 'LEAVE' && it.type ? ` · ${w(it.type as 'ANNUAL')}` : ''}`
  }
}

/** Leave and wishes that wait for the reader. */
export function Decisions({ kinds }: { kinds: readonly Kind[] }) {
  const w = useWords(rosterWords), m = useWords(mineWords), said = useRequestWords(kinds)
  const found = useQuery({ queryKey: ['roster', 'requests'], queryFn: () => get<Asked[]>('/api/roster-requests') })
  return <Shown of={found}>{list => list.length === 0 ? <p>{w('noRequests')}</p> : <Table<Asked> size="small" rowKey="id" dataSource={list} pagination={{ pageSize: 15, hideOnSinglePage: true }} columns={[
    { title: w('person'), render: (_, r) => <>{r.name} <span className="muted">{r.staffNo}</span></> }, { title: w('requests'), render: (_, r) => said(r) },
    { title: m('from'), render: (_, r) => (r.until === r.from ? r.from : `${r.from} – ${r.until}`) }, { title: w('note'), dataIndex: 'note' }, { title: w('decision'), width: 300, render: (_, r) => <Decide path={`/api/roster-requests/${r.id}/decision`} /> },
  ]} />}</Shown>
}

export function Swaps({ kinds }: { kinds: readonly Kind[] }) {
  const w = useWords(rosterWords), m = useWords(mineWords), lang = useLanguage()
  const found = useQuery({ queryKey: ['roster', 'swaps'], queryFn: () => get<Swap[]>('/api/roster-swaps') })
  const kind = (s: Swap) => { const k = kinds.find(x => x.code === s.type); return k ? nameOf(k, lang) : s.type }
  return <Shown of={found}>{list => list.length === 0 ? <p>{w('noSwaps')}</p> : <Table<Swap> size="small" rowKey="id" dataSource={list} pagination={{ pageSize: 15, hideOnSinglePage: true }} columns={[
    { title: w('person'), dataIndex: 'asker' }, { title: w('shift'), render: (_, s) => `${s.day} ${kind(s)} ${s.area === '*' ? '' : s.area}` },
    { title: w('stands'), render: (_, s) => <>{s.state === 'ASKED' ? (s.colleague ? w('waitsFor', { name: s.colleague }) : w('anybody')) : s.state === 'TAKEN' ? w('taken', { name: s.taker }) : m(s.state)}{s.returnDay ? ` · ${w('inReturn', { day: s.returnDay })}` : ''}</> },
    { title: w('note'), dataIndex: 'note' }, { title: w('decision'), width: 300, render: (_, s) => (s.toDecide ? <Decide path={`/api/roster-swaps/${s.id}/decision`} /> : s.reason) },
  ]} />}</Shown>
}

/** Yes at once; no with the reason, which the person is told. */
function Decide({ path }: { path: string }) {
  const w = useWords(rosterWords), client = useQueryClient()
  const [refusing, setRefusing] = useState(false)
  const [reason, setReason] = useState('')
  const [error, setError] = useState<unknown>()
  async function send(approved: boolean) {
    setError(undefined)
    try { await post(path, { approved, reason: approved ? null : reason }); await client.invalidateQueries({ queryKey: ['roster'] }) } catch (refused) { setError(refused) }
  }
  return <div className="stack">{refusing ? <div className="row tight"><Input autoFocus size="small" style={{ width: 150 }} aria-label={w('refuseWhy')} placeholder={w('refuseWhy')} maxLength={200} value={reason} onChange={e => setReason(e.target.value)} />
    <Button size="small" danger disabled={!reason.trim()} onClick={() => send(false)}>{w('refuse')}</Button><Button size="small" onClick={() => setRefusing(false)}>{w('cancel')}</Button></div>
    : <div className="row tight"><Button size="small" type="primary" onClick={() => send(true)}>{w('approve')}</Button><Button size="small" danger onClick={() => setRefusing(true)}>{w('refuse')}</Button></div>}
    {error ? <Trouble error={error} /> : null}</div>
}
