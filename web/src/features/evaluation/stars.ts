/** The server's answers about stars, and how they are shown. */
export type Post = 'COUNTER' | 'TECHNICIAN' | 'OPERATOR'
export const POSTS: readonly Post[] = ['COUNTER', 'TECHNICIAN', 'OPERATOR']
export const DIMENSIONS = ['ATTITUDE', 'SKILL', 'KNOWLEDGE', 'OUTPUT', 'OFFERS', 'SATISFACTION', 'TIMELINESS', 'QUALITY'] as const
export type Dimension = (typeof DIMENSIONS)[number]
export const letter = (d: Dimension) => String.fromCharCode(65 + DIMENSIONS.indexOf(d))

export interface StarLine {
  staffNo: string; name: string; post: Post; peerGroup: string; areas: string[]; total: number | null; stars: number; place: number | null; of: number | null; reasons: string[]
  items: number; measured: number; excellent: string | null; review: boolean; version: number | null
}
export interface Mark { dimension: Dimension; weight: number; n: number; x: number | null; floor: number; target: number | null; s: number | null; points: number | null; note: string | null }
export interface Score {
  rated: boolean; marks: Mark[]; measured: number; base: number | null; changes: { kind: string; n: number; points: number }[]; total: number | null; byTotal: number; stars: number
  reasons: string[]; review: boolean; excellent: string | null; conditions: { kind: string; value: number | null; met: boolean | null }[]
}
export interface Fact { kind: string; ref: string; number: string | null; areaCode: string | null; at: string; value: number; words: string | null; leftOut: string | null }
export interface Version { version: number; total: number | null; stars: number; takenAt: string; why: string; hash: string }
export interface StarPage { month: string; line: StarLine; score: Score; facts: Fact[]; rulesVersion: number; takenAt: string | null; hash: string | null; versions: Version[]; nameConsent: boolean }
export interface Objection {
  id: string; month: string; staffNo: string; name: string; version: number; kind: string | null; number: string | null; words: string; state: 'OPEN' | 'UPHELD' | 'REJECTED'
  filedAt: string; dueAt: string; answeredBy: string; answeredAt: string | null; answer: string | null; mine: boolean
}
export interface Scale { floor: number; target: number | null }
export interface ScoreRules {
  weights: Record<Post, Record<Dimension, number>>; scales: Record<Dimension, Scale>; cutOffs: number[]; fewestItems: number; leastMeasured: number; attitudePrior: number; satisfactionPrior: number
  outputCap: number; offersPercentile: number; careWeight: number; privacyWeight: number; repeatDays: number; contestShare: number; [more: string]: unknown
}
export interface RulesVersion { version: number; effectiveFrom: string; rules: ScoreRules; changedBy: string }

/** Which facts a dimension opens into. */
export const KINDS: Record<Dimension, readonly string[]> = {
  ATTITUDE: ['ATTITUDE'], SKILL: ['CONTEST', 'INSPECTION'], KNOWLEDGE: ['EXAM'], OUTPUT: ['WORK'], OFFERS: ['CONTACT', 'ACCEPTED'], SATISFACTION: ['SATISFACTION'], TIMELINESS: ['CLOCK'],
  QUALITY: ['REPEAT', 'FAILED', 'PRIVACY'],
}
/** What stands beside the eight. */
export const BESIDE = ['ATTENDANCE', 'COMPLAINT', 'FALSIFIED', 'BREACH', 'UNRESOLVED', 'PRAISE', 'SUGGESTION', 'ADHERENCE']

export const starText = (n: number) => '★'.repeat(n) + '☆'.repeat(5 - n)
/** As many decimals as say something, at most two. */
export const figure = (v: number | null | undefined) => (v === null || v === undefined ? '–' : String(Math.round(v * 100) / 100))
/** In percent everywhere but attitude, which is a mark of five. */
export const measure = (d: Dimension, v: number | null | undefined) => (v === null || v === undefined ? '–' : d === 'ATTITUDE' ? v.toFixed(2) : `${figure(v)}%`)
export const sumOf = (weights: Partial<Record<Dimension, number>>) => DIMENSIONS.reduce((sum, d) => sum + Math.round((weights[d] ?? 0) * 100), 0) / 100
/** What is wrong with rules before they are sent: the server has the last word. */
export function faults(rules: ScoreRules): { post?: Post; dimension?: Dimension; cutOffs?: true }[] {
  const found: { post?: Post; dimension?: Dimension; cutOffs?: true }[] = []
  for (const post of POSTS) if (sumOf(rules.weights[post]) !== 100) found.push({ post })
  for (const d of DIMENSIONS) if (d !== 'OFFERS' && rules.scales[d].floor === rules.scales[d].target) found.push({ dimension: d })
  if (rules.cutOffs.some((c, i) => i > 0 && c >= rules.cutOffs[i - 1])) found.push({ cutOffs: true })
  return found
}
/** A ticket number a link can be made of: of a visit it is the part before the dash. */
export const ticketOf = (number: string | null) => (number && /^[A-Z]\d{6,}/.test(number) ? number.replace(/-\d+$/, '') : undefined)
/** mm:ss, or h:mm:ss when it is more than an hour. */
export function left(seconds: number) {
  const s = Math.max(0, Math.floor(seconds)), h = Math.floor(s / 3600), m = Math.floor((s % 3600) / 60)
  return (h ? `${h}:${String(m).padStart(2, '0')}` : String(m)) + `:${String(s % 60).padStart(2, '0')}`
}
