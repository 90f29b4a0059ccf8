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

  /** Writes a text when the phone is at hand and waits for the answer, if one is due. Null when none came. */
  tell(text, number, answered = true) {
    const mine = this.turn.then(async () => {
      const { time, misfortunes, reply } = this.day
      while (misfortunes.isSilent(this.phone, number)) await time.pause(2)
      const answer = new Promise((done) => { this.listener = done })
      await reply(this.phone, text)
      const heard = await Promise.race([answer, time.pause(answered ? 25 : 1.5).then(() => null)])
      this.listener = null
      return heard
    })
    this.turn = mine.catch(() => null)
    return mine
  }

  async job(number, code) {
    const { time, random, misfortunes, count } = this.day
    const told = (words, answered) => this.tell(`${code} ${words}`, number, answered)
    if (misfortunes.isSilent(this.phone, number)) count('texts to the silent technician')
    await time.pause(random.between(1, 5))
    if (gone(await told('1', false))) return count('jobs taken from a technician')
    await time.pause(random.between(2, 8))
    if (misfortunes.isAway(number)) await this.ringInVain(told)
    const start = await this.agree(told)
    if (start === null) return count('jobs taken from a technician')
    if (start > this.day.ends - 30 * MINUTE) return count('visits agreed for another day')
    await time.until(Math.max(time.now() + random.between(8, 20) * MINUTE, start + random.between(0, 40) * MINUTE))
    if (gone(await told('3', false))) return count('jobs taken from a technician')
    await time.pause(random.between(15, 45))
    const ticket = this.day.tickets.get(number)
    const cause = ticket?.home.working.includes('TV') === false ? 'BB-01' : random.of(['TV-01', 'TV-03', 'TV-05'])
    const answer = await told(`4 ${cause}`)
    count(/已完工/.test(answer ?? '') ? 'done' : 'not done')
    if (!/已完工/.test(answer ?? '')) this.day.say(`✗ ${number} ${this.phone} 完工未被接受 · not accepted as done: ${answer}`)
  }

  /** Two hours from the next free one; tomorrow when today is full. The customer agrees to whatever is offered. */
  async agree(told) {
    const { time, ends } = this.day
    let start = Math.floor(time.now() / HOUR) * HOUR
    for (let tries = 0; tries < 8; tries++) {
      while (this.hours.has(start) || start + 2 * HOUR < time.now() + 30 * MINUTE) start += HOUR
      this.hours.add(start)
      const today = Number(hour(start)) <= LAST_WINDOW && start < ends
      const answer = await told(today ? `2 ${hour(start)}-${hour(start, 2)}` : '2 明天08-10')
      if (/已约/.test(answer ?? '')) return today ? start : Infinity
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
const gone = (answer) => /没有单号|没有未完|未能办理/.test(answer ?? '')
