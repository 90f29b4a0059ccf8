import { MINUTE, at, clockOf, midnightInChina } from './time.mjs'

/** What is forced on the day, and when each of it was: the ending compares broken promises with this. */
export class Misfortunes {
  constructor(day, nodeTwo) {
    const { time } = day
    this.day = day
    this.nodeTwo = nodeTwo
    this.midnight = midnightInChina(time.begin)
    this.gateway = { from: Infinity, until: -Infinity }
    this.node = { from: Infinity, until: -Infinity, report: null }
    this.silent = { phone: null, name: null, from: this.at('9:00'), until: this.at('12:00'), tickets: new Set() }
    this.away = { ticket: null, from: this.at('14:00') }
  }
  at(words) { return at(this.midnight, words) }

  async happen() {
    await Promise.all([this.gatewayDown(), this.nodeKilled()])
  }

  async gatewayDown() {
    const { time, say, centre } = this.day
    await time.until(Math.min(this.at('10:00'), this.day.ends))
    if (this.day.over()) return
    this.gateway.from = time.now()
    say('短信网关中断十分钟 · the gateway goes down for ten minutes')
    await centre.call('PUT', '/api/phones/switches', { down: true })
    await time.pause(10)
    await centre.call('PUT', '/api/phones/switches', { down: false })
    this.gateway.until = time.now()
    say('短信网关恢复 · the gateway is back')
  }

  /** Node two dies in the middle of a report: the first one saved after 15:00 is given to it, and it is killed at once. */
  async nodeKilled() {
    const { time, nodes, say } = this.day
    await time.until(Math.min(this.at('15:00'), this.day.ends))
    if (this.day.over()) return
    this.node.report = await Promise.race([new Promise((seize) => { this.seize = seize }), time.until(this.day.ends)])
    if (!this.node.report) return
    this.node.from = time.now()
    await nodes[1].kill()
    say('节点二在一次登记中被 kill -9 · node two is killed in the middle of a report')
    await time.pause(20)
    nodes[1] = await this.nodeTwo.start()
    this.node.until = time.now()
    say(`节点二重新启动 · node two is back (${((this.node.until - this.node.from) / MINUTE).toFixed(0)} played minutes)`)
  }

  /** Asked before a report is sent: true for the one that goes to the dying node. The node gets a few milliseconds with it. */
  dying(what) {
    if (!this.seize) return false
    const seize = this.seize
    this.seize = null
    setTimeout(() => seize(what), 8)
    return true
  }

  /** Is this phone dead now? The first technician who is sent after nine leaves it in a drawer until noon. */
  isSilent(phone, number) {
    const now = this.day.time.now()
    if (now < this.silent.from || now >= this.silent.until) return false
    if (!this.silent.phone && number) {
      this.silent.phone = phone
      this.day.say(`维修员 ${phone} 从现在起不回应,到 ${clockOf(this.silent.until)} · a technician falls silent (${number})`)
    }
    if (this.silent.phone === phone && number) this.silent.tickets.add(number)
    return this.silent.phone === phone
  }

  /** The first customer to be called after two is away. */
  isAway(number) {
    if (this.day.time.now() < this.away.from) return false
    if (!this.away.ticket) {
      this.away.ticket = number
      this.day.say(`${number} 的用户不在家,电话无人接 · the customer is away`)
    }
    return this.away.ticket === number
  }

  /** Was the gateway down at some time in between, or not bound again? A node that was just trying waits five real seconds. */
  gatewayTouched(from, until) {
    return from < this.gateway.until + 6_000 * this.day.time.speed && until > this.gateway.from
  }
  nodeTouched(from, until) {
    return from < this.node.until + MINUTE && until > this.node.from - MINUTE
  }
}
