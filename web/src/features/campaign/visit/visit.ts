import type { Instant } from '../../../api/types'
import type { Happening } from '../../../offline/outbox'

export type Kind = 'CONSENT' | 'YES_NO' | 'SCALE' | 'SINGLE' | 'MULTI' | 'TEXT' | 'NPS' | 'SIGNATURE'
export interface Option { code: string; text: string; textEn: string; job?: string | null }
export interface Question {
  id: string; type: Kind; text: string; textEn: string; theme: string; themeEn: string; options: Option[]
  weight?: number | null; aware?: string[] | null; ticket?: { kind: string; topic: string } | null; voluntary: boolean
}
export interface Questionnaire { version: number; title: string; titleEn: string; questions: Question[]; published: boolean }
export type Outcome = 'DONE' | 'ABSENT' | 'REFUSED' | 'EMPTY' | 'WRONG_ADDRESS'
export interface Door { id: string; place: number; name: string; address: string; community: string; state: 'DRAWN' | Outcome; attempts: number; stateAt: Instant | null; latitude: number; longitude: number; unsent?: boolean }
/** GET /api/visits; number null when nothing is to be visited. */
export interface Walk { number: string | null; name: string | null; state: 'DRAWN' | 'RUNNING' | null; startsOn: string | null; endsOn: string | null; target: number | null; questionnaire: Questionnaire | null; doors: Door[] }
export type Answer = string | number | string[]
export type Answers = Record<string, Answer>

/** The door as it will be once the saved reports are there; who answered has answered for good. */
export function asTold(door: Door, told: readonly Happening[]): Door {
  return told.filter(h => h.job === door.id && h.state === 'WAITING').reduce((d, h) =>
    ({ ...d, state: d.state === 'DONE' ? 'DONE' : (h.body.outcome as Outcome), attempts: d.attempts + 1, stateAt: h.at, unsent: true }), door)
}
/** Still to be visited: nobody has been there, or nobody was in. A refusal is not asked twice. */
export const isOpen = (d: Door) => d.state === 'DRAWN' || d.state === 'ABSENT'
export const answered = (a: Answer | undefined) => a !== undefined && a !== '' && !(Array.isArray(a) && !a.length)

/** One more or one fewer of several; "nothing" (NONE) stands alone. */
export function toggled(was: readonly string[], code: string): string[] {
  if (was.includes(code)) return was.filter(c => c !== code)
  return code === 'NONE' ? ['NONE'] : [...was.filter(c => c !== 'NONE'), code]
}
/** What does not fit the questions as they are now is left behind: a draft may be older than the questionnaire. */
export const fitting = (draft: Answers, questions: readonly Question[]): Answers =>
  Object.fromEntries(Object.entries(draft).filter(([id, a]) => questions.some(q => q.id === id && answered(a))))
