import { useQuery } from '@tanstack/react-query'
import { App, AutoComplete, Button, Modal, Table } from 'antd'
import { useState } from 'react'
import { get, post, query } from '../../api/client'
import type { HouseholdLine } from '../../api/types'
import { useWords } from '../../lib/language'
import { share, type OfVisitor, type Progress } from './campaign'
import { campaignWords } from './words'

/** Everybody who visits: how far, how carefully, and what is printed for them. */
export function Visitors({ of: p }: { of: Progress }) {
  const w = useWords(campaignWords)
  const [declaring, setDeclaring] = useState<OfVisitor>()
  return <>
    <Table<OfVisitor> size="small" rowKey={v => v.visitor.staffNo} dataSource={p.visitors} pagination={{ pageSize: 25, hideOnSinglePage: true }} scroll={{ x: 1000 }} columns={[
      { title: w('staffNo'), width: 70, render: (_, v) => v.visitor.staffNo }, { title: w('visitor'), width: 90, render: (_, v) => v.visitor.name },
      { title: w('done'), width: 170, render: (_, v) => <span className="meter" title={share(v.coverage.done, v.visitor.target)}><i><b style={{ width: `${100 * v.coverage.done / v.visitor.target}%` }} /></i>{v.coverage.done}/{v.visitor.target}</span>, sorter: (a, b) => a.coverage.done / a.visitor.target - b.coverage.done / b.visitor.target },
      { title: w('contact'), align: 'right', render: (_, v) => share(v.coverage.reached, v.coverage.tried) }, { title: w('absent'), align: 'right', render: (_, v) => v.coverage.absent }, { title: w('refused'), align: 'right', render: (_, v) => v.coverage.refused },
      { title: w('empty'), align: 'right', render: (_, v) => v.coverage.empty + v.coverage.wrong }, { title: w('minutes'), align: 'right', render: (_, v) => (v.care?.meanSeconds ? `${Math.floor(v.care.meanSeconds / 60)}:${String(Math.floor(v.care.meanSeconds % 60)).padStart(2, '0')}` : '–') },
      { title: w('hasty'), align: 'right', render: (_, v) => v.care?.hasty ?? '–' }, { title: w('far'), align: 'right', render: (_, v) => v.care?.far ?? '–' },
      { title: w('paper'), width: 240, render: (_, v) => <span className="row tight"><a href={`/api/campaigns/${p.campaign.number}/visitors/${v.visitor.staffNo}/badge`} target="_blank" rel="noreferrer">{w('badge')}</a><a href={`/api/campaigns/${p.campaign.number}/visitors/${v.visitor.staffNo}/leaflet`} target="_blank" rel="noreferrer">{w('leaflet')}</a><Button size="small" onClick={() => setDeclaring(v)}>{w('relative')}</Button></span> },
    ]} />
    {declaring && <Relative campaign={p.campaign.number} of={declaring} done={() => setDeclaring(undefined)} />}
  </>
}

function Relative({ campaign, of: v, done }: { campaign: string; of: OfVisitor; done: () => void }) {
  const w = useWords(campaignWords), { message } = App.useApp()
  const [q, setQ] = useState('')
  const [chosen, setChosen] = useState<HouseholdLine>()
  const found = useQuery({ queryKey: ['households', q], queryFn: () => get<HouseholdLine[]>(query('/api/households', { q })), enabled: q.length >= 2 && !chosen })
  const label = (h: HouseholdLine) => `${h.customerName} · ${h.address}`
  const save = async () => { try { await post(`/api/campaigns/${campaign}/relatives`, { staffNo: v.visitor.staffNo, householdId: chosen!.id }); message.success(w('noted')); done() } catch (e) { message.error((e as Error).message) } }
  return <Modal open title={`${w('relative')} · ${v.visitor.name}`} onCancel={done} onOk={() => void save()} okButtonProps={{ disabled: !chosen }}><p className="muted">{w('relativeWhy')}</p><label className="field" htmlFor="relative">{w('household')}</label>
    <AutoComplete id="relative" style={{ width: '100%' }} value={chosen ? label(chosen) : q} placeholder={w('searchHousehold')} options={found.data?.map(h => ({ value: h.id, label: label(h) }))} onSearch={s => { setChosen(undefined); setQ(s) }} onSelect={id => setChosen(found.data?.find(h => h.id === id))} /></Modal>
}
