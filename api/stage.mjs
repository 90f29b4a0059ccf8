const WANTED = 5

/** Households whose television works and who have nothing open: {{home1}}, {{phone1}} … and {{far}} in an area the manager does not have. */
export async function setTheStage(agent, manager) {
  const areas = (await agent.get('/api/areas')).json
  const own = manager ? (await manager.get('/api/session')).json.areas : []
  const found = { homes: [], far: null }
  const words = [...new Set(areas.flatMap((it) => [it.town, it.name]))]
  for (const word of words) {
    if (found.homes.length >= WANTED && found.far) break
    for (const line of (await agent.get(`/api/households?q=${encodeURIComponent(word)}`)).json ?? []) {
      const far = own.length > 0 && !own.includes(line.areaCode)
      if (found.homes.length >= WANTED && (found.far || !far)) continue
      if (found.homes.some((it) => it.id === line.id)) continue
      const home = await ready(agent, line)
      if (!home) continue
      if (far && !found.far) found.far = home
      else if (found.homes.length < WANTED) found.homes.push(home)
    }
  }
  const variables = {}
  found.homes.forEach((it, n) => Object.assign(variables, { [`home${n + 1}`]: it.id, [`phone${n + 1}`]: it.phone, [`account${n + 1}`]: it.accountNo, [`name${n + 1}`]: it.customerName, [`area${n + 1}`]: it.areaCode }))
  if (found.far) Object.assign(variables, { far: found.far.id, farPhone: found.far.phone })
  if (found.homes.length < WANTED) console.log(`only ${found.homes.length} households for the requests`)
  return variables
}

async function ready(agent, line) {
  const household = (await agent.get(`/api/households/${line.id}`)).json
  if (!household?.services?.some((it) => it.kind === 'TV' && it.state === 'ACTIVE')) return null
  const revealed = await agent.post(`/api/households/${line.id}/reveals`, { reason: '核对来电号码' })
  const phone = revealed.json?.phones?.[0]
  if (!phone) return null
  const open = (await agent.get(`/api/callers/${phone}`)).json?.households?.some((it) => it.openTicket)
  return open ? null : { ...household, phone }
}
