// A working day, 07:30 to 20:00, on two nodes over one built-in database: calls, texts, visits, confirmations, call-backs, and
// what goes wrong on a bad day. Made-up arrivals, or --arrivals FILE takes the busiest day of a real history.
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { Client, accountsOf, awaitFile, centreOf, ownFolder, runOnce, startNode } from './kit.mjs'
import { fromHistory, madeUp } from './day/arrivals.mjs'
import { callBack } from './day/callbacks.mjs'
import { Desk, answerCalls, warm, watchBoard } from './day/desk.mjs'
import { tellTheEnd } from './day/ending.mjs'
import { findHomes } from './day/homes.mjs'
import { Misfortunes } from './day/misfortunes.mjs'
import { Phones } from './day/phones.mjs'
import { DayTime, at, chance, clockOf, midnightInChina } from './day/time.mjs'

const words = process.argv.slice(2)
const command = words.splice(words.indexOf('--')).slice(1)
const OPTIONS = { speed: '80', households: '5000', until: '20:00', arrivals: null }
for (let n = 0; n < words.length; n += 2) {
  const name = words[n].replace(/^--/, '')
  if (!(name in OPTIONS) || words[n + 1] === undefined) { console.error(`不认识 · unknown option: ${words[n]}; ./zq day [--arrivals FILE] [--speed 80] [--households 5000] [--until 20:00]`); process.exit(2) }
  OPTIONS[name] = words[n + 1]
}
const speed = Number(OPTIONS.speed)
const begun = Date.now()
const midnight = midnightInChina(begun)
const [begins, ends] = [at(midnight, '7:30'), at(midnight, OPTIONS.until)]
if (!(speed >= 1) || !(ends > begins)) { console.error('--speed 至少为 1,--until 晚于 07:30 · --speed is at least 1, --until later than 07:30'); process.exit(2) }
const random = chance(365)
const history = OPTIONS.arrivals && [OPTIONS.arrivals, resolve(process.env.OLDPWD ?? '.', OPTIONS.arrivals)].find((it) => existsSync(it))
if (OPTIONS.arrivals && !history) { console.error(`没有这个文件 · no such file: ${OPTIONS.arrivals}`); process.exit(2) }
const arrivals = history ? fromHistory(history, midnight) : madeUp(midnight, random)

const folder = ownFolder('day')
console.log(`装入 ${OPTIONS.households} 户 · loading a town of ${OPTIONS.households} households …`)
const loading = Date.now()
const seeded = `${new Date(at(midnight, '7:00')).toISOString()}@${loading}x1`
await runOnce(command, { folder, settings: { 'zq.town.households': OPTIONS.households }, env: { ZQ_DATABASE_URL: '', ZQ_CLOCK: seeded } })

// What a node paces by the real time runs as fast as the day does, as far as it may be set: trying the gateway again, and drawing.
const settings = { 'zq.sms.reconnect-at-most': '250ms', 'zq.callback.draws-every': '2s' }
// Two nodes start and are asked for their households before the day begins: that takes as long as loading did, or twice as long.
const time = new DayTime(begins, Math.round(Date.now() + 20_000 + 2.5 * (Date.now() - loading)), speed)
const clock = { ZQ_CLOCK: time.words }
const one = await startNode(command, { folder, settings, env: clock })
const second = { folder: join(folder, 'two'), settings, env: { ...clock, ZQ_DATABASE_URL: (await awaitFile(join(folder, 'database.url'))).trim(), ...(await centreOf(folder)) }, log: join(folder, 'two.log') }
const nodes = [one, await startNode(command, second)]
const accounts = await accountsOf(folder)
const { password } = accounts.AGENT
const as = (login) => new Desk(nodes, { login, password })

const day = {
  time, random, nodes, begins, ends, as, logs: [join(folder, 'node.log'), second.log], tickets: new Map(), phones: new Map(), counts: {}, waits: [],
  over: () => time.now() >= ends,
  say: (text) => console.log(`${clockOf(time.now())}  ${text}`),
  count: (what, by = 1) => { day.counts[what] = (day.counts[what] ?? 0) + by },
}
day.centre = new Client(one.address)
day.counters = new Client((await centreOf(folder)).ZQ_PHONES_URL)
await day.centre.call('PUT', '/api/phones/switches', { delayMs: 50 })
const homes = await findHomes(as('agent01'))
const desks = [1, 2, 3, 4].map((n) => Object.assign(as(`agent0${n}`), { at: n }))
const [leader, dispatcher, quality] = ['leader01', 'dispatch01', 'quality01'].map(as)
await warm([...desks, leader, dispatcher, quality])
day.misfortunes = new Misfortunes(day, { start: () => startNode(command, second) })
console.log(`${arrivals.told}; ${homes.length} households may call; two nodes, ${one.address} and ${nodes[1].address}; a second is ${speed}, the day takes ${((ends - begins) / speed / 60_000).toFixed(1)} minutes`)
if (time.now() > begins) console.log(`机器忙,一天从 ${clockOf(time.now())} 开始 · the machine is slow, the day begins at ${clockOf(time.now())}`)

/** One line for each hour played. */
async function progress() {
  for (let hour = begins + 30 * 60_000; hour <= ends; hour += 60 * 60_000) {
    await time.until(hour)
    const { taken = 0, joined = 0, done = 0, confirmed = 0 } = day.counts
    const { accepted } = (await day.counters.get('/counts')).json
    const { rows, counts } = (await leader.get('/api/board')).json
    day.say(`报修 reports ${taken + joined}  完工 done ${done}  用户确认 confirmed ${confirmed}  在修 open ${rows.length}  超时 late ${counts.red}  短信 text parts ${accepted}`)
  }
}

const phones = new Phones(day)
await Promise.all([answerCalls(day, desks, homes, arrivals.calls), watchBoard(day, dispatcher), callBack(day, quality), day.misfortunes.happen(), phones.watch(), progress(), time.until(ends)])
const fine = await tellTheEnd(day, leader, { kind: history ? 'history' : 'made up', begun })
await Promise.all([nodes[1].stop(), day.centre.close(), day.counters.close()])
await one.stop()
process.exit(fine ? 0 : 1)
