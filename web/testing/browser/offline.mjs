import assert from 'node:assert/strict'
import { accessible } from './axe.mjs'
import { PHONE } from './chromium.mjs'
import { aLine } from './line.mjs'
import { aCustomer, json, linkInText, LOGINS, people } from './people.mjs'
import { agree, describeWork, finish, receive, save, takeCall, takePhoto } from './visit.mjs'

const TWO_HOURS = 7_200_000
/** A cheap phone: small, and its clock two hours ahead. */
const CHEAP = { ...PHONE, viewport: { width: 360, height: 640 } }
const clockAhead = ms => {
  const Right = Date
  const Wrong = class extends Right { constructor(...a) { super(...(a.length ? a : [Right.now() + ms])) } static now() { return Right.now() + ms } }
  globalThis.Date = Wrong
}
/** The day as it was when it was asked for, told late; and every step the trail goes back is noted. */
async function lateAnswers(page, ms) {
  await page.route('**/api/field/jobs', async r => {
    const answer = await r.fetch().catch(() => undefined)
    await new Promise(done => setTimeout(done, ms))
    if (answer) await r.fulfill({ response: answer }).catch(() => undefined)
  })
  await page.evaluate(() => {
    const steps = ['收到', '联系用户', '到达', '完工'], back = window.wentBack = []
    let was = -1
    const see = () => {
      const at = steps.indexOf(document.querySelector('.trail [aria-current]')?.innerText)
      if (at >= 0 && at < was) back.push(`${steps[was]} → ${steps[at]}`)
      if (at >= 0) was = at
      requestAnimationFrame(see)
    }
    see()
  })
}
const waits = (page, n) => page.getByText(`${n} 条已保存,待发送`).waitFor()

/** Into the cellar before "arrived" and out again after "done", with the page closed in between. */
export async function offline(it, chromium, server) {
  const town = people(chromium, server), line = await aLine(server.address)
  let desk, number, phone, context, cellar
  const timeline = async () => (await json(await desk.request.get(`/api/tickets/${number}`))).timeline
  const when = (entries, what) => entries.filter(e => e.what === what).map(e => ({ happened: Date.parse(e.happenedAt), known: Date.parse(e.recordedAt) }))

  await it('a technician with a cheap phone opens the link, and the page installs itself', async () => {
    desk = await town.staff(LOGINS.agent, '/desk')
    const home = await aCustomer(desk), since = Date.now()
    await takeCall(desk, home)
    number = await save(desk)
    context = await chromium.newContext({ ...CHEAP, baseURL: line.address })
    await context.addInitScript(clockAhead, TWO_HOURS)
    phone = await context.newPage()
    phone.setDefaultTimeout(15_000)
    await phone.goto((await linkInText(phone, 'f', { since, saying: home.phone })).path)
    await phone.getByText(home.address).first().waitFor()
    await phone.waitForFunction(async () => (await navigator.serviceWorker.ready).active?.state === 'activated')
    await phone.waitForFunction(async () => !!(await caches.match('/f')))
    const { icons, start_url, display } = await json(await phone.request.get('/field.webmanifest'))
    assert.deepEqual([start_url, display], ['/f', 'standalone'])
    for (const icon of icons) assert.equal((await phone.request.get(icon.src)).status(), 200)
  })
  await it('received and a window agreed while the line holds, and a late answer does not take the screen back', async () => {
    await lateAnswers(phone, 800)
    await receive(phone)
    await agree(phone)
    await phone.waitForFunction(() => !document.body.innerText.includes('待发送'))
    await phone.waitForTimeout(3000)
    assert.deepEqual(await phone.evaluate(() => window.wentBack), [])
    await phone.unrouteAll({ behavior: 'wait' })
  })
  await it('in the cellar "arrived" is kept, and the page opens again without any network', async () => {
    line.cut()
    cellar = Date.now()
    await phone.getByRole('button', { name: '到达', exact: true }).click()
    await waits(phone, 1)
    await phone.close()
    phone = await context.newPage()
    phone.setDefaultTimeout(15_000)
    await phone.goto('/f')
    await waits(phone, 1)
    await phone.getByText('没有网络,显示的是上次的内容').waitFor()
    await phone.locator(`.job-link[href*="${number}"]`, { hasText: '完工' }).click()
    await accessible(phone, 'field without network')
  })
  await it('"done" with a photo is kept behind it', async () => {
    await describeWork(phone)
    await takePhoto(phone)
    await finish(phone)
    await waits(phone, 3)
    await phone.getByText(/已完工 ✓/).waitFor()
    await phone.waitForTimeout(4000)
  })
  await it('back under the sky everything goes out, and the time of the happening counts though the phone’s clock is wrong', async () => {
    const back = Date.now()
    line.mend()
    await phone.evaluate(() => dispatchEvent(new Event('online')))
    await phone.getByText('待发送').waitFor({ state: 'detached' })
    assert.equal(await phone.getByText('没有被接受').count(), 0)
    const entries = await timeline()
    for (const what of ['TECHNICIAN_ARRIVED', 'WORK_COMPLETED', 'PHOTO_TAKEN']) {
      const [one, ...more] = when(entries, what)
      assert.equal(more.length, 0, `${what} once`)
      assert.ok(one.happened >= cellar - 3000 && one.happened < back, `${what} happened in the cellar, not ${new Date(one.happened).toISOString()}`)
      assert.ok(one.known >= back - 1000, `${what} was learned afterwards`)
      assert.ok(one.known - one.happened >= 2000)
    }
  })
  await it('sent again from the phone it is still one', async () => {
    const [job] = (await json(await desk.request.get(`/api/tickets/${number}`))).workOrders
    const again = { data: { at: new Date(when(await timeline(), 'TECHNICIAN_ARRIVED')[0].happened).toISOString() }, headers: { 'Idempotency-Key': 'again-and-again' } }
    for (let i = 0; i < 2; i++) assert.equal((await phone.request.post(`/api/work-orders/${job.number}/arrivals`, again)).status(), 200)
    assert.equal(when(await timeline(), 'TECHNICIAN_ARRIVED').length, 1)
  })
  await it('no page threw an error in the cellar', () => assert.deepEqual(town.trouble, []))
  await context?.close()
  await line.close()
}
