import { HOUR, MINUTE } from './time.mjs'

const hour = (start, plus = 0) => String((new Date(start + 8 * HOUR).getUTCHours() + plus)).padStart(2, '0')
const LAST_WINDOW = 18

/** A technician with an old phone: one text at a time, the answer is read before the next one is written. */
export class Technician {
  constructor(day, phone) { Object.assign(this, { day, phone, hours: new Set(), jobs: new Set(), turn: Promise.resolve(), listener: null }) }

  read(body) {
    const sent = body.match(/新派单(R\d+).*单号(\d+).*\/f\/([\w-]+)/s)
    if (!sent) { if (!/催办|督办/.test(body)) this.listener?.(body); return }
    const [, number, code, link] = sent
    this.day.count('dispatch texts read')
    if (this.jobs.has(link)) return
    this.jobs.add(link)
    this.job(number, code).catch((broken) => { this.day.say(`✗ ${number} ${this.phone}: ${broken.message}`); this.day.count('jobs stuck') })
  }

  /** Writes a text when the phone is at hand and waits for the answer to it, if one is due. Null when none came. */
  tell(code, words, number, answered = true) {
    const mine = this.turn.then(async () => {
      const { time, misfortunes, reply } = this.day
      while (misfortunes.isSilent(this.phone, number)) await time.pause(2)
      const mine = new RegExp(`单号${code}(?!\\d)|已完工|没有未完工单|未能识别`)
      const answer = new Promise((done) => { this.listener = (body) => { if (mine.test(body)) done(body) } })
      await reply(this.phone, `${code} ${words}`)
      const heard = await Promise.race([answer, time.pause(answered ? 25 : 1.5).then(() => null)])
      this.listener = null
      return heard
    })
    this.turn = mine.catch(() => null)
    return mine
  }

  async job(number, code) {
    const { time, random, misfortunes, count } = this.day
    const told = (words, answered) => this.tell(code, words, number, answered)
    if (misfortunes.isSilent(this.phone, number)) count('texts to the silent technician')
    await time.pause(random.between(1, 5))
    if (gone(await told('1', false))) return count('jobs taken from a technician')
    await time.pause(random.between(2, 8))
    if (misfortunes.isAway(number)) await this.ringInVain(told)
    const start = await this.agree(told)
    if (start === null) return count('jobs taken from a technician')
    if (start >= this.day.ends) return count('visits agreed for another day')
    await time.until(Math.max(time.now() + random.between(8, 20) * MINUTE, start + random.between(0, 40) * MINUTE))
    if (gone(await told('3'))) return count('jobs taken from a technician')
    await time.pause(random.between(15, 45))
    const ticket = this.day.tickets.get(number)
    const cause = ticket?.home.working.includes('TV') === false ? 'BB-01' : random.of(['TV-01', 'TV-03', 'TV-05'])
    const answer = await told(`4 ${cause}`)
    count(/已完工/.test(answer ?? '') ? 'done' : 'not done')
    if (!/已完工/.test(answer ?? '')) this.day.say(`✗ ${number} ${this.phone} 完工未被接受 · not accepted as done: ${answer}`)
  }

  /** Two hours from the next free one, tomorrow when today is full. The customer agrees to whatever is offered. */
  async agree(told) {
    const { time, begins } = this.day
    const tomorrow = begins + 24 * HOUR + 30 * MINUTE
    const dayOf = (it) => (it < tomorrow ? '' : it < tomorrow + 24 * HOUR ? '明天' : '后天')
    let start = Math.floor(time.now() / HOUR) * HOUR
    for (let tries = 0; tries < 24; tries++) {
      while (this.hours.has(start) || start + 2 * HOUR < time.now() + 30 * MINUTE || Number(hour(start)) > LAST_WINDOW) start += (Number(hour(start)) >= LAST_WINDOW ? 32 - Number(hour(start)) : 1) * HOUR
      this.hours.add(start)
      const answer = await told(`2 ${dayOf(start)}${hour(start)}-${hour(start, 2)}`)
      if (/已约/.test(answer ?? '')) return start
      if (gone(answer)) return null
    }
    throw new Error('no window was accepted')
  }

  /** Three calls six minutes apart without an answer; in the evening the customer calls back. */
  async ringInVain(told) {
    const { time, count, misfortunes } = this.day
    for (let call = 0; call < 3; call++) { await told('5'); count('calls without an answer'); await time.pause(6) }
    await time.until(misfortunes.away.from + 3 * HOUR)
  }
}

/** The job is somebody else's meanwhile. */
const gone = (answer) => /没有单号|没有未完|不在您手上|已经完工|已经作废/.test(answer ?? '')
