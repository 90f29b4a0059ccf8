import { percentile, twoDigits } from '../kit.mjs'
import { brokenPromises } from './reasons.mjs'
import { checkSample, checkTexts, checkTickets, complaintsOf } from './checks.mjs'
import { clockOf } from './time.mjs'

const wide = (text) => [...text].reduce((all, it) => all + (it.codePointAt(0) > 0x2e80 ? 2 : 1), 0)
const cell = (value, width) => { const text = String(value ?? '–'); return text + ' '.repeat(Math.max(1, width - wide(text))) }
const number = (value) => (value === null || value === undefined ? '–' : Number.isInteger(value) ? value : Number(value).toFixed(2))

/** K01–K08 of the day, what was promised and not kept and why, what was lost or said twice. @returns whether nothing was */
export async function tellTheEnd(day, leader, { kind, begun }) {
  const { time, begins, counts } = day
  const { speed } = time
  const until = time.now()
  console.log(`\n一天结束 · the day ends at ${clockOf(until)}. ${Object.entries(counts).map(([what, n]) => `${what} ${n}`).join(', ')}`)
  const range = `from=${new Date(begins).toISOString()}&until=${new Date(until).toISOString()}`
  const figures = await leader.get(`/api/figures?${range}`)
  if (figures.status !== 200) throw new Error(`/api/figures answered ${figures.status}: ${figures.text.slice(0, 300)}`)
  const wholes = new Map()
  for (const number of day.tickets.keys()) wholes.set(number, await leader.get(`/api/tickets/${number}`))

  console.log(`\n${cell('', 5)}${cell('指标 · figure', 30)}${cell('值 · value', 15)}${cell('计数 · of', 14)}${cell('目标 · target', 15)}缺 · missing`)
  for (const it of figures.json) console.log(cell(it.id, 5) + cell(it.name, 30) + cell(`${number(it.value)} ${it.unit ?? ''}`, 15) + cell(`${number(it.numerator)}/${number(it.denominator)}`, 14) + cell(number(it.target), 15) + (it.missing ?? 0))
  const extra = (id) => figures.json.find((it) => it.id === id)?.extra ?? {}
  console.log(`K01 P95 ${number(extra('K01').p95Seconds)} s; K02 其中联系不上用户 · unreachable ${extra('K02').unreachable ?? 0}; K06 中位 · median ${number(extra('K06').median)} h, 平均 · mean ${number(extra('K06').mean)} h`)
  const closed = (await leader.get(`/api/figures/K06/rows?${range}&most=500`)).json
  const ours = closed.filter((it) => day.tickets.has(it.number)).length
  const states = [...wholes.values()].reduce((all, it) => { const s = it.json?.ticket?.state ?? 'LOST'; all[s] = (all[s] ?? 0) + 1; return all }, {})
  console.log(`计入的是 07:30 以后关闭的 ${closed.length} 单,其中当天报修 ${ours} 单,其余是装入的历史 · counted are the ${closed.length} repairs closed since 07:30; ${ours} were reported today, the others are of the loaded history`)
  console.log(`当天的报修 · reports of the day: ${Object.entries(states).map(([state, n]) => `${state} ${n}`).join(', ')}(RESOLVED 等用户答复,24 小时无异议才关闭 · RESOLVED wait for the customer's word)`)

  const broken = brokenPromises(day, wholes)
  console.log(`\n未兑现的承诺及原因 · promises broken, and why: ${broken.length || '没有 · none'}`)
  for (const it of broken) console.log(`  ${cell(it.clock, 8)}${cell(it.title, 16)}${cell(it.number, 15)}${cell(it.area, 20)}${cell(it.late, 24)}${it.why.told}`)
  await othersMissed(day, leader, range, figures.json)

  const tickets = await checkTickets(day, leader, wholes)
  const texts = await checkTexts(day, leader, wholes)
  const sample = await checkSample(day)
  const errors = complaintsOf(day.logs)
  for (const it of [tickets, texts, sample, errors]) it.told.forEach((line) => console.log(line))

  const slow = broken.filter((it) => it.why.kind === 'speed').filter((it) => closed.some((row) => row.number === it.number)).length
  const K01 = figures.json.find((it) => it.id === 'K01')
  if (slow) console.log(`不计倍速造成的 ${slow} 单,K01 为 · without the artefacts of the speed K01 is ${K01.numerator + slow}/${K01.denominator} = ${number((100 * (K01.numerator + slow)) / K01.denominator)} %`)
  const waits = day.waits.sort((a, b) => a - b)
  const value = (id) => { const it = figures.json.find((figure) => figure.id === id); return it?.value === null ? null : twoDigits(it.value, 2) }
  const by = (name) => broken.filter((it) => it.why.kind === name).length
  console.log(`机器 · the machine: a report saved in ${percentile(waits, 0.5).toFixed(0)} ms (p99 ${percentile(waits, 0.99).toFixed(0)} ms), its text with the gateway after ${percentile(texts.waits, 0.5).toFixed(0)} ms (p99 ${percentile(texts.waits, 0.99).toFixed(0)} ms); one real second was ${speed} of the day`)
  console.log(JSON.stringify({
    name: 'day', arrivals: kind, speed, minutes: twoDigits((Date.now() - begun) / 60_000), reports: day.tickets.size, lost: tickets.lost, doubled: tickets.doubled,
    ...Object.fromEntries(figures.json.map((it) => [it.id, value(it.id)])), broken: broken.length, by_gateway: by('gateway'), by_silence: by('silent'), by_absence: by('away'),
    by_node: by('node'), by_full_day: by('full'), by_speed: by('speed'), unexplained: by('unexplained'), texts: texts.sent, texts_missing: texts.missing, texts_twice: texts.twice,
    server_errors: errors.count, sample_short: sample.short, report_p99_ms: twoDigits(percentile(waits, 0.99), 0), gateway_p99_ms: twoDigits(percentile(texts.waits, 0.99), 0),
  }))
  return tickets.lost + tickets.doubled + texts.missing + texts.twice + by('unexplained') === 0
}

/** What figures count as missed and is no broken promise of the day: dissatisfied customers, repairs of the loaded month. */
async function othersMissed(day, leader, range, figures) {
  const history = new Map()
  for (const { id } of figures) {
    if (id === 'K07') continue
    const rows = await leader.get(`/api/figures/${id}/rows?${range}&most=500&only=missed`)
    if (rows.json.code === 'FIGURE_NOT_MEASURED') continue // an index has no cases of its own
    for (const row of rows.json) {
      if (id === 'K08') console.log(`  ${cell(id, 8)}${cell('回访不满意', 16)}${cell(row.number, 15)}${cell(row.areaName, 20)}${row.why}`)
      else if (!day.tickets.has(row.number)) history.set(row.number, [...(history.get(row.number) ?? []), id])
    }
  }
  if (history.size) console.log(`  装入的历史 · of the loaded history: ${[...history].map(([number, ids]) => `${number} ${ids.join(' ')}`).join('; ')}`)
}

