import { Button, Checkbox, Input, InputNumber, Select } from 'antd'
import { useLanguage, useWords } from '../../lib/language'
import { named } from '../../ui/named'
import { halfHours, kindTrouble, lasts, minute, NEW_KIND, type Kind, type Part } from './roster'
import { rulesWords } from './words'

/** A moment of the day a shift begins, or of the next. */
export function Moment({ value, label, disabled, change }: { value: number; label: string; disabled: boolean; change: (m: number) => void }) {
  const r = useWords(rulesWords)
  const text = (m: number) => (m === 1440 ? '24:00' : m > 1440 ? r('nextDay', { at: m === 2880 ? '24:00' : minute(m) }) : minute(m))
  return <Select aria-label={label} popupRender={named(label)} disabled={disabled} size="small" style={{ width: 136 }} value={value} showSearch={{ optionFilterProp: 'label' }} onChange={change} options={halfHours(value).map(m => ({ value: m, label: text(m) }))} />
}

/** Kinds of shifts: what they are called, when they are worked, and what they count. */
export function KindsForm({ kinds, mayChange, refused, change }: { kinds: Kind[]; mayChange: boolean; refused?: string; change: (k: Kind[]) => void }) {
  const r = useWords(rulesWords)
  return <div className="kinds">
    {kinds.map((k, at) => <KindForm key={at} of={k} all={kinds} mayChange={mayChange} refused={refused === `kinds ${k.code}`} change={it => change(kinds.map((x, n) => (n === at ? it : x)))} drop={() => change(kinds.filter((_, n) => n !== at))} />)}
    {mayChange && <div><Button disabled={kinds.length >= 12} onClick={() => change([...kinds, NEW_KIND])}>{r('addKind')}</Button></div>}
  </div>
}

function KindForm({ of: k, all, mayChange, refused, change, drop }: { of: Kind; all: Kind[]; mayChange: boolean; refused: boolean; change: (k: Kind) => void; drop: () => void }) {
  const r = useWords(rulesWords)
  const en = useLanguage() === 'en'
  const trouble = kindTrouble(k, all)
  const name = (en ? k.nameEn : k.name) || r('unnamed')
  const text = (f: 'code' | 'sign' | 'name' | 'nameEn', width: number, longest: number) => <label className="field">{r(f)}<Input size="small" disabled={!mayChange} style={{ width }} maxLength={longest} value={k[f]} onChange={e => change({ ...k, [f]: f === 'code' ? e.target.value.toUpperCase() : e.target.value })} /></label>
  const part = (n: number, p: Partial<Part>) => change({ ...k, parts: k.parts.map((x, i) => (i === n ? { ...x, ...p } : x)) })
  return <fieldset className="kind-form"><legend>{name}{k.code ? ` · ${k.code}` : ''}</legend>
    <div className="row">{text('code', 70, 4)}{text('sign', 54, 1)}{text('name', 130, 20)}{text('nameEn', 170, 40)}
      <label className="field">{r('hours')}<InputNumber size="small" disabled={!mayChange} min={0} max={24} step={0.5} style={{ width: 110 }} value={k.hours} suffix={r('h')} onChange={v => change({ ...k, hours: v ?? 0 })} /></label>
      <Checkbox disabled={!mayChange} checked={k.night} onChange={e => change({ ...k, night: e.target.checked })}>{r('night')}</Checkbox></div>
    {k.parts.map((p, n) => <div key={n} className="row part">
      <Moment value={p.from} label={`${name} ${r('begins')} ${n + 1}`} disabled={!mayChange} change={m => part(n, { from: m })} /><span>–</span><Moment value={p.until} label={`${name} ${r('ends')} ${n + 1}`} disabled={!mayChange} change={m => part(n, { until: m })} />
      <Checkbox disabled={!mayChange} checked={p.standBy} onChange={e => part(n, { standBy: e.target.checked })}>{r('standBy')}</Checkbox>
      <Checkbox disabled={!mayChange} checked={p.group} onChange={e => part(n, { group: e.target.checked })}>{r('group')}</Checkbox>
      {mayChange && k.parts.length > 1 && <Button size="small" onClick={() => change({ ...k, parts: k.parts.filter((_, i) => i !== n) })}>{r('dropPart')}</Button>}</div>)}
    <div className="row"><span className="muted">{r('lasts', { duty: lasts(k, false), home: lasts(k, true) })}</span>
      {mayChange && <><Button size="small" onClick={() => change({ ...k, parts: [...k.parts, { from: k.parts.at(-1)?.until ?? 0, until: Math.min(2880, (k.parts.at(-1)?.until ?? 0) + 240), standBy: true, group: true }] })}>{r('addPart')}</Button><Button size="small" danger disabled={all.length < 2} onClick={drop}>{r('drop')}</Button></>}
      {(trouble || refused) && <span className="bad">✕ {r(trouble ?? 'REFUSED')}</span>}</div>
  </fieldset>
}
