import { Client } from '../kit.mjs'
import { nearestTo, phoneOf } from './homes.mjs'
import { MINUTE, clockOf } from './time.mjs'

const TV = ['TV-01', 'TV-01', 'TV-03', 'TV-05', 'TV-07', 'TV-02', 'TV-09', 'CA-01']

/** A desk survives a node: what one node does not answer, the same request with the same key is sent to the other. */
export class Desk {
  constructor(nodes, account) { Object.assign(this, { nodes, account, clients: new Map(), at: 0 }) }

  async ask(method, path, body, key = crypto.randomUUID()) {
    for (let tries = 0; ; tries++) {
      const node = this.nodes[(this.at + tries) % this.nodes.length]
      try {
        let client = this.clients.get(node.address)
        if (!client) { client = new Client(node.address); await client.signIn(this.account); this.clients.set(node.address, client) }
        const answer = await client.call(method, path, body, body === undefined ? {} : { 'idempotency-key': key })
        if (answer.status === 401 && tries < 6) { this.clients.delete(node.address); continue }
        return answer
      } catch (lost) {
        this.clients.delete(node.address)
        if (tries >= 20) throw lost
        await new Promise((done) => setTimeout(done, 100))
      }
    }
  }
  get(path) { return this.ask('GET', path) }
  post(path, body, key) { return this.ask('POST', path, body, key) }
}

/** Agents answer the calls of the day one after the other, whoever is free. */
export async function answerCalls(day, desks, calls) {
  const { time, random, homes, say, count } = day
  const taken = new Set()
  const free = [...desks]
  const waiting = []
  const release = (desk) => { const next = waiting.shift(); if (next) next(desk); else free.push(desk) }
  const anyFree = () => (free.length ? Promise.resolve(free.shift()) : new Promise((done) => waiting.push(done)))
  const talks = []
  for (const call of calls) {
    await time.until(call.at)
    if (day.over()) break
    talks.push(anyFree().then(async (desk) => { try { await take(call, desk) } catch (broken) { say(`✗ a report was not taken: ${broken.message}`); count('reports failed') } finally { release(desk) } }))
  }
  await Promise.all(talks)

  async function take(call, desk) {
    const home = nearestTo(homes, call, taken)
    if (!home) return
    const answeredAt = time.now()
    const phone = await phoneOf(desk, home)
    await desk.get(`/api/callers/${phone}`)
    await time.pause(random.between(0.8, 2.2))
    const service = home.working.includes('TV') ? 'TV' : 'BROADBAND'
    const answer = await desk.post('/api/tickets', {
      householdId: home.id, symptom: service === 'TV' ? random.of(TV) : 'BB-01', service, severity: random.happens(0.06) ? 'MAJOR' : 'GENERAL',
      channel: call.channel, contactPhone: phone, contactName: home.customerName, note: '', answeredAt: new Date(answeredAt).toISOString(), fixedOnPhone: random.happens(0.06),
    })
    count(answer.status === 201 ? 'reports taken' : answer.status === 200 ? 'reports joined' : 'reports refused')
    if (answer.status > 201) return say(`✗ report refused: ${answer.status} ${answer.text.slice(0, 200)}`)
    const { ticket } = answer.json
    day.tickets.set(ticket.number, { home, phone, answeredAt })
    day.phones.set(phone, ticket.number)
  }
}

/** A dispatcher watches the board: whom nobody has called half an hour after the report, somebody else is sent to. */
export async function watchBoard(day, desk) {
  const { time, say, count } = day
  const moved = new Set()
  while (!day.over()) {
    await time.pause(5)
    const rows = (await desk.get('/api/board')).json?.rows ?? []
    for (const row of rows) {
      const work = row.workOrder
      if (!work || !['ASSIGNED', 'OPENED', 'RECEIVED'].includes(work.state) || moved.has(work.number)) continue
      if (time.now() - Date.parse(row.savedAt) < 32 * MINUTE) continue
      moved.add(work.number)
      const answer = await desk.post(`/api/work-orders/${work.number}/assignments`, { staffNo: null, reason: '三十分钟未联系用户,转派' })
      count('jobs moved on')
      say(`调度 moves ${work.number} on (${row.technician?.name ?? '-'} did not call): ${answer.status}`)
    }
  }
}

export const moment = (day) => clockOf(day.time.now())
