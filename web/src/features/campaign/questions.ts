import type { Kind, Option, Question } from './visit/visit'

export const KINDS: Kind[] = ['YES_NO', 'SCALE', 'SINGLE', 'MULTI', 'TEXT', 'NPS', 'SIGNATURE']
export const hasOptions = (type: Kind) => type === 'SINGLE' || type === 'MULTI'

/** The next free number, so that answers of two questions never mix. */
export function blank(questions: readonly Question[]): Question {
  let n = questions.length
  while (questions.some(q => q.id === `Q${n}`)) n++
  return { id: `Q${n}`, type: 'SCALE', text: '', textEn: '', theme: '', themeEn: '', options: [], weight: null, aware: null, ticket: null, voluntary: false }
}
/** Never before the first: consent is asked first. */
export function moved(questions: Question[], from: number, by: number): Question[] {
  const to = from + by
  if (from === 0 || to <= 0 || to >= questions.length) return questions
  const next = [...questions]
  next.splice(to, 0, ...next.splice(from, 1))
  return next
}
export const totalWeight = (questions: readonly Question[]) => Math.round(100 * questions.reduce((n, q) => n + (q.weight ?? 0), 0))
/** What another type cannot have is let go. */
export const ofType = (q: Question, type: Kind): Question => ({ ...q, type, options: hasOptions(type) ? q.options : [], weight: type === 'SCALE' ? q.weight : null, ticket: type === 'TEXT' ? q.ticket : null,
  aware: hasOptions(type) || type === 'YES_NO' ? q.aware : null })

/** A line each: `MOSAIC 马赛克 | Mosaic`, and behind another bar the business it counts as. */
export const written = (options: readonly Option[]) => options.map(o => [`${o.code} ${o.text}`, o.textEn, o.job].filter((x, i) => i === 0 || i === 1 && (x || o.job) || x).map(x => x ?? '').join(' | ')).join('\n')
export const read = (lines: string): Option[] => lines.split('\n').map(l => l.trim()).filter(Boolean).map(line => {
  const [head, textEn = '', job = ''] = line.split('|').map(x => x.trim()), space = head.indexOf(' ')
  return { code: (space < 0 ? head : head.slice(0, space)).toUpperCase(), text: space < 0 ? head : head.slice(space + 1).trim(), textEn, job: job || null }
})
