import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Alert, Button, DatePicker, InputNumber, Table, Tag } from 'antd'
import type { Dayjs } from 'dayjs'
import { useRef, useState } from 'react'
import { get, type Refusal, Submission } from '../../api/client'
import { useWords } from '../../lib/language'
import { exact } from '../../lib/time'
import { Shown, Trouble } from '../../ui/states'
import { changesOf, DAYS, NEW_RULE, raised, type OfferRules, type Rule, type RuleEdition, type RuleEditions } from './offer'
import { RuleForm, type Wrong } from './RuleForm'
import { offerWords, ruleWords } from './words'

/** How things are offered: in words and units, from a day on, and what each edition changed. */
export function OfferRulesAdmin() {
  const found = useQuery({ queryKey: ['catalogue', 'rules'], queryFn: () => get<RuleEditions>('/api/catalogue/rules/editions') })
  return <Shown of={found}>{all => <><Editor key={all.editions[0].version} all={all} /><History of={all} /></>}</Shown>
}

function Editor({ all }: { all: RuleEditions }) {
  const w = useWords(offerWords), r = useWords(ruleWords)
  const client = useQueryClient()
  const newest = all.editions[0]
  const [rules, setRules] = useState<OfferRules>(newest.content)
  const [from, setFrom] = useState<Dayjs | null>(null)
  const [said, setSaid] = useState<string>()
  const [error, setError] = useState<unknown>()
  const submission = useRef(new Submission())
  const changed = JSON.stringify(rules) !== JSON.stringify(newest.content)
  const facts = (error as Refusal | undefined)?.code === 'INVALID_OFFER_RULE' ? (error as Refusal).facts as unknown as Wrong : undefined
  const put = (at: number, it: Rule) => setRules({ ...rules, offers: rules.offers.map((o, n) => (n === at ? it : o)) })
  const publish = async () => {
    setError(undefined); setSaid(undefined)
    try {
      const { version } = await submission.current.post<{ version: number }>('/api/catalogue/rules', { effectiveFrom: from?.toISOString() ?? null, rules })
      setSaid(w('published', { v: version }))
      void client.invalidateQueries({ queryKey: ['catalogue', 'rules'] })
      void client.invalidateQueries({ queryKey: ['offer'] })
    } catch (refused) { setError(refused) }
  }
  return <div className="stack">
    {newest.version !== all.inForce && <Alert type="info" showIcon title={r('waits', { v: newest.version, at: exact(newest.effectiveFrom).slice(0, 16) })} />}
    {said && <Alert type="success" showIcon title={said} />}{error ? <Trouble error={error} /> : null}
    <div className="rule-days">{DAYS.map(f => <label key={f} className="field">{r(f)}
      <InputNumber className="wide" min={0} precision={0} value={rules[f]} suffix={r(f === 'planWithinMillis' ? 'millis' : 'days')} status={facts?.field === f ? 'error' : ''} onChange={v => setRules({ ...rules, [f]: v ?? 0 })} />
      {facts?.field === f && <span className="wrong">✕ {r('allowed', { x: facts.allowed })}</span>}<span className="hint">{r(`${f}Why`)}</span></label>)}</div>
    <h3>{r('inOrder')}</h3>
    {rules.offers.map((o, at) => <RuleForm key={at} of={o} nth={at + 1} wrong={facts && (facts.rule === o.code || !o.code) ? facts : undefined} change={it => put(at, it)}
      raise={at > 0 ? () => setRules({ ...rules, offers: raised(rules.offers, at) }) : undefined} drop={() => setRules({ ...rules, offers: rules.offers.filter((_, n) => n !== at) })} />)}
    {!rules.offers.length && <p className="muted">{r('noOffers')}</p>}
    <div className="row"><Button onClick={() => setRules({ ...rules, offers: [...rules.offers, NEW_RULE] })}>{r('addRule')}</Button></div>
    <div className="row"><DatePicker showTime={{ format: 'HH:mm' }} format="YYYY-MM-DD HH:mm" aria-label={w('from')} placeholder={w('from')} value={from} onChange={v => setFrom(v)} style={{ width: 240 }} />
      <Button type="primary" disabled={!changed} onClick={() => void publish()}>{w('publish')}</Button>{changed && <Button onClick={() => { setRules(newest.content); setError(undefined) }}>{w('reset')}</Button>}
      <span className="muted">{r('kept')}</span></div>
  </div>
}

/** Every edition, and what it changed. */
function History({ of: all }: { of: RuleEditions }) {
  const w = useWords(offerWords), r = useWords(ruleWords)
  const before = (e: RuleEdition) => all.editions.find(x => x.version === e.version - 1)
  const told = (e: RuleEdition) => {
    const was = before(e)
    if (!was) return [r('first')]
    const c = changesOf(was.content, e.content)
    const list = (word: 'added' | 'removed' | 'changedRule', codes: string[]) => (codes.length ? [r(word, { x: codes.join('、') })] : [])
    return [...c.fields.map(f => `${r(f.field)} ${f.before} → ${f.after}`), ...list('added', c.added), ...list('removed', c.removed), ...list('changedRule', c.changed), ...(c.order ? [r('reordered')] : [])]
  }
  return <><h3>{w('editions')}</h3><Table<RuleEdition> size="small" rowKey="version" pagination={{ pageSize: 10, hideOnSinglePage: true }} dataSource={all.editions} columns={[
    { title: '#', dataIndex: 'version', width: 50 }, { title: r('fromWhen'), width: 150, render: (_, e) => (e.version ? exact(e.effectiveFrom).slice(0, 16) : r('shipped')) },
    { title: r('by'), width: 110, render: (_, e) => (e.version ? e.changedBy : '–') },
    { title: r('what'), render: (_, e) => <ul className="before">{told(e).map(t => <li key={t}>{t}</li>)}</ul> },
    { title: '', width: 90, render: (_, e) => <Tag color={e.version === all.inForce ? 'green' : undefined}>{w(e.version === all.inForce ? 'inForce' : Date.parse(e.effectiveFrom) > Date.now() ? 'future' : 'past')}</Tag> }]} /></>
}
