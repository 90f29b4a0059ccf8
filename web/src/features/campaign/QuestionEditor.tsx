import { Button, Checkbox, Input, InputNumber, Select } from 'antd'
import { useState } from 'react'
import { useWords } from '../../lib/language'
import { hasOptions, KINDS, ofType, read, written } from './questions'
import type { Question } from './visit/visit'
import { campaignWords } from './words'

/** One question of a draft; only what its type can have is asked. */
export function QuestionEditor({ of: q, first, change, move, remove }: { of: Question; first: boolean; change: (q: Question) => void; move: (by: number) => void; remove: () => void }) {
  const w = useWords(campaignWords)
  const [lines, setLines] = useState(() => written(q.options))
  const codes = hasOptions(q.type) ? q.options.map(o => ({ value: o.code, label: o.text })) : q.type === 'YES_NO' ? [{ value: 'YES', label: w('yes') }, { value: 'NO', label: w('no') }] : []
  return <fieldset className="editor" aria-label={q.id}>
    <div className="row"><Input aria-label={w('id')} value={q.id} style={{ width: 84 }} onChange={e => change({ ...q, id: e.target.value.toUpperCase() })} />
      {first ? <span>{w('CONSENT')}</span> : <Select aria-label={w('type')} value={q.type} style={{ width: 170 }} options={KINDS.map(k => ({ value: k, label: w(k) }))} onChange={type => change(ofType(q, type))} />}
      <Input aria-label={w('theme')} placeholder={w('theme')} value={q.theme} style={{ width: 140 }} onChange={e => change({ ...q, theme: e.target.value })} /><Input aria-label={`${w('theme')} EN`} placeholder={`${w('theme')} EN`} value={q.themeEn} style={{ width: 150 }} onChange={e => change({ ...q, themeEn: e.target.value })} />
      {q.type === 'SCALE' && <label className="row tight muted">{w('weight')}<InputNumber min={0} max={1} step={0.05} value={q.weight ?? undefined} onChange={weight => change({ ...q, weight: weight || null })} /></label>}
      {q.type === 'TEXT' && <label className="row tight muted">{w('ticket')}<Select style={{ width: 140 }} value={q.ticket?.kind ?? ''} onChange={kind => change({ ...q, ticket: kind ? { kind, topic: kind === 'OPINION' ? 'SV-99' : 'QA-99' } : null })} options={[{ value: '', label: w('notTicket') }, { value: 'OPINION', label: w('OPINION') }, { value: 'INQUIRY', label: w('INQUIRY') }]} /></label>}
      {codes.length > 0 && <label className="row tight muted">{w('awareOf')}<Select mode="multiple" style={{ minWidth: 130 }} value={q.aware ?? []} options={codes} onChange={aware => change({ ...q, aware: aware.length ? aware : null })} /></label>}
      {!first && <Checkbox checked={q.voluntary} onChange={e => change({ ...q, voluntary: e.target.checked })}>{w('voluntary')}</Checkbox>}
      <span className="grow" />{!first && <><Button size="small" onClick={() => move(-1)} aria-label={`${w('up')} ${q.id}`}>↑</Button><Button size="small" onClick={() => move(1)} aria-label={`${w('down')} ${q.id}`}>↓</Button><Button size="small" danger onClick={remove}>{w('remove')}</Button></>}</div>
    <div className="pairs"><Input.TextArea aria-label={w('text')} placeholder={w('text')} autoSize value={q.text} onChange={e => change({ ...q, text: e.target.value })} /><Input.TextArea aria-label={w('textEn')} placeholder={w('textEn')} autoSize value={q.textEn} onChange={e => change({ ...q, textEn: e.target.value })} /></div>
    {hasOptions(q.type) && <Input.TextArea aria-label={w('options')} placeholder={w('options')} autoSize={{ minRows: 2 }} value={lines} onChange={e => { setLines(e.target.value); change({ ...q, options: read(e.target.value) }) }} />}
  </fieldset>
}
