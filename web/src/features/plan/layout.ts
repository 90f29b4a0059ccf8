import { chinaDay, midnight, type AreaDay, type DayBoard, type Technician, type Visit } from './plan'

/** Where everything lies on the Gantt chart: pure sums, so that they can be tested without a browser. */
export const ROW = 58, HEAD = 30, NAMES = 136
const HOUR = 3_600_000

export interface TechLine { kind: 'technician'; key: string; top: number; height: number; who: Technician; visits: Visit[] }
export interface AreaLine { kind: 'area'; key: string; top: number; height: number; area: AreaDay }
export type Line = TechLine | AreaLine
export interface Chart { lines: Line[]; height: number; from: number; until: number; unplanned: Visit[]; lineOf: Map<string, TechLine>; visitOf: Map<string, Visit> }

const ms = (at: string | null) => (at ? Date.parse(at) : NaN)
/** Not begun, so that somebody else could still go. */
export const isToCome = (v: Visit) => !v.arrivedAt && !v.completedAt && !['ARRIVED', 'COMPLETED', 'CANCELLED'].includes(v.state)
export const isDone = (v: Visit) => !!v.completedAt || ['COMPLETED', 'CANCELLED'].includes(v.state)

/** What happened where it did, what is planned where it is planned; null when there is neither. */
export function barOf(v: Visit): { start: number; end: number } | null {
  const begin = ms(v.arrivedAt ?? v.plannedBegin ?? v.plannedArrival)
  if (Number.isNaN(begin)) return v.completedAt ? { start: ms(v.completedAt) - v.minutes * 60_000, end: ms(v.completedAt) } : null
  const end = v.completedAt ? ms(v.completedAt) : v.arrivedAt ? begin + v.minutes * 60_000 : ms(v.plannedEnd) || begin + v.minutes * 60_000
  return { start: begin, end: Math.max(end, begin + 60_000) }
}
/** The plan behind what really happened, when both are known. */
export function plannedOf(v: Visit): { start: number; end: number } | null {
  if (!v.arrivedAt || !v.plannedBegin) return null
  const start = ms(v.plannedBegin)
  return { start, end: ms(v.plannedEnd) || start + v.minutes * 60_000 }
}

/** Rows by area and technician; bars in the order of time. */
export function chartOf(board: DayBoard): Chart {
  const day = midnight(board.day), lines: Line[] = [], lineOf = new Map<string, TechLine>()
  const visitOf = new Map(board.visits.map(v => [v.id, v]))
  const byWho = new Map<string, Visit[]>()
  for (const v of board.visits) if (v.technicianId) {
    const key = `${v.area} ${v.technicianId}`
    byWho.set(key, [...(byWho.get(key) ?? []), v])
  }
  let top = 0, from = day + 8 * HOUR, until = day + 18 * HOUR
  const stretch = (a: number, b: number) => { if (a) from = Math.min(from, a); if (b) until = Math.max(until, b) }
  const names = new Map(board.technicians.map(t => [t.id, t]))
  for (const area of board.areas) {
    lines.push({ kind: 'area', key: area.code, top, height: HEAD, area })
    top += HEAD
    const team = board.technicians.filter(t => t.area === area.code)
    const absent = [...byWho.keys()].filter(k => k.startsWith(`${area.code} `) && !team.some(t => k === `${area.code} ${t.id}`)).map(k => k.slice(area.code.length + 1))
    for (const who of [...team, ...absent.map(id => elsewhere(id, area.code, names.get(id), day))]) {
      const visits = (byWho.get(`${area.code} ${who.id}`) ?? []).sort((a, b) => (barOf(a)?.start ?? Infinity) - (barOf(b)?.start ?? Infinity) || a.position - b.position)
      const line: TechLine = { kind: 'technician', key: `${area.code} ${who.id}`, top, height: ROW, who, visits }
      lines.push(line)
      lineOf.set(line.key, line)
      top += ROW
      if (who.kind === 'DUTY') stretch(Math.max(day, ms(who.shiftStart)), Math.min(day + 24 * HOUR, ms(who.shiftEnd)))
      for (const v of visits) { const b = barOf(v); if (b) stretch(Math.max(day, b.start - v.travelMinutes * 60_000), Math.min(day + 24 * HOUR, b.end)) }
    }
  }
  return {
    lines, height: top, lineOf, visitOf, from: Math.floor(from / HOUR) * HOUR, until: Math.ceil(until / HOUR) * HOUR,
    unplanned: board.visits.filter(v => !v.technicianId && isToCome(v)),
  }
}
/** Somebody with a visit in this area who is not on its team today: the visit must not vanish with the name. */
function elsewhere(id: string, area: string, known: Technician | undefined, day: number): Technician {
  const at = new Date(day + 8 * HOUR).toISOString()
  return known ? { ...known, area } : { id, name: '—', staffNo: '', area, kind: 'STAND_BY', shiftStart: at, shiftEnd: at, leave: [], breakTime: null, skills: [], start: null, at: null, atSince: null, silentSince: null }
}

