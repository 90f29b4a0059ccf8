import { useLanguage, useWords } from '../../../lib/language'
import { Signature } from './Signature'
import { toggled, type Answer, type Question } from './visit'
import { visitWords } from './visitWords'

const MARKS = [5, 4, 3, 2, 1], NOT = 9, TEN = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]

/** One question under one thumb. What is pressed again is taken back. */
export function QuestionField({ of: q, value, change }: { of: Question; value?: Answer; change: (a: Answer | undefined) => void }) {
  const w = useWords(visitWords), en = useLanguage() === 'en'
  const one = (code: string | number) => ({ type: 'button' as const, 'aria-pressed': value === code, onClick: () => change(value === code ? undefined : code) })
  const several = Array.isArray(value) ? value : []
  return (
    <fieldset className="question" data-question={q.id}>
      <legend>{en && q.textEn ? q.textEn : q.text}{q.type === 'MULTI' && <span className="quiet"> · {w('several')}</span>}{q.voluntary && <span className="tag voluntary">{w('voluntary')}</span>}</legend>
      {(q.type === 'YES_NO' || q.type === 'CONSENT') && <div className="pair"><button {...one('YES')}>{w(q.type === 'CONSENT' ? 'agrees' : 'yes')}</button><button {...one('NO')}>{w(q.type === 'CONSENT' ? 'disagrees' : 'no')}</button></div>}
      {q.type === 'SCALE' && <><div className="marks">{MARKS.map(m => <button key={m} {...one(m)}>{m}</button>)}<button {...one(NOT)} className="na">{w('na')}</button></div>
        <p className="ends quiet"><span>5 {w('scale5')}</span><span>1 {w('scale1')}</span></p></>}
      {q.type === 'NPS' && <><div className="ten">{TEN.map(m => <button key={m} {...one(m)}>{m}</button>)}</div><p className="ends quiet"><span>0 {w('nps0')}</span><span>10 {w('nps10')}</span></p></>}
      {q.type === 'SINGLE' && <div className="picks">{q.options.map(o => <button key={o.code} {...one(o.code)}>{en && o.textEn ? o.textEn : o.text}</button>)}</div>}
      {q.type === 'MULTI' && <div className="picks">{q.options.map(o => <button key={o.code} type="button" aria-pressed={several.includes(o.code)} onClick={() => change(toggled(several, o.code))}>{en && o.textEn ? o.textEn : o.text}</button>)}</div>}
      {q.type === 'TEXT' && <><textarea rows={2} maxLength={1000} aria-label={en && q.textEn ? q.textEn : q.text} value={typeof value === 'string' ? value : ''} onChange={e => change(e.target.value || undefined)} />{q.ticket && <p className="quiet">{w('becomesTicket')}</p>}</>}
      {q.type === 'SIGNATURE' && <Signature value={typeof value === 'string' ? value : ''} change={s => change(s || undefined)} />}
    </fieldset>
  )
}
