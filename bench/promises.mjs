// One node holds the built-in database and does nothing else; the measured nodes stand on it. First one node and an undisturbed
// minute; then two nodes, of which one is killed in the middle of the minute, later both, and one comes back.
import { execFile } from 'node:child_process'
import { cpus, loadavg } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { Client, accountsOf, awaitFile, ownFolder, pause, startNode } from './kit.mjs'

const [running, due, ...command] = process.argv.slice(2).map((it, n) => (n < 2 ? Number(it) : it))
const MINUTE = 60
const jar = command.at(-1)
const folder = ownFolder('promises')
const holder = await startNode(command, { folder, settings: { 'zq.background': false, 'zq.town.households': due * 2 + 2000 } })
const url = (await awaitFile(join(folder, 'database.url'))).trim()
/** A program of ours with its words; one that reads its commands line by line hears them and then that there are no more. */
const java = async (file, words, lines = '') => {
  const running = promisify(execFile)(command[0], ['-Xmx1g', '-cp', jar, file, url, ...words.map(String)], { maxBuffer: 1 << 28 })
  running.child.stdin.end(lines)
  return JSON.parse((await running).stdout)
}
const load = (...words) => java('bench/PromiseLoad.java', words)
const sql = (...words) => java('bench/SqlLimit.java', [], `${words.join(' ')}\n`)
const say = (words) => console.log(words)

const { AGENT } = await accountsOf(folder)
const agent = new Client(holder.address)
await agent.signIn(AGENT)
const [householdId, contactPhone] = (await sql('households'))[0]
const taken = await agent.post('/api/tickets', {
  householdId, contactPhone, contactName: '', symptom: 'TV-01', service: 'TV', severity: 'GENERAL',
  channel: 'HOTLINE', note: '', answeredAt: new Date(Date.now() - 30_000).toISOString(), fixedOnPhone: false,
})
if (taken.status !== 201) throw new Error(`a report was answered ${taken.status} ${taken.text}`)

let begin = Date.now()
const filled = await load('fill', running)
say(`${filled.running} promises of ${filled.clocks} clocks are running (${Math.round((Date.now() - begin) / 1000)} s to write them)`)

const node = (word) => startNode(command, { folder: ownFolder(`promises-${word}`), env: { ZQ_DATABASE_URL: url } })
/** So many fall due within a minute that begins when everything is written. */
const minute = async (set) => {
  const made = await load('due', due, MINUTE, set)
  return { ...made, to: made.from + MINUTE * 1000 }
}
const until = (moment) => pause(Math.max(0, moment - Date.now()))
const wrong = (it) => it.missed + it.twice + it.texts_wrong + it.rows_wrong
const told = (it) => `${it.outcomes} outcomes: missed ${it.missed}, twice ${it.twice}; ${it.texts} texts (${it.texts_waiting} wait for the end of the quiet hours), wrong ${it.texts_wrong}; promises that stand otherwise than the model says ${it.rows_wrong}`

let first = await node('one')
const calm = await minute('calm')
await until(calm.from - 2000)
const seen = await load('watch', calm.from, calm.to + 8000)
await load('caught', 'calm', 120_000)
const exact = await load('verify', 'calm')
say(`one node, ${calm.due} due within ${MINUTE} s: the latest was done and visible ${seen.latest_ms} ms after its time (written down after ${exact.recorded_latest_ms} ms); load ${loadavg()[0].toFixed(1)} on ${cpus().length} cores`)
say(told(exact))

let second = await node('two')
const rough = await minute('rough')
await until(rough.from - 2000)
const survivor = load('watch', rough.from, rough.from + 38_000)
await until(rough.from + 20_000)
await first.kill()
say('one of two nodes killed (kill -9)')
const one = await survivor
await until(rough.from + 40_000)
await second.kill()
say(`the other went on: the latest ${one.latest_ms} ms after its time; now it is killed too`)
await until(rough.from + 50_000)
begin = Date.now()
first = await node('three')
const ready = Date.now()
const rest = await load('watch', rough.from, Math.max(rough.to, ready) + 12_000)
const caught = await load('caught', 'rough', 120_000)
const after = await load('verify', 'rough')
say(`started again in ${ready - begin} ms after ${Math.round((ready - rough.from - 40_000) / 1000)} s with nobody there; the latest ${rest.latest_ms} ms; when it was looked at, ${caught.waited_ms} ms more until nothing was late (${caught.late} left)`)
say(told(after))
await first.stop()
await holder.stop()
console.log(JSON.stringify({
  name: 'promises', running: filled.running, due: calm.due, latest_ms: seen.latest_ms, missed: exact.missed, twice: exact.twice, wrong: wrong(exact),
  one_of_two_killed_latest_ms: one.latest_ms, killed: { due: rough.due, missed: after.missed, twice: after.twice, wrong: wrong(after) },
}))
process.exit(wrong(exact) + wrong(after) === 0 ? 0 : 1)
