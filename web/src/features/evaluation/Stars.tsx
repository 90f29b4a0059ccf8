import { useQuery, useQueryClient } from '@tanstack/react-query'
import { App as Antd, Button, Checkbox, Drawer, Segmented, Select, Table, Tag } from 'antd'
import { useState } from 'react'
import { get, post, put } from '../../api/client'
import type { Me } from '../../api/types'
import { useCodes, useWords } from '../../lib/language'
import { Shown } from '../../ui/states'
import { useActing } from './Asking'
import { Awards } from './Awards'
import { Objections } from './Objections'
import { Records } from './Records'
import { Rules } from './Rules'
import { figure, type Post, POSTS, type StarLine, starText } from './stars'
import { Why } from './Why'
import { starCodes, starWords } from './words'
import './stars.css'

interface Months { months: string[]; current: string }
interface Mine { staffNo: string; leads: boolean; nameConsent: boolean; history: { month: string; total: number | null; stars: number; version: number }[] }
type Tab = 'mine' | 'ranking' | 'objections' | 'awards' | 'records' | 'rules'

/** 五星评价: one's own score for everybody, and for those who lead the ranking, objections, quarters, records and rules. */
export function Stars({ me, area }: { me: Me; area?: string }) {
  const w = useWords(starWords)
  const mine = useQuery({ queryKey: ['my-stars'], queryFn: () => get<Mine>('/api/my-stars') })
  const months = useQuery({ queryKey: ['star-months'], queryFn: () => get<Months>('/api/stars') })
  return <Shown of={mine}>{m => <Shown of={months}>{all => <Tabs me={me} area={area} mine={m} months={all} title={w('title')} />}</Shown>}</Shown>
}

function Tabs({ me, area, mine, months, title }: { me: Me; area?: string; mine: Mine; months: Months; title: string }) {
  const w = useWords(starWords)
  const scored = me.role === 'TECHNICIAN' || me.role === 'AGENT'
  const tabs: Tab[] = [...(scored ? ['mine' as const] : []), ...(mine.leads ? ['ranking' as const] : []), 'objections', ...(mine.leads ? ['awards' as const, 'records' as const] : []), 'rules']
  const [tab, setTab] = useState<Tab>(tabs[0])
  const [month, setMonth] = useState(mine.history.find(h => h.total !== null)?.month ?? months.current)
  const withMonth = tab === 'mine' || tab === 'ranking' || tab === 'records'
  return <section className="panel stack" aria-label={title}>
    <div className="row"><h2 style={{ margin: 0 }}>{title}</h2><Segmented<Tab> value={tab} onChange={setTab} options={tabs.map(t => ({ value: t, label: w(t) }))} />
      {withMonth && <Select aria-label={w('month')} value={month} onChange={setMonth} style={{ width: 210 }} options={months.months.map(m => ({ value: m, label: m === months.current ? `${m} · ${w('running')}` : m }))} />}</div>
    {tab === 'mine' && <><Why month={month} staffNo={mine.staffNo} mine /><NameConsent given={mine.nameConsent} /></>}
    {tab === 'ranking' && <Ranking month={month} running={month === months.current} area={area} judge={['LEADER', 'QUALITY', 'ADMIN'].includes(me.role)} />}
    {tab === 'objections' && <Objections judge={['LEADER', 'QUALITY', 'CALL_CENTRE_HEAD', 'LOBBY_HEAD', 'ADMIN'].includes(me.role)} />}
    {tab === 'awards' && <Awards leader={['LEADER', 'ADMIN'].includes(me.role)} current={months.current} />}
    {tab === 'records' && <Records month={month} role={me.role} />}
    {tab === 'rules' && <Rules leader={['LEADER', 'ADMIN'].includes(me.role)} />}
  </section>
}

function NameConsent({ given }: { given: boolean }) {
  const w = useWords(starWords)
  const act = useActing('my-stars')
  return <p><Checkbox checked={given} onChange={e => act.mutate(() => put('/api/my-stars/name-consent', { given: e.target.checked }))}>{w('consent')}</Checkbox><span className="muted">{w('consentWhy')}</span></p>
}

