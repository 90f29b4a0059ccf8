// One node holds the built-in database and does nothing else; the measured node stands on it. For each number of clients the
// plain SQL limit is measured before and after the reports, with the node stopped in its tracks (SIGSTOP): what else the machine
// does meanwhile then weighs on both alike.
import { spawn } from 'node:child_process'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { Client, accountsOf, awaitFile, ownFolder, pause, percentile, startNode, twoDigits, uuid } from './kit.mjs'
import { DeskLine } from './line.mjs'

const [driver, ...command] = process.argv.slice(2)
const setting = (name, usual) => Number(process.env[`ZQ_BENCH_${name}`] ?? usual)
const CLIENTS = (process.env.ZQ_BENCH_CLIENTS ?? '1,8,32').split(',').map(Number)
const ROUNDS = setting('ROUNDS', 3), FIRST = setting('FIRST', 6000), WARM = setting('WARM', 2), SECONDS = setting('SECONDS', 10), LIMIT_SECONDS = setting('LIMIT_SECONDS', 4)
const HOUSEHOLDS = setting('HOUSEHOLDS', 20000)
const SYMPTOMS = ['TV-01', 'TV-03', 'TV-05', 'TV-07']

const folder = ownFolder('intake')
const holder = await startNode(command, { folder, settings: { 'zq.background': false, 'zq.town.households': HOUSEHOLDS } })
const url = (await awaitFile(join(folder, 'database.url'))).trim()
const { AGENT } = await accountsOf(folder)

const limiter = spawn(command[0], ['-cp', driver, 'bench/SqlLimit.java', url], { stdio: ['pipe', 'pipe', 'inherit'] })
process.on('exit', () => limiter.kill())
const answers = createInterface({ input: limiter.stdout })[Symbol.asyncIterator]()
const sql = async (...words) => {
  limiter.stdin.write(`${words.join(' ')}\n`)
  const { value, done } = await answers.next()
  if (done) throw new Error(`no answer to ${words[0]}`)
  return JSON.parse(value)
}

const node = await startNode([command[0], ...(process.env.ZQ_BENCH_JAVA_OPTS ?? '').split(' ').filter(Boolean), ...command.slice(1)], { folder: ownFolder('intake-node'), env: { ZQ_DATABASE_URL: url } })
const person = new Client(node.address)
await person.signIn(AGENT)

/** Processor time in milliseconds: the node, every process of its database, we who ask, and the writer of the limit. */
const TICK = 10
const stat = (pid) => { try { return readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /s, '').split(' ').map(Number) } catch { return null } }
const postmaster = Number(readFileSync(join(folder, 'pg/cluster/postmaster.pid'), 'utf8').split('\n')[0])
function spent() {
  const self = process.cpuUsage(), own = stat(node.pid), chief = stat(postmaster)
  let database = chief[11] + chief[12] + chief[13] + chief[14]
  for (const pid of readdirSync('/proc')) if (/^\d+$/.test(pid)) { const it = stat(pid); if (it && it[1] === postmaster) database += it[11] + it[12] }
  const writing = stat(limiter.pid)
  return { server: (own[11] + own[12]) * TICK, database: database * TICK, asking: (self.user + self.system) / 1000, writing: (writing[11] + writing[12]) * TICK }
}

let homes = await sql('households'), next = 0, sample = '00000000-0000-0000-0000-000000000000'
const lines = []
const report = ([householdId, contactPhone], n) => lines[n].report({
  householdId, contactPhone, contactName: '', symptom: SYMPTOMS[n % SYMPTOMS.length], service: 'TV', severity: 'GENERAL',
  channel: 'HOTLINE', note: '', answeredAt: new Date(Date.now() - 30_000).toISOString(), fixedOnPhone: false,
}, uuid())

/** So many desks, each with the next household as soon as the last answer is here. */
async function taken(count, warm, seconds, most = Infinity) {
  lines.splice(0).forEach((it) => it.close()) // a line that was idle too long is let go by the server
  while (lines.length < count) lines.push(new DeskLine(node.address, person.cookie))
  const took = [], refused = []
  let joined = 0, before, after, commits
  const begin = Date.now(), from = begin + warm * 1000, to = from + seconds * 1000
  const watch = seconds && pause(warm * 1000).then(async () => { before = spent(); commits = await sql('commits'); await pause(seconds * 1000); after = spent(); commits = (await sql('commits')) - commits })
  await Promise.all(Array.from({ length: count }, async (_, n) => {
    while (Date.now() < to && next < most) {
      if (next >= homes.length) throw new Error(`all ${homes.length} households have reported: ZQ_BENCH_HOUSEHOLDS=${HOUSEHOLDS * 3}`)
      const start = performance.now(), answer = await report(homes[next++], n)
      if (Date.now() < from || Date.now() > to) continue
      if (answer.status === 201) took.push(performance.now() - start)
      else if (answer.status === 200) joined++
      else refused.push(`${answer.status} ${answer.text}`)
    }
  }))
  await watch
  const sentWithin = Date.now() + 20_000
  while (await sql('texts') > 0 && Date.now() < sentWithin) await pause(200)
  if (refused.length) console.log(`${refused.length} reports were refused, the first: ${refused[0]}`)
  if (!seconds) return null
  took.sort((one, two) => one - two)
  const each = (part) => (after[part] - before[part]) / took.length
  return {
    clients: count, n: took.length, failed: refused.length, joined, per_second: took.length / seconds, p50: percentile(took, 0.5), p95: percentile(took, 0.95),
    p99: percentile(took, 0.99), gateway: await sql('gateway', new Date(from).toISOString(), new Date(to).toISOString()),
    commits: commits / took.length, cpu: { server: each('server'), database: each('database'), asking: each('asking') },
  }
}

