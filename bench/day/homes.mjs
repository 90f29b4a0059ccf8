/** Households all over the town, found through the search box like an agent would, with their place and phone. */
export async function findHomes(agent, most = 500) {
  const lines = new Map()
  const look = async (q) => { for (const it of (await agent.get(`/api/households?q=${encodeURIComponent(q)}`)).json ?? []) lines.set(it.id, it) }
  for (const area of (await agent.get('/api/areas')).json) { await look(area.town); await look(area.name) }
  for (const digit of '123456789') for (const unit of ['幢', '组', '单元']) await look(`${digit}${unit}`)
  const homes = []
  for (const line of shuffled([...lines.values()]).slice(0, most)) {
    const it = (await agent.get(`/api/households/${line.id}`)).json
    const services = (it.services ?? []).filter((service) => service.state === 'ACTIVE').map((service) => service.kind)
    if (services.length) homes.push({ ...it, working: services })
  }
  return homes
}

/** Deterministic: by the last letters of the id. */
const shuffled = (lines) => lines.sort((one, other) => (one.id.slice(-8) < other.id.slice(-8) ? -1 : 1))

/** The nearest household to a place in the town's bounding box that has not called today. */
export function nearestTo(homes, { x, y }, taken) {
  const range = (key) => { const all = homes.map((it) => it[key]); return [Math.min(...all), Math.max(...all)] }
  const [south, north] = range('latitude'), [west, east] = range('longitude')
  const far = (it) => Math.hypot((it.latitude - south) / (north - south) - y, (it.longitude - west) / (east - west) - x)
  let best = null
  for (const it of homes) if (!taken.has(it.id) && (!best || far(it) < far(best))) best = it
  if (best) taken.add(best.id)
  return best
}

export async function phoneOf(agent, home) {
  home.clear ??= (await agent.post(`/api/households/${home.id}/reveals`, { reason: '来电核对' })).json?.phones?.[0]
  return home.clear
}
