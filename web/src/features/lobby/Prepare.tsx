import { Alert, Button, Checkbox, Input, Select, Tag } from 'antd'
import { useRef, useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { post, Submission } from '../../api/client'
import { useHouseholds } from '../../api/hooks'
import { useLanguage, useWords } from '../../lib/language'
import { clockTime } from '../../lib/time'
import { named } from '../../ui/named'
import { Shown, Trouble } from '../../ui/states'
import { useDrafts, useTypes, type Draft } from './duty'
import { dutyWords, paperWords } from './words'

const paperOf = (w: ReturnType<typeof useWords<typeof paperWords>>, code: string) => code in paperWords ? w(code as keyof typeof paperWords) : code

/** What was prepared for a number; at its counter it is confirmed, and what needs nobody to come is finished there. */
export function Drafts({ number, atCounter }: { number: string; atCounter: boolean }) {
  const w = useWords(dutyWords)
  const papers = useWords(paperWords)
  const english = useLanguage() === 'en'
  const client = useQueryClient()
  const drafts = useDrafts(number)
  const types = useTypes()
  const submission = useRef(new Submission())
  const [error, setError] = useState<unknown>()
  const [form, setForm] = useState(false)
  const act = async (ask: () => Promise<unknown>) => {
    setError(undefined)
    try { await ask(); await client.invalidateQueries({ queryKey: ['lobby', 'drafts', number] }) } catch (e) { setError(e) }
  }
  const typeOf = (d: Draft) => types.data?.find(t => t.code === d.type)
  return <section className="stack" aria-label={w('prepared')}>{error ? <Trouble error={error} /> : null}
    <Shown of={drafts}>{list => <>{list.map(d => <div key={d.id} className="draft"><b>{(english ? typeOf(d)?.nameEn : typeOf(d)?.name) ?? d.type}</b> {d.services.join(' ')} · {d.customerName} {d.address}
      <div className="muted">{w('papersSeen')}:{d.papers.length ? d.papers.map(p => paperOf(papers, p)).join('、') : '–'}{d.newAddress ? ` · ${d.newAddress}` : ''}{d.note ? ` · ${d.note}` : ''} · {d.draftedBy} {clockTime(d.draftedAt)}</div>
      <div className="row">{d.ticketNumber ? <><Tag color="green">{w('confirmed')} {d.ticketNumber}</Tag>
        {typeOf(d)?.visit === false && d.ticketState === 'ACKNOWLEDGED' && <Button size="small" onClick={() => void act(() => post(`/api/business-requests/${d.ticketNumber}/completions`))}>{w('businessDone')}</Button>}</>
        : atCounter ? <Button type="primary" onClick={() => void act(() => submission.current.post(`/api/drafts/${d.id}/confirmation`, {}))}>{w('confirm')}</Button> : <Tag color="blue">{w('drafted')}</Tag>}</div></div>)}</>}</Shown>
    {form ? <Form number={number} done={() => { setForm(false); void client.invalidateQueries({ queryKey: ['lobby', 'drafts', number] }) }} /> : <div><Button onClick={() => setForm(true)}>{w(atCounter ? 'takeBusiness' : 'prepare')}</Button></div>}
  </section>
}

function Form({ number, done }: { number: string; done: () => void }) {
  const w = useWords(dutyWords)
  const papers = useWords(paperWords)
  const english = useLanguage() === 'en'
  const types = useTypes()
  const submission = useRef(new Submission())
  const [q, setQ] = useState('')
  const found = useHouseholds(q.trim())
  const [home, setHome] = useState<{ id: string; name: string }>()
  const [type, setType] = useState<string>()
  const [services, setServices] = useState<string[]>(['TV'])
  const [seen, setSeen] = useState<string[]>([])
  const [address, setAddress] = useState('')
  const [newLine, setNewLine] = useState(false)
  const [care, setCare] = useState(false)
  const [note, setNote] = useState('')
  const [error, setError] = useState<unknown>()
  const it = types.data?.find(t => t.code === type)
  const save = async () => {
    setError(undefined)
    try {
      await submission.current.post(`/api/queue-numbers/${number}/drafts`, { householdId: home?.id, type, services, papers: seen, newAddress: address.trim() || null, newLine, careOffered: care, note })
      done()
    } catch (e) { setError(e) }
  }
  return <div className="stack panel" role="group" aria-label={w('prepare')}>
    {home ? <p><b>{home.name}</b> <Button size="small" onClick={() => setHome(undefined)}>{w('otherHome')}</Button></p>
      : <><label className="field">{w('findHome')}<Input autoFocus value={q} maxLength={60} onChange={e => setQ(e.target.value)} /></label>
        {q.trim().length >= 2 && <Shown of={found} empty={l => !l.length}>{l => <div style={{ maxHeight: 220, overflow: 'auto' }}>{l.slice(0, 12).map(h => <Button key={h.id} type="text" block style={{ height: 'auto', textAlign: 'left', justifyContent: 'flex-start', whiteSpace: 'normal' }} onClick={() => setHome({ id: h.id, name: `${h.customerName} ${h.address}` })}><span><b>{h.customerName}</b> {h.address} <span className="muted">{h.accountNo} · {h.phoneMasked}</span></span></Button>)}</div>}</Shown>}</>}
    <Select aria-label={w('business')} popupRender={named(w('business'))} placeholder={w('business')} className="wide" value={type} onChange={t => { setType(t); setSeen([]) }} showSearch={{ optionFilterProp: 'label' }}
      options={types.data?.map(t => ({ value: t.code, label: english ? t.nameEn : t.name }))} />
    <Checkbox.Group value={services} onChange={setServices} options={[{ value: 'TV', label: w('tv') }, { value: 'BROADBAND', label: w('broadband') }]} />
    {it && it.papers.length > 0 && <fieldset className="papers"><legend>{w('papersSeen')}</legend><Checkbox.Group value={seen} onChange={setSeen} options={it.papers.map(p => ({ value: p, label: paperOf(papers, p) }))} /></fieldset>}
    {it?.papers.includes('NEW_ADDRESS') && <label className="field">{w('newAddress')}<Input value={address} maxLength={200} onChange={e => setAddress(e.target.value)} /></label>}
    {it?.mayNeedLine && <Checkbox checked={newLine} onChange={e => setNewLine(e.target.checked)}>{w('newLine')}</Checkbox>}
    <Checkbox checked={care} onChange={e => setCare(e.target.checked)}>{w('care')}</Checkbox>
    <label className="field">{w('note')}<Input value={note} maxLength={500} onChange={e => setNote(e.target.value)} /></label>
    {error ? <Trouble error={error} /> : null}
    {it?.feeCents === 0 && <Alert type="info" title={w('free')} />}
    <div className="row"><Button type="primary" disabled={!home || !type || !services.length} onClick={() => void save()}>{w('saveDraft')}</Button><Button onClick={done}>{w('cancel')}</Button></div>
  </div>
}
