import { Button, DatePicker, Input, InputNumber, Segmented, Table, TimePicker } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { useState, type ReactNode } from 'react'
import { useWords } from '../../lib/language'
import { exact, serverNow } from '../../lib/time'
import { intoSight } from '../intoSight'
import { Trouble } from '../states'
import type { RuleForm } from './useRules'
import { changes, chinaMidnight, standing, type Change, type Version } from './versions'
import { ruleWords } from './words'
import './rules.css'

/** One value in words with its unit; a dot says it was touched, and a refusal of this field stands under it. */
export function Field({ name, unit, hint, touched, wrong, wide, children }: { name: string; unit?: string; hint?: string; touched?: boolean; wrong?: string; wide?: boolean; children: ReactNode }) {
  return <label className={`rule-field${touched ? ' touched' : ''}${wide ? ' wide-field' : ''}`}><span className="name">{name}</span><span className="row">{children}{unit && <span className="unit">{unit}</span>}</span>
    {hint && <span className="hint">{hint}</span>}{wrong && <span className="wrong" role="alert">▲ {wrong}</span>}</label>
}
export function NumberField({ value, change, min = 0, max, step, disabled, ...rest }: { name: string; unit?: string; hint?: string; touched?: boolean; wrong?: string; value: number | null; change: (v: number) => void; min?: number; max?: number; step?: number; disabled?: boolean }) {
  return <Field {...rest}><InputNumber aria-label={rest.name} style={{ width: 110 }} min={min} max={max} step={step} disabled={disabled} status={rest.wrong ? 'error' : undefined} value={value} onChange={v => v !== null && change(Number(v))} /></Field>
}
/** Hours and minutes, as the server writes them: 08:00 or 08:00:00. */
export function TimeField({ value, change, disabled, ...rest }: { name: string; hint?: string; touched?: boolean; wrong?: string; value: string | null; change: (v: string) => void; disabled?: boolean }) {
  return <Field {...rest}><TimePicker aria-label={rest.name} format="HH:mm" minuteStep={5} allowClear={false} needConfirm={false} disabled={disabled} value={value ? dayjs(`2026-01-01T${value.slice(0, 5)}`) : null} onChange={v => v && change(v.format(value && value.length > 5 ? 'HH:mm:ss' : 'HH:mm'))} style={{ width: 110 }} /></Field>
}

export type Named = (path: string) => string
export type Written = (value: unknown, path: string) => string
/** ─ was → is, in the words of the form. */
export function Changes({ of, name, write, most = 6 }: { of: readonly Change[]; name: Named; write: Written; most?: number }) {
  const w = useWords(ruleWords)
  const [whole, setWhole] = useState(false)
  if (!of.length) return <span className="muted">{w('nothing')}</span>
  const said = (v: unknown, path: string) => (v === null || v === '' ? w('none') : typeof v === 'string' && /^\d\d:\d\d:00$/.test(v) ? v.slice(0, 5) : write(v, path))
  return <ul className="rule-changes">{(whole ? of : of.slice(0, most)).map(c => <li key={c.path}>{name(c.path)}: <del>{said(c.was, c.path)}</del> → <ins>{said(c.would, c.path)}</ins></li>)}
    {of.length > most && !whole && <li><Button type="link" size="small" onClick={() => setWhole(true)}>{w('more', { n: of.length - most })}</Button></li>}</ul>
}

