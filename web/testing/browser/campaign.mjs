import assert from 'node:assert/strict'
import { accessible } from './axe.mjs'
import { PHONE } from './chromium.mjs'
import { aLine } from './line.mjs'
import { json, people } from './people.mjs'

const SMALL = { ...PHONE, viewport: { width: 360, height: 740 } }
const WORDS = `晚上八点后马赛克,请联系 ${Math.random().toString(36).slice(2, 8)}`
const press = (page, id, name) => page.locator(`[data-question="${id}"]`).getByRole('button', { name, exact: true }).click()

/** What waits on this phone, as it lies in its storage. */
const onTheShelf = page => page.evaluate(() => new Promise(done => {
  const open = indexedDB.open('zhenqing365-field')
  open.onsuccess = () => { const all = open.result.transaction('happenings').objectStore('happenings').getAll(); all.onsuccess = () => { open.result.close(); done(all.result[0]) } }
}))

/** 百人访百户: a visit in whose middle the network goes, the page with it, and out of which comes one ticket. */
export async function campaign(it, chromium, server) {
  const town = people(chromium, server), line = await aLine(server.address)
  let leader, number, context, phone, address, sent
  const issues = async () => (await json(await leader.request.get(`/api/campaigns/${number}/issues`))).filter(i => i.words === WORDS)
  const coverage = async () => (await json(await leader.request.get(`/api/campaigns/${number}`))).coverage

  await it('a leader sees a campaign that runs, with its figures and its map', async () => {
    leader = await town.staff('leader01', '/campaign')
    await leader.getByText('进行中').waitFor()
    await leader.locator('.coverage-map circle').first().waitFor()
    ;[{ number }] = await json(await leader.request.get('/api/campaigns'))
    const { done, target, drawn, reached } = await coverage()
    assert.ok(done > 0 && done < target && drawn >= target && reached >= done, JSON.stringify({ done, target, drawn, reached }))
    await accessible(leader, 'campaign')
  })
  await it('a visitor signs in on a phone, and the page installs itself', async () => {
    context = await chromium.newContext({ ...SMALL, baseURL: line.address, extraHTTPHeaders: { 'Accept-Language': 'zh-CN' } })
    phone = await context.newPage()
    phone.setDefaultTimeout(15_000)
    await phone.goto('/visit')
    await phone.locator('input[name=login]').fill('tech01')
    await phone.locator('input[name=password]').fill(server.password)
    await phone.getByRole('button', { name: '登录' }).click()
    await phone.locator('.door.next').waitFor()
    await phone.waitForFunction(async () => (await navigator.serviceWorker.ready).active?.state === 'activated')
    await phone.waitForFunction(async () => !!(await caches.match('/visit')))
    await accessible(phone, 'visit list')
  })
  await it('somebody opens and agrees, and in the middle of the questions the network goes', async () => {
    address = await phone.locator('.door.next .line').first().locator('span').innerText()
    await phone.locator('.door.next').click()
    await press(phone, 'Q0', '同意')
    await press(phone, 'Q1', '4')
    await accessible(phone, 'visit form')
    line.cut()
    await press(phone, 'Q5', '5')
    await press(phone, 'Q14', '9')
    await press(phone, 'Q17', '更换遥控器')
    await phone.locator('[data-question="Q18"] textarea').fill(WORDS)
  })
  await it('the page is lost and comes back without a network, with what was answered', async () => {
    await phone.waitForTimeout(300)
    const where = phone.url()
    await phone.close()
    phone = await context.newPage()
    phone.setDefaultTimeout(15_000)
    await phone.goto(where)
    await phone.getByText('接着上次没填完的继续').waitFor()
    assert.equal(await phone.locator('[data-question="Q1"] [aria-pressed=true]').innerText(), '4')
    assert.equal(await phone.locator('[data-question="Q18"] textarea').inputValue(), WORDS)
  })
  await it('the visit is finished and kept, and the next door is next', async () => {
    await phone.getByRole('button', { name: '完成走访' }).click()
    await phone.getByText('1 条已保存,待发送').waitFor()
    assert.notEqual(await phone.locator('.door.next .line').first().locator('span').innerText(), address)
    await phone.getByRole('button', { name: /已去过/ }).click()
    await phone.locator('.door', { hasText: address }).getByText('待发送').waitFor()
  })
  await it('back in the network it is sent once: one visit more, and one ticket whose owner is the visitor', async () => {
    const before = await coverage()
    sent = await onTheShelf(phone)
    line.mend()
    await phone.evaluate(() => dispatchEvent(new Event('online')))
    await phone.getByText('1 条已保存,待发送').waitFor({ state: 'detached' })
    await phone.locator('.door', { hasText: address }).getByText(/^完成/).waitFor()
    assert.equal((await coverage()).done, before.done + 1)
    const found = await issues()
    assert.equal(found.length, 1)
    const ticket = await json(await leader.request.get(`/api/tickets/${found[0].number}`))
    assert.equal((ticket.ticket ?? ticket).firstContactOwner.staffNo, '1001')
    assert.equal(found[0].inTime, null)
  })
  await it('the same happening once more is still one ticket', async () => {
    const door = async () => (await json(await phone.request.get('/api/visits'))).doors.find(d => d.address === address), { attempts } = await door()
    for (const key of ['again', 'and-again']) assert.equal((await phone.request.post(sent.path, { data: { ...sent.body, at: sent.at }, headers: { 'Idempotency-Key': `${sent.id}-${key}` } })).status(), 201)
    assert.equal((await issues()).length, 1)
    assert.equal((await door()).attempts, attempts)
  })
  await it('nobody in: one press, and the door stays open for another day', async () => {
    await phone.getByRole('button', { name: /待走访/ }).click()
    const next = await phone.locator('.door.next .line').first().locator('span').innerText()
    await phone.locator('.door.next').click()
    await phone.getByRole('button', { name: '无人', exact: true }).click()
    await phone.locator('.door', { hasText: next }).getByText(/^无人/).waitFor()
  })
  await it('badge and leaflet are paper, and the code on them answers anybody', async () => {
    for (const paper of ['badge', 'leaflet']) assert.equal((await phone.request.get(`/api/campaigns/${number}/visitors/1001/${paper}`)).headers()['content-type'], 'application/pdf')
    assert.equal((await phone.request.get('/visitors/nobody')).status(), 404)
  })
  await it('no page threw an error', () => assert.deepEqual(town.trouble, []))
  await context?.close()
  await line.close()
}
