// Starts the server five times; each time until / and /actuator/health have answered 200. The median counts.
import { spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'

const [jdk, ...command] = process.argv.slice(2)
const address = `http://127.0.0.1:${process.env.ZQ_PORT}`
const rounds = Number(process.env.ZQ_BENCH_ROUNDS ?? 5)
const pause = (ms) => new Promise((done) => setTimeout(done, ms))
const answers = (path) => fetch(address + path, { headers: { accept: 'text/html,*/*' } }).then((it) => it.ok, () => false)
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]
const megabytes = (pid, file, word) => {
  try { return Number(readFileSync(`/proc/${pid}/${file}`, 'utf8').match(new RegExp(`^${word}:\\s+(\\d+)`, 'm'))[1]) / 1024 } catch { return 0 }
}
/** Proportional memory of the built-in database: pages shared by its processes counted once. */
const database = () => readdirSync('/proc').filter((it) => /^\d+$/.test(it)).filter((pid) => {
  try { return readFileSync(`/proc/${pid}/comm`, 'utf8').startsWith('postgres') } catch { return false }
}).reduce((all, pid) => all + megabytes(pid, 'smaps_rollup', 'Pss'), 0)

async function once(round) {
  const begin = process.hrtime.bigint()
  const server = spawn(command[0], command.slice(1), { stdio: 'ignore', env: process.env })
  const end = new Promise((done) => server.on('exit', done))
  const seconds = () => Number(process.hrtime.bigint() - begin) / 1e9
  let page = 0
  let health = 0
  while (!page || !health) {
    if (server.exitCode !== null || seconds() > 300) throw new Error('the server did not answer; ./zq run shows why')
    if (!page && (await answers('/'))) page = seconds()
    if (!health && (await answers('/actuator/health'))) health = seconds()
    if (!page || !health) await pause(20)
  }
  await pause(3000)
  const row = { round, page_s: page, health_s: health, rss_mb: megabytes(server.pid, 'status', 'VmRSS'), database_mb: database() }
  server.kill('SIGTERM')
  await end
  return row
}

const rows = []
for (let round = 1; round <= rounds; round++) {
  rows.push(await once(round))
  const it = rows.at(-1)
  console.log(`round ${round}   first page ${it.page_s.toFixed(2)} s   health ${it.health_s.toFixed(2)} s   server ${it.rss_mb.toFixed(0)} MB   database ${it.database_mb.toFixed(0)} MB`)
}
const of = (key, digits) => Number(median(rows.map((it) => it[key])).toFixed(digits))
console.log(`JDK ${jdk}, median of ${rounds}; the database's memory is every postgres on this machine`)
console.log(JSON.stringify({ name: 'start', start_s: of('page_s', 2), health_s: of('health_s', 2), rss_mb: of('rss_mb', 0), database_mb: of('database_mb', 0), jdk: Number(jdk) }))