/** Every version there was: from when, by whom, why, and what it changed. */
export function Versions<R>({ of: all, name, write }: { of: readonly Version<R>[]; name: Named; write: Written }) {
  const w = useWords(ruleWords)
  const now = serverNow()
  const before = (v: Version<R>) => all.filter(o => o.version < v.version).reduce<Version<R> | undefined>((a, b) => (!a || b.version > a.version ? b : a), undefined)
  return <section className="panel" aria-label={w('history')}><h2>{w('history')}</h2>
    <Table<Version<R>> size="small" rowKey="version" dataSource={[...all].sort((a, b) => b.version - a.version)} pagination={{ pageSize: 8, hideOnSinglePage: true }} scroll={{ x: 760 }} columns={[
      { title: w('version'), width: 130, render: (_, v) => { const s = standing(v, all, now); return <>{w('no', { n: v.version })} <span className={`standing ${s}`}>{w(s)}</span></> } },
      { title: w('from'), width: 150, render: (_, v) => <span title={exact(v.effectiveFrom)}>{exact(v.effectiveFrom).slice(0, 16)}</span> },
      { title: w('by'), width: 130, render: (_, v) => v.changedBy === 'shipped' ? <span className="muted">{w('shipped')}</span> : <span title={exact(v.changedAt)}>{v.changedBy}</span> },
      { title: w('why'), width: 220, render: (_, v) => v.reason || <span className="muted">–</span> },
      { title: w('what'), render: (_, v) => { const prior = before(v); return prior ? <Changes of={changes(prior.rules, v.rules)} name={name} write={write} most={4} /> : <span className="muted">–</span> } }]} /></section>
}

/** Why, from when, trying it, saving it: the same under every form. */
export function SaveBar<R, P>({ form: f, mayChange, who, previews, name, write }: { form: RuleForm<R, P>; mayChange: boolean; who: string; previews?: 'month' | 'now'; name: Named; write: Written }) {
  const w = useWords(ruleWords)
  const [why, setWhy] = useState('')
  const [day, setDay] = useState<Dayjs | null>(null)
  const [month, setMonth] = useState<'lastMonth' | 'thisMonth'>('lastMonth')
  const s = Date.parse(f.from.effectiveFrom) > serverNow() ? 'future' : 'now'
  const today = dayjs(exact(new Date(serverNow()).toISOString()).slice(0, 10))
  return <div className="stack rule-bar at-hand">
    {mayChange && <p className="muted" style={{ marginTop: 10 }}>{w('basis', { n: f.from.version, state: w(s) })} · {f.changed.length ? w('changed', { n: f.changed.length }) : w('unchanged')} · {w('pastRule')}</p>}
    {f.changed.length > 0 && <Changes of={f.changed} name={name} write={write} />}
    {f.error ? <Trouble error={f.error} /> : null}
    <div className="row">
      {previews === 'month' && <Segmented value={month} onChange={setMonth} aria-label={w('try')} options={(['lastMonth', 'thisMonth'] as const).map(v => ({ value: v, label: w(v) }))} />}
      {previews && <Button loading={f.busy} onClick={() => void f.tryIt(month === 'thisMonth')}>{w('try')}</Button>}
      {mayChange ? <>
        <Input aria-label={w('whyField')} placeholder={w('whyField')} maxLength={300} status={f.field === 'reason' ? 'error' : undefined} style={{ flex: '1 1 220px', maxWidth: 380 }} value={why} onChange={e => setWhy(e.target.value)} />
        <DatePicker aria-label={w('fromField')} placeholder={w('atOnce')} value={day} onChange={setDay} disabledDate={d => d.isBefore(today.add(1, 'day'), 'day')} style={{ width: 140 }} />
        <Button size="small" onClick={() => setDay(today.add(1, 'day'))}>{w('tomorrow')}</Button>
        <Button type="primary" loading={f.busy} disabled={!f.changed.length || !why.trim()} onClick={() => void f.save(day ? chinaMidnight(day.format('YYYY-MM-DD')) : null, why.trim())}>{w('save')}</Button>
        {f.changed.length > 0 && <Button onClick={f.undo}>{w('undo')}</Button>}</>
        : <span className="muted">{w('readOnly', { who })}</span>}
    </div>
  </div>
}

/** What a trial found, brought into sight: it stands under a long form. */
export function TriedHere({ children }: { children: ReactNode }) {
  return <div role="status" className="form-inline stack" style={{ marginTop: 12 }} ref={intoSight}>{children}</div>
}
