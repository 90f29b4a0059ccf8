import { Button, Checkbox, Input, InputNumber, Radio, Select, Table } from 'antd'
import { useCodes, useLanguage, useWords } from '../../lib/language'
import { exact } from '../../lib/time'
import { codes } from '../../ui/codes'
import { named } from '../../ui/named'
import { Field, SaveBar, TimeField, TriedHere, Versions } from '../../ui/rules/RuleParts'
import { useRuleForm, useVersions, type RuleForm } from '../../ui/rules/useRules'
import { newest, type Version } from '../../ui/rules/versions'
import { ruleWords } from '../../ui/rules/words'
import { Shown } from '../../ui/states'
import { yuan } from './credit'
import { inWay, ownRule, ruleOf, written, type CreditPreview, type CreditRule, type CreditRules as Rules, type Fee, type Way } from './rules'
import { creditRuleWords } from './ruleWords'

const PATH = '/api/credit-rules'
const SERVICES = ['TV', 'BROADBAND', 'INTERACTIVE'], WAYS: Way[] = ['FEE_OF_FAULT_PERIOD', 'PERCENT_PER_DAY', 'FEE_OF_MONTH', 'FIXED'], RESPONSIBLE = ['CUSTOMER', 'NATURE', 'THIRD_PARTY', 'UNKNOWN', 'OPERATOR'] as const
const CLOCKS = Object.keys(codes).filter(c => c.startsWith('CLK-')).sort()

/** What a broken promise is worth: fees, rules and quiet hours, in versions. */
export function CreditRules({ mayChange }: { mayChange: boolean }) {
  const w = useWords(creditRuleWords)
  const found = useVersions<Rules>(PATH)
  const { name, write } = useNames()
  return <Shown of={found}>{all => <><p className="muted">{w('lead')}</p><Editor key={newest(all).version} all={all} mayChange={mayChange} /><Versions of={all} name={name} write={write} /></>}</Shown>
}

/** Addresses of values in the words of the form: 电视 月使用费, R-TV-22 每日比例. */
function useNames() {
  const w = useWords(creditRuleWords), c = useCodes(codes)
  const code = (v: string) => (v in creditRuleWords ? w(v as keyof typeof creditRuleWords) : c(v))
  const parts: Record<string, string> = { title: w('titleZh'), titleEn: w('titleEn'), clocks: w('clocks'), services: w('services'), limit: w('limit'), way: w('way'), percentPerDay: w('share'), cents: w('sum'), excludedResponsibilities: w('notFor'), excludedCauses: w('causes'), quietFrom: `${w('quiet')} ${w('quietFrom')}`, quietUntil: `${w('quiet')} ${w('quietUntil')}` }
  const name = (path: string) => {
    const [list, at, field] = path.split('.')
    if (list === 'fees' && at) return `${at.split('/').map(code).join(' ')}${field && field !== 'cents' ? ` ${parts[field] ?? w(field === 'product' ? 'product' : 'service')}` : ''}`
    return list === 'rules' && at ? `${at} ${parts[field] ?? field ?? ''}` : parts[list] ?? list
  }
  return { name, write: (v: unknown, path: string) => written(v, path, code), code }
}