/** The limit, while the node holds its breath. What it wrote (thousands of jobs of one technician) is closed again before the node goes on. */
async function limit(count, warm, seconds, how) {
  process.kill(node.pid, 'SIGSTOP')
  const begin = spent()
  try {
    const it = await sql('limit', sample, count, warm, seconds, how)
    const end = spent()
    return { ...it, cpu: { database: (end.database - begin.database) / it.written, writing: (end.writing - begin.writing) / it.written } }
  } finally {
    process.kill(node.pid, 'SIGCONT')
    await pause(1000) // what it held when it was stopped it now lets go, so that the vacuum can clear away
    await sql('release', sample)
  }
}
const mean = (...all) => all.reduce((sum, it) => sum + it, 0) / all.length

async function refreshed() {
  await sql('release', sample)
  homes = await sql('households')
  next = 0
}

const began = new Date(Date.now() - 1000).toISOString()
for (let round = 1; round <= ROUNDS; round++) { // until the compiler has little left to do: before that it takes a third of the processor
  await taken(8, 40, 0, FIRST)
  if (round < ROUNDS) await refreshed()
}
await pause(6000) // the journal seals every five seconds
sample = await sql('sample', began)
const rows = await sql('rows', sample)
const sum = Object.values(rows).reduce((all, it) => all + it, 0)
console.log(`one report writes ${sum} rows: ${Object.entries(rows).map(([table, n]) => `${table} ${n}`).join(', ')}`)
await limit(8, 3, 0.1, 'each')
await limit(8, 3, 0.1, 'batch')
const results = []
for (const count of CLIENTS) {
  await refreshed()
  const before = await limit(count, 1, LIMIT_SECONDS, 'batch'), eachBefore = await limit(count, 1, LIMIT_SECONDS, 'each')
  const it = await taken(count, WARM, SECONDS)
  const after = await limit(count, 1, LIMIT_SECONDS, 'batch'), eachAfter = await limit(count, 1, LIMIT_SECONDS, 'each')
  it.limit = { per_second: mean(before.per_second, after.per_second), each: mean(eachBefore.per_second, eachAfter.per_second), p99: Math.max(before.p99, after.p99), before, after }
  it.limit.cpu = mean(...[before, after].map(({ cpu }) => cpu.database + cpu.writing))
  results.push(it)
}
lines.forEach((it) => it.close())
await node.stop()
await holder.stop()
limiter.stdin.end()

const cell = (value, width = 9) => String(value).padStart(width)
console.log(`first warm-up ${ROUNDS} times ${FIRST} reports or 40 s; ${WARM} s + ${SECONDS} s each, the limits ${LIMIT_SECONDS} s each before and after: a batch per table (the ratio told), and beside it every row by its own execution; ${HOUSEHOLDS} households; gw = ticket saved → dispatch text acknowledged`)
console.log(['clients', 'per s', 'limit/s', 'ratio', 'by row/s', 'ratio', 'p50 ms', 'p95 ms', 'p99 ms', 'lim p99', 'gw p50', 'gw p99', 'not sent', 'failed'].map((it) => cell(it)).join(''))
for (const it of results) console.log([it.clients, twoDigits(it.per_second), twoDigits(it.limit.per_second), twoDigits(it.per_second / it.limit.per_second, 2), twoDigits(it.limit.each), twoDigits(it.per_second / it.limit.each, 2),
  twoDigits(it.p50), twoDigits(it.p95), twoDigits(it.p99), twoDigits(it.limit.p99), twoDigits(it.gateway.p50, 0), twoDigits(it.gateway.p99, 0), it.gateway.missing, it.failed].map((value) => cell(value)).join(''))
console.log('\nprocessor milliseconds per report with all that follows, of the limit with its writer, and their ratio; transactions per report; the limit before and after')
console.log(['clients', 'server', 'database', 'asking', 'limit', 'ratio', 'commits', 'before/s', 'after/s'].map((it) => cell(it)).join(''))
for (const it of results) console.log([it.clients, twoDigits(it.cpu.server, 2), twoDigits(it.cpu.database, 2), twoDigits(it.cpu.asking, 2), twoDigits(it.limit.cpu, 2),
  twoDigits(it.limit.cpu / (it.cpu.server + it.cpu.database + it.cpu.asking), 2), twoDigits(it.commits, 2), twoDigits(it.limit.before.per_second), twoDigits(it.limit.after.per_second)].map((value) => cell(value)).join(''))
const told = results.find((it) => it.clients === 8) ?? results.at(-1)
console.log(JSON.stringify({
  name: 'intake', clients: told.clients, per_second: twoDigits(told.per_second), limit_per_second: twoDigits(told.limit.per_second),
  ratio: twoDigits(told.per_second / told.limit.per_second, 2),
  by_row_per_second: twoDigits(told.limit.each), by_row_ratio: twoDigits(told.per_second / told.limit.each, 2), p99_ms: twoDigits(told.p99), gateway_p99_ms: twoDigits(told.gateway.p99),
}))
process.exit(0)
