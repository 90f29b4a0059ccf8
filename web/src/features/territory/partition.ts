export interface Point { latitude: number; longitude: number }
export interface Place { area: string; community: string; at: Point; households: number; work: number; proposed: string }
export interface OfArea { area: string; communities: number; work: number; percent: number; middle: Point; metres: number; inOnePiece: boolean }
export interface Measures { widest: number; least: number; metres: number; scattered: number; areas: OfArea[] }
export interface Move { community: string; from: string; to: string; work: number; why: string; whyEn: string }
export interface Proposal { id: string; askedBy: string; askedAt: string; months: number; state: 'PROPOSED' | 'ACCEPTED' | 'REJECTED' | 'WITHDRAWN' | 'LAPSED'; content: { places: Place[]; now: Measures; then: Measures; moves: Move[] }; decidedBy: string | null; decidedAt: string | null; reason: string | null; effectiveAt: string | null; appliedAt: string | null }
export interface CommunityMove { community: string; from: string; to: string; households: number; effectiveAt: string }
/** Accepted, and its day has not come. */
export const isComing = (p: Proposal) => p.state === 'ACCEPTED' && !p.appliedAt
/** Moves day by day, the newest first. */
export function byDay(moves: readonly CommunityMove[]): { at: string; moves: CommunityMove[] }[] {
  const days = new Map<string, CommunityMove[]>()
  for (const m of moves) days.set(m.effectiveAt, [...(days.get(m.effectiveAt) ?? []), m])
  return [...days].sort(([a], [b]) => (a < b ? 1 : -1)).map(([at, all]) => ({ at, moves: all }))
}

export interface Spot { x: number; y: number }
/** Places on a picture of this size, north above, equal scale in both directions, with a margin. */
export function project(places: readonly Place[], width: number, height: number, margin = 26): (p: Point) => Spot {
  if (!places.length) return () => ({ x: width / 2, y: height / 2 })
  const lat = places.map(p => p.at.latitude), lon = places.map(p => p.at.longitude)
  const mid = (Math.min(...lat) + Math.max(...lat)) / 2, squeeze = Math.cos(mid * Math.PI / 180)
  const spanX = Math.max(1e-6, (Math.max(...lon) - Math.min(...lon)) * squeeze), spanY = Math.max(1e-6, Math.max(...lat) - Math.min(...lat))
  const scale = Math.min((width - 2 * margin) / spanX, (height - 2 * margin) / spanY)
  const left = (width - spanX * scale) / 2, top = (height - spanY * scale) / 2
  return p => ({ x: left + (p.longitude - Math.min(...lon)) * squeeze * scale, y: top + (Math.max(...lat) - p.latitude) * scale })
}
/** The smallest convex shape around spots (Andrew's chain); fewer than three stay as they are. */
export function hull(spots: readonly Spot[]): Spot[] {
  const sorted = [...spots].sort((a, b) => a.x - b.x || a.y - b.y)
  if (sorted.length < 3) return sorted
  const turn = (a: Spot, b: Spot, c: Spot) => (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x)
  const side = (all: readonly Spot[]) => {
    const chain: Spot[] = []
    for (const p of all) { while (chain.length > 1 && turn(chain[chain.length - 2], chain[chain.length - 1], p) <= 0) chain.pop(); chain.push(p) }
    return chain.slice(0, -1)
  }
  return [...side(sorted), ...side([...sorted].reverse())]
}
/** Areas that touch differ: ten inks, and the code stands in the middle of each. */
export const INKS = ['#0b5c6b', '#7a3e9d', '#8a5200', '#2f6b3a', '#9c2b5b', '#2a4d9b', '#5c5c12', '#75402a', '#1f7a7a', '#5b5b8c']
export const inkOf = (codes: readonly string[], code: string) => INKS[Math.max(0, codes.indexOf(code)) * 7 % INKS.length]
/** How large a community is drawn: its area on the picture grows with the work. */
export const radiusOf = (work: number, most: number) => 3 + 9 * Math.sqrt(work / Math.max(1, most))
