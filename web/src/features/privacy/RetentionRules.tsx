import { InputNumber } from 'antd'
import { useLanguage, useWords } from '../../lib/language'
import { NumberField, SaveBar, Versions } from '../../ui/rules/RuleParts'
import { useRuleForm, useVersions } from '../../ui/rules/useRules'
import { newest, type Version } from '../../ui/rules/versions'
import { Shown } from '../../ui/states'
import { more, roughly, type KindPreview, type RetentionRules as Rules } from './retention'
import { retentionWords } from './retentionWords'

const PATH = '/api/audit/retention'

/** For how long each class of personal data is kept, in versions; before saving one sees what the first night would forget. */
export function RetentionRules({ mayChange }: { mayChange: boolean }) {
  const w = useWords(retentionWords)
  const en = useLanguage() === 'en'
  const found = useVersions<Rules>(PATH)
  return <Shown of={found}>{all => {
    const last = newest(all)
    const name = (path: string) => { const [list, kind] = path.split('.'); const it = last.rules.kinds.find(k => k.kind === kind); return list === 'kinds' ? (it ? (en ? it.nameEn : it.name) : kind) : w('answerDays') }
    return <><p className="muted">{w('lead')}</p><Editor key={last.version} all={all} mayChange={mayChange} name={name} /><Versions of={all} name={name} write={v => `${v} ${w('days')}`} /></>
  }}</Shown>
}

function Editor({ all, mayChange, name }: { all: Version<Rules>[]; mayChange: boolean; name: (path: string) => string }) {
  const w = useWords(retentionWords)
  const en = useLanguage() === 'en'
  const f = useRuleForm<Rules, KindPreview[]>(PATH, all)
  const wrong = (path: string) => (f.field === path ? (f.error as Error).message : undefined)
  const tried = f.tried?.answer
  const set = (kind: string, days: number) => f.set({ kinds: f.draft.kinds.map(k => (k.kind === kind ? { ...k, days } : k)) })
  return <section className="panel" aria-label={w('title')}>
    <table className="rule-table"><thead><tr><th>{w('kind')}</th><th>{w('kept')}</th><th /><th>{tried && w('deed')}</th><th className="num">{tried && `${w('first')} · ${w('wasRows')}`}</th><th className="num">{tried && w('wouldRows')}</th></tr></thead>
      <tbody>{f.draft.kinds.map(k => { const p = tried?.find(x => x.kind === k.kind), about = roughly(k.days), path = `kinds.${k.kind}.days`
        return <tr key={k.kind}><td>{en ? k.nameEn : k.name}{f.touched(path) && <span className="touched-dot"> ●</span>}</td>
          <td><InputNumber aria-label={en ? k.nameEn : k.name} disabled={!mayChange} min={1} max={3650} style={{ width: 100 }} value={k.days} status={wrong(path) ? 'error' : undefined} onChange={v => v !== null && set(k.kind, v)} /> {w('days')}{wrong(path) && <div className="alarm" role="alert">▲ {wrong(path)}</div>}</td>
          <td className="muted">{about && w(about.unit, { n: about.n })}</td><td>{p && (p.deed ? w(p.deed) : w('nobody'))}</td><td className="num">{p && p.older}</td>
          <td className="num">{p && <span className={more(p) > 0 ? 'worse' : undefined}>{more(p) > 0 ? '▲ ' : ''}{p.wouldBeOlder}</span>}</td></tr> })}</tbody></table>
    {tried && <p role="status">{tried.every(p => more(p) === 0) ? `✓ ${w('same')}` : `▲ ${w('irreversible')}`}</p>}
    <div className="rule-fields" style={{ marginTop: 12 }}><NumberField name={w('answerDays')} unit={w('days')} max={30} min={1} disabled={!mayChange} touched={f.touched('answerDays')} wrong={wrong('answerDays')} value={f.draft.answerDays} change={answerDays => f.set({ answerDays })} /></div>
    <SaveBar form={f} mayChange={mayChange} who={w('admin')} previews="now" name={name} write={v => `${v} ${w('days')}`} />
  </section>
}
