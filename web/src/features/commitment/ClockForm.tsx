import { useQueryClient } from '@tanstack/react-query'
import { App as Antd, Button, Checkbox, DatePicker, Input, InputNumber, Radio, Segmented, Select } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { useRef, useState } from 'react'
import { call, Submission } from '../../api/client'
import { useCodes, useWords } from '../../lib/language'
import { codes } from '../../ui/codes'
import { named } from '../../ui/named'
import { Trouble } from '../../ui/states'
import { bound, hardLimit, inSeconds, laddered, pausable, pauseLimit, written, type AreaKind, type Limit, type Rule, type Step, type Tried, type Unit } from './rule'
import { TriedOn } from './TriedOn'
import { bookWords, counting, pauseReasons } from './words'

const ROLES = ['AGENT', 'SHIFT_LEADER', 'CALL_CENTRE_HEAD', 'DISPATCHER', 'TECHNICIAN', 'CUSTOMER_MANAGER', 'LOBBY_MANAGER', 'LOBBY_HEAD', 'QUALITY', 'LEADER']
const UNITS = ['seconds', 'minutes', 'hours', 'days'] as const

/** Another version of a rule: it is tried on a month that was before it can be saved. */
export function ClockForm({ rule, newest, admin }: { rule: Rule; newest: number; admin: boolean }) {
  const w = useWords(bookWords)
  const how = useCodes(counting), reason = useCodes(pauseReasons)
  const { message } = Antd.useApp()
  const client = useQueryClient()
  const submission = useRef(new Submission())
  const [draft, setDraft] = useState(rule)
  const [from, setFrom] = useState<Dayjs | null>(null)
  const [why, setWhy] = useState('')
  const [month, setMonth] = useState<'lastMonth' | 'thisMonth'>('lastMonth')
  const [tried, setTried] = useState<{ of: string; tried: Tried; month: 'lastMonth' | 'thisMonth' }>()
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>()
  const now = JSON.stringify(draft), fresh = tried?.of === now
  const change = (to: Partial<Rule>) => setDraft(d => ({ ...d, ...to }))
  const limit = (kind: AreaKind, to: Partial<Limit>) => change({ limits: { ...draft.limits, [kind]: { ...draft.limits[kind], ...to } } })
  const doing = async (what: () => Promise<void>) => {
    setBusy(true)
    setError(undefined)
    try { await what() } catch (refused) { setError(refused) } finally { setBusy(false) }
  }
  const tryIt = () => doing(async () => setTried({ of: now, month, tried: await call<Tried>('POST', `/api/clock-rules/${rule.clock}/preview?thisMonth=${month === 'thisMonth'}`, draft) }))
  const save = () => doing(async () => {
    const made = await submission.current.post<Rule>(`/api/clock-rules/${rule.clock}/versions`, { effectiveFrom: from?.toISOString() ?? null, basedOn: newest, reason: why.trim(), rule: draft })
    void message.success(w('saved', { v: made.version }))
    await client.invalidateQueries({ queryKey: ['clock-rules'] })
  })
  return <section className="panel stack" aria-label={w('edit')}>
    <div className="limit-grid"><span /><b>{w('target')}</b><b>{w('hardLimit')}</b>
      {(['TOWN', 'RURAL'] as const).map(kind => <Row key={kind} name={w(kind === 'TOWN' ? 'town' : 'rural')} limit={draft.limits[kind]} change={to => limit(kind, to)} working={draft.calendar === 'WD'} />)}</div>
    <div className="row"><span>{w('calendar')}</span><Radio.Group value={draft.calendar} onChange={e => change({ calendar: e.target.value })} options={Object.keys(counting).map(v => ({ value: v, label: how(v) }))} /></div>
    <div><div className="muted">{w('pauses')}</div><Checkbox.Group value={draft.pausable} onChange={v => change(pausable(draft, v))} options={Object.keys(pauseReasons).map(v => ({ value: v, label: reason(v) }))} /></div>
    {draft.pausable.length > 0 && <div><div className="muted">{w('pauseLimits')}</div><div className="row">{draft.pausable.map(p => <label key={p} className="row">{reason(p)} <InputNumber aria-label={`${reason(p)} ${w('pauseLimits')}`} min={1} placeholder={w('noHard')} style={{ width: 90 }} value={draft.pauseLimits?.[p] ? draft.pauseLimits[p] / 3600 : null} onChange={v => change({ pauseLimits: pauseLimit(draft, p, v === null ? null : Number(v)) })} /></label>)}</div></div>}
    <div><div className="muted">{w('ladder')}</div>
      {draft.ladder.map((s, i) => <StepRow key={i} step={s} change={to => change({ ladder: draft.ladder.map((x, j) => (j === i ? to : x)) })} last={i === draft.ladder.length - 1} drop={() => change({ ladder: laddered(draft.ladder.filter((_, j) => j !== i)) })} />)}
      <Button size="small" onClick={() => change({ ladder: laddered([...draft.ladder, { afterSeconds: null, percent: 100, percentOf: 'DUE', beforeDueSeconds: null, tell: 'LEADER', how: 'SCREEN', repeatSeconds: 86_400 }]) })}>+ {w('addStep')}</Button></div>
    <div className="row">{(['limitText', 'limitTextEn'] as const).map(k => <label key={k} className="field" style={{ flex: 1 }}>{w(k === 'limitText' ? 'textZh' : 'textEn')}<Input value={draft[k]} maxLength={200} onChange={e => change({ [k]: e.target.value })} /></label>)}</div>
    {error ? <Trouble error={error} /> : null}
    <div className="row at-hand"><Segmented value={month} onChange={setMonth} aria-label={w('preview')} options={(['lastMonth', 'thisMonth'] as const).map(v => ({ value: v, label: w(v) }))} />
      <Button type={fresh ? 'default' : 'primary'} loading={busy} onClick={tryIt}>{w('preview')}</Button>
      {admin && <><label className="row">{w('from')} <DatePicker showTime={{ format: 'HH:mm' }} value={from} onChange={setFrom} placeholder={w('atOnce')} disabledDate={d => d.isBefore(dayjs(), 'day')} aria-label={w('from')} /></label>
        <Input aria-label={w('whyChange')} placeholder={w('whyChange')} maxLength={300} style={{ width: 250 }} value={why} onChange={e => setWhy(e.target.value)} />
        <Button type={fresh ? 'primary' : 'default'} disabled={!fresh || !why.trim()} loading={busy} title={fresh ? undefined : w('first')} onClick={save}>{w('save')}</Button>
        {!fresh && <span className="muted">{w('first')}</span>}</>}</div>
    {fresh && <TriedOn of={tried.tried} month={tried.month} />}
  </section>
}

