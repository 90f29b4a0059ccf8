import { MINUTE, clockOf } from './time.mjs'

/** Every promise broken on the day, also of repairs that are not closed yet, each with the misfortune it comes from. */
export function brokenPromises(day, wholes) {
  const broken = []
  for (const [number, answer] of wholes) {
    const whole = answer.json
    for (const it of whole?.promises ?? [])
      if (it.brokenAt) broken.push({ clock: it.clock, title: it.title, number, area: whole.ticket.areaName, late: lateness(it, day.time.now()), at: it.brokenAt, why: reason(day, it, number, whole) })
  }
  return broken.sort((one, other) => (one.at < other.at ? -1 : 1))
}

function lateness(it, now) {
  const by = ((it.endedAt ? Date.parse(it.endedAt) : now) - Date.parse(it.dueAt)) / MINUTE
  return `限 ${clockOf(Date.parse(it.dueAt))},${it.endedAt ? '晚' : '已过'} ${by.toFixed(by < 10 ? 1 : 0)} 分`
}

function reason(day, promise, number, whole) {
  const { misfortunes, time } = day
  const { silent, away, gateway, node } = misfortunes
  const from = Date.parse(promise.startedAt)
  const until = promise.endedAt ? Date.parse(promise.endedAt) : time.now()
  const due = Date.parse(promise.dueAt)
  const known = day.tickets.get(number)
  if (number === away.ticket && promise.clock !== 'CLK-01') return told('away', '用户不在家,拨打三次无人接 · the customer was away, three calls')
  if (silent.tickets.has(number) && promise.clock !== 'CLK-01' && from < silent.until && due > silent.from) return told('silent', `维修员 ${silent.phone} ${clockOf(silent.from)}–${clockOf(silent.until)} 不回应 · a technician was silent`)
  const since = promise.clock === 'CLK-01' ? known.postedAt : from
  if (misfortunes.gatewayTouched(since, Math.min(until, due + 10 * MINUTE))) return told('gateway', `短信网关 ${clockOf(gateway.from)}–${clockOf(gateway.until)} 中断 · the gateway was down`)
  if (promise.clock === 'CLK-01') {
    const machine = (until - known.answeredAt - known.talk) / time.speed
    const during = misfortunes.nodeTouched(since, until) ? `,当时节点二正被杀或重启 · node two was down or starting` : ''
    if (known.talk + machine <= due - from) return told('speed', `倍速所致:机器用了 ${(machine / 1000).toFixed(1)} 秒,按真实速度不会超时 · an artefact of the speed${during}`)
  }
  if (misfortunes.nodeTouched(since, until)) return told('node', `节点二 ${clockOf(node.from)} 被杀 · node two was killed`)
  const window = whole.workOrders.map((it) => it.windowStart).filter(Boolean).at(-1)
  if (/CLK-0[5679]/.test(promise.clock) && window && Date.parse(window) + 2 * 60 * MINUTE > due) return told('full', `片区当日排满,约在 ${clockOf(Date.parse(window))} · the technicians' day was full`)
  return told('unexplained', '原因不明,请查 · unexplained')
}

const told = (kind, words) => ({ kind, told: words })
