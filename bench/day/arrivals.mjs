import { readFileSync } from 'node:fs'
import { MINUTE, at } from './time.mjs'

const CHANNELS = [['HOTLINE', 0.72], ['COUNTER', 0.08], ['WEB', 0.1], ['APP', 0.1]]
/** Reports per hour of a day, 07 to 19 o'clock: people call after breakfast, and again when they come home. */
const CURVE = [3, 7, 10, 9, 7, 4, 5, 7, 7, 6, 6, 9, 11]
const SOURCES = { 'Citizens Connect App': 'APP', 'Constituent Call': 'HOTLINE', 'Self Service': 'WEB', 'Employee Generated': 'VISIT', 'City Worker App': 'VISIT', 'Maximo Integration': 'DIRECT', Twitter: 'WEB' }

/** A made-up day: [{at, channel, x, y}], x and y between 0 and 1 over the town. */
export function madeUp(midnight, random) {
  const calls = []
  CURVE.forEach((count, n) => { for (let i = 0; i < count; i++) calls.push({ at: at(midnight, 7 + n) + random.next() * 60 * MINUTE, channel: pick(random), x: random.next(), y: random.next() }) })
  return { calls: inOrder(calls, midnight), told: `${calls.length} made-up reports` }
}

function pick(random) {
  let rest = random.next()
  return CHANNELS.find(([, share]) => (rest -= share) < 0)?.[0] ?? 'HOTLINE'
}

/** The busiest day of a real arrival history (the columns of Boston's 311): times of day, positions, channels. */
export function fromHistory(file, midnight) {
  const [head, ...lines] = readFileSync(file, 'utf8').trim().split(/\r?\n/).map(cells)
  const column = (name) => head.indexOf(name)
  const [opened, north, east, source] = ['OPEN_DT', 'LATITUDE', 'LONGITUDE', 'Source'].map(column)
  if (opened < 0 || north < 0) throw new Error(`${file} has no columns OPEN_DT and LATITUDE`)
  const days = new Map()
  for (const line of lines) {
    const [, day, h, m, s, half] = line[opened]?.match(/^(\S+) (\d+):(\d+):(\d+) ([AP]M)$/) ?? []
    const minutes = ((Number(h) % 12) + (half === 'PM' ? 12 : 0)) * 60 + Number(m) + Number(s) / 60
    if (!day || !Number(line[north]) || minutes < 450 || minutes >= 1200) continue
    if (!days.has(day)) days.set(day, [])
    days.get(day).push({ minutes, north: Number(line[north]), east: Number(line[east]), channel: SOURCES[line[source]] ?? 'HOTLINE', source: line[source] })
  }
  const [day, calls] = [...days].sort(([, one], [, other]) => other.length - one.length)[0]
  const all = [...days.values()].flat()
  const range = (key) => { const sorted = all.map((it) => it[key]).sort((a, b) => a - b); return [sorted[0], sorted.at(-1)] }
  const [south, top] = range('north'), [west, right] = range('east')
  const mix = {}
  for (const it of calls) mix[it.source] = (mix[it.source] ?? 0) + 1
  return {
    calls: inOrder(calls.map((it) => ({ at: midnight + it.minutes * MINUTE, channel: it.channel, x: (it.east - west) / (right - west), y: (it.north - south) / (top - south) })), midnight),
    told: `${calls.length} reports of ${day} (${Object.entries(mix).map(([name, n]) => `${name} ${n}`).join(', ')})`,
  }
}

const inOrder = (calls, midnight) => calls.filter((it) => it.at >= at(midnight, '7:30') && it.at < at(midnight, 20)).sort((one, other) => one.at - other.at)
const cells = (line) => [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map(([, it]) => it.replace(/^"|"$/g, '').replaceAll('""', '"'))
