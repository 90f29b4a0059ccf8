import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Modal, Segmented, Table } from 'antd'
import { useState } from 'react'
import { get, put, query } from '../../api/client'
import { useLanguage, useWords } from '../../lib/language'
import { Shown, Trouble } from '../../ui/states'
import { today } from './duty'
import { dutyWords } from './words'

interface Day { day: string; staffNo: string; name: string; standInNo: string | null; standIn: string | null }
interface Proposal { month: string; days: Day[]; why: { zh: string; en: string }[] }
const after = (month: string) => { const [y, m] = month.split('-').map(Number); return m === 12 ? `${y + 1}-01` : `${y}-${String(m + 1).padStart(2, '0')}` }

/** A month of lobby managers as the planner would have it; the head of the lobby keeps it or does not. */
export function DutyMonth({ code }: { code: string }) {
  const w = useWords(dutyWords), lang = useLanguage(), client = useQueryClient()
  const now = today().slice(0, 7)
  const [open, setOpen] = useState(false)
  const [month, setMonth] = useState(after(now))
  const [error, setError] = useState<unknown>()
  const found = useQuery({ queryKey: ['lobby', code, 'proposal', month], queryFn: () => get<Proposal>(query(`/api/lobbies/${code}/duty-proposal`, { month })), enabled: open, staleTime: 60_000 })
  async function keep() {
    setError(undefined)
    try { await put(`/api/lobbies/${code}/duty-proposal`, { days: found.data?.days }); await client.invalidateQueries({ queryKey: ['lobby', code] }); setOpen(false) } catch (refused) { setError(refused) }
  }
  return <><Button size="small" onClick={() => setOpen(true)}>{w('planMonth')}</Button>
    {open && <Modal open title={w('monthOf', { month })} okText={w('keepAll')} onOk={keep} onCancel={() => setOpen(false)} okButtonProps={{ disabled: !found.data?.days.length }}>
      <div className="stack"><Segmented value={month} onChange={v => setMonth(String(v))} options={[{ value: now, label: w('thisMonth') }, { value: after(now), label: w('laterMonth') }]} />
        {error ? <Trouble error={error} /> : null}
        <Shown of={found}>{p => <><Table<Day> size="small" rowKey="day" dataSource={p.days} pagination={false} scroll={{ y: 360 }} columns={[{ title: '', dataIndex: 'day', width: 110 }, { title: w('onDuty'), dataIndex: 'name' }, { title: w('standIn'), render: (_, d) => d.standIn ?? '–' }]} />
          {p.why.length > 0 && <><h3>{w('notKept')}</h3><ul>{p.why.map((s, i) => <li key={i}>{lang === 'en' ? s.en : s.zh}</li>)}</ul></>}</>}</Shown></div>
    </Modal>}</>
}
