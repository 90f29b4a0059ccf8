import { useQuery, useQueryClient } from '@tanstack/react-query'
import { App as Antd, Button, DatePicker, Input, InputNumber, Table, Tag } from 'antd'
import type dayjs from 'dayjs'
import { useState } from 'react'
import { get, post, Submission } from '../../api/client'
import { useCodes, useWords } from '../../lib/language'
import { exact, serverNow } from '../../lib/time'
import { Shown, Trouble } from '../../ui/states'
import { DIMENSIONS, type Dimension, faults, figure, letter, POSTS, type Post, type RulesVersion, type ScoreRules, starText, sumOf } from './stars'
import { starCodes, starWords } from './words'

interface Change { staffNo: string; name: string; post: Post; total: number | null; stars: number; wouldBe: number | null; wouldBeStars: number }
interface Preview { month: string; people: number; stars: number[]; wouldBe: number[]; changed: Change[] }
const SHOWN = ['weights', 'scales', 'cutOffs']

/** By what rules everybody is judged; a leader changes them from a day on, after trying them on the month that was. */
export function Rules({ leader }: { leader: boolean }) {
  const w = useWords(starWords)
  const found = useQuery({ queryKey: ['score-rules'], queryFn: () => get<RulesVersion[]>('/api/score-rules') })
  return <Shown of={found}>{all => {
    const now = all.find(v => Date.parse(v.effectiveFrom) <= serverNow()) ?? all[all.length - 1]
    return <><p className="muted">{w('rulesWhy')}</p><Editor key={now.version} from={now} leader={leader} />
      <Table<RulesVersion> size="small" rowKey="version" dataSource={all} pagination={{ pageSize: 6, hideOnSinglePage: true }} columns={[{ title: w('rulesNo', { n: '' }), render: (_, v) => <>{v.version} {v.version === now.version && <Tag className="tone-good">{w('inForce')}</Tag>}</> },
        { title: w('from'), render: (_, v) => exact(v.effectiveFrom) }, { title: w('changedBy'), dataIndex: 'changedBy' }, { title: w('cutOffs'), render: (_, v) => v.rules.cutOffs.join(' / ') }]} /></>
  }}</Shown>
}