function Editor({ all, mayChange }: { all: Version<Rules>[]; mayChange: boolean }) {
  const w = useWords(creditRuleWords), c = useCodes(codes)
  const f = useRuleForm<Rules, CreditPreview>(PATH, all)
  const { name, write } = useNames()
  const fee = (i: number, to: Partial<Fee>) => f.set({ fees: f.draft.fees.map((x, j) => (j === i ? { ...x, ...to } : x)) })
  const wrong = (path: string) => (f.field === path ? (f.error as Error).message : undefined)
  return <section className="panel" aria-label={w('rules')}>
    <h3 className="rule-group">{w('fees')}</h3>
    <table className="rule-table"><thead><tr><th>{w('service')}</th><th>{w('kind')}</th><th>{w('product')}</th><th>{w('sum')}</th><th /></tr></thead>
      <tbody>{f.draft.fees.map((x, i) => <tr key={i}>
        <td><Select aria-label={`${w('service')} ${i + 1}`} popupRender={named(w('service'))} disabled={!mayChange} style={{ width: 120 }} value={x.service} onChange={service => fee(i, { service })} options={SERVICES.map(v => ({ value: v, label: c(v) }))} /></td>
        <td><Select aria-label={`${w('kind')} ${i + 1}`} popupRender={named(w('kind'))} disabled={!mayChange} style={{ width: 150 }} value={x.kind} onChange={kind => fee(i, { kind })} options={(['MONTH', 'INSTALL'] as const).map(v => ({ value: v, label: w(v) }))} /></td>
        <td><Input aria-label={`${w('product')} ${i + 1}`} disabled={!mayChange} style={{ width: 170 }} value={x.product ?? ''} onChange={e => fee(i, { product: e.target.value || null })} /></td>
        <td><InputNumber aria-label={`${c(x.service)} ${w(x.kind)}`} disabled={!mayChange} min={0} precision={2} style={{ width: 110 }} value={x.cents / 100} status={wrong(`fees.${i}.cents`) ? 'error' : undefined} onChange={v => v !== null && fee(i, { cents: Math.round(v * 100) })} /> {w('yuan')}</td>
        <td>{mayChange && <Button size="small" type="text" onClick={() => f.set({ fees: f.draft.fees.filter((_, j) => j !== i) })}>{w('drop')}</Button>}{f.field?.startsWith(`fees.${i}.`) && <b className="alarm" role="alert">▲ {(f.error as Error).message}</b>}</td></tr>)}</tbody></table>
    {mayChange && <Button size="small" onClick={() => f.set({ fees: [...f.draft.fees, { service: 'TV', kind: 'MONTH', product: '', cents: 0 }] })}>+ {w('addFee')}</Button>}
    <h3 className="rule-group">{w('rules')}</h3><p className="muted" style={{ margin: 0 }}>{w('lawKept')}</p>
    {f.draft.rules.map((r, i) => <RuleCard key={i} of={r} form={f} isNew={!f.from.rules.rules.some(o => o.id === r.id)} mayChange={mayChange} change={to => f.set({ rules: f.draft.rules.map((x, j) => (j === i ? to : x)) })} drop={() => f.set({ rules: f.draft.rules.filter((_, j) => j !== i) })} />)}
    {mayChange && <Button style={{ marginTop: 10 }} onClick={() => f.set({ rules: [...f.draft.rules, ownRule(f.draft.rules)] })}>+ {w('addRule')}</Button>}
    <h3 className="rule-group">{w('quiet')}</h3>
    <div className="rule-fields">{(['quietFrom', 'quietUntil'] as const).map(k => <TimeField key={k} name={w(k)} hint={k === 'quietUntil' ? w('quietHint') : undefined} touched={f.touched(k)} wrong={wrong(k)} disabled={!mayChange} value={f.draft[k]} change={v => f.set({ [k]: v })} />)}</div>
    <SaveBar form={f} mayChange={mayChange} who={w('leaders')} previews="month" name={name} write={write} />
    {f.tried && <Tried of={f.tried.answer} thisMonth={f.tried.thisMonth} rules={f.draft.rules} />}
  </section>
}

function RuleCard({ of: r, form: f, isNew, mayChange, change, drop }: { of: CreditRule; form: RuleForm<Rules, CreditPreview>; isNew: boolean; mayChange: boolean; change: (to: CreditRule) => void; drop: () => void }) {
  const w = useWords(creditRuleWords), c = useCodes(codes)
  const en = useLanguage() === 'en'
  const here = ruleOf(f.field) === r.id
  const wrong = (field: string) => (here && f.field!.endsWith(`.${field}`) ? (f.error as Error).message : undefined)
  const touched = (field: string) => f.touched(`rules.${r.id}.${field}`)
  const set = (to: Partial<CreditRule>) => change({ ...r, ...to })
  const mark = r.status === 'VERIFIED' ? 'law' : r.status === 'VERIFIED_OTHER_PROVINCE' ? 'notLaw' : r.article ? 'unread' : 'own'
  return <section className={`rule-card${here ? ' faulty' : ''}`} aria-label={`${w('rule')} ${r.id}`}>
    <div className="row"><b>{r.id}</b> <span className={`standing${mark === 'law' ? ' now' : ''}`}>{w(mark)}</span> {r.article && <span className="muted">{en ? r.articleEn : r.article}</span>}<span className="grow" />
      {mayChange && mark === 'own' && <Button size="small" type="text" onClick={drop}>{w('drop')}</Button>}</div>
    <div className="rule-fields">
      {isNew && <Field name={w('rule')} wrong={wrong('id')}><Input aria-label={`${r.id} ID`} value={r.id} maxLength={40} onChange={e => set({ id: e.target.value })} /></Field>}
      <Field wide name={w('titleZh')} touched={touched('title')} wrong={wrong('title')}><Input aria-label={`${r.id} ${w('titleZh')}`} disabled={!mayChange} maxLength={120} value={r.title} onChange={e => set({ title: e.target.value })} /></Field>
      <Field wide name={w('titleEn')} touched={touched('titleEn')} wrong={wrong('titleEn')}><Input aria-label={`${r.id} ${w('titleEn')}`} disabled={!mayChange} maxLength={120} value={r.titleEn} onChange={e => set({ titleEn: e.target.value })} /></Field>
      <Field name={w('clocks')} touched={touched('clocks')} wrong={wrong('clocks')}><Select aria-label={`${r.id} ${w('clocks')}`} popupRender={named(w('clocks'))} mode="multiple" className="wide" disabled={!mayChange} value={r.clocks} onChange={clocks => set({ clocks })} options={CLOCKS.map(v => ({ value: v, label: `${v} ${c(v)}` }))} /></Field>
      <Field name={w('services')} touched={touched('services')} wrong={wrong('services')}><Select aria-label={`${r.id} ${w('services')}`} popupRender={named(w('services'))} mode="multiple" className="wide" disabled={!mayChange} value={r.services} onChange={services => set({ services })} options={SERVICES.map(v => ({ value: v, label: c(v) }))} /></Field>
      <div className={`rule-field${touched('limit') ? ' touched' : ''}`}><span className="name">{w('limit')}</span><Radio.Group aria-label={`${r.id} ${w('limit')}`} disabled={!mayChange} value={r.limit} onChange={e => set({ limit: e.target.value })} options={(['DUE', 'HARD'] as const).map(v => ({ value: v, label: w(v) }))} /></div>
      <Field name={w('way')} touched={touched('way')} wrong={wrong('way')}><Select aria-label={`${r.id} ${w('way')}`} popupRender={named(w('way'))} className="wide" disabled={!mayChange} value={r.way} onChange={way => change(inWay(r, way))} options={WAYS.map(v => ({ value: v, label: w(v) }))} /></Field>
      {r.way === 'PERCENT_PER_DAY' && <Field name={w('share')} unit={w('perDay')} touched={touched('percentPerDay')} wrong={wrong('percentPerDay')}><InputNumber aria-label={`${r.id} %`} disabled={!mayChange} min={0} step={0.5} style={{ width: 80 }} value={r.percentPerDay} onChange={percentPerDay => set({ percentPerDay })} /></Field>}
      {r.way === 'FIXED' && <Field name={w('sum')} unit={w('yuan')} hint={w('apology')} touched={touched('cents')} wrong={wrong('cents')}><InputNumber aria-label={`${r.id} ${w('sum')}`} disabled={!mayChange} min={0} precision={2} style={{ width: 110 }} value={(r.cents ?? 0) / 100} onChange={v => set({ cents: Math.round((v ?? 0) * 100) })} /></Field>}
      <div className={`rule-field${touched('excludedResponsibilities') ? ' touched' : ''}`}><span className="name">{w('notFor')}</span><Checkbox.Group disabled={!mayChange} value={r.excludedResponsibilities} onChange={v => set({ excludedResponsibilities: v as string[] })} options={RESPONSIBLE.map(v => ({ value: v, label: w(v) }))} /></div>
      <Field name={w('causes')} touched={touched('excludedCauses')}><Select aria-label={`${r.id} ${w('causes')}`} popupRender={named(w('causes'))} mode="tags" className="wide" disabled={!mayChange} value={r.excludedCauses} onChange={excludedCauses => set({ excludedCauses })} options={[]} /></Field>
    </div>
  </section>
}

