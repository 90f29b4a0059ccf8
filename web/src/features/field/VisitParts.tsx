import { useState } from 'react'
import { useCodes, useLanguage, useWords } from '../../lib/language'
import { codes } from '../../ui/codes'
import { Says } from '../../ui/Plain'
import { Completion } from './Completion'
import type { Closing, Job, Van, VisitPart } from './job'
import { Parts, told, type Part as Used } from './Parts'
import type { Said } from './useField'
import { fieldWords } from './words'

/** A visit for several services: each done or carried over alone, with what is still owed for it. */
export function VisitParts({ job, van, closing, say }: { job: Job; van?: Van; closing?: Closing; say: (...said: Said[]) => Promise<boolean> }) {
  const w = useWords(fieldWords)
  const name = useCodes(codes)
  return <>{job.parts?.map(p => p.state === 'OPEN' && p.repair && closing ? <Repair key={p.id} of={p} job={job} van={van} closing={closing} say={say} /> : p.state === 'OPEN' ? <Part key={p.id} of={p} van={van} say={say} /> : <Says key={p.id}>{p.state === 'DONE' ? '✓' : '→'} {p.name} {name(p.service)} · {w(p.state === 'DONE' ? 'partDone' : 'partLater')}</Says>)}</>
}

/** A fault among the parts: closed as a repair alone is closed, or carried over with the reason. */
function Repair({ of: p, job, van, closing, say }: { of: VisitPart; job: Job; van?: Van; closing: Closing; say: (...said: Said[]) => Promise<boolean> }) {
  const w = useWords(fieldWords)
  const [later, setLater] = useState(false)
  const [words, setWords] = useState('')
  return <>{later ? <section className="card stack"><label><span>{w('whyLater')}</span><textarea rows={2} maxLength={500} value={words} onChange={e => setWords(e.target.value)} /></label>
    <button className="main wide" onClick={() => { if (words.trim()) void say({ what: 'PART_LATER', part: p.id, body: { reason: words.trim() } }) }}>{w('carryOver')}</button></section>
    : <Completion job={job} closing={closing} van={van} part={p} say={say} />}
    <button className="wide" onClick={() => setLater(!later)}>{w(later ? 'notLater' : 'carryOver')}</button></>
}

function Part({ of: p, van, say }: { of: VisitPart; van?: Van; say: (...said: Said[]) => Promise<boolean> }) {
  const w = useWords(fieldWords)
  const name = useCodes(codes)
  const chinese = useLanguage() === 'zh'
  const [judgement, setJudgement] = useState('')
  const [papers, setPapers] = useState<string[]>([])
  const [explained, setExplained] = useState<string[]>([])
  const [words, setWords] = useState('')
  const [used, setUsed] = useState<Used[]>([])
  const [later, setLater] = useState(false)
  const [tried, setTried] = useState(false)
  const toggle = (list: string[], code: string) => (list.includes(code) ? list.filter(x => x !== code) : [...list, code])
  const lacks = (p.toJudge && !judgement) || papers.length < p.papersMissing.length || explained.length < p.explanationsOwed.length
  const done = () => { setTried(true); if (!lacks) void say({ what: 'PART_DONE', part: p.id, body: { words: words.trim() || null, judgement: judgement || null, papers, explained, parts: told(used) } }) }
  const carry = () => { setTried(true); if (words.trim()) void say({ what: 'PART_LATER', part: p.id, body: { reason: words.trim() } }) }
  const tick = (code: string, label: string, on: boolean, change: () => void) => <label key={code} className="tick"><input type="checkbox" checked={on} onChange={change} /> <span>{label}</span></label>
  return <section className="card stack" aria-label={`${chinese ? p.name : p.nameEn} ${name(p.service)}`}>
    <h3>{chinese ? p.name : p.nameEn} · {name(p.service)}</h3>
    <p className="quiet">{p.toJudge ? w('feeJudged') : w(p.free ? 'feeFree' : 'feeTariff')}</p>
    {p.toJudge && <fieldset><legend>{w('whose')}</legend><div className="pair">{(['WEAR', 'HUMAN'] as const).map(v => <button key={v} type="button" className={judgement === v ? 'main' : ''} aria-pressed={judgement === v} onClick={() => setJudgement(v)}>{w(v)}</button>)}</div></fieldset>}
    {p.papersMissing.length > 0 && <fieldset><legend>{w('papersSeen')}</legend>{p.papersMissing.map(code => tick(code, name(code), papers.includes(code), () => setPapers(toggle(papers, code))))}</fieldset>}
    {p.explanationsOwed.length > 0 && <fieldset><legend>{w('explained')}</legend>{p.explanationsOwed.map(x => tick(x.code, chinese ? x.name : x.nameEn || x.name, explained.includes(x.code), () => setExplained(toggle(explained, x.code))))}</fieldset>}
    {!later && <Parts parts={used} change={setUsed} van={van} />}
    <label><span>{w(later ? 'whyLater' : 'remark')}</span><textarea rows={2} maxLength={500} value={words} onChange={e => setWords(e.target.value)} /></label>
    {tried && !later && lacks && <Says tone="bad">{w('partLacks')}</Says>}
    {tried && later && !words.trim() && <Says tone="bad">{w('whyLater')}</Says>}
    {later ? <button className="main wide" onClick={carry}>{w('carryOver')}</button> : <button className="main wide next-step" onClick={done}>{w('partFinish')}</button>}
    <button className="wide" onClick={() => { setTried(false); setLater(!later) }}>{w(later ? 'notLater' : 'carryOver')}</button>
  </section>
}
