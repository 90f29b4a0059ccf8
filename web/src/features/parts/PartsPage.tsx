import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Button, Segmented, Table } from 'antd'
import { useState } from 'react'
import { get, query } from '../../api/client'
import type { Me } from '../../api/types'
import { useCodes, useLanguage, useWords } from '../../lib/language'
import { exact } from '../../lib/time'
import { Shown } from '../../ui/states'
import { CataloguePanel } from './CataloguePanel'
import { Orders } from './Orders'
import './parts.css'
import { levelOf, SIGN, ticketOf, type Discrepancy, type Item, type Overview, type Van } from './parts'
import { VanPanel } from './VanPanel'
import { partsWords } from './words'

const TABS = ['vans', 'orders', 'gaps', 'catalogue'] as const
type Tab = (typeof TABS)[number]

/** What lies in the vans, what should be handed out, what does not add up, and the list it is all called by. */
export function PartsPage({ me, area }: { me: Me; area?: string }) {
  const w = useWords(partsWords)
  const [tab, setTab] = useState<Tab>('vans')
  const gaps = useQuery({ queryKey: ['parts', 'gaps', area], queryFn: () => get<Discrepancy[]>(query('/api/parts/discrepancies', { area })), placeholderData: keepPreviousData })
  const vans = useQuery({ queryKey: ['parts', 'vans', area], queryFn: () => get<Overview>(query('/api/parts/vans', { area })), placeholderData: keepPreviousData, refetchInterval: 60_000 })
  const mayMove = ['DISPATCHER', 'CUSTOMER_MANAGER', 'ADMIN'].includes(me.role)
  return <section className="panel stack" aria-label={w('title')}>
    <div className="row"><h2 style={{ margin: 0 }}>{w('title')}</h2>
      <Segmented aria-label={w('title')} value={tab} onChange={v => setTab(v as Tab)} options={TABS.map(t => ({ value: t, label: t === 'gaps' && gaps.data?.length ? `▲ ${w(t)} ${gaps.data.length}` : w(t) }))} />
      {vans.data && <span className="muted">{w('remotes', { n: vans.data.remotes })} · <a href="#/conveniences">{w('freeCounted')}</a></span>}</div>
    {tab === 'vans' && <Shown of={vans} empty={v => !v.vans.length}>{v => <Vans of={v} mayMove={mayMove} />}</Shown>}
    {tab === 'orders' && <Orders area={area} mayMove={mayMove} />}
    {tab === 'gaps' && <Shown of={gaps}>{list => (list.length ? <Gaps list={list} items={vans.data?.catalogue.items ?? []} /> : <p className="muted">✓ {w('noGaps')}</p>)}</Shown>}
    {tab === 'catalogue' && <CataloguePanel mayChange={['DISPATCHER', 'ADMIN'].includes(me.role)} />}
  </section>
}

function Vans({ of, mayMove }: { of: Overview; mayMove: boolean }) {
  const w = useWords(partsWords)
  const chinese = useLanguage() === 'zh'
  const [open, setOpen] = useState<string>()
  const items = of.catalogue.items
  const head = (i: Item) => <span className="part-head" title={`${i.name} · ${i.nameEn} · ${w('minimum')} ${i.minimum}, ${w('target')} ${i.target}`}>{chinese ? i.name : i.nameEn}</span>
  return <>
    <p className="muted">{w('legend')}</p>
    <Table<Van> size="small" rowKey="staffNo" dataSource={of.vans} pagination={{ pageSize: 30, hideOnSinglePage: true }} scroll={{ x: 200 + items.length * 62 }} className="vans" columns={[
      { title: w('technician'), fixed: 'left', width: 190, render: (_, v) => <><Button type="link" size="small" style={{ padding: 0 }} aria-label={w('openVan', { name: v.name })} onClick={() => setOpen(v.staffNo)}>{v.name}</Button> <span className="muted">{v.staffNo} · {v.areas.join(' ')}</span>
        <div className="muted">{v.belowZero ? <span className="alarm">▲ {w('below')} {v.belowZero} </span> : null}{v.belowMinimum ? `◐ ${w('low')} ${v.belowMinimum}` : `✓ ${w('fine')}`}</div></> },
      ...items.map(i => ({ title: head(i), width: 62, align: 'right' as const, render: (_: unknown, v: Van) => { const n = v.stock[i.code] ?? 0; const l = levelOf(i, n); return <span className={`on-hand ${l}`}>{SIGN[l]}{n}</span> } })),
    ]} />
    {open && <VanPanel key={open} staffNo={open} items={items} mayMove={mayMove} close={() => setOpen(undefined)} />}
  </>
}

function Gaps({ list, items }: { list: Discrepancy[]; items: Item[] }) {
  const w = useWords(partsWords)
  const word = useCodes(partsWords)
  const chinese = useLanguage() === 'zh'
  const named = (d: Discrepancy) => { const i = items.find(x => x.code === d.item); return i ? (chinese ? i.name : i.nameEn) : d.words }
  return <Table<Discrepancy> size="small" rowKey={(d, i) => `${d.kind} ${d.at} ${i}`} dataSource={list} pagination={{ pageSize: 20, hideOnSinglePage: true }} columns={[
    { title: w('kind'), render: (_, d) => <>{d.kind === 'BELOW_ZERO' ? '▲ ' : d.kind === 'COUNT_DIFFERS' ? '◐ ' : '○ '}{word(d.kind)}</> },
    { title: w('part'), render: (_, d) => <>{named(d)}{d.serial ? <div className="muted">{d.serial}</div> : null}</> },
    { title: w('amount'), width: 80, align: 'right', render: (_, d) => <b className={d.amount < 0 ? 'alarm' : ''}>{d.kind === 'COUNT_DIFFERS' && d.amount > 0 ? '+' : ''}{d.amount}</b> },
    { title: w('technician'), width: 140, render: (_, d) => <>{d.staffName} <span className="muted">{d.staffNo}</span></> },
    { title: w('job'), width: 170, render: (_, d) => (d.workOrderNumber ? <a href={`#/tickets/${ticketOf(d.workOrderNumber)}`}>{d.workOrderNumber}</a> : '–') },
    { title: w('at'), width: 150, render: (_, d) => exact(d.at) },
  ]} />
}
