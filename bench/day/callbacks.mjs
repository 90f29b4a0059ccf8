import { MINUTE, at, midnightInChina } from './time.mjs'

/** Somebody calls back from nine to eight whoever was drawn and may be called; one in seven does not answer the phone. */
export async function callBack(day, desk) {
  const { time, random, count, misfortunes } = day
  const midnight = midnightInChina(time.begin)
  const resting = new Map()
  await time.until(Math.min(at(midnight, 9), day.ends))
  while (!day.over() && time.now() < at(midnight, 20)) {
    const cases = (await desk.get('/api/callbacks')).json?.cases ?? []
    const ready = cases.filter((it) => Date.parse(it.notBefore) <= time.now() && (resting.get(it.id) ?? 0) <= time.now())
    if (!ready.length) { await time.pause(5); continue }
    ready.sort((a, b) => Number(day.tickets.has(b.ticketNumber)) - Number(day.tickets.has(a.ticketNumber)))
    const it = ready[0]
    resting.set(it.id, time.now() + 60 * MINUTE)
    await time.pause(random.between(1, 2.5))
    if (random.happens(1 / 7)) { await desk.post(`/api/callbacks/${it.id}/attempts`, { outcome: 'NO_ANSWER' }); count('call-backs not answered'); continue }
    const answer = await desk.post(`/api/callbacks/${it.id}/answers`, answers(it.ticketNumber))
    count(answer.status < 300 ? 'call-backs' : 'call-backs refused')
    if (answer.status >= 300) day.say(`回访 ${it.ticketNumber} 未能记录 · call-back refused: ${answer.status} ${answer.json?.code ?? answer.text.slice(0, 120)}`)
  }

  /** Whoever waited for the silent technician says so; the others are content, nearly all of them. */
  function answers(number) {
    const waited = misfortunes.silent.tickets.has(number) || number === misfortunes.away.ticket
    const satisfaction = waited ? 3 : random.of([5, 5, 5, 5, 4, 4, 4, 4])
    return { contactedIn20: waited ? 'NO' : random.of(['YES', 'YES', 'YES', 'UNSURE']), onTime: 'YES', fixed: 'YES', attitude: waited ? 4 : 5, satisfaction, remark: waited ? '等了很久才来电话' : '' }
  }
}
