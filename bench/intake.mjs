// One node holds the built-in database and does nothing else; the measured node stands on it and is stopped for the SQL limit.
import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { Client, accountsOf, awaitFile, ownFolder, pause, percentile, startNode, twoDigits } from './kit.mjs'

const [driver, ...command] = process.argv.slice(2)
const CLIENTS = (process.env.ZQ_BENCH_CLIENTS ?? '1,8,32').split(',').map(Number)
const WARM = Number(process.env.ZQ_BENCH_WARM ?? 10)
const SECONDS = Number(process.env.ZQ_BENCH_SECONDS ?? 15)
const HOUSEHOLDS = Number(process.env.ZQ_BENCH_HOUSEHOLDS ?? 20000)
const SYMPTOMS = ['TV-01', 'TV-03', 'TV-05', 'TV-07']

const folder = ownFolder('intake')
const holder = await startNode(command, { folder, settings: { 'zq.background': false, 'zq.town.households': HOUSEHOLDS } })
const url = (await awaitFile(join(folder, 'database.url'))).trim()
const sql = async (...words) => JSON.parse((await promisify(execFile)(command[0], ['-cp', driver, 'bench/SqlLimit.java', url, ...words.map(String)], { maxBuffer: 1 << 28 })).stdout)
const { AGENT } = await accountsOf(folder)
let address = holder.address // nothing works by itself there, so the rows of the first report stay as it wrote them

const clients = []
const agent = async (n) => (clients[n] ??= await (async () => { const it = new Client(address); await it.signIn(AGENT); return it })())
const report = async (n, [householdId, contactPhone]) => (await agent(n)).post('/api/tickets', {
  householdId, contactPhone, contactName: '', symptom: SYMPTOMS[n % SYMPTOMS.length], service: 'TV', severity: 'GENERAL',
  channel: 'HOTLINE', note: '', answeredAt: new Date(Date.now() - 30_000).toISOString(), fixedOnPhone: false,
})

/** So many agents, each with the next household as soon as the last answer is here. */
async function taken(count) {
  await sql('release')
  const homes = await sql('households')
  for (let n = 0; n < count; n++) await agent(n)
  const took = []
  let next = 0, failed = 0, joined = 0, firstFailure = ''
  const begin = Date.now(), from = begin + WARM * 1000, to = from + SECONDS * 1000
  await Promise.all(Array.from({ length: count }, async (_, n) => {
    while (Date.now() < to) {
      if (next >= homes.length) throw new Error(`all ${homes.length} households have reported: ZQ_BENCH_HOUSEHOLDS=${HOUSEHOLDS * 3}`)
      const home = homes[next++], start = performance.now()
      const answer = await report(n, home)
      if (Date.now() < from || Date.now() > to) continue
      if (answer.status === 201) took.push(performance.now() - start)
      else if (answer.status === 200) joined++
      else { failed++; firstFailure ||= `${answer.status} ${answer.text}` }
    }
  }))
  await pause(5000)
  const gateway = await sql('gateway', new Date(from).toISOString(), new Date(to).toISOString())
  took.sort((one, two) => one - two)
  if (failed) console.log(`${failed} reports were refused, the first: ${firstFailure}`)
  return { clients: count, failed, joined, per_second: took.length / SECONDS, p50: percentile(took, 0.5), p95: percentile(took, 0.95), p99: percentile(took, 0.99), gateway }
}

await agent(0)
const probe = await report(0, (await sql('households'))[0])
if (probe.status !== 201) throw new Error(`a report was answered ${probe.status} ${probe.text}`)
const ticket = probe.json.ticket.id
const rows = await sql('rows', ticket)
const sum = Object.values(rows).reduce((all, it) => all + it, 0)
console.log(`one report writes ${sum} rows: ${Object.entries(rows).map(([table, n]) => `${table} ${n}`).join(', ')}`)

clients.splice(0).forEach((it) => it.close())
const node = await startNode(command, { folder: ownFolder('intake-node'), env: { ZQ_DATABASE_URL: url } })
address = node.address
const results = []
for (const count of CLIENTS) results.push(await taken(count))
clients.forEach((it) => it.close())
await node.stop()
for (const it of results) it.limit = await sql('limit', ticket, it.clients, WARM, SECONDS)
await holder.stop()

const cell = (value, width = 9) => String(value).padStart(width)
console.log(`warm-up ${WARM} s, measured ${SECONDS} s each; ${HOUSEHOLDS} households; gateway = ticket saved → dispatch text acknowledged`)
console.log(['clients', 'per s', 'limit/s', 'ratio', 'p50 ms', 'p95 ms', 'p99 ms', 'limit p99', 'gw p50', 'gw p99', 'not sent', 'failed'].map((it) => cell(it)).join(''))
for (const it of results) console.log([it.clients, twoDigits(it.per_second), twoDigits(it.limit.per_second), twoDigits(it.per_second / it.limit.per_second, 2),
  twoDigits(it.p50), twoDigits(it.p95), twoDigits(it.p99), twoDigits(it.limit.p99), twoDigits(it.gateway.p50, 0), twoDigits(it.gateway.p99, 0), it.gateway.missing, it.failed].map((value) => cell(value)).join(''))
const told = results.find((it) => it.clients === 8) ?? results.at(-1)
console.log(JSON.stringify({
  name: 'intake', clients: told.clients, per_second: twoDigits(told.per_second), limit_per_second: twoDigits(told.limit.per_second),
  ratio: twoDigits(told.per_second / told.limit.per_second, 2), p99_ms: twoDigits(told.p99), gateway_p99_ms: twoDigits(told.gateway.p99),
}))
process.exit(0)
