import { readFileSync } from 'node:fs'
import { HOUR } from './time.mjs'

/** Every report somebody was told is saved must be there, once. */
export async function checkTickets(day, leader, wholes) {
  const lost = [...wholes].filter(([, it]) => it.status !== 200).map(([number]) => number)
  const open = new Map()
  for (const area of (await leader.get('/api/areas')).json)
    for (const it of (await leader.get(`/api/tickets?state=all&area=${area.code}`)).json) if (Date.parse(it.savedAt) >= day.begins) open.set(it.number, it)
  const unknown = [...open.keys()].filter((number) => !day.tickets.has(number))
  const failed = day.counts.failed ?? 0
  const told = [`报修 · reports: ${day.tickets.size} 单答复已登记,库中 ${open.size} 单;丢失 lost ${lost.length + failed},多出 doubled ${unknown.length}${lost.length + unknown.length ? ` (${[...lost, ...unknown].join(' ')})` : ''}`]
  if (day.misfortunes.node.report) {
    const [number] = [...day.tickets].find(([, it]) => it.home.id === day.misfortunes.node.report) ?? ['–']
    told.push(`被杀节点手里的那一单 · the report the killed node had in hand: ${number} ${wholes.get(number)?.json?.ticket.state ?? '丢失 lost'}`)
  }
  return { lost: lost.length + failed, doubled: unknown.length, told }
}

/** What each repair owed in texts went out, and the centre saw none twice. */
export async function checkTexts(day, leader, wholes) {
  for (let tries = 0; tries < 20 && [...wholes.values()].some(onTheWay); tries++) {
    await new Promise((done) => setTimeout(done, 500))
    for (const [number, it] of wholes) if (onTheWay(it)) wholes.set(number, await leader.get(`/api/tickets/${number}`))
  }
  const missing = []
  const kinds = {}
  const waits = []
  for (const [number, answer] of wholes) {
    const known = day.tickets.get(number)
    if (answer.status !== 200) continue
    const { ticket, messages } = answer.json
    for (const it of messages) {
      kinds[it.purpose] = (kinds[it.purpose] ?? 0) + 1
      if (it.purpose === 'DISPATCH' && it.ackedAt && !day.misfortunes.gatewayTouched(Date.parse(it.queuedAt), Date.parse(it.ackedAt))) waits.push((Date.parse(it.ackedAt) - Date.parse(it.queuedAt)) / day.time.speed)
      if (it.state !== 'DELIVERED' && it.state !== 'CANCELLED') missing.push(`${number} ${it.purpose} ${it.state}`)
    }
    const owed = known.fixedOnPhone ? [] : ['DISPATCH', ...(/^1\d{10}$/.test(known.phone) ? ['ACCEPTED', ...(ticket.fixedAt ? ['DONE'] : [])] : [])]
    for (const purpose of owed) if (!messages.some((it) => it.purpose === purpose && it.ackedAt)) missing.push(`${number} ${purpose} –`)
  }
  const { accepted, duplicates, refused } = (await day.counters.get('/counts')).json
  const told = [`短信 · texts: ${Object.entries(kinds).map(([kind, n]) => `${kind} ${n}`).join(', ')};网关收到 ${accepted} 条分段 parts,重复 twice ${duplicates},拒收 refused ${refused};没有送到 missing ${missing.length}${missing.length ? `: ${missing.slice(0, 10).join('; ')}` : ''}`]
  return { sent: Object.values(kinds).reduce((all, n) => all + n, 0), missing: missing.length, twice: duplicates, waits: waits.sort((a, b) => a - b), told }
}
const onTheWay = (answer) => answer.json?.messages?.some((it) => ['QUEUED', 'SENDING', 'ACKED'].includes(it.state))

/** Of each area's repairs closed this month a fifth must be drawn: called already, or due. */
export async function checkSample(day) {
  const desk = (await day.as('quality01').get('/api/callbacks')).json
  const short = desk.quota.filter((it) => it.done + it.due < it.target)
  const sum = (key) => desk.quota.reduce((all, it) => all + it[key], 0)
  const ours = desk.cases.filter((it) => day.tickets.has(it.ticketNumber))
  const soon = ours.filter((it) => Date.parse(it.notBefore) > day.ends - HOUR).length
  const told = [`回访样本 · the sample: ${desk.quota.length} 个片区本月关闭 closed ${sum('closed')},应抽 target ${sum('target')},已回访 called ${sum('done')},待回访 due ${sum('due')}(其中当天的 ${ours.length},${soon} 个修好不满一小时或已过 20:00);按月 K07 · of the month ${(100 * sum('done') / sum('closed')).toFixed(1)} %;抽样不足的片区 areas short ${short.length}${short.length ? `: ${short.map((it) => `${it.areaName} ${it.done + it.due}/${it.target}`).join('; ')}` : ''}`]
  return { short: short.length, told }
}

/** What the nodes complained about in their logs; that a bind fails while the gateway is down is no surprise. */
export function complaintsOf(logs) {
  const lines = logs.flatMap((log) => readFileSync(log, 'utf8').split('\n')).filter((line) => / ERROR \d+ /.test(line) && !line.includes('smpp-keeper'))
  return { count: lines.length, told: [`服务端日志 · errors in the logs of the nodes: ${lines.length}`, ...lines.slice(0, 5).map((line) => `  ${line.slice(0, 200)}`)] }
}