const sign = (n: number) => (n > 0 ? `▲ +${yuan(n)}` : n < 0 ? `▼ −${yuan(-n)}` : '0')

function Tried({ of: p, thisMonth, rules }: { of: CreditPreview; thisMonth: boolean; rules: CreditRule[] }) {
  const w = useWords(creditRuleWords), r = useWords(ruleWords), c = useCodes(codes)
  const en = useLanguage() === 'en'
  const month = r(thisMonth ? 'thisMonth' : 'lastMonth')
  if (!p.breaches) return <TriedHere>○ {w('noBreach', { month })}</TriedHere>
  const title = (id: string) => { const it = rules.find(x => x.id === id); return it ? (en ? it.titleEn : it.title) : id }
  return <TriedHere><h3>{w('previewOf', { month })}</h3><p className="muted">{w('breaches', { n: p.breaches })} · {w('computed')}</p>
    <table className="rule-table"><thead><tr><th>{w('rule')}</th><th className="num">{w('was')}</th><th className="num">¥</th><th className="num">{w('would')}</th><th className="num">¥</th></tr></thead>
      <tbody>{p.perRule.map(x => <tr key={x.rule}><td><b>{x.rule}</b> <span className="muted">{title(x.rule)}</span></td><td className="num">{x.was}</td><td className="num">{yuan(x.wasCents)}</td><td className="num">{x.would}</td><td className="num">{yuan(x.wouldCents)}</td></tr>)}
        <tr><td /><td className="num">{p.was.cases}</td><td className="num"><b>{yuan(p.was.cents)}</b></td><td className="num">{p.would.cases}</td><td className="num"><b>{yuan(p.would.cents)}</b> <span className={p.would.cents > p.was.cents ? 'worse' : 'better'}>{sign(p.would.cents - p.was.cents)}</span></td></tr></tbody></table>
    {p.would.waiting > 0 && <p className="muted">{w('waiting', { n: p.would.waiting })}</p>}
    <b>{p.changes ? w('changed', { n: p.changes }) : `✓ ${w('same')}`}</b>
    {p.changes > 0 && <Table size="small" rowKey={x => x.ticketNumber + x.clock + x.brokenAt} dataSource={p.changed} pagination={{ pageSize: 8, hideOnSinglePage: true }} columns={[
      { title: w('ticket'), render: (_, x) => <a href={`#/tickets/${x.ticketNumber}`}>{x.ticketNumber}</a> }, { title: w('clock'), render: (_, x) => `${x.clock} ${c(x.clock)}` }, { title: w('service'), render: (_, x) => c(x.service) },
      { title: w('brokenAt'), render: (_, x) => exact(x.brokenAt) }, { title: w('was'), align: 'right', render: (_, x) => yuan(x.wasCents) }, { title: w('would'), align: 'right', render: (_, x) => yuan(x.wouldCents) }]} />}
  </TriedHere>
}
