import { Button, Checkbox, Input, InputNumber, Select } from 'antd'
import type { ReactNode } from 'react'
import { useAreas } from '../../api/hooks'
import { useLanguage, useWords } from '../../lib/language'
import { named } from '../../ui/named'
import type { Rule } from './offer'
import { ruleWords } from './words'

/** What the server did not accept. */
export interface Wrong { rule: string; field: string; allowed: string }

/** One offer: what it is, to whom, and what is said and shown. It opens by itself where something is wrong. */
export function RuleForm({ of: o, nth, wrong, change, raise, drop }: { of: Rule; nth: number; wrong?: Wrong; change: (o: Rule) => void; raise?: () => void; drop: () => void }) {
  const r = useWords(ruleWords)
  const en = useLanguage() === 'en'
  const areas = useAreas()
  const field = (f: keyof Rule, input: ReactNode, hint?: string, whole = false) => <label className={`field${whole ? ' whole' : ''}`}>{r(f)}{input}
    {wrong?.field === f && <span className="wrong">✕ {r('allowed', { x: wrong.allowed })}</span>}{hint && <span className="hint">{hint}</span>}</label>
  const status = (f: keyof Rule) => (wrong?.field === f ? 'error' as const : '' as const)
  const text = (f: 'code' | 'name' | 'nameEn', hint?: string) => field(f, <Input value={o[f]} status={status(f)} maxLength={60} onChange={e => change({ ...o, [f]: f === 'code' ? e.target.value.toUpperCase() : e.target.value })} />, hint)
  const tags = (f: 'withProducts' | 'withoutEquipment' | 'nodes', hint: string) => field(f, <Select mode="tags" open={false} suffixIcon={null} aria-label={r(f)} className="wide" value={o[f]} status={status(f)} tokenSeparators={[',', ',', '、']} onChange={v => change({ ...o, [f]: v })} />, hint)
  const service = [{ value: 'TV', label: r('TV') }, { value: 'BROADBAND', label: r('BROADBAND') }]
  const lines = (f: 'script' | 'scriptEn') => field(f, <Input.TextArea rows={4} value={o[f].join('\n')} status={status(f)} onChange={e => change({ ...o, [f]: e.target.value.split('\n') })} onBlur={() => change({ ...o, [f]: o[f].map(s => s.trim()).filter(Boolean) })} />, r('steps'))
  const sentence = (f: 'reason' | 'reasonEn') => field(f, <Input.TextArea rows={3} maxLength={300} value={o[f]} status={status(f)} onChange={e => change({ ...o, [f]: e.target.value })} />, r('reasonHint'))
  return <details className="offer-rule" open={!!wrong || !o.code || undefined}>
    <summary><b>{nth}. {(en ? o.nameEn : o.name) || r('unnamed')}</b> <span className="muted">{o.code} · {r('perMonth', { yuan: o.centsPerMonth / 100 })}</span></summary>
    <div className="fields">
      {text('code', r('codeHint'))}{text('name')}{text('nameEn')}
      {field('centsPerMonth', <InputNumber className="wide" min={0} precision={2} value={o.centsPerMonth / 100} suffix={r('yuan')} status={status('centsPerMonth')} onChange={v => change({ ...o, centsPerMonth: Math.round((v ?? 0) * 100) })} />)}
      {field('withService', <Select aria-label={r('withService')} popupRender={named(r('withService'))} className="wide" value={o.withService} options={service} onChange={v => change({ ...o, withService: v })} />)}
      {tags('withProducts', r('anyProduct'))}
      <label className="field"><Checkbox checked={o.orHdSet} onChange={e => change({ ...o, orHdSet: e.target.checked })}>{r('orHdSet')}</Checkbox></label>
      {field('withoutService', <Select aria-label={r('withoutService')} popupRender={named(r('withoutService'))} className="wide" allowClear placeholder="–" value={o.withoutService ?? undefined} options={service} onChange={v => change({ ...o, withoutService: v ?? null })} />)}
      {tags('withoutEquipment', r('anyDevice'))}
      {field('areas', <Select mode="multiple" aria-label={r('areas')} popupRender={named(r('areas'))} className="wide" value={o.areas.filter(a => a !== '*')} status={status('areas')} placeholder={r('everywhere')} maxTagCount="responsive"
        options={areas.data?.map(a => ({ value: a.code, label: `${a.code} ${a.name}` }))} showSearch={{ optionFilterProp: 'label' }} onChange={v => change({ ...o, areas: v.length ? v : ['*'] })} />, r('areasHint'))}
      {tags('nodes', r('nodesHint'))}
      <div className="whole rule-days">{sentence('reason')}{sentence('reasonEn')}{lines('script')}{lines('scriptEn')}</div>
    </div>
    <div className="row" style={{ marginTop: 10 }}><Button size="small" disabled={!raise} onClick={raise}>{r('raise')}</Button><Button size="small" danger onClick={drop}>{r('drop')}</Button></div>
  </details>
}
