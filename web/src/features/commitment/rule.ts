export type AreaKind = 'TOWN' | 'RURAL'
export interface Limit { targetSeconds: number; hardSeconds: number | null; targetDays: number | null; hardDays: number | null; hardCalendar: string | null }
export interface Step { afterSeconds: number | null; percent: number | null; percentOf: string | null; beforeDueSeconds: number | null; tell: string; how: string; repeatSeconds: number | null }
export interface LawMark { article: string; articleEn: string; status: string }
export interface Rule {
  clock: string; version: number; effectiveFrom: string; title: string; titleEn: string; limitText: string; limitTextEn: string; calendar: string
  limits: Record<AreaKind, Limit>; pausable: string[]; ladder: Step[]; source: string; section: string; law: LawMark | null; pauseLimits: Record<string, number> | null; ahead: boolean | null
}
export interface LawRule { id: string; source: string; sourceEn: string; article: string; articleEn: string; status: string; text: string; textEn: string; checkedBy: string[] }
export interface Note { clock: string; version: number; changedBy: string; reason: string }
export interface ClockVersions { clock: string; inForce: number | null; versions: Rule[]; law: LawRule[]; commitments: string[]; notes: Note[] }
export interface Told { tell: string; how: string; was: number; would: number }
export interface Side { kept: number; broken: number; wouldBeKept: number; wouldBeBroken: number; running: number }
export interface Changed { promiseId: string; threadId: string; areaKind: AreaKind; startedAt: string; endedAt: string | null; dueAt: string; wouldBeDueAt: string; was: string; would: string }
export interface Tried { preview: { from: string; until: string; byAreaKind: Record<AreaKind, Side>; told: number; changes: number; changed: Changed[]; ladder: Told[] }; numbers: Record<string, string> }
export interface Behind { kind: 'CLOCK' | 'FIGURE' | 'COUNT'; id: string }
export interface Commitment {
  id: string; version: number; effectiveFrom: string; published: boolean; kind: 'COMMITMENT' | 'CONVENIENCE'; title: string; titleEn: string; text: string; textEn: string
  measure: string; measureEn: string; behind: Behind[]; source: string; section: string; media: string[]
}
export interface CommitmentVersion { commitment: Commitment; textHash: string; madeBy: string; inForce: boolean }

export type Unit = 'seconds' | 'minutes' | 'hours' | 'days'
const SIZE: Record<Unit, number> = { seconds: 1, minutes: 60, hours: 3600, days: 86_400 }

/** The largest unit that leaves no remainder: 129600 is 36 hours, 172800 is 48 hours (as people say it), 864000 is ten days. */
export function written(seconds: number): { n: number; unit: Unit } {
  if (seconds >= 864_000 && seconds % 86_400 === 0) return { n: seconds / 86_400, unit: 'days' }
  const unit = (['hours', 'minutes'] as const).find(u => seconds % SIZE[u] === 0) ?? 'seconds'
  return { n: seconds / SIZE[unit], unit }
}
export const inSeconds = (n: number, unit: Unit) => Math.round(n * SIZE[unit])

export interface Bound { seconds: number | null; days: number | null }
export const bound = (l: Limit, which: 'target' | 'hard'): Bound | null =>
  which === 'target' ? { seconds: l.targetDays === null ? l.targetSeconds : null, days: l.targetDays }
    : l.hardDays !== null || l.hardSeconds !== null ? { seconds: l.hardDays === null ? l.hardSeconds : null, days: l.hardDays } : null

/** Hours a reason may stop the clock altogether; a reason that may not stop it any more has no limit either. */
export function pauseLimit(r: Pick<Rule, 'pauseLimits'>, reason: string, hours: number | null): Record<string, number> | null {
  const { [reason]: _, ...rest } = r.pauseLimits ?? {}
  const all = hours === null ? rest : { ...rest, [reason]: Math.round(hours * 3600) }
  return Object.keys(all).length ? all : null
}
export function pausable(r: Pick<Rule, 'pauseLimits'>, reasons: string[]): Pick<Rule, 'pausable' | 'pauseLimits'> {
  const kept = Object.fromEntries(Object.entries(r.pauseLimits ?? {}).filter(([reason]) => reasons.includes(reason)))
  return { pausable: reasons, pauseLimits: Object.keys(kept).length ? kept : null }
}
/** A last limit in seconds or in counted days; the other is then not there. */
export const hardLimit = (l: Limit, to: Bound | null): Limit => ({ ...l, hardSeconds: to?.seconds ?? null, hardDays: to?.days ?? null, hardCalendar: to ? l.hardCalendar : null })
/** Only the last step repeats; a step that is not last any more tells once. */
export const laddered = (steps: Step[]): Step[] => steps.map((s, i) => (i < steps.length - 1 ? { ...s, repeatSeconds: null } : { ...s, repeatSeconds: s.repeatSeconds ?? 86_400 }))
