import { useQueryClient } from '@tanstack/react-query'
import { Alert, Button, DatePicker, InputNumber, Table, Tabs, Tag } from 'antd'
import type { Dayjs } from 'dayjs'
import { useRef, useState } from 'react'
import { Submission } from '../../api/client'
import { useLanguage, useWords } from '../../lib/language'
import { exact } from '../../lib/time'
import { Shown, Trouble } from '../../ui/states'
import { LineUpImport } from './LineUpImport'
import { OfferRulesAdmin } from './OfferRulesAdmin'
import { useCatalogue, yuan, type Catalogue, type Pack } from './offer'
import { offerWords, ruleWords } from './words'
import './offer.css'

/** What is sold, edition by edition: prices edited and published from a day on, the line-up imported. */
export function CatalogueAdmin() {
  const w = useWords(offerWords), r = useWords(ruleWords)
  const catalogue = useCatalogue()
  return <section className="panel"><h2>{w('catalogue')}</h2><Shown of={catalogue}>{c => <>
    <p className="muted">{w('edition', { v: c.version, at: exact(c.effectiveFrom).slice(0, 16), by: c.changedBy })}</p>
    <Tabs items={[
      { key: 'packages', label: `${w('packages')} ${c.packs.length}`, children: <Packages key={c.version} of={c} /> },
      { key: 'channels', label: `${w('channels')} ${c.channels.length}`, children: <Channels of={c} /> },
      { key: 'import', label: w('importing'), children: <LineUpImport /> },
      { key: 'rules', label: r('title'), children: <OfferRulesAdmin /> },
      { key: 'editions', label: w('editions'), children: <Editions of={c} /> },
    ]} /></>}</Shown></section>
}

function Packages({ of: c }: { of: Catalogue }) {
  const w = useWords(offerWords)
  const en = useLanguage() === 'en'
  const client = useQueryClient()
  const [prices, setPrices] = useState<Record<string, number>>({})
  const [from, setFrom] = useState<Dayjs | null>(null)
  const [said, setSaid] = useState<string>()
  const [error, setError] = useState<unknown>()
  const submission = useRef(new Submission())
  const name = (code: string) => { const p = c.packs.find(x => x.code === code); return p ? (en ? p.nameEn : p.name) : code }
  const changed = Object.entries(prices).filter(([code, cents]) => c.packs.find(p => p.code === code)?.cents !== cents)
  const publish = async () => {
    setError(undefined); setSaid(undefined)
    try {
      const channels = c.channels.map(({ code, name, nameEn, theme, hd }) => ({ code, name, nameEn, theme, hd }))
      const { version } = await submission.current.post<{ version: number }>('/api/catalogue/editions', { effectiveFrom: from?.toISOString() ?? null, catalogue: { channels, packs: c.packs.map(p => ({ ...p, cents: prices[p.code] ?? p.cents })) } })
      setSaid(w('published', { v: version })); setPrices({}); setFrom(null)
      void client.invalidateQueries({ queryKey: ['catalogue'] })
    } catch (refused) { setError(refused) }
  }
  const rules = (p: Pack) => [p.base && w('base'), p.includes.length && w('includes', { x: p.includes.map(name).join('、') }), p.excludes.length && w('excludes', { x: p.excludes.map(name).join('、') }), (p.areas.length || p.nodes.length) && w('area', { x: [...p.areas, ...p.nodes].join('、') })].filter(Boolean) as string[]
  return <div className="stack">
    {said && <Alert type="success" showIcon title={said} />}{error ? <Trouble error={error} /> : null}
    <div className="row"><DatePicker showTime={{ format: 'HH:mm' }} format="YYYY-MM-DD HH:mm" aria-label={w('from')} placeholder={w('from')} value={from} onChange={v => setFrom(v)} style={{ width: 240 }} />
      <Button type="primary" disabled={!changed.length} onClick={() => void publish()}>{w('publish')}</Button>{changed.length > 0 && <><span className="muted">{w('changed', { n: changed.length })}</span><Button size="small" onClick={() => setPrices({})}>{w('reset')}</Button></>}</div>
    <Table<Pack> size="small" rowKey="code" pagination={false} dataSource={c.packs} columns={[
      { title: w('code'), dataIndex: 'code', width: 110 }, { title: w('name'), render: (_, p) => <b>{en ? p.nameEn : p.name}</b> },
      { title: w('price'), width: 130, align: 'right', render: (_, p) => <InputNumber aria-label={`${p.name} ${w('price')}`} min={0} step={1} precision={2} controls={false} value={(prices[p.code] ?? p.cents) / 100} onChange={v => setPrices({ ...prices, [p.code]: Math.round((v ?? 0) * 100) })} style={{ width: 100 }} /> },
      { title: w('holds'), width: 80, align: 'right', render: (_, p) => p.channels.length || '–' }, { title: w('rules'), render: (_, p) => rules(p).map(r => <Tag key={r}>{r}</Tag>) }]} />
  </div>
}

function Channels({ of: c }: { of: Catalogue }) {
  const w = useWords(offerWords)
  const en = useLanguage() === 'en'
  const holding = (code: string) => c.packs.filter(p => p.channels.includes(code))
  return <Table size="small" rowKey="code" pagination={{ pageSize: 30, hideOnSinglePage: true, showSizeChanger: false }} dataSource={c.channels} columns={[
    { title: w('code'), dataIndex: 'code', width: 90 }, { title: w('name'), render: (_, x) => (en && x.nameEn) || x.name }, { title: w('theme'), dataIndex: 'theme', width: 110 }, { title: w('hd'), width: 70, render: (_, x) => (x.hd ? 'HD' : '') },
    { title: w('packages'), render: (_, x) => holding(x.code).map(p => <Tag key={p.code} title={`${yuan(p.cents)}`}>{en ? p.nameEn : p.name}</Tag>) }]} />
}

function Editions({ of: c }: { of: Catalogue }) {
  const w = useWords(offerWords)
  return <Table size="small" rowKey="version" pagination={false} dataSource={c.editions} columns={[
    { title: '#', dataIndex: 'version', width: 60 }, { title: w('from'), render: (_, e) => exact(e.effectiveFrom).slice(0, 16) }, { title: w('name'), dataIndex: 'changedBy' },
    { title: '', render: (_, e) => <Tag>{w(e.version === c.version ? 'inForce' : Date.parse(e.effectiveFrom) > Date.now() ? 'future' : 'past')}</Tag> }]} />
}
