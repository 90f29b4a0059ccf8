import { useQuery } from '@tanstack/react-query'
import { Button, Form, Input, InputNumber, Select, Table, Tag } from 'antd'
import { useState } from 'react'
import { get, put } from '../../api/client'
import { useCodes, useWords } from '../../lib/language'
import { Shown } from '../../ui/states'
import { Asking } from './Asking'
import { figure, type Post, starText } from './stars'
import { starCodes, starWords } from './words'

interface Award { staffNo: string; name: string; publishedAs: string; post: Post; score: number | null; stars: number; reasons: string[]; months: { month: string; total: number | null; stars: number }[]; version: number }
interface YearLine { staffNo: string; name: string; quarters: (number | null)[]; quarterMean: number | null; visits: number | null; unit: number | null; total: number | null; soFar: number | null; measured: number }

/** Quarters as they were awarded, and the year for the appraisal: what was not measured says so. */
export function Awards({ leader, current }: { leader: boolean; current: string }) {
  const w = useWords(starWords)
  const c = useCodes(starCodes)
  const quarters = useQuery({ queryKey: ['star-quarters'], queryFn: () => get<string[]>('/api/star-quarters') })
  const [quarter, setQuarter] = useState<string>()
  const [year, setYear] = useState(Number(current.slice(0, 4)))
  const [entering, setEntering] = useState(false)
  const chosen = quarter ?? quarters.data?.[0]?.slice(0, 7)
  const awards = useQuery({ queryKey: ['star-quarters', chosen], queryFn: () => get<Award[]>(`/api/star-quarters/${chosen}`), enabled: !!chosen })
  const years = useQuery({ queryKey: ['star-years', year], queryFn: () => get<YearLine[]>(`/api/star-years/${year}`) })
  const called = (q: string) => `${q.slice(0, 4)} Q${Math.ceil(Number(q.slice(5, 7)) / 3)}`
  const part = (v: number | null) => (v === null ? <span className="muted">{w('notMeasured')}</span> : figure(v))
  return <>
    <div className="row"><h3 style={{ margin: 0 }}>{w('quarter')}</h3>{quarters.data?.length ? <Select aria-label={w('quarter')} value={chosen} onChange={setQuarter} style={{ width: 130 }} options={quarters.data.map(q => ({ value: q.slice(0, 7), label: called(q) }))} /> : null}</div>
    {quarters.data && !quarters.data.length ? <p className="muted">{w('noQuarter')}</p> : <Shown of={awards} empty={l => !l.length}>{list => <Table<Award> size="small" rowKey="staffNo" dataSource={list} pagination={{ pageSize: 15, hideOnSinglePage: true }} columns={[
      { title: w('name'), render: (_, a) => <>{a.name} <span className="muted">{a.staffNo}</span></> }, { title: w('post'), render: (_, a) => c(a.post) },
      { title: w('mean'), align: 'right', render: (_, a) => (a.score === null ? <span className="muted">{w('unrated')}</span> : <b>{a.score.toFixed(2)}</b>) }, { title: w('stars'), render: (_, a) => (a.score === null ? '' : <span className="stars">{starText(a.stars)}</span>) },
      { title: w('months'), render: (_, a) => a.months.map(m => <span key={m.month} style={{ marginRight: 12 }}>{m.month.slice(5)}: {m.total === null ? w('unrated') : figure(m.total)}</span>) },
      { title: w('publishedAs'), dataIndex: 'publishedAs' }, { title: w('reasons'), render: (_, a) => a.reasons.map(r => <Tag key={r}>{c(r)}</Tag>) }]} />}</Shown>}
    <div className="row"><h3 style={{ margin: 0 }}>{w('year')}</h3><InputNumber aria-label={w('year')} min={2010} max={2100} value={year} onChange={v => v && setYear(v)} style={{ width: 90 }} />
      {leader && <Button onClick={() => setEntering(true)}>{w('part')}</Button>}<Button href={`/api/star-years/${year}/table`}>{w('csv')}</Button><Button href={`/api/star-years/${year}/workbook`}>{w('xlsx')}</Button><span className="muted">{w('formula')}</span></div>
    {years.data && !years.data.length ? <p className="muted">{w('noYear')}</p> : <Shown of={years}>{list => <Table<YearLine> size="small" rowKey="staffNo" dataSource={list} pagination={{ pageSize: 15, hideOnSinglePage: true }} scroll={{ x: 860 }} columns={[
      { title: w('name'), render: (_, y) => <>{y.name} <span className="muted">{y.staffNo}</span></> },
      ...(['q1', 'q2', 'q3', 'q4'] as const).map((q, i) => ({ title: w(q), align: 'right' as const, render: (_: unknown, y: YearLine) => part(y.quarters[i]) })),
      { title: w('visits'), align: 'right', render: (_, y) => part(y.visits) }, { title: w('unit'), align: 'right', render: (_, y) => part(y.unit) },
      { title: w('annual'), align: 'right', render: (_, y) => <b>{part(y.total)}</b> }, { title: w('soFar'), align: 'right', render: (_, y) => <>{figure(y.soFar)} <span className="muted">({figure(y.measured * 100)}%)</span></> }]} />}</Shown>}
    <Asking open={entering} title={w('part')} ok={w('ok')} cancel={w('cancel')} done={() => setEntering(false)} keys={['star-years']} initial={{ part: 'VISITS' }}
      save={(v: { staffNo: string; part: string; value: number; source: string }) => put(`/api/star-years/${year}/${encodeURIComponent(v.staffNo)}/${v.part}`, { value: v.value, source: v.source })}>
      <Form.Item name="staffNo" label={w('staffNo')} rules={[{ required: true, message: w('staffNo') }]}><Input /></Form.Item>
      <Form.Item name="part" label={w('kind')}><Select options={[{ value: 'VISITS', label: w('visits') }, { value: 'UNIT', label: w('unit') }]} /></Form.Item>
      <Form.Item name="value" label={w('value')} rules={[{ required: true, message: w('value') }]}><InputNumber min={0} max={100} style={{ width: '100%' }} /></Form.Item>
      <Form.Item name="source" label={w('source')} rules={[{ required: true, message: w('source') }]}><Input maxLength={200} /></Form.Item></Asking>
  </>
}
