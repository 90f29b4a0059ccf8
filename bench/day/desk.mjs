import { Client } from '../kit.mjs'
import { nearestTo, phoneOf } from './homes.mjs'
import { MINUTE } from './time.mjs'

const TV = ['TV-01', 'TV-01', 'TV-03', 'TV-05', 'TV-07', 'TV-02', 'TV-09', 'CA-01']

/** A desk survives a node: what one node does not answer, the same request with the same key is sent to the other. */
export class Desk {
  constructor(nodes, account) { Object.assign(this, { nodes, account, clients: new Map(), at: 0 }) }

  async ask(method, path, body, { key = crypto.randomUUID(), first = this.at } = {}) {
    for (let tries = 0; ; tries++) {
      const node = this.nodes[(first + tries) % this.nodes.length]
      try {
        let client = this.clients.get(node.address)
        if (!client) { client = new Client(node.address); await client.signIn(this.account); this.clients.set(node.address, client) }
        const answer = await client.call(method, path, body, body === undefined ? {} : { 'idempotency-key': key })
        if (answer.status === 401 && tries < 6) { this.clients.delete(node.address); continue }
        return Object.assign(answer, { tries })
      } catch (lost) {
        this.clients.delete(node.address)
        if (tries >= 20) throw lost
        await new Promise((done) => setTimeout(done, 100))
      }
    }
  }
  get(path) { return this.ask('GET', path) }
  post(path, body, how) { return this.ask('POST', path, body, how) }
}

/** Signed in on every node and the first, slow questions asked, before the day begins. */
export const warm = (desks) => Promise.all(desks.map(async (desk) => { for (const first of [0, 1]) await desk.ask('GET', '/api/board', undefined, { first }) }))

/** Agents answer the calls of the day one after the other, whoever is free. */
export async function answerCalls(day, desks, homes, calls) {
  const { time, random, say, count } = day
  const taken = new Set()
  const free = [...desks]
  const waiting = []
  const release = (desk) => { const next = waiting.shift(); if (next) next(desk); else free.push(desk) }
  const anyFree = () => (free.length ? Promise.resolve(free.shift()) : new Promise((done) => waiting.push(done)))
  const talks = []
  for (const call of calls) {
    await time.until(call.at)
    if (day.over()) break
    talks.push(anyFree().then(async (desk) => { try { await take(call, desk) } catch (broken) { say(`✗ a report was not taken: ${broken.message}`); count('failed') } finally { release(desk) } }))
  }
  await Promise.all(talks)

  async function take(call, desk) {
    const home = nearestTo(homes, call, taken)
    if (!home) return count('callers without a household')
    const answeredAt = time.now()
    const phone = await phoneOf(desk, home)
    await desk.get(`/api/callers/${phone}`)
    const talk = random.between(0.7, 1.9) * MINUTE
    await time.until(answeredAt + talk)
    const service = home.working.includes('TV') ? 'TV' : 'BROADBAND'
    const report = {
      householdId: home.id, symptom: service === 'TV' ? random.of(TV) : 'BB-01', service, severity: random.happens(0.06) ? 'MAJOR' : 'GENERAL',
      channel: call.channel, contactPhone: phone, contactName: home.customerName, note: '', answeredAt: new Date(answeredAt).toISOString(), fixedOnPhone: random.happens(0.06),
    }
    day.phones.set(phone, { home })
    const postedAt = time.now()
    const answer = await desk.post('/api/tickets', report, day.misfortunes.dying(home.id) ? { first: 1 } : {})
    day.waits.push((time.now() - postedAt) / time.speed)
    if (answer.status > 201) { count('refused'); return say(`✗ report refused: ${answer.status} ${answer.text.slice(0, 200)}`) }
    const { ticket } = answer.json
    count(answer.status === 201 ? 'taken' : 'joined')
    if (answer.tries) say(`${ticket.number}: 第一个节点没有回答,同一请求发给另一节点 · asked the other node (${answer.status})`)
    day.tickets.set(ticket.number, { home, phone, answeredAt, talk, postedAt, channel: call.channel, fixedOnPhone: ticket.fixedOnPhone, joined: answer.status === 200 })
    day.phones.get(phone).number = ticket.number
  }
}

/** A dispatcher watches the board: whom nobody has called half an hour after the order, and what stands with the duty phone. */
export async function watchBoard(day, desk) {
  const { time, say, count } = day
  const moved = new Map()
  const late = (row) => row.promises.some((it) => it.clock === 'CLK-02' && it.state === 'RUNNING' && time.now() - Date.parse(it.startedAt) > 31 * MINUTE)
  while (!day.over()) {
    await time.pause(4)
    for (const row of (await desk.get('/api/board')).json?.rows ?? []) {
      const work = row.workOrder
      if (!work || !['ASSIGNED', 'OPENED', 'RECEIVED'].includes(work.state) || time.now() - (moved.get(work.number) ?? 0) < 31 * MINUTE) continue
      if (row.number === day.misfortunes.away.ticket) continue
      if (row.technician && !late(row)) continue
      const staffNo = row.technician ? null : (await desk.get(`/api/staff?role=TECHNICIAN&area=${row.areaCode}`)).json.find((it) => it.onDuty)?.staffNo
      if (!row.technician && !staffNo) continue
      moved.set(work.number, time.now())
      const answer = await desk.post(`/api/work-orders/${work.number}/assignments`, { staffNo, reason: row.technician ? '三十分钟未联系用户,转派' : '值班电话指派' })
      count('moved on')
      say(`调度转派 ${work.number}(${row.technician ? `${row.technician.name}三十分钟未联系` : '值班电话'})→ ${answer.json?.name ?? answer.json?.technician?.name ?? answer.status} · moved on`)
    }
  }
}
