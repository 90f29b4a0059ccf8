import { useState, type FormEvent } from 'react'
import { useLanguage, useWords } from '../../lib/language'
import { Says } from '../../ui/Plain'
import { outside, type Closing, type Job, type Reading, type Van, type Word } from './job'
import { Parts, told, type Part } from './Parts'
import { Photos } from './Photos'
import type { Said } from './useField'
import { fieldWords } from './words'

/** What was wrong, what was done, whose side it was on, what it took and what the meter said. */
export function Completion({ job, closing, van, part, say }: { job: Job; closing: Closing; van?: Van; part?: { id: string; job: string; name: string; nameEn: string }; say: (...said: Said[]) => Promise<boolean> }) {
  const w = useWords(fieldWords)
  const chinese = useLanguage() === 'zh'
  const named = (x: { name: string; nameEn?: string }) => (chinese ? x.name : x.nameEn || x.name)
  const symptom = part?.job ?? job.symptom
  const [chosen, setChosen] = useState({ cause: closing.causes.some(c => c.code === symptom) ? symptom : '', action: '', responsibility: '' })
  const [parts, setParts] = useState<Part[]>([])
  const [typed, setTyped] = useState<Record<string, string>>({})
  const [outsideReason, setOutsideReason] = useState('')
  const [remark, setRemark] = useState('')
  const [tried, setTried] = useState(false)
  const value = (r: Reading) => Number((typed[r.key] ?? '').replace(',', '.'))
  const filled = closing.readings.filter(r => typed[r.key]?.trim())
  const wrong = filled.filter(r => Number.isNaN(value(r)))
  const beyond = filled.filter(r => !Number.isNaN(value(r)) && outside(r, value(r)))
  const missing = !chosen.cause || !chosen.action || !chosen.responsibility
  const stopped = missing || wrong.length > 0 || (beyond.length > 0 && !outsideReason.trim())

  const limits = (r: Reading) => r.min === null && r.max === null ? r.unit
    : `${w('limits', { range: r.min !== null && r.max !== null ? `${r.min}–${r.max}` : r.min !== null ? w('atLeast', { n: r.min }) : w('atMost', { n: r.max }) })} ${r.unit}`
  const choice = (key: keyof typeof chosen, words: Word[]) => (
    <label><span>{w(key)}</span>
      <select name={key} value={chosen[key]} onChange={e => setChosen({ ...chosen, [key]: e.target.value })}>
        <option value="">{w('choose')}</option>
        {words.map(x => <option key={x.code} value={x.code}>{named(x)}</option>)}
      </select>
    </label>
  )
  async function finish(e: FormEvent) {
    e.preventDefault()
    setTried(true)
    if (stopped) return
    const readings = Object.fromEntries(filled.map(r => [r.key, value(r)]))
    await say({ what: part ? 'PART_DONE' : 'COMPLETION', part: part?.id, body: { ...chosen, parts: told(parts), readings, outsideReason: outsideReason.trim() || null, remark: remark.trim() || null } })
  }
  return (
    <form className="card stack" onSubmit={finish} noValidate>
      <p><span className="label">{w('symptom')}</span> <b>{part ? named(part) : chinese ? job.symptomName : job.symptomNameEn || job.symptomName}</b></p>
      {choice('cause', closing.causes)}{choice('action', closing.actions)}{choice('responsibility', closing.responsibilities)}
      <Parts parts={parts} change={setParts} van={van} />
      <fieldset><legend>{w('readings')}</legend>
        <div className="pair">
          {closing.readings.map(r => (
            <label key={r.key}><span>{named(r)} <small>{limits(r)}</small></span>
              <input name={r.key} inputMode="text" value={typed[r.key] ?? ''} aria-invalid={wrong.includes(r) || beyond.includes(r)} onChange={e => setTyped({ ...typed, [r.key]: e.target.value })} /></label>
          ))}
        </div>
      </fieldset>
      {wrong.length > 0 && <Says tone="bad">{wrong.map(named).join('、')}: {w('notNumber')}</Says>}
      {beyond.length > 0 && <label><span>⚠ {w('outside')} ({beyond.map(named).join('、')})</span>
        <textarea name="outsideReason" rows={2} value={outsideReason} onChange={e => setOutsideReason(e.target.value)} /></label>}
      <Photos say={say} />
      <label><span>{w('remark')}</span><textarea name="remark" rows={2} value={remark} onChange={e => setRemark(e.target.value)} /></label>
      {tried && missing && <Says tone="bad">{w('missing')}</Says>}
      {tried && beyond.length > 0 && !outsideReason.trim() && <Says tone="bad">{w('outside')}</Says>}
      <button className="main wide next-step">{w(part ? 'partFinish' : 'finish')}</button>
    </form>
  )
}