export const keyOf = (v: Visit) => `${v.area} ${v.technicianId}`
/** The places a visit can take in somebody's day: before each visit still to come, and at the end. */
export const slotsOf = (line: TechLine, moved: string) => line.visits.filter(v => v.id !== moved && isToCome(v)).sort((a, b) => a.position - b.position)
/** The place that a moment of the day means. */
export const placeAt = (line: TechLine, moved: string, at: number) =>
  slotsOf(line, moved).filter(v => { const b = barOf(v); return b !== null && (b.start + b.end) / 2 < at }).length
/** The moment where a place begins, for the mark on the row. */
export function momentOf(line: TechLine, moved: string, place: number, now: number): number {
  const slots = slotsOf(line, moved), next = slots[place] && barOf(slots[place]), last = slots[place - 1] && barOf(slots[place - 1])
  if (next) return next.start - 4 * 60_000
  if (last) return last.end + 4 * 60_000
  return Math.max(Date.parse(line.who.shiftStart), Math.min(now, Date.parse(line.who.shiftEnd)))
}
/** The rows in sight and a few more, so that a turn of the wheel finds them there. */
export function inSight(lines: readonly Line[], top: number, height: number, spare = 4 * ROW): [first: number, last: number] {
  let a = 0, b = lines.length
  while (a < b) { const m = (a + b) >> 1; if (lines[m].top + lines[m].height < top - spare) a = m + 1; else b = m }
  let last = a
  while (last < lines.length && lines[last].top <= top + height + spare) last++
  return [a, last]
}

export type Step = 'left' | 'right' | 'up' | 'down'
/** The neighbour of a visit on the chart: along the row, or on the next row at about the same time. */
export function neighbour(chart: Chart, id: string | undefined, step: Step): Visit | undefined {
  const rows = chart.lines.filter((l): l is TechLine => l.kind === 'technician' && l.visits.length > 0)
  const at = id === undefined ? -1 : rows.findIndex(l => l.visits.some(v => v.id === id))
  if (at < 0) return rows[0]?.visits[0]
  const row = rows[at], place = row.visits.findIndex(v => v.id === id)
  if (step === 'left' || step === 'right') return row.visits[place + (step === 'left' ? -1 : 1)] ?? row.visits[place]
  const next = rows[at + (step === 'up' ? -1 : 1)]
  if (!next) return row.visits[place]
  const when = barOf(row.visits[place])?.start ?? 0
  return [...next.visits].sort((a, b) => Math.abs((barOf(a)?.start ?? 0) - when) - Math.abs((barOf(b)?.start ?? 0) - when))[0]
}

export type Tone = 'calm' | 'near' | 'over' | 'paused' | 'done'
export const SIGN: Record<Tone, string> = { calm: '○', near: '◐', over: '▲', paused: 'Ⅱ', done: '✓' }
/** The rules' own colour of the answer; a promise that ran out since is over without asking again. */
export function toneOf(v: Visit, now: number): Tone {
  if (isDone(v)) return 'done'
  const p = v.promise
  if (!p) return 'calm'
  if (p.paused) return 'paused'
  return p.colour === 'RED' || Date.parse(p.dueAt) < now ? 'over' : p.colour === 'AMBER' ? 'near' : 'calm'
}
/** 3:05 hours and minutes, 2d 4h when it is more than two days. */
export function hours(millis: number): string {
  const m = Math.round(Math.abs(millis) / 60_000)
  return m >= 2880 ? `${Math.floor(m / 1440)}d ${Math.floor((m % 1440) / 60)}h` : `${Math.floor(m / 60)}:${String(m % 60).padStart(2, '0')}`
}
/** Hours and minutes in China, which has one zone and no summer time: a formatter of the browser's costs more than the bar it labels. */
export const hm = (at: string | number | null) => {
  if (at === null) return '–'
  const m = Math.floor((typeof at === 'number' ? at : Date.parse(at)) / 60_000) + 480
  return `${String(Math.floor(m / 60) % 24).padStart(2, '0')}:${String(m % 60).padStart(2, '0')}`
}
export const isToday = (day: string, now: number) => chinaDay(now) === day
