import { useQuery, useQueryClient } from '@tanstack/react-query'
import { App as Antd, Button, Drawer, Input, InputNumber, Segmented, Select, Table } from 'antd'
import { useRef, useState } from 'react'
import { get, Submission } from '../../api/client'
import { useCodes, useLanguage, useWords } from '../../lib/language'
import { exact } from '../../lib/time'
import { Shown, Trouble } from '../../ui/states'
import { serialsIn, ticketOf, type Inside, type Item, type Movement } from './parts'
import { partsWords } from './words'

/** One van: what moved, which numbers lie there, and what is issued, taken back or counted now. */
export function VanPanel({ staffNo, items, mayMove, close }: { staffNo: string; items: Item[]; mayMove: boolean; close: () => void }) {
  const w = useWords(partsWords)
  const word = useCodes(partsWords)
  const chinese = useLanguage() === 'zh'
  const found = useQuery({ queryKey: ['parts', 'van', staffNo], queryFn: () => get<Inside>(`/api/parts/vans/${staffNo}`) })
  const named = (code: string | null, words: string) => { const i = items.find(x => x.code === code); return i ? (chinese ? i.name : i.nameEn) : words }
  return <Drawer open size={620} title={found.data ? `${found.data.van.name} ${staffNo}` : staffNo} onClose={close} closable={{ 'aria-label': w('close') }}>
    <Shown of={found}>{it => <div className="stack">
      {mayMove && <Book staffNo={staffNo} items={items} serials={it.serials} />}
      <h3>{w('onVan')}</h3>
      <p>{it.serials.length ? it.serials.map(s => <span key={s.item + s.serial} className="serial-tag">{named(s.item, s.item)} {s.serial}</span>) : <span className="muted">{w('none')}</span>}</p>
      <h3>{w('movements')}</h3>
      <Table<Movement> size="small" rowKey="id" dataSource={it.movements} pagination={{ pageSize: 15, hideOnSinglePage: true }} columns={[
        { title: w('at'), width: 140, render: (_, m) => exact(m.happenedAt) },
        { title: w('part'), render: (_, m) => <>{word(m.kind)} · {named(m.item, m.words)}<div className="muted">{[m.serial, m.note, m.doubt ? word(m.doubt) : null].filter(Boolean).join(' · ')}</div></> },
        { title: w('amount'), width: 70, align: 'right', render: (_, m) => <b>{m.kind === 'COUNTED' ? `= ${m.quantity}` : `${m.kind === 'ISSUED' ? '+' : '−'}${m.quantity}`}</b> },
        { title: w('job'), width: 150, render: (_, m) => (m.workOrderNumber ? <a href={`#/tickets/${ticketOf(m.workOrderNumber)}`}>{m.workOrderNumber}</a> : m.recordedName) },
      ]} /></div>}</Shown>
  </Drawer>
}

const KINDS = ['ISSUED', 'RETURNED', 'COUNTED'] as const

function Book({ staffNo, items, serials }: { staffNo: string; items: Item[]; serials: Inside['serials'] }) {
  const w = useWords(partsWords)
  const chinese = useLanguage() === 'zh'
  const { message } = Antd.useApp()
  const client = useQueryClient()
  const submission = useRef(new Submission())
  const [kind, setKind] = useState<string>('ISSUED')
  const [code, setCode] = useState<string>()
  const [quantity, setQuantity] = useState<number | null>(1)
  const [typed, setTyped] = useState('')
  const [note, setNote] = useState('')
  const [error, setError] = useState<unknown>()
  const item = items.find(i => i.code === code)
  const bySerial = !!item?.serial && kind !== 'COUNTED'
  const numbers = serialsIn(typed)
  const ready = item && (bySerial ? numbers.length > 0 : quantity !== null)
  async function book() {
    setError(undefined)
    try {
      const made = await submission.current.post<Inside>(`/api/parts/vans/${staffNo}/movements`, { kind, item: code, quantity: bySerial ? numbers.length : quantity, serials: bySerial ? numbers : [], note: note.trim() || null })
      client.setQueryData(['parts', 'van', staffNo], made)
      void client.invalidateQueries({ queryKey: ['parts'] })
      setTyped('')
      setNote('')
      message.success(w('booked'))
    } catch (refused) { setError(refused) }
  }
  return <div className="form-inline stack">
    <div className="row"><Segmented aria-label={w('move')} value={kind} onChange={v => setKind(String(v))} options={KINDS.map(k => ({ value: k, label: w(k) }))} />
      <Select aria-label={w('part')} placeholder={w('part')} style={{ width: 210 }} value={code} onChange={setCode} showSearch={{ optionFilterProp: 'label' }} options={items.map(i => ({ value: i.code, label: chinese ? i.name : i.nameEn }))} />
      {!bySerial && <InputNumber aria-label={w('quantity')} min={kind === 'COUNTED' ? 0 : 1} max={9999} precision={0} value={quantity} onChange={setQuantity} style={{ width: 110 }} suffix={item && (chinese ? item.unit : item.unitEn)} />}</div>
    {bySerial && (kind === 'RETURNED'
      ? <Select mode="multiple" aria-label={w('serials')} placeholder={w('serials')} className="wide" value={numbers} onChange={v => setTyped(v.join('\n'))} options={serials.filter(s => s.item === code).map(s => ({ value: s.serial, label: s.serial }))} />
      : <Input.TextArea aria-label={w('serials')} placeholder={w('serials')} rows={2} value={typed} onChange={e => setTyped(e.target.value)} />)}
    <div className="row"><Input aria-label={w('note')} placeholder={w('note')} maxLength={200} style={{ width: 300 }} value={note} onChange={e => setNote(e.target.value)} />
      <Button type="primary" disabled={!ready} onClick={book}>{w('move')}{bySerial && numbers.length ? ` ${numbers.length}` : ''}</Button></div>
    {error ? <Trouble error={error} /> : null}
  </div>
}
