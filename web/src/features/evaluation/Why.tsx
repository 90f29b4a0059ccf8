import { useQuery } from '@tanstack/react-query'
import { App as Antd, Button, Form, Input, Table, Tag } from 'antd'
import { useState } from 'react'
import { get, Submission } from '../../api/client'
import { useCodes, useLanguage, useWords } from '../../lib/language'
import { exact } from '../../lib/time'
import { codes } from '../../ui/codes'
import { Shown } from '../../ui/states'
import { Asking } from './Asking'
import { BESIDE, type Fact, figure, KINDS, letter, type Mark, measure, type Objection, starText, type StarPage, ticketOf } from './stars'
import { starCodes, starWords } from './words'
import './stars.css'

/** Why this score: the total, the eight dimensions, and under each the cases it was counted from. */
export function Why({ month, staffNo, mine }: { month: string; staffNo: string; mine: boolean }) {
  const w = useWords(starWords)
  const found = useQuery({ queryKey: ['stars', month, staffNo], queryFn: () => get<StarPage>(`/api/stars/${month}/${staffNo}`), retry: false })
  if ((found.error as { code?: string } | null)?.code === 'NOT_FOUND') return <p className="muted">{w('noMonth')}</p>
  return <Shown of={found}>{page => <Page page={page} mine={mine} />}</Shown>
}

function Page({ page, mine }: { page: StarPage; mine: boolean }) {
  const w = useWords(starWords)
  const c = useCodes(starCodes)
  const [objecting, setObjecting] = useState<Fact | 'whole'>()
  const { score, line } = page
  const beside = page.facts.filter(f => BESIDE.includes(f.kind))
  const group = line.peerGroup.split('/')
  return <>
    <div className="score-head">
      {score.rated ? <><span className="big">{figure(score.total)}</span><span className="stars" style={{ fontSize: 24 }} aria-label={`${score.stars} ${w('stars')}`}>{starText(score.stars)}</span></> : <span className="big">{w('unrated')}</span>}
      <span><b>{line.name}</b> · {line.staffNo} · {c(group[0])} · {c(group[1])}</span>
      {line.place ? <span>{w('place', { n: line.place, of: line.of })}</span> : null}
      {page.versions.length ? <span className="muted">{w('version', { n: line.version })} · {w('takenAt')} {exact(page.takenAt)} · {w('rulesNo', { n: page.rulesVersion })}</span> : null}
    </div>
    {!page.versions.length && <p className="muted">{w('notFinal')}</p>}
    {score.reasons.length || score.review ? <div className="chips">{score.reasons.map(r => <Tag key={r} className="tone-wait">{c(r)}</Tag>)}{score.review && <Tag className="tone-bad">{w('review')}</Tag>}</div> : null}
    {score.rated && <ul className="change-list"><li>{w('base')} <b>{score.measured === 100 ? figure(score.base) : w('weighted', { sum: figure(score.marks.reduce((sum, m) => sum + (m.weight * (m.s ?? 0)) / 100, 0)), measured: figure(score.measured), base: figure(score.base) })}</b></li>
      {score.changes.map(ch => <li key={ch.kind}>{c(ch.kind)} ×{ch.n} <b>{ch.points > 0 ? '+' : ''}{figure(ch.points)}</b></li>)}<li>{w('total')} <b>{figure(score.total)}</b></li></ul>}
    <h3>{w('why')} <span className="muted">{w('whyHint')}</span></h3>
    <div>{score.marks.map(m => <DimensionRow key={m.dimension} mark={m} facts={page.facts.filter(f => KINDS[m.dimension].includes(f.kind))} object={mine && page.versions.length ? setObjecting : undefined} />)}</div>
    {beside.length ? <FactTable facts={beside} object={mine && page.versions.length ? setObjecting : undefined} /> : null}
    {score.conditions.length ? <><h3>{w('excellent')} <Tag className={score.excellent === 'MET' ? 'tone-good' : ''}>{c(score.excellent)}</Tag></h3>
      <ul className="change-list">{score.conditions.map(x => <li key={x.kind}>{c(x.kind)} {figure(x.value)} <span className="muted">{x.met === null ? c('NOT_MEASURED') : x.met ? '✓' : '✕'}</span></li>)}</ul></> : null}
    {page.versions.length > 1 && <><h3>{w('versions')}</h3><ul className="change-list">{page.versions.map(v => <li key={v.version} title={v.hash}>{w('version', { n: v.version })} · {c(v.why)} · {exact(v.takenAt)} · <b>{figure(v.total)}</b> {starText(v.stars)}</li>)}</ul></>}
    {mine && page.versions.length ? <p><Button onClick={() => setObjecting('whole')}>{w('objectAll')}</Button></p> : null}
    <Object of={objecting} month={page.month} done={() => setObjecting(undefined)} />
  </>
}