function Editor({ from, leader }: { from: RulesVersion; leader: boolean }) {
  const w = useWords(starWords)
  const c = useCodes(starCodes)
  const { message } = Antd.useApp()
  const client = useQueryClient()
  const [submission] = useState(() => new Submission())
  const [rules, setRules] = useState(from.rules)
  const [rest, setRest] = useState(() => JSON.stringify(Object.fromEntries(Object.entries(from.rules).filter(([k]) => !SHOWN.includes(k))), null, 1))
  const [day, setDay] = useState<dayjs.Dayjs | null>(null)
  const [preview, setPreview] = useState<Preview>()
  const [error, setError] = useState<unknown>()
  const [busy, setBusy] = useState(false)
  const wrong = faults(rules)
  const parsed = (() => { try { return JSON.parse(rest) as object } catch { return undefined } })()
  const wanted = { ...parsed, weights: rules.weights, scales: rules.scales, cutOffs: rules.cutOffs } as ScoreRules
  const weight = (p: Post, d: Dimension, v: number | null) => setRules({ ...rules, weights: { ...rules.weights, [p]: { ...rules.weights[p], [d]: v ?? 0 } } })
  const scale = (d: Dimension, field: 'floor' | 'target', v: number | null) => setRules({ ...rules, scales: { ...rules.scales, [d]: { ...rules.scales[d], [field]: v ?? 0 } } })
  const doing = async (deed: () => Promise<void>) => { setBusy(true); setError(undefined); try { await deed() } catch (e) { setError(e) } finally { setBusy(false) } }
  const input = (v: number | null, set: (v: number | null) => void, label: string) => leader ? <InputNumber size="small" aria-label={label} value={v} min={0} onChange={set} style={{ width: 68 }} /> : figure(v)
  return <div className="stack">
    <div style={{ overflowX: 'auto' }}><table className="rule-grid"><thead><tr><th>{w('dimension')}</th>{POSTS.map(p => <th key={p}>{c(p)}</th>)}<th>{w('floor')}</th><th>{w('target')}</th></tr></thead>
      <tbody>{DIMENSIONS.map(d => <tr key={d}><td>{letter(d)} {c(d)}</td>{POSTS.map(p => <td key={p}>{input(rules.weights[p][d] ?? 0, v => weight(p, d, v), `${c(p)} ${c(d)}`)}</td>)}
        <td>{input(rules.scales[d].floor, v => scale(d, 'floor', v), `${c(d)} ${w('floor')}`)}</td><td>{rules.scales[d].target === null ? <span className="muted">{w('p80')}</span> : input(rules.scales[d].target, v => scale(d, 'target', v), `${c(d)} ${w('target')}`)}
          {wrong.some(f => f.dimension === d) && <div className="wrong">{w('same')}</div>}</td></tr>)}
        <tr><td>{w('sum')}</td>{POSTS.map(p => <td key={p} className={sumOf(rules.weights[p]) === 100 ? '' : 'wrong'}>{sumOf(rules.weights[p])}{sumOf(rules.weights[p]) !== 100 && ` ${w('sumWrong')}`}</td>)}<td /><td /></tr></tbody></table></div>
    <div className="row"><span>{w('cutOffs')}</span>{rules.cutOffs.map((v, i) => <span key={i}><span className="stars">{'★'.repeat(5 - i)}</span> {input(v, n => setRules({ ...rules, cutOffs: rules.cutOffs.map((x, j) => (j === i ? n ?? 0 : x)) }), `${5 - i} ${w('stars')}`)}</span>)}
      {wrong.some(f => f.cutOffs) && <b className="alarm">{w('descending')}</b>}</div>
    {leader && <><details><summary>{w('more')}{!parsed && <b className="alarm"> · {w('badJson')}</b>}</summary><Input.TextArea aria-label={w('more')} value={rest} onChange={e => setRest(e.target.value)} autoSize={{ minRows: 8, maxRows: 22 }} style={{ fontFamily: 'monospace', fontSize: 12.5 }} /></details>
      <div className="row"><Button disabled={!!wrong.length || !parsed} loading={busy} onClick={() => void doing(async () => setPreview(await post<Preview>('/api/score-rules/preview', { rules: wanted })))}>{w('preview')}</Button>
        <DatePicker value={day} onChange={setDay} placeholder={w('from')} aria-label={w('from')} /><Button type="primary" disabled={!!wrong.length || !parsed} loading={busy} onClick={() => void doing(async () => {
          await submission.post('/api/score-rules', { effectiveFrom: day ? day.startOf('day').toISOString() : null, rules: wanted })
          message.success(w('saved')); await client.invalidateQueries({ queryKey: ['score-rules'] })
        })}>{w('publish')}</Button></div></>}
    {error ? <Trouble error={error} /> : null}
    {preview && <div className="form-inline"><h3>{preview.month} · {w('people', { n: preview.people })}</h3>
      <p style={{ margin: '4px 0' }}>{w('was')}</p><Steps of={preview.stars} /><p style={{ margin: '8px 0 4px' }}>{w('would')}</p><Steps of={preview.wouldBe} />
      <h3>{w('changedPeople')}</h3>{preview.changed.length ? <Table<Change> size="small" rowKey="staffNo" dataSource={preview.changed} pagination={{ pageSize: 8, hideOnSinglePage: true }} columns={[
        { title: w('name'), render: (_, x) => <>{x.name} <span className="muted">{x.staffNo}</span></> }, { title: w('post'), render: (_, x) => c(x.post) },
        { title: w('was'), render: (_, x) => (x.total === null ? w('unrated') : <>{figure(x.total)} <span className="stars">{starText(x.stars)}</span></>) },
        { title: w('would'), render: (_, x) => (x.wouldBe === null ? w('unrated') : <>{figure(x.wouldBe)} <span className="stars">{starText(x.wouldBeStars)}</span></>) }]} /> : <p className="muted">{w('nobodyChanges')}</p>}</div>}
  </div>
}

function Steps({ of }: { of: number[] }) {
  return <div className="star-steps">{of.map((n, stars) => <div key={stars}><b>{n}</b><span className="stars">{stars ? '★'.repeat(stars) : '☆'}</span></div>)}</div>
}
