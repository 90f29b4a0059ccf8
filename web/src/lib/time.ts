import { useSyncExternalStore } from 'react'

const pad = (n: number) => String(n).padStart(2, '0')

/** 2:05, 1:02:05, 3d 4h: what fits in the width of a ribbon. */
export function span(seconds: number): string {
  const s = Math.max(0, Math.floor(Math.abs(seconds)))
  if (s >= 172_800) return `${Math.floor(s / 86_400)}d ${Math.floor((s % 86_400) / 3600)}h`
  const h = Math.floor(s / 3600)
  return h ? `${h}:${pad(Math.floor((s % 3600) / 60))}:${pad(s % 60)}` : `${Math.floor(s / 60)}:${pad(s % 60)}`
}
const parts = (at: string | number) =>
  Object.fromEntries(new Intl.DateTimeFormat('en-CA', {
    timeZone: 'Asia/Shanghai', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23',
  }).formatToParts(new Date(at)).map(p => [p.type, p.value]))

export const exact = (at: string | null | undefined) => {
  if (!at) return '–'
  const p = parts(at)
  return `${p.year}-${p.month}-${p.day} ${p.hour}:${p.minute}:${p.second}`
}
/** Today only the time, otherwise month and day with it. */
export const clockTime = (at: string | null | undefined, now = Date.now()) => {
  if (!at) return '–'
  const p = parts(at), n = parts(now)
  const today = p.year === n.year && p.month === n.month && p.day === n.day
  return today ? `${p.hour}:${p.minute}` : `${p.month}-${p.day} ${p.hour}:${p.minute}`
}
export const window2 = (from: string | null | undefined, until: string | null | undefined) =>
  from && until ? `${clockTime(from)}–${clockTime(until).slice(-5)}` : '–'

/** One second hand for all ribbons of a page. It follows the server's clock where a heartbeat told it. */
let ahead = remembered(), beats = false
export const serverSays = (at: string) => { ahead = Date.parse(at) - Date.now(); beats = true }
/**
 * The date of an answer, for pages that hear no heartbeat: a phone whose clock is wrong by hours still says when something
 * happened, also after a start without a network. Differences a network makes are left alone.
 */
export function serverDate(date: string | null, asked: number) {
  if (!date || beats) return
  const found = Date.parse(date) + 500 - (asked + Date.now()) / 2
  if (!(Math.abs(found - ahead) > 5000)) return
  ahead = Math.abs(found) > 5000 ? found : 0
  try { localStorage.setItem('zq.ahead', String(ahead)) } catch { /* private window, or a worker: known as long as the page */ }
}
function remembered() {
  try { return Number(localStorage.getItem('zq.ahead')) || 0 } catch { return 0 }
}
export const serverNow = () => Date.now() + ahead
let second = Math.floor(serverNow() / 1000)
const hands = new Set<() => void>()
let timer: ReturnType<typeof setInterval> | undefined
export const useNow = () => useSyncExternalStore(l => {
  hands.add(l)
  if (!timer) second = Math.floor(serverNow() / 1000)
  timer ??= setInterval(() => { second = Math.floor(serverNow() / 1000); hands.forEach(h => h()) }, 1000)
  return () => { hands.delete(l); if (!hands.size) { clearInterval(timer); timer = undefined } }
}, () => second) * 1000
