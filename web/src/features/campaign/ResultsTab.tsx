import { Table } from 'antd'
import { useAreas } from '../../api/hooks'
import { useLanguage, useWords } from '../../lib/language'
import { Shown } from '../../ui/states'
import { about, between, useQuestionnaires, useResults, type Estimate, type Line } from './campaign'
import type { Question } from './visit/visit'
import { campaignWords } from './words'

/** The value as a mark and its interval as a line, on one scale for all rows. */
function Whisker({ of: e, least, most, label }: { of: Estimate; least: number; most: number; label: string }) {
  if (e.value == null) return null
  const x = (v: number) => 5 + 120 * (v - least) / (most - least)
  return <svg className="whisker" viewBox="0 0 130 18" role="img" aria-label={label}><line x1={5} x2={125} y1={9} y2={9} stroke="#e3e8eb" />
    {e.low != null && e.high != null && <path d={`M${x(e.low)} 4v10M${x(e.low)} 9H${x(e.high)}M${x(e.high)} 4v10`} stroke="#0b5c6b" fill="none" strokeWidth={1.4} />}<circle cx={x(e.value)} cy={9} r={4} fill="#0b5c6b" /></svg>
}

/** What the households say: index, recommendation, awareness, each between what it lies; small groups hidden. */
export function ResultsTab({ number, version }: { number: string; version: number }) {
  const w = useWords(campaignWords), en = useLanguage() === 'en'
  const found = useResults(number), questionnaires = useQuestionnaires()
  const areas = useAreas()
  const asked = questionnaires.data?.find(q => q.version === version)?.questions ?? []
  const text = (q: Question | undefined) => (q ? (en && q.textEn ? q.textEn : q.text) : '')
  const cell = (e: Estimate, l: Line, least: number, most: number, unit = '') => e.value == null ? <span className="muted">{l.hidden ? w(l.n < 5 ? 'hidden' : 'hiddenAlso') : e.n ? w('hidden') : '–'}</span>
    : <span className="estimate"><b>{about(e, unit)}</b><Whisker of={e} least={least} most={most} label={`${about(e, unit)}, ${w('interval')} ${between(e)}`} /><small className="muted">{between(e)}</small></span>
  return <Shown of={found}>{r => { const knows = Object.keys(r.all.aware); return <div className="stack">
    <p className="muted">{w('finite')} · {w('n', { n: r.all.n })}</p>
    <Table<Line> size="small" rowKey={l => l.area ?? '*'} dataSource={[r.all, ...r.areas]} pagination={false} rowClassName={l => (l.area ? '' : 'sum')} columns={[
      { title: w('area'), width: 130, render: (_, l) => (l.area ? areas.data?.find(a => a.code === l.area)?.name ?? l.area : w('all')) }, { title: w('done'), dataIndex: 'n', align: 'right', width: 64 },
      { title: w('csi'), render: (_, l) => cell(l.csi, l, 20, 100) }, { title: w('nps'), render: (_, l) => cell(l.nps, l, -100, 100) },
      ...knows.map(id => ({ title: <span title={text(asked.find(q => q.id === id))}>{w('aware')} {id}</span>, render: (_: unknown, l: Line) => cell(l.aware[id], l, 0, 100, '%') }))]} />
    {knows.length > 0 && <p className="muted">{knows.map(id => `${id} ${text(asked.find(q => q.id === id))}`).join(' · ')}</p>}
    <h3>{w('answers')}</h3>
    <div className="answers">{r.questions.filter(q => !q.hidden).map(q => { const of = asked.find(x => x.id === q.id); return <figure key={q.id}><figcaption><b>{q.id}</b> {text(of)} <span className="muted">{w('n', { n: q.n })}</span></figcaption>
      {codesOf(of, en, w).map(([code, name]) => { const n = q.answers[code] ?? 0; return <div key={code} className="answer-bar"><span>{name}</span><i><b style={{ width: `${100 * n / Math.max(1, q.n)}%` }} /></i><em>{n}</em></div> })}</figure> })}</div>
  </div> }}</Shown>
}

/** Every answer there could have been, also those nobody gave. */
function codesOf(q: Question | undefined, en: boolean, w: ReturnType<typeof useWords<typeof campaignWords>>): [string, string][] {
  switch (q?.type) {
    case 'YES_NO': return [['YES', w('yes')], ['NO', w('no')]]
    case 'SCALE': return [...['5', '4', '3', '2', '1'].map((m): [string, string] => [m, m]), ['9', w('na')]]
    case 'NPS': return Array.from({ length: 11 }, (_, i): [string, string] => [String(10 - i), String(10 - i)])
    default: return q?.options.map(o => [o.code, en && o.textEn ? o.textEn : o.text]) ?? []
  }
}
