import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { PHONE, SCREEN } from './chromium.mjs'

export const LOGINS = { agent: process.env.ZQ_AGENT ?? 'agent01', dispatcher: process.env.ZQ_DISPATCHER ?? 'dispatch01' }

/** People with a browser each: their own cookies, their own screen. */
export function people(chromium, { address, password }) {
  const trouble = []
  async function person(options) {
    const context = await chromium.newContext({ ...options, baseURL: address, extraHTTPHeaders: { 'Accept-Language': 'zh-CN' } })
    const page = await context.newPage()
    page.setDefaultTimeout(15_000)
    page.on('pageerror', e => trouble.push(`${page.url()} ${e}`))
    return page
  }
  return {
    trouble, phone: () => person(PHONE), screen: () => person(SCREEN),
    async staff(login, path = '/') {
      const page = await person(SCREEN)
      await page.goto('/')
      await page.locator('input[name=login]').fill(login)
      await page.locator('input[name=password]').fill(password)
      await page.locator('form button[type=submit]').click()
      await page.locator('.shell').waitFor()
      if (path !== '/') await page.goto(`/#${path}`)
      return page
    },
  }
}
export const json = async answer => { assert.ok(answer.ok(), `${answer.url()} ${answer.status()} ${await answer.text()}`); return answer.json() }

/** Somebody of the town whose services all run and who has nothing open. @param fits what else must be so of the home */
export async function aCustomer(agent, fits = () => true) {
  for (const q of ['陈', '王', '张', '李', '陆', '新村']) {
    for (const line of (await json(await agent.request.get(`/api/households?q=${encodeURIComponent(q)}`))).slice(0, 12)) {
      const home = await json(await agent.request.get(`/api/households/${line.id}`))
      if (!home.services.some(s => s.kind === 'TV') || home.services.some(s => s.state !== 'ACTIVE') || !await fits(home)) continue
      const { phones } = await json(await agent.request.post(`/api/households/${line.id}/reveals`, { data: { reason: '浏览器测试' }, headers: { 'Idempotency-Key': randomUUID() } }))
      const callers = (await json(await agent.request.get(`/api/callers/${phones[0]}`))).households
      if (callers.length !== 1 || callers[0].openTicket) continue
      const { rows } = await json(await agent.request.get(`/api/tickets?state=open&q=${phones[0]}`)).then(it => ({ rows: it.rows ?? it }))
      if (!rows.length) return { ...home, phone: phones[0] }
    }
  }
  throw new Error('nobody in this town can be called for')
}
/** The newest link of a kind ('f' technician, 'c' customer) that came to a phone since, and whose text says this. */
export async function linkInText(page, kind, { since, number, saying = '' }) {
  for (const until = Date.now() + 20_000; Date.now() < until; await page.waitForTimeout(500)) {
    const phones = await json(await page.request.get('/api/phones'))
    for (const p of phones.filter(p => (number ? p.number === number : Date.parse(p.lastAt) >= since - 2000))) {
      const texts = await json(await page.request.get(`/api/phones/${p.number}/messages`))
      const found = texts.filter(t => t.direction === 'OUT' && Date.parse(t.at) >= since - 2000 && t.body.includes(saying))
        .map(t => new RegExp(`/${kind}/[\\w-]+`).exec(t.body)?.[0]).filter(Boolean)
      if (found.length) return { path: found.at(-1), number: p.number }
    }
  }
  throw new Error(`no text with a /${kind}/ link came`)
}
