/** The link of one text, wherever the operator's public address points, opened on this very server. */
const LINK = /(?:https?:\/\/)?[\w.-]+(?::\d+)?\/(?:f|c)\/[\w-]+|https?:\/\/[^\s,。;、)》】]+/g
export interface Piece { text: string; href?: string }

export function pieces(body: string, origin: string): Piece[] {
  const out: Piece[] = []
  let at = 0
  for (const m of body.matchAll(LINK)) {
    if (m.index > at) out.push({ text: body.slice(at, m.index) })
    const path = /\/(?:f|c)\/[\w-]+$/.exec(m[0])?.[0]
    out.push({ text: m[0], href: path ? origin + path : m[0] })
    at = m.index + m[0].length
  }
  if (at < body.length) out.push({ text: body.slice(at) })
  return out
}
export interface Phone { number: string; ownerName?: string | null; unread: number; lastBody: string | null; lastAt: string | null }
export interface Text { at: string; direction: 'IN' | 'OUT'; body: string; state: string }
export interface Switches { lossPercent: number; delayMs: number; refusePercent: number; down: boolean }
/** OUT and IN are the operator's view: what it sent out arrives on this phone, what came in was written here. */
export const written = (t: Text) => t.direction === 'IN'
