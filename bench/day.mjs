// A working day, 07:30 to 20:00, on two nodes over one built-in database: calls, texts, visits, confirmations, and what goes
// wrong on a bad day. Made-up arrivals, or --arrivals FILE takes the busiest day of a real history.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { Client, accountsOf, awaitFile, centreOf, ownFolder, startNode } from './kit.mjs'
import { fromHistory, madeUp } from './day/arrivals.mjs'
import { Desk, answerCalls, watchBoard } from './day/desk.mjs'
import { tellTheEnd } from './day/ending.mjs'
import { findHomes } from './day/homes.mjs'
import { answerTexts } from './day/phones.mjs'
import { DayTime, at, chance, clockOf, midnightInChina } from './day/time.mjs'

const words = process.argv.slice(2)
const command = words.splice(words.indexOf('--')).slice(1)
const option = (name, otherwise) => { const n = words.indexOf(`--${name}`); return n < 0 ? otherwise : words[n + 1] }
const speed = Number(option('speed', 60))
const households = Number(option('households', 5000))
const until = option('until', '20:00')
const midnight = midnightInChina(Date.now())
const random = chance(365)
const arrivals = option('arrivals', null) ? fromHistory(option('arrivals'), midnight) : madeUp(midnight, random)

const folder = ownFolder('day')
console.log(`装入 ${households} 户 · loading a town of ${households} households …`)
const seeded = `${new Date(at(midnight, '7:00')).toISOString()}@${Date.now()}x1`
await new Promise((done, fail) => spawn(command[0], ['-Dzq.background=false', '-Dserver.port=0', '-Dzq.once=true', `-Dzq.town.households=${households}`, ...command.slice(1)],
  { env: { ...process.env, ZQ_DATA: folder, ZQ_DATABASE_URL: '', ZQ_CLOCK: seeded }, stdio: ['ignore', 'ignore', 'inherit'] }).on('exit', (code) => (code ? fail(new Error(`loading ended with ${code}`)) : done())))

const time = new DayTime(at(midnight, '7:30'), Date.now() + 45_000, speed)
const clock = { ZQ_CLOCK: time.words }
const one = await startNode(command, { folder, env: clock })
const second = { folder: join(folder, 'two'), env: { ...clock, ZQ_DATABASE_URL: (await awaitFile(join(folder, 'database.url'))).trim(), ...(await centreOf(folder)) }, log: join(folder, 'two.log') }
let two = await startNode(command, second)
const nodes = [one, two]
const accounts = await accountsOf(folder)
const { password } = accounts.AGENT

const counts = {}
const day = {
  time, random, nodes, ends: at(midnight, until), tickets: new Map(), phones: new Map(), windows: new Map(), homes: [],
  silent: { from: at(midnight, '9:00'), until: at(midnight, '12:00') }, awayFrom: at(midnight, '14:00'), away: null,
  over: () => time.now() > at(midnight, until),
  say: (text) => console.log(`${clockOf(time.now())}  ${text}`),
  count: (what) => { counts[what] = (counts[what] ?? 0) + 1 },
}
day.homes = await findHomes(new Desk(nodes, accounts.AGENT))
const centre = new Client(one.address)
await centre.call('PUT', '/api/phones/switches', { delayMs: 50 })
const desks = [1, 2, 3, 4].map((n) => Object.assign(new Desk(nodes, { login: `agent0${n}`, password }), { at: n }))
console.log(`${arrivals.told}; ${day.homes.length} households known to the callers; two nodes, ${one.address} and ${two.address}, a second is ${speed}`)
if (time.now() > at(midnight, '7:30')) console.log(`the day is already at ${clockOf(time.now())}`)

async function misfortunes() {
  await time.until(at(midnight, '10:00'))
  if (day.over()) return
  day.say('短信网关中断十分钟 · the gateway goes down for ten minutes')
  await centre.call('PUT', '/api/phones/switches', { down: true })
  await time.pause(10)
  await centre.call('PUT', '/api/phones/switches', { down: false })
  day.say('短信网关恢复 · the gateway is back')
  await time.until(at(midnight, '15:00'))
  if (day.over()) return
  day.say('节点二被 kill -9 · node two is killed')
  await two.kill()
  await time.pause(20)
  two = await startNode(command, second)
  nodes[1] = two
  day.say('节点二重新启动 · node two is back')
}

const texts = answerTexts(day)
await Promise.all([answerCalls(day, desks, arrivals.calls), watchBoard(day, new Desk(nodes, accounts.DISPATCHER)), misfortunes(), texts, time.until(at(midnight, until))])
console.log(`\n${Object.entries(counts).map(([what, n]) => `${what} ${n}`).join(', ')}`)
await tellTheEnd(new Desk(nodes, accounts.LEADER), midnight, time.now())
await Promise.all([two.stop(), centre.close()])
await one.stop()
process.exit(0)
