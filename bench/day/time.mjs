/** The played day's time: at the real moment `from` it is `begin`, and a real second is `speed` of its seconds. */
export class DayTime {
  constructor(begin, from, speed) { Object.assign(this, { begin, from, speed }) }
  /** As ZQ_CLOCK takes it, so that both nodes and this script show the same time. */
  get words() { return `${new Date(this.begin).toISOString()}@${this.from}x${this.speed}` }
  now() { return this.begin + (Date.now() - this.from) * this.speed }
  until(moment) { return new Promise((done) => setTimeout(done, Math.max(0, (moment - this.now()) / this.speed))) }
  pause(minutes) { return this.until(this.now() + minutes * MINUTE) }
}
export const MINUTE = 60_000
export const HOUR = 60 * MINUTE
/** 08:30 of the day `midnight` begins (China has one zone and no summer time). */
export const at = (midnight, words) => { const [h, m = 0] = String(words).split(':').map(Number); return midnight + h * HOUR + m * MINUTE }
export const midnightInChina = (now) => Math.floor((now + 8 * HOUR) / (24 * HOUR)) * 24 * HOUR - 8 * HOUR
export const clockOf = (moment) => new Date(moment + 8 * HOUR).toISOString().slice(11, 16)

/** The same day every time: a generator with a seed (mulberry32). */
export function chance(seed) {
  let a = seed >>> 0
  const next = () => { a = (a + 0x6d2b79f5) >>> 0; let t = a; t = Math.imul(t ^ (t >>> 15), t | 1); t ^= t + Math.imul(t ^ (t >>> 7), t | 61); return ((t ^ (t >>> 14)) >>> 0) / 4294967296 }
  return { next, between: (low, high) => low + next() * (high - low), happens: (p) => next() < p, of: (list) => list[Math.floor(next() * list.length)] }
}
