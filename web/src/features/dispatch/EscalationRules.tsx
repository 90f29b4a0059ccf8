import { Select } from 'antd'
import { useCodes, useWords } from '../../lib/language'
import { codes } from '../../ui/codes'
import { named } from '../../ui/named'
import { Field, NumberField, SaveBar, TimeField, TriedHere, Versions } from '../../ui/rules/RuleParts'
import { useRuleForm, useVersions } from '../../ui/rules/useRules'
import { newest, type Version } from '../../ui/rules/versions'
import { ruleWords } from '../../ui/rules/words'
import { Shown } from '../../ui/states'
import { chain, quietHours, TOLD, type EscalationPreview, type EscalationRules as Rules } from './escalation'
import { escalationWords } from './escalationWords'

const PATH = '/api/escalation-rules'
const CLOCKS = Object.keys(codes).filter(c => c.startsWith('CLK-')).sort()

/** Who is told when the one named is not there, and when nobody is woken: in versions. */
export function EscalationRules({ mayChange }: { mayChange: boolean }) {
  const w = useWords(escalationWords), c = useCodes(codes)
  const found = useVersions<Rules>(PATH)
  const name = (path: string) => { const [field, role] = path.split('.'); return role ? c(role) : w(({ most: 'most', quietFrom: 'quietFrom', quietUntil: 'quietUntil', urgentClocks: 'urgent', saidElsewhere: 'said' } as const)[field as 'most'] ?? 'standIns') }
  const write = (v: unknown) => String(v).split('、').map(c).join(' → ')
  return <Shown of={found}>{all => <><p className="muted">{w('lead')}</p><Editor key={newest(all).version} all={all} mayChange={mayChange} name={name} write={write} /><Versions of={all} name={name} write={write} /></>}</Shown>
}

function Editor({ all, mayChange, name, write }: { all: Version<Rules>[]; mayChange: boolean; name: (path: string) => string; write: (v: unknown) => string }) {
  const w = useWords(escalationWords), c = useCodes(codes)
  const f = useRuleForm<Rules, EscalationPreview>(PATH, all)
  const d = f.draft, hours = quietHours(d.quietFrom, d.quietUntil)
  const wrong = (path: string) => (f.field === path ? (f.error as Error).message : undefined)
  const clocks = (k: 'urgentClocks' | 'saidElsewhere', label: string) => <Field name={label} touched={f.touched(k)} wrong={wrong(k)}><Select aria-label={label} popupRender={named(label)} mode="multiple" className="wide" disabled={!mayChange} value={d[k]} onChange={v => f.set({ [k]: [...v].sort() })} options={CLOCKS.map(v => ({ value: v, label: `${v} ${c(v)}` }))} /></Field>
  return <section className="panel" aria-label={w('title')}>
    <div className="rule-fields">
      <TimeField name={w('quietFrom')} touched={f.touched('quietFrom')} wrong={wrong('quietFrom')} disabled={!mayChange} value={d.quietFrom} change={quietFrom => f.set({ quietFrom })} />
      <TimeField name={w('quietUntil')} hint={hours ? w('hours', { n: hours }) : w('never')} touched={f.touched('quietUntil')} wrong={wrong('quietUntil')} disabled={!mayChange} value={d.quietUntil} change={quietUntil => f.set({ quietUntil })} />
      <NumberField name={w('most')} unit={w('people')} hint={w('mostHint')} min={1} max={20} touched={f.touched('most')} wrong={wrong('most')} disabled={!mayChange} value={d.most} change={most => f.set({ most })} />
    </div>
    <div className="pairs" style={{ marginTop: 10 }}>{clocks('urgentClocks', w('urgent'))}{clocks('saidElsewhere', w('said'))}</div>
    <h3 className="rule-group">{w('standIns')}</h3>
    <table className="rule-table"><thead><tr><th>{w('role')}</th><th>{w('standIns')}</th><th>{w('chainOf')}</th></tr></thead>
      <tbody>{TOLD.map(role => <tr key={role}><td>{c(role)}{f.touched(`standIns.${role}`) && <span className="touched-dot"> ●</span>}</td>
        <td><Select aria-label={`${c(role)} ${w('standIns')}`} popupRender={named(w('standIns'))} mode="multiple" disabled={!mayChange} style={{ minWidth: 300, maxWidth: 420 }} placeholder={w('nobody')} status={wrong(`standIns.${role}`) ? 'error' : undefined} value={d.standIns[role] ?? []} onChange={v => f.set({ standIns: { ...d.standIns, [role]: v } })} options={[...TOLD, 'ADMIN'].filter(v => v !== role).map(v => ({ value: v, label: c(v) }))} />
          {wrong(`standIns.${role}`) && <div className="alarm" role="alert">▲ {wrong(`standIns.${role}`)}</div>}</td>
        <td className="muted">{chain(role, d).map(c).join(' → ')} → {w('end')}</td></tr>)}</tbody></table>
    <SaveBar form={f} mayChange={mayChange} who={w('leaders')} previews="month" name={name} write={write} />
    {f.tried && <Tried of={f.tried.answer} thisMonth={f.tried.thisMonth} />}
  </section>
}

function Tried({ of: p, thisMonth }: { of: EscalationPreview; thisMonth: boolean }) {
  const w = useWords(escalationWords), r = useWords(ruleWords), c = useCodes(codes)
  const month = r(thisMonth ? 'thisMonth' : 'lastMonth')
  if (!p.texts) return <TriedHere>○ {w('noTexts', { month })}</TriedHere>
  return <TriedHere><h3>{w('previewOf', { month })}</h3>
    <table className="rule-table"><thead><tr><th>{w('clock')}</th><th className="num">{w('texts')}</th><th className="num">{w('waited')}</th><th className="num">{w('wouldWait')}</th></tr></thead>
      <tbody>{p.perClock.map(x => <tr key={x.clock}><td>{x.clock} {c(x.clock)}</td><td className="num">{x.texts}</td><td className="num">{x.waited}</td><td className="num">{x.wouldWait === x.waited ? x.wouldWait : <b>{x.wouldWait}</b>}</td></tr>)}
        <tr><td /><td className="num"><b>{p.texts}</b></td><td className="num"><b>{p.waited}</b></td><td className="num"><b>{p.wouldWait}</b></td></tr></tbody></table>
    <p className="muted">{w('cannotSay')}</p></TriedHere>
}
