import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, InputNumber, Table, Tabs } from 'antd'
import { useState } from 'react'
import { get, post, query } from '../../api/client'
import { useCodes, useLanguage, useWords } from '../../lib/language'
import { exact, serverNow } from '../../lib/time'
import { Shown, Trouble } from '../../ui/states'
import { type CheckRun, type Forgotten, lastMonth, type Look, type PrivacyFigure, type Retention } from './privacy'
import { Inventory } from './Inventory'
import { Requests } from './Requests'
import { privacyWords } from './words'

const PAGING = { pageSize: 20, hideOnSinglePage: true }

/** What can be checked, who looked at numbers, what was forgotten, who asked. */
export function Privacy() {
  const w = useWords(privacyWords)
  return <section className="panel"><Tabs items={[
    { key: 'checks', label: w('checks'), children: <Checks /> }, { key: 'looks', label: w('looks'), children: <Looks /> },
    { key: 'nights', label: w('nights'), children: <Nights /> }, { key: 'requests', label: w('requests'), children: <Requests /> },
    { key: 'inventory', label: w('inventory'), children: <Inventory /> }]} /></section>
}

function Checks() {
  const w = useWords(privacyWords)
  const client = useQueryClient()
  const [days, setDays] = useState<number | null>(7)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>()
  const found = useQuery({ queryKey: ['audit', 'checks'], queryFn: () => get<CheckRun[]>('/api/audit/checks') })
  async function check() {
    setBusy(true); setError(undefined)
    try { await post(query('/api/audit/checks', { days: days ?? 7 }), {}) } catch (refused) { setError(refused) }
    setBusy(false)
    await client.invalidateQueries({ queryKey: ['audit', 'checks'] })
  }
  return <div className="stack">
    <div className="row"><label className="field">{w('days')} <InputNumber min={1} max={370} value={days} onChange={setDays} /></label><Button type="primary" loading={busy} onClick={check}>{w('check')}</Button></div>
    {error ? <Trouble error={error} /> : null}
    <Shown of={found} empty={l => !l.length}>{list => <Table<CheckRun> size="small" rowKey="id" dataSource={list} pagination={PAGING}
      expandable={{ rowExpandable: r => r.differences.length > 0, expandedRowRender: r => <Table size="small" rowKey={d => d.promiseId + d.field} dataSource={r.differences} pagination={PAGING} columns={[
        { title: w('clock'), dataIndex: 'clock' }, { title: w('number'), dataIndex: 'promiseId' }, { title: w('field'), dataIndex: 'field' }, { title: w('stands'), dataIndex: 'stands' }, { title: w('says'), dataIndex: 'computed' }]} /> }}
      columns={[{ title: w('at'), render: (_, r) => exact(r.checkedAt) }, { title: w('by'), dataIndex: 'checkedBy' }, { title: w('period'), render: (_, r) => `${exact(r.from)} – ${exact(r.until)}` },
        { title: w('chain'), render: (_, r) => <><b>{r.brokenBlocks.length ? w('tampered', { n: r.brokenBlocks.join(', ') }) : w('intact')}</b><div className="muted">{w('entries', { n: r.sealed, m: r.unsealed })}{r.erased > 0 ? ` · ${w('erasedEntries', { n: r.erased })}` : ''}</div></> },
        { title: w('again'), render: (_, r) => <><b>{r.differences.length ? w('differ', { n: r.promises, m: r.differences.length }) : w('same', { n: r.promises })}</b>{r.unrecorded > 0 && <div className="muted">{w('unrecorded', { n: r.unrecorded })}</div>}</> }]} />}</Shown>
  </div>
}

function Looks() {
  const w = useWords(privacyWords)
  const reason = useCodes(privacyWords)
  const [asked] = useState(() => lastMonth(serverNow()))
  const found = useQuery({ queryKey: ['audit', 'looks', asked], queryFn: () => get<Look[]>(query('/api/audit/looks', asked)) })
  const figure = useQuery({ queryKey: ['audit', 'figure', asked], queryFn: () => get<PrivacyFigure>(query('/api/audit/figure', asked)) })
  const f = figure.data
  return <div className="stack">
    {f && <b>{w('k29', { looks: f.looks, without: f.withoutTicket, per: f.perThousand, overdue: f.overdue })}</b>}
    <Shown of={found} empty={l => !l.length}>{list => <Table<Look> size="small" rowKey={l => l.at + l.staffName + l.ticketNumber} dataSource={list} pagination={PAGING} columns={[
      { title: w('at'), render: (_, l) => exact(l.at) }, { title: w('by'), dataIndex: 'staffName' }, { title: w('whom'), dataIndex: 'whom' }, { title: w('area'), dataIndex: 'areaCode' },
      { title: w('reason'), render: (_, l) => reason(l.reason ?? '') }, { title: w('ticket'), render: (_, l) => (l.ticketNumber ? <a href={`#/tickets/${l.ticketNumber}`}>{l.ticketNumber}</a> : w('noTicket')) }, { title: 'IP', dataIndex: 'ip' }]} />}</Shown>
  </div>
}

function Nights() {
  const w = useWords(privacyWords)
  const en = useLanguage() === 'en'
  const rules = useQuery({ queryKey: ['audit', 'retention'], queryFn: () => get<Retention[]>('/api/audit/retention') })
  const nights = useQuery({ queryKey: ['audit', 'nights'], queryFn: () => get<Forgotten[]>('/api/audit/nights') })
  const inForce = rules.data?.find(r => Date.parse(r.effectiveFrom) <= serverNow())
  const name = (kind: string) => { const k = inForce?.rules.kinds.find(x => x.kind === kind); return (en ? k?.nameEn : k?.name) ?? kind }
  return <div className="stack">
    {inForce && <><span className="muted">{w('version', { v: inForce.version, at: exact(inForce.effectiveFrom) })} · {inForce.changedBy}</span>
      <Table size="small" rowKey="kind" dataSource={inForce.rules.kinds} pagination={false} columns={[{ title: w('kind'), render: (_, k) => (en ? k.nameEn : k.name) }, { title: w('keep'), dataIndex: 'days', align: 'right' }]} /></>}
    <h3>{w('report')}</h3>
    <Shown of={nights} empty={l => !l.length}>{list => <Table<Forgotten> size="small" rowKey={n => n.night + n.kind + n.ranAt} dataSource={list} pagination={PAGING} columns={[
      { title: w('night'), dataIndex: 'night' }, { title: w('kind'), render: (_, n) => name(n.kind) }, { title: '', render: (_, n) => w(n.deed === 'DELETED' ? 'DELETED' : 'ANONYMISED') }, { title: w('rows'), dataIndex: 'rows', align: 'right' },
      { title: w('overdue'), align: 'right', render: (_, n) => (n.overdue ? `▲ ${n.overdue}` : '✓ 0') }, { title: w('failure'), dataIndex: 'failure' }]} />}</Shown>
  </div>
}