function Row({ name, limit, change, working }: { name: string; limit: Limit; change: (to: Partial<Limit>) => void; working: boolean }) {
  const w = useWords(bookWords)
  const hard = bound(limit, 'hard')
  return <><span>{name}</span>
    <Amount label={`${name} ${w('target')}`} seconds={limit.targetDays !== null ? limit.targetDays * 86_400 : limit.targetSeconds} change={s => change({ targetSeconds: s ?? 0, targetDays: null })} />
    <span className="row"><Amount key={hard?.days ? 'days' : 'time'} label={`${name} ${w('hardLimit')}`} seconds={hard ? hard.days !== null ? hard.days * 86_400 : hard.seconds : null} change={t => change(hardLimit(limit, t === null ? null : hard?.days ? { seconds: null, days: Math.max(1, Math.round(t / 86_400)) } : { seconds: t, days: null }))} empty={w('noHard')} />{hard?.days || hard && working ? <span className="muted">{w(working || limit.hardCalendar === 'WD' ? 'workdays' : 'lastDays')}</span> : null}</span></>
}

function Amount({ label, seconds, change, empty }: { label: string; seconds: number | null; change: (s: number | null) => void; empty?: string }) {
  const w = useWords(bookWords)
  const [unit, setUnit] = useState<Unit>(seconds === null ? 'hours' : written(seconds).unit)
  const size = inSeconds(1, unit)
  return <span className="row"><InputNumber aria-label={label} min={0} value={seconds === null ? null : seconds / size} placeholder={empty} onChange={v => change(v === null ? null : inSeconds(Number(v), unit))} style={{ width: 90 }} />
    <Select aria-label={`${label} ${w('limit')}`} popupRender={named(label)} value={unit} onChange={setUnit} style={{ width: 92 }} options={UNITS.map(v => ({ value: v, label: w(v) }))} /></span>
}

function StepRow({ step: s, last, change, drop }: { step: Step; last: boolean; change: (s: Step) => void; drop: () => void }) {
  const w = useWords(bookWords)
  const c = useCodes(codes)
  const kind = s.afterSeconds !== null ? 'after' : s.beforeDueSeconds !== null ? 'before' : s.percentOf === 'HARD' ? 'percentHard' : 'percentDue'
  const seconds = kind === 'after' ? s.afterSeconds! : kind === 'before' ? s.beforeDueSeconds! : 0
  const set = (k: string, v: number) => change({ ...s, afterSeconds: k === 'after' ? Math.round(v) : null, beforeDueSeconds: k === 'before' ? Math.round(v) : null,
    percent: k.startsWith('percent') ? Math.round(v) : null, percentOf: k === 'percentHard' ? 'HARD' : k === 'percentDue' ? 'DUE' : null })
  return <div className="step-edit">
    <Select aria-label={w('ladder')} popupRender={named(w('ladder'))} style={{ width: 148 }} value={kind} onChange={k => set(k, k.startsWith('percent') ? 100 : 1800)} options={(['after', 'before', 'percentDue', 'percentHard'] as const).map(v => ({ value: v, label: w(v) }))} />
    {kind.startsWith('percent') ? <><InputNumber aria-label={w(kind)} min={1} max={1000} value={s.percent} onChange={v => set(kind, Number(v ?? 1))} style={{ width: 84 }} /> %</> : <Amount key={kind} label={w(kind)} seconds={seconds} change={v => set(kind, v ?? 0)} />}
    <span>{w('tell')}</span><Select aria-label={w('tell')} popupRender={named(w('tell'))} style={{ width: 170 }} value={s.tell} onChange={tell => change({ ...s, tell })} options={ROLES.map(v => ({ value: v, label: c(v) }))} />
    <Select aria-label={`${w('SCREEN')} / ${w('TEXT')}`} popupRender={named(w('tell'))} style={{ width: 112 }} value={s.how} onChange={how => change({ ...s, how })} options={(['SCREEN', 'TEXT'] as const).map(v => ({ value: v, label: w(v) }))} />
    {last && <span className="row tight">{w('repeatEvery')} <Amount label={w('repeatEvery')} seconds={s.repeatSeconds} change={repeatSeconds => change({ ...s, repeatSeconds })} /></span>}
    <Button size="small" type="text" onClick={drop}>{w('drop')}</Button></div>
}
