import { Client } from '../kit.mjs'
import { HOUR, MINUTE, clockOf } from './time.mjs'

const HOURS = (start) => `${String(new Date(start + 8 * HOUR).getUTCHours()).padStart(2, '0')}-${String(new Date(start + 10 * HOUR).getUTCHours()).padStart(2, '0')}`
/** As the dispatch text asks for it: the digits of the job, the short code, and what goes with it. */
export const SHORT = {
  received: (job) => `${job} 1`, appointed: (job, start) => `${job} 2 ${HOURS(start)}`, arrived: (job) => `${job} 3`,
  done: (job, cause) => `${job} 4 ${cause}`, unreachable: (job) => `${job} 5`, handBack: (job) => `${job} 6`,
}

/** Everybody who has a phone: technicians work from their texts, customers answer theirs. */
export async function answerTexts(day) {
  const { time, say } = day
  const known = new Map()
  const nodes = day.nodes
  let client = new Client(nodes[0].address)
  const ask = async (path, body) => {
    try { return (body ? await client.post(path, body) : await client.get(path)).json } catch { client = new Client(nodes[0].address); return null }
  }
  day.reply = (phone, text) => ask(`/api/phones/${phone}/replies`, { text })
  while (!day.over()) {
    for (const phone of (await ask('/api/phones')) ?? []) {
      if (!phone.unread) continue
      const texts = ((await ask(`/api/phones/${phone.number}/messages`)) ?? []).filter((it) => it.direction === 'OUT')
      const seen = known.get(phone.number) ?? 0
      known.set(phone.number, texts.length)
      for (const text of texts.slice(seen)) read(day, phone.number, text.body).catch((broken) => say(`✗ ${phone.number}: ${broken.message}`))
    }
    await time.pause(0.4)
  }
}

async function read(day, phone, body) {
  const dispatched = body.match(/新派单(R\d+).*单号(\d+)/s)
  if (dispatched) return job(day, phone, dispatched[1], dispatched[2])
  if (day.phones.has(phone) && /完工/.test(body)) return customer(day, phone, body)
}

/** One job of one technician, from the text to the last short code. */
async function job(day, phone, number, code) {
  const { time, random, say, count } = day
  const ticket = day.tickets.get(number)
  if (!day.silent.phone && time.now() > day.silent.from) { day.silent.phone = phone; say(`${phone} falls silent (${number})`) }
  if (phone === day.silent.phone && time.now() < day.silent.until) return count('texts to the silent technician')
  await time.pause(random.between(1, 5))
  await day.reply(phone, SHORT.received(code))
  await time.pause(random.between(2, 10))
  if (!day.away && time.now() > day.awayFrom) return nobodyAtHome(day, phone, number, code)
  const windows = day.windows.get(phone) ?? day.windows.set(phone, new Map()).get(phone)
  let start = Math.floor(time.now() / HOUR) * HOUR
  while ((windows.get(start) ?? 0) >= 1 || start + 2 * HOUR < time.now() + 30 * MINUTE) start += HOUR
  windows.set(start, 1)
  await day.reply(phone, SHORT.appointed(code, start))
  if (start > day.ends - 30 * MINUTE) return count('visits agreed for another day')
  await time.until(Math.max(time.now() + random.between(8, 20) * MINUTE, start + random.between(0, 40) * MINUTE))
  await day.reply(phone, SHORT.arrived(code))
  await time.pause(random.between(15, 45))
  await day.reply(phone, SHORT.done(code, ticket?.home.working.includes('TV') === false ? 'BB-01' : random.of(['TV-01', 'TV-03', 'TV-05'])))
  count('visits done by text')
}

/** The customer is away: three calls without an answer, then the evening call back, and another window. */
async function nobodyAtHome(day, phone, number, code) {
  const { time, say, count } = day
  day.away = number
  say(`${number}: the customer is away`)
  for (let call = 0; call < 3; call++) { await day.reply(phone, SHORT.unreachable(code)); count('calls without an answer'); await time.pause(25) }
  await time.until(day.awayFrom + 3 * HOUR)
  const start = Math.ceil(time.now() / HOUR) * HOUR
  await day.reply(phone, SHORT.appointed(code, start))
  await time.until(start + 20 * MINUTE)
  await day.reply(phone, SHORT.arrived(code))
  await time.pause(25)
  await day.reply(phone, SHORT.done(code, 'TV-01'))
}

/** Most say it is fixed by text, some over the link, a few say it is not, the others nothing. */
async function customer(day, phone, body) {
  const { time, random, count } = day
  await time.pause(random.between(5, 60))
  const token = body.match(/\/c\/([\w-]+)/)?.[1]
  const what = random.next()
  if (what < 0.5) { await day.reply(phone, '1'); return count('confirmed by text') }
  if (what < 0.78 && token) {
    const link = new Client(day.nodes[0].address)
    await link.post(`/api/customer/${token}/confirmations`, { fixed: true, remark: '' })
    if (random.happens(0.6)) await link.post(`/api/customer/${token}/ratings`, { stars: random.of([5, 5, 5, 4, 3]), remark: '' })
    link.close()
    return count('confirmed over the link')
  }
  if (what < 0.82) { await day.reply(phone, '2'); return count('not fixed, says the customer') }
  count('customers silent')
}

export const told = (moment, text) => `${clockOf(moment)}  ${text}`