function Ranking({ month, running, area, judge }: { month: string; running: boolean; area?: string; judge: boolean }) {
  const w = useWords(starWords)
  const c = useCodes(starCodes)
  const [post, setPost] = useState<Post | 'ALL'>('ALL')
  const [open, setOpen] = useState<StarLine>()
  const found = useQuery({ queryKey: ['stars', month], queryFn: () => get<StarLine[]>(`/api/stars/${month}`) })
  const shown = (l: StarLine) => (post === 'ALL' || l.post === post) && (!area || !l.areas.length || l.areas.includes(area))
  return <>
    <div className="row"><Segmented value={post} onChange={v => setPost(v as Post)} options={[{ value: 'ALL', label: w('allPosts') }, ...POSTS.map(p => ({ value: p, label: c(p) }))]} />
      {judge && !running && <Checking month={month} />}</div>
    {running && <p className="muted">{w('notFinal')}</p>}
    <Shown of={found} empty={l => !l.filter(shown).length}>{all => <Table<StarLine> size="small" rowKey="staffNo" dataSource={all.filter(shown)} pagination={{ pageSize: 25, hideOnSinglePage: true, showSizeChanger: false }} scroll={{ x: 760 }}
      columns={[
        { title: w('name'), width: 150, render: (_, l) => <button type="button" className="ant-btn ant-btn-link" style={{ padding: 0, height: 'auto', border: 0, background: 'none', cursor: 'pointer', color: '#0b5c6b', textDecoration: 'underline' }} onClick={() => setOpen(l)}>{l.name} <span className="muted">{l.staffNo}</span></button> },
        { title: w('post'), width: 150, render: (_, l) => <>{c(l.post)} <span className="muted">{c(l.peerGroup.split('/')[1])}{l.areas.length ? ` ${l.areas.join(' ')}` : ''}</span></> },
        { title: w('total'), width: 90, align: 'right', sorter: (a, b) => (a.total ?? -1) - (b.total ?? -1), render: (_, l) => (l.total === null ? <span className="muted">{w('unrated')}</span> : <b>{l.total.toFixed(2)}</b>) },
        { title: w('stars'), width: 110, render: (_, l) => (l.total === null ? '' : <span className="stars" title={String(l.stars)}>{starText(l.stars)}</span>) },
        { title: w('placeHead'), width: 80, align: 'right', render: (_, l) => (l.place ? `${l.place}/${l.of}` : '') },
        { title: w('items'), width: 70, align: 'right', dataIndex: 'items' },
        { title: w('measured'), width: 90, align: 'right', render: (_, l) => `${figure(l.measured)}%` },
        { title: w('reasons'), render: (_, l) => <>{l.excellent === 'MET' && <Tag className="tone-good">{w('excellent')}</Tag>}{l.review && <Tag className="tone-bad">{w('review')}</Tag>}{l.reasons.map(r => <Tag key={r}>{c(r)}</Tag>)}</> },
      ]} />}</Shown>
    <Drawer open={!!open} onClose={() => setOpen(undefined)} size={860} title={open ? `${open.name} · ${month}` : ''}>{open && <Why month={month} staffNo={open.staffNo} mine={false} />}</Drawer>
  </>
}

function Checking({ month }: { month: string }) {
  const w = useWords(starWords)
  const { message } = Antd.useApp()
  const client = useQueryClient()
  const [busy, setBusy] = useState(false)
  const doing = async (deed: () => Promise<void>) => { setBusy(true); try { await deed() } catch (e) { message.error((e as Error).message) } finally { setBusy(false) } }
  return <><Button loading={busy} onClick={() => void doing(async () => {
    const it = await get<{ checked: number; differences: unknown[] }>(`/api/stars/${month}/check`)
    if (it.differences.length) message.error(w('different', { n: it.differences.length }))
    else message.success(w('checked', { n: it.checked }))
  })}>{w('check')}</Button>
    <Button loading={busy} onClick={() => void doing(async () => {
      const it = await post<{ written: number }>(`/api/stars/${month}/snapshot`, {})
      message.success(w('written', { n: it.written }))
      await client.invalidateQueries({ queryKey: ['stars'] })
    })}>{w('again')}</Button></>
}
