import { Switch } from 'antd'
import { useWords } from '../../lib/language'
import { Field, NumberField, SaveBar, TimeField, Versions } from '../../ui/rules/RuleParts'
import { useRuleForm, useVersions } from '../../ui/rules/useRules'
import { newest, type Version } from '../../ui/rules/versions'
import { Shown } from '../../ui/states'
import { GROUPS, promisable, usualJobs, windowsOfADay, type PlanRules as Rules } from './rules'
import { planRuleWords } from './ruleWords'

const PATH = '/api/plan-rules'
const UNITS = Object.fromEntries(GROUPS.flatMap(g => g.fields.map(f => [f[0], f[1]])))

/** How days are planned and which windows callers hear of: in versions. */
export function PlanRules({ mayChange }: { mayChange: boolean }) {
  const w = useWords(planRuleWords)
  const found = useVersions<Rules>(PATH)
  const name = (path: string) => w(path as keyof typeof planRuleWords)
  const write = (v: unknown, path: string) => (path === 'plannerOn' ? w(v ? 'on' : 'off') : `${v}${UNITS[path] ? ` ${w(UNITS[path] as 'minutes')}` : ''}`)
  return <Shown of={found}>{all => <><p className="muted">{w('lead')}</p><Editor key={newest(all).version} all={all} mayChange={mayChange} name={name} write={write} /><Versions of={all} name={name} write={write} /></>}</Shown>
}

function Editor({ all, mayChange, name, write }: { all: Version<Rules>[]; mayChange: boolean; name: (path: string) => string; write: (v: unknown, path: string) => string }) {
  const w = useWords(planRuleWords)
  const f = useRuleForm<Rules>(PATH, all)
  const d = f.draft, windows = windowsOfADay(d)
  const wrong = (path: string) => (f.field === path ? (f.error as Error).message : undefined)
  return <section className="panel" aria-label={w('title')}>
    <Field name={w('plannerOn')} touched={f.touched('plannerOn')}><Switch aria-label={w('plannerOn')} disabled={!mayChange} checked={d.plannerOn} onChange={plannerOn => f.set({ plannerOn })} /><span>{w(d.plannerOn ? 'on' : 'off')}</span></Field>
    {GROUPS.map(g => <section key={g.group} aria-label={w(g.group)}><h3 className="rule-group">{w(g.group)}</h3><div className="rule-fields">
      {g.fields.map(([key, unit, min, max, step]) => <NumberField key={key} name={w(key)} unit={w(unit)} min={min} max={max} step={step} disabled={!mayChange} touched={f.touched(key)} wrong={wrong(key)} value={d[key]} change={v => f.set({ [key]: v })} />)}
      {g.group === 'working' && (['breakFrom', 'breakUntil'] as const).map(k => <TimeField key={k} name={w(k)} touched={f.touched(k)} wrong={wrong(k)} disabled={!mayChange} value={d[k]} change={v => f.set({ [k]: v })} />)}
    </div></section>)}
    <div className="form-inline stack" style={{ marginTop: 14 }} role="status"><h3>{w('result')}</h3><div>{windows.length ? w('windows', { n: windows.length, list: windows.join('、') }) : `▲ ${w('noWindow')}`}</div>
      <div>{w('jobs', { m: promisable(d), n: usualJobs(d) })}</div><p className="muted">{w('noPreview')}</p></div>
    <SaveBar form={f} mayChange={mayChange} who={w('leaders')} name={name} write={write} />
  </section>
}
