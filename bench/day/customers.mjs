import { Client } from '../kit.mjs'

/** Most say it is fixed by text, some over the link, a few say it is not, the others nothing. */
export class Customer {
  constructor(day, phone) { Object.assign(this, { day, phone }) }

  read(body) {
    if (/完工/.test(body)) this.answer(body).catch((broken) => this.day.say(`✗ ${this.phone}: ${broken.message}`))
  }

  async answer(body) {
    const { time, random, count, reply, nodes } = this.day
    await time.pause(random.between(5, 60))
    const token = body.match(/\/c\/([\w-]+)/)?.[1]
    const what = random.next()
    if (what < 0.52) { await reply(this.phone, '1'); return count('confirmed') }
    if (what < 0.8 && token) {
      const link = new Client(nodes[0].address)
      await link.post(`/api/customer/${token}/confirmations`, { fixed: true, remark: '' })
      if (random.happens(0.6)) await link.post(`/api/customer/${token}/ratings`, { stars: random.of([5, 5, 5, 4, 3]), remark: '' })
      link.close()
      return count('confirmed')
    }
    if (what < 0.84) { await reply(this.phone, '2'); return count('not fixed') }
    count('silent customers')
  }
}
