// The visits come in as they would: a window is asked for, kept, and agreed with the report. Then callers ask for windows, and every fifth keeps one.
import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { Client, accountsOf, awaitFile, ownFolder, percentile, startNode, twoDigits } from './kit.mjs'

const [driver, ...command] = process.argv.slice(2)
const TECHNICIANS = Number(process.env.ZQ_BENCH_TECHNICIANS ?? 60)
const VISITS = Number(process.env.ZQ_BENCH_VISITS ?? 600)
const CALLERS = Number(process.env.ZQ_BENCH_CLIENTS ?? 2)
const WARM = Number(process.env.ZQ_BENCH_WARM ?? 10)
const SECONDS = Number(process.env.ZQ_BENCH_SECONDS ?? 30)
const DAY = process.env.ZQ_BENCH_DAY ?? '2026-11-24'

const folder = ownFolder('windows')
const began = Date.now()
const node = await startNode(command, { folder, settings: { 'zq.town.households': 20000 }, env: { ZQ_CLOCK: `${DAY}T00:00:00Z@${began}x1` } })
const url = (await awaitFile(join(folder, 'database.url'))).trim()
const sql = async (...words) => JSON.parse((await promisify(execFile)(command[0], ['-cp', driver, 'bench/WindowsTeam.java', url, ...words.map(String)], { maxBuffer: 1 << 28 })).stdout)
const { AGENT, DISPATCHER, ADMIN } = await accountsOf(folder)
const { area, homes } = await sql('team', TECHNICIANS, DAY)
await new Promise((done) => setTimeout(done, 12_000)) // staff and shifts are remembered for ten seconds

const agents = await Promise.all(Array.from({ length: Math.max(CALLERS, 4) }, async () => { const it = new Client(node.address); await it.signIn(AGENT); return it }))
const clock = () => new Date(Date.parse(`${DAY}T00:00:00Z`) + (Date.now() - began)).toISOString()
const ask = (agent, home) => agent.get(`/api/windows?household=${home.id}&fault=TV-01`)
const keep = (agent, home, it) => agent.post('/api/window-holds', { householdId: home.id, fault: 'TV-01', start: it.start, end: it.end })

// While the day is filled callers are offered this day only: otherwise the best eight windows soon all lie in the days after.
const admin = new Client(node.address)
await admin.signIn(ADMIN)
const usual = (await admin.get('/api/plan-rules')).json[0].rules
async function daysAhead(days) {
  const answer = await admin.post('/api/plan-rules', { effectiveFrom: null, reason: '测量来电约时', rules: { ...usual, daysAhead: days } })
  if (answer.status !== 201) throw new Error(`rules: ${answer.status} ${answer.text}`)
}
await daysAhead(1)

let next = 0, agreed = 0, refused = 0
await Promise.all(agents.map(async (agent) => {
  while (agreed + refused < VISITS * 1.5 && agreed < VISITS && next < homes.length) {
    const home = homes[next++], offers = (await ask(agent, home)).json.windows?.filter((it) => it.start.startsWith(DAY)) ?? []
    if (!offers.length) { refused++; continue }
    const held = await keep(agent, home, offers[next % Math.min(offers.length, 4)])
    if (held.status !== 201) { refused++; continue }
    const taken = await agent.post('/api/tickets', { householdId: home.id, contactPhone: home.phone, contactName: '', symptom: 'TV-01', service: 'TV', severity: 'GENERAL',
      channel: 'HOTLINE', note: '', answeredAt: new Date(Date.parse(clock()) - 5000).toISOString(), fixedOnPhone: false, windowHold: held.json.id })
    if (taken.status === 201) agreed++; else { refused++; if (refused === 1) console.log(`refused: ${taken.status} ${taken.text}`) }
  }
}))
console.log(`${TECHNICIANS} technicians in ${area}; ${agreed} visits agreed through the windows offered, ${refused} callers had none or lost it to another`)
await daysAhead(usual.daysAhead)
admin.close()

const took = [], held = [], boards = []
const from = Date.now() + WARM * 1000, to = from + SECONDS * 1000
let failed = 0, empty = 0, n = next
await Promise.all([...agents.slice(0, CALLERS).map(async (agent) => {
  while (Date.now() < to) {
    const home = homes[n++ % homes.length], begin = performance.now(), answer = await ask(agent, home)
    const counts = Date.now() > from
    if (answer.status !== 200) failed++
    else if (counts) took.push(performance.now() - begin)
    const offers = answer.json.windows ?? []
    if (!offers.length) empty++
    if (n % 5 || !offers.length) continue
    const start = performance.now(), kept = await keep(agent, home, offers[0])
    if (counts) held.push(performance.now() - start)
    if (kept.status === 201) await agent.call('DELETE', `/api/window-holds/${kept.json.id}`)
  }
})])
const dispatcher = new Client(node.address)
await dispatcher.signIn(DISPATCHER)
for (let i = 0; i < 20; i++) { const begin = performance.now(), it = await dispatcher.get(`/api/day-board?area=${area}`); if (it.status === 200) boards.push(performance.now() - begin) }
const board = (await dispatcher.get(`/api/day-board?area=${area}`)).json
for (const list of [took, held, boards]) list.sort((one, other) => one - other)
console.log(`windows: ${took.length} answers, ${empty} empty, ${failed} failed; hold p99 ${twoDigits(percentile(held, 0.99))} ms of ${held.length}; board of ${board.technicians.length} technicians and ${board.visits.length} visits p50 ${twoDigits(percentile(boards, 0.5))} ms, p95 ${twoDigits(percentile(boards, 0.95))} ms`)
agents.forEach((it) => it.close())
dispatcher.close()
await node.stop()
console.log(JSON.stringify({ name: 'windows', technicians: TECHNICIANS, visits: agreed, p50_ms: twoDigits(percentile(took, 0.5)), p99_ms: twoDigits(percentile(took, 0.99)),
  hold_p99_ms: twoDigits(percentile(held, 0.99)), board_p50_ms: twoDigits(percentile(boards, 0.5)), failed }))
process.exit(failed ? 1 : 0)
