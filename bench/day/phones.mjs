import { Client } from '../kit.mjs'
import { Customer } from './customers.mjs'
import { Technician } from './technicians.mjs'

/** Everybody who has a phone: technicians work from their texts, customers answer theirs. Each text is read once. */
export class Phones {
  constructor(day) {
    this.day = day
    this.known = new Map()
    this.owners = new Map()
    this.client = new Client(day.nodes[0].address)
    day.reply = (phone, text) => this.ask(`/api/phones/${phone}/replies`, { text })
  }

  async ask(path, body) {
    try { return (body ? await this.client.post(path, body) : await this.client.get(path)).json } catch { this.client = new Client(this.day.nodes[0].address); return null }
  }

  async watch() {
    while (!this.day.over()) {
      for (const phone of (await this.ask('/api/phones')) ?? []) if (phone.unread) await this.open(phone.number)
      await this.day.time.pause(0.4)
    }
  }

  async open(number) {
    const texts = ((await this.ask(`/api/phones/${number}/messages`)) ?? []).filter((it) => it.direction === 'OUT')
    const seen = this.known.get(number) ?? 0
    this.known.set(number, texts.length)
    for (const text of texts.slice(seen)) this.ownerOf(number, text.body)?.read(text.body)
  }

  ownerOf(number, body) {
    if (!this.owners.has(number)) {
      if (/新派单R\d+.*单号\d+/s.test(body)) this.owners.set(number, new Technician(this.day, number))
      else if (this.day.phones.has(number)) this.owners.set(number, new Customer(this.day, number))
    }
    return this.owners.get(number)
  }
}
