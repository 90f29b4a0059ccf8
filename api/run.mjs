// Plays api/requests/*.http and says "N passed, N failed". Against ZQ_ADDRESS when it is set (./zq test does), else against a
// server of its own: node api/run.mjs java … -jar server/target/run/zhenqing365.jar. `node api/run.mjs --only errors` plays
// one file after those it builds on. The words of a request, all in comment lines under its ###:
//   # as agent              whose cookie; roles of the sample town (agent, dispatcher …) sign in by themselves, nobody has none, other names keep theirs
//   # within 10s            ask again until everything expected is there
//   # expect 201            or 4xx; # expect $.path = value, ~ part of it, != value, exists, absent; # expect header Name ~ part
//   # capture name = $.path    or # capture name = /regular (expression)/ $.path; then {{name}} anywhere
// Paths: $.a.b, [0], [-1], [name=value], [name~part]. Words made up: {{$uuid}} {{$in 2h}} {{$repeat 字 1000000}}.
import { readFileSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Client, accountsOf, centreOf, ownFolder, pause, startNode } from '../bench/kit.mjs'
import { parse } from './parse.mjs'
import { read } from './path.mjs'
import { setTheStage } from './stage.mjs'

// Those that build on one another, in this order; whatever else lies in the folder follows, and bad input comes last.
const FIRST = ['session', 'households', 'callers', 'tickets', 'work-orders', 'customer', 'callbacks', 'contacts', 'complaints', 'business-requests', 'windows', 'commitments', 'figures', 'lobby', 'stars', 'exams', 'rules'], LAST = ['errors']
const here = dirname(fileURLToPath(import.meta.url))
const others = readdirSync(join(here, 'requests')).filter((it) => it.endsWith('.http')).map((it) => it.slice(0, -'.http'.length)).filter((it) => ![...FIRST, ...LAST].includes(it)).sort()
const FILES = [...FIRST, ...others, ...LAST]
const words = process.argv.slice(2)
const only = words[0] === '--only' ? words.splice(0, 2)[1] : null

const node = process.env.ZQ_ADDRESS ? null : await startNode(words, { folder: ownFolder('api'), settings: { 'zq.town.households': 2000 } })
const address = node?.address ?? process.env.ZQ_ADDRESS
const folder = node?.folder ?? process.env.ZQ_DATA ?? './data'
const accounts = await accountsOf(folder)
await centreOf(folder).catch(() => {})
const people = new Map()

const nameOf = (role) => role.toLowerCase().replaceAll('_', '-')
async function person(name) {
  if (name === 'nobody') return new Client(address)
  if (!people.has(name)) {
    const it = new Client(address)
    const account = Object.entries(accounts).find(([role]) => nameOf(role) === name)?.[1]
    if (account) await it.signIn(account)
    people.set(name, it)
  }
  return people.get(name)
}

const variables = { address }
for (const [role, account] of Object.entries(accounts)) for (const [key, value] of Object.entries(account)) variables[`${nameOf(role)}.${key}`] = value
Object.assign(variables, await setTheStage(await person('agent'), accounts['CUSTOMER_MANAGER'] && (await person('customer-manager'))))

const UNITS = { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 }
const fill = (text) => text.replace(/\{\{([^}]+)}}/g, (whole, word) => {
  const [name, ...more] = word.trim().split(' ')
  if (name === '$uuid') return crypto.randomUUID()
  if (name === '$in') return new Date(Date.now() + Number.parseFloat(more[0]) * UNITS[more[0].at(-1)]).toISOString()
  if (name === '$repeat') return more[0].repeat(Number(more[1]))
  if (variables[name] === undefined) throw new Error(`{{${name}}} is not known`)
  return variables[name]
})

/** What is not as expected, in words; nothing when all is. */
function wrongs(request, answer) {
  const json = () => { try { return answer.json } catch { return undefined } }
  return request.expects.flatMap((expect) => {
    const line = fill(expect)
    const status = line.match(/^(\d(?:\d\d|xx))(?:\|(\d\d\d))?$/)
    if (status) {
      const fits = status[1].endsWith('xx') ? String(answer.status)[0] === status[1][0] : [status[1], status[2]].includes(String(answer.status))
      return fits ? [] : [`answered ${answer.status}: ${answer.text.slice(0, 400)}`]
    }
    const [, left, sign, right = ''] = line.match(/^(header \S+|\S+) (=|!=|~|!~|>=|exists|absent) ?(.*)$/s) ?? []
    if (!left) throw new Error(`cannot read: expect ${line}`)
    const got = left.startsWith('header ') ? answer.headers[left.slice(7).toLowerCase()] : left === 'body' ? answer.text : read(json(), left)
    const there = got !== undefined && got !== null
    const text = typeof got === 'object' ? JSON.stringify(got) : String(got)
    const fits = { '=': text === right, '!=': text !== right, '~': there && text.includes(right), '!~': !text.includes(right), '>=': Number(got) >= Number(right), exists: there, absent: !there }[sign]
    return fits ? [] : [`${left} is ${text?.slice(0, 200)}, expected ${sign} ${right}`]
  })
}

async function play(request) {
  const until = Date.now() + request.within * 1000
  for (;;) {
    const asker = await person(request.as)
    const headers = Object.fromEntries(request.headers.map(([name, value]) => [name.toLowerCase(), fill(value)]))
    const answer = await asker.call(request.method, fill(request.path), request.body === null ? undefined : fill(request.body), headers)
    const wrong = wrongs(request, answer)
    if (wrong.length && Date.now() < until) { await pause(250); continue }
    if (!wrong.length) for (const { name, pattern, path } of request.captures) {
      const value = path === 'body' ? answer.text : read(answer.json, fill(path))
      const found = pattern ? String(value).match(new RegExp(pattern))?.[1] : value
      if (found === undefined || found === null) wrong.push(`nothing to capture as ${name} at ${path}: ${answer.text.slice(0, 300)}`)
      else variables[name] = typeof found === 'object' ? JSON.stringify(found) : found
    }
    return wrong
  }
}

let passed = 0, failed = 0
for (const file of FILES) {
  for (const request of parse(readFileSync(join(here, 'requests', `${file}.http`), 'utf8'))) {
    let wrong
    try { wrong = await play(request) } catch (broken) { wrong = [broken.message] }
    if (wrong.length) { failed++; console.log(`✗ ${file}: ${request.title}\n    ${request.method} ${request.path}\n    ${wrong.join('\n    ')}`) }
    else { passed++; if (only === file || process.env.ZQ_VERBOSE) console.log(`✓ ${file}: ${request.title}`) }
  }
  if (file === only) break
}
people.forEach((it) => it.close())
await node?.stop()
console.log(`${passed} passed, ${failed} failed`)
process.exit(failed ? 1 : 0)