function DimensionRow({ mark: m, facts, object }: { mark: Mark; facts: Fact[]; object?: (f: Fact) => void }) {
  const c = useCodes(starCodes)
  const [open, setOpen] = useState(false)
  return <div className="dim"><button type="button" aria-expanded={open} onClick={() => setOpen(!open)}>
    <span className="letter">{letter(m.dimension)}</span><span>{c(m.dimension)}</span>
    <span className={m.s === null ? 'bar none' : 'bar'} role="img" aria-label={m.s === null ? c('NOT_MEASURED') : `${figure(m.s)} / 100`}>{m.s !== null && <i style={{ width: `${m.s}%` }} />}</span>
    <span className="num"><b>{measure(m.dimension, m.x)}</b></span>
    <span className="num weight muted">{m.s === null ? '–' : `${figure((m.weight * m.s) / 100)}/${m.weight}`}</span>
    <span className="num scale muted">{measure(m.dimension, m.floor)}→{m.target === null ? '–' : measure(m.dimension, m.target)}</span>
    {m.note && <span className="notes muted">{m.s === null ? `${c('NOT_MEASURED')} · ` : ''}{c(m.note)}</span>}
  </button>{open && <FactTable facts={facts} object={object} />}</div>
}

function FactTable({ facts, object }: { facts: Fact[]; object?: (f: Fact) => void }) {
  const w = useWords(starWords)
  const c = useCodes(starCodes)
  const said = useSaid()
  return <div className="facts"><Table<Fact> size="small" rowKey={f => f.kind + f.ref + f.at + f.words} dataSource={facts} rowClassName={f => (f.leftOut ? 'left-out' : '')} pagination={{ pageSize: 12, hideOnSinglePage: true, size: 'small', showSizeChanger: false }}
    locale={{ emptyText: '—' }} columns={[
      { title: w('kind'), width: 110, render: (_, f) => c(f.kind) },
      { title: w('number'), width: 170, render: (_, f) => (ticketOf(f.number) ? <a href={`#/tickets/${ticketOf(f.number)}`}>{f.number}</a> : f.number ?? '') },
      { title: w('on'), width: 150, render: (_, f) => <span style={{ whiteSpace: 'nowrap' }}>{exact(f.at).slice(0, 16)}</span> },
      { title: w('what'), render: (_, f) => <>{said(f)}{f.leftOut && <Tag style={{ marginInlineStart: 8 }}>{w('leftOut')}:{c(f.leftOut)}</Tag>}</> },
      ...(object ? [{ title: '', width: 70, render: (_: unknown, f: Fact) => !f.leftOut && <Button size="small" type="link" onClick={() => object(f)}>{w('object')}</Button> }] : []),
    ]} /></div>
}

/** A fact's value with its unit, in words. */
function useSaid() {
  const w = useWords(starWords)
  const c = useCodes(starCodes)
  const clock = useCodes(codes)
  const en = useLanguage() === 'en'
  return (f: Fact): string => {
    switch (f.kind) {
      case 'WORK': return `${figure(f.value)} min · ${(f.words ?? '').split('+').map(x => c(x.split(':')[0]) + (x.includes(':') ? `·${x.split(':')[1]}` : '')).join('+')}`
      case 'CLOCK': case 'DISPATCH': return `${clock(f.words)} · ${f.value ? (en ? 'in time' : '按时') : en ? 'late' : '超时'}`
      case 'ATTENDANCE': return w('days', { a: figure(f.value), b: f.words })
      case 'INSPECTION': return `${figure(f.value)} · ${c(f.words)}`
      case 'ATTITUDE': case 'SATISFACTION': return `${figure(f.value)} / 5${f.words ? ` · ${c(f.words)}` : ''}`
      case 'EXAM': return `${figure(f.value)} · ${f.words}`
      case 'CONTEST': return `P${figure(f.value)} · ${f.words}`
      case 'ADHERENCE': return `${figure(f.value)}%`
      default: return f.words ? c(f.words) : '1'
    }
  }
}

function Object({ of, month, done }: { of?: Fact | 'whole'; month: string; done: () => void }) {
  const w = useWords(starWords)
  const c = useCodes(starCodes)
  const { message } = Antd.useApp()
  const [submission] = useState(() => new Submission())
  const fact = of === 'whole' ? undefined : of
  return <Asking open={!!of} title={w('object')} ok={w('file')} cancel={w('cancel')} done={done} keys={['star-objections']} save={async (v: { words: string }) => {
    const filed = await submission.post<Objection>('/api/star-objections', { month, kind: fact?.kind ?? null, ref: fact?.ref ?? null, words: v.words })
    message.success(w('filed', { due: exact(filed.dueAt) }))
  }}><p>{w('about')}: {fact ? `${c(fact.kind)} ${fact.number ?? ''} ${exact(fact.at).slice(0, 16)}` : `${w('whole')} ${month}`}</p>
    <Form.Item name="words" label={w('words')} rules={[{ required: true, whitespace: true, message: w('words') }]}><Input.TextArea rows={4} maxLength={500} showCount autoFocus /></Form.Item></Asking>
}
