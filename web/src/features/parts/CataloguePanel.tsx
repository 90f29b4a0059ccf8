import { useQuery, useQueryClient } from '@tanstack/react-query'
import { App as Antd, Button, Checkbox, Input, InputNumber, Table } from 'antd'
import { useState } from 'react'
import { get, post } from '../../api/client'
import { useWords } from '../../lib/language'
import { exact } from '../../lib/time'
import { Shown, Trouble } from '../../ui/states'
import type { CatalogueVersion, Item } from './parts'
import { partsWords } from './words'

/** The list parts are called by: changed by a new version, never in place. */
export function CataloguePanel({ mayChange }: { mayChange: boolean }) {
  const found = useQuery({ queryKey: ['parts', 'catalogues'], queryFn: () => get<CatalogueVersion[]>('/api/parts/catalogues') })
  return <Shown of={found} empty={v => !v.length}>{all => <Editor key={all[0].version} all={all} mayChange={mayChange} />}</Shown>
}

function Editor({ all, mayChange }: { all: CatalogueVersion[]; mayChange: boolean }) {
  const w = useWords(partsWords)
  const { message } = Antd.useApp()
  const client = useQueryClient()
  const [items, setItems] = useState<(Item & { key: number })[]>(() => all[0].catalogue.items.map((i, n) => ({ ...i, key: n })))
  const [changed, setChanged] = useState(false)
  const [error, setError] = useState<unknown>()
  const edit = (key: number, p: Partial<Item>) => { setChanged(true); setItems(items.map(i => (i.key === key ? { ...i, ...p } : i))) }
  async function save() {
    setError(undefined)
    try {
      await post('/api/parts/catalogues', { catalogue: { items: items.map(({ key: _, ...i }) => i) } })
      await client.invalidateQueries({ queryKey: ['parts'] })
      message.success(w('savedNew'))
    } catch (refused) { setError(refused) }
  }
  const text = (i: Item & { key: number }, field: 'code' | 'name' | 'nameEn' | 'unit', label: string, width: number) =>
    <Input size="small" variant={mayChange ? 'outlined' : 'borderless'} readOnly={!mayChange} aria-label={`${i.code} ${label}`} style={{ width }} value={i[field]} onChange={e => edit(i.key, { [field]: e.target.value })} />
  const number = (i: Item & { key: number }, field: 'minimum' | 'target' | 'perJob', label: string) =>
    <InputNumber size="small" variant={mayChange ? 'outlined' : 'borderless'} readOnly={!mayChange} aria-label={`${i.code} ${label}`} min={0} max={9999} precision={0} style={{ width: 70 }} value={i[field]} onChange={v => edit(i.key, { [field]: v ?? 0 })} />
  return <div className="stack">
    <div className="row"><span className="muted">{w('version')} {all[0].version} · {w('from')} {exact(all[0].effectiveFrom)} · {w('by')} {all[0].changedBy}</span>
      {mayChange ? <><Button onClick={() => { setChanged(true); setItems([...items, { key: Math.max(...items.map(i => i.key)) + 1, code: '', name: '', nameEn: '', unit: '个', unitEn: '', also: [], serial: false, minimum: 0, target: 1, perJob: 1, usedBy: [] }]) }}>{w('addItem')}</Button>
        <Button type="primary" disabled={!changed} onClick={save}>{w('saveNew')}</Button><span className="muted">{w('fromNow')}</span></> : <span className="muted">{w('onlyReading')}</span>}</div>
    {error ? <Trouble error={error} /> : null}
    <Table size="small" rowKey="key" dataSource={items} pagination={false} columns={[
      { title: w('code'), render: (_, i) => text(i, 'code', w('code'), 120) }, { title: w('name'), render: (_, i) => text(i, 'name', w('name'), 150) }, { title: w('nameEn'), render: (_, i) => text(i, 'nameEn', w('nameEn'), 170) },
      { title: w('unit'), render: (_, i) => text(i, 'unit', w('unit'), 50) },
      { title: w('also'), render: (_, i) => <Input size="small" variant={mayChange ? 'outlined' : 'borderless'} readOnly={!mayChange} aria-label={`${i.code} ${w('also')}`} value={i.also.join('、')} onChange={e => edit(i.key, { also: e.target.value.split(/[、,,]/).map(s => s.trim()).filter(Boolean) })} /> },
      { title: w('minimum'), render: (_, i) => number(i, 'minimum', w('minimum')) }, { title: w('target'), render: (_, i) => number(i, 'target', w('target')) }, { title: w('perJob'), render: (_, i) => number(i, 'perJob', w('perJob')) },
      { title: w('serial'), render: (_, i) => <Checkbox aria-label={`${i.code} ${w('serial')}`} disabled={!mayChange} checked={i.serial} onChange={e => edit(i.key, { serial: e.target.checked })} /> },
    ]} />
  </div>
}
