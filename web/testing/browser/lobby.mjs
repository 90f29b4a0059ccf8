import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { accessible } from './axe.mjs'
import { people } from './people.mjs'
import { noNetwork } from './visit.mjs'

const HALL = { name: '测试营业厅', address: '人民中路1号', areaCode: 'A05', opens: '00:00', closes: '00:00', counters: [{ no: 1 }, { no: 2, businesses: ['PAY'] }, { no: 3, lane: 'ELDERLY' }] }
/** A hall of this run alone: a server that is asked twice begins at number one again. */
const CODE = `H${String(Date.now()).slice(-8)}`
const SMALL = { width: 720, height: 450 }

/** Twice the type is half the room: nothing may stick out sideways. */
async function atTwiceTheType(page, name) {
  const before = page.viewportSize()
  await page.setViewportSize(SMALL)
  const { wide, room } = await page.evaluate(() => ({ wide: document.documentElement.scrollWidth, room: document.documentElement.clientWidth }))
  assert.ok(wide <= room + 1, `${name} at 200 %: ${wide} > ${room}`)
  await accessible(page, `${name} at 200 %`)
  await page.setViewportSize(before)
}

/** Four pages at once: the kiosk at the door, the lobby manager's tablet, a counter, the screen of the hall. */
export async function lobby(it, chromium, server) {
  const town = people(chromium, server)
  let tablet, counter, kiosk, screen, device, first, second
  const calling = number => screen.locator('.calling', { hasText: number })

  await it('a hall is set up and its devices have a key', async () => {
    const admin = await town.staff('admin')
    const answer = await admin.request.put(`/api/lobbies/${CODE}`, { data: HALL })
    assert.ok(answer.ok(), await answer.text())
    device = (await answer.json()).deviceToken
    await admin.context().close()
  })
  await it('kiosk, tablet, counter and screen are open and accessible, also at 200 % type', async () => {
    tablet = await town.staff('lobby01', '/lobby')
    counter = await town.staff('counter01', '/counter')
    kiosk = await town.screen()
    screen = await town.screen()
    for (const page of [tablet, counter]) await page.evaluate(code => localStorage.setItem('zq.lobby', code), CODE)
    for (const page of [tablet, counter]) await page.reload()
    await kiosk.goto(`/hall/${device}/kiosk`)
    await screen.goto(`/hall/${device}/screen`)
    await kiosk.getByRole('button', { name: /缴费充值/ }).waitFor()
    await screen.getByText('未开').first().waitFor()
    await tablet.getByRole('region', { name: '等候' }).waitFor()
    await counter.getByRole('button', { name: /^1 · / }).waitFor()
    for (const [page, name] of [[tablet, 'tablet'], [counter, 'counter'], [kiosk, 'kiosk'], [screen, 'hall screen']]) {
      await accessible(page, name)
      await atTwiceTheType(page, name)
    }
    await screen.evaluate(() => { window.notReloaded = true })
  })
  await it('the clerk opens a counter by keyboard', async () => {
    await counter.getByRole('button', { name: /^1 · / }).focus()
    await counter.keyboard.press('Enter')
    await counter.getByRole('button', { name: '叫下一位' }).waitFor()
    await screen.getByText('空闲').waitFor()
  })
  await it('a customer takes a number by keyboard and is told the wait', async () => {
    await kiosk.getByRole('button', { name: /过户/ }).focus()
    await kiosk.keyboard.press('Enter')
    await kiosk.locator('.slip .big').waitFor()
    first = await kiosk.locator('.slip .big').innerText()
    assert.equal(first, 'C001')
    await kiosk.locator('.slip').getByText(/前面还有 0 位/).waitFor()
    await accessible(kiosk, 'kiosk with a number')
    await kiosk.getByRole('button', { name: '完成' }).click()
  })
  await it('the tablet and the counter see who waits by themselves', async () => {
    await tablet.getByRole('region', { name: '等候' }).getByText(first).waitFor()
    await counter.getByRole('region', { name: '等候' }).getByText(first).waitFor()
  })
  await it('the counter calls and the screen shows where to go', async () => {
    await counter.getByRole('button', { name: '叫下一位' }).click()
    await counter.locator('.said', { hasText: first }).waitFor()
    await calling(first).getByText('请到 1 号柜台').waitFor()
    await accessible(screen, 'hall screen calling')
    await accessible(counter, 'counter with a customer')
    await atTwiceTheType(counter, 'counter with a customer')
    await atTwiceTheType(screen, 'hall screen calling')
  })
  await it('the customer comes and the screen goes on', async () => {
    await counter.getByRole('button', { name: '已到柜台' }).click()
    await calling(first).waitFor({ state: 'detached' })
    await tablet.getByText(first).first().waitFor()
  })
  await it('the lobby manager gives an old customer a number, and a telephone takes one by the QR code', async () => {
    await tablet.getByRole('combobox', { name: '取号' }).click()
    await tablet.locator('.ant-select-item-option', { hasText: '缴费充值' }).click()
    await tablet.getByRole('switch', { name: /优先/ }).click()
    await tablet.getByRole('region', { name: '取号' }).getByRole('button', { name: /^取 ?号$/ }).click()
    await tablet.locator('.given').waitFor()
    const door = (await (await tablet.request.get(`/api/lobbies/${CODE}/queue`)).json()).doorToken
    const phone = await town.phone()
    await phone.goto(`/q/${door}`)
    await phone.getByLabel(/快到您时发短信/).fill(`139${String(Date.now()).slice(-8)}`)
    await accessible(phone, 'door page')
    await phone.getByRole('button', { name: /咨询意见/ }).click()
    await phone.locator('.slip .big').waitFor()
    second = await phone.locator('.slip .big').innerText()
    await accessible(phone, 'number in the hand')
    await tablet.getByRole('region', { name: '等候' }).getByText(second).waitFor()
  })
  await it('without a network the kiosk still gives numbers, and they count when it is back', async () => {
    const back = await noNetwork(kiosk)
    await kiosk.getByRole('button', { name: /缴费充值/ }).click()
    await kiosk.getByText('网络暂时中断').waitFor()
    const kept = await kiosk.locator('.slip .big').innerText()
    assert.match(kept, /^A9\d{3}$/)
    await kiosk.getByText('1 个号码已保存').waitFor()
    await accessible(kiosk, 'kiosk without network')
    await back()
    await kiosk.evaluate(() => dispatchEvent(new Event('online')))
    await tablet.getByRole('region', { name: '等候' }).getByText(kept).waitFor()
    await kiosk.getByText('1 个号码已保存').waitFor({ state: 'detached' })
  })
  await it('without a network the counter finishes, and calls the next when it is back', async () => {
    const back = await noNetwork(counter)
    await counter.getByRole('button', { name: '办结并叫下一位' }).click()
    await counter.getByText('2 条已保存,待发送').waitFor()
    await back()
    await counter.evaluate(() => dispatchEvent(new Event('online')))
    await counter.getByText('待发送').waitFor({ state: 'detached' })
    await counter.locator('.said', { hasText: /^[A-E]\d{3,4} 叫号中/ }).waitFor()
    assert.equal(await counter.getByText('没有被接受').count(), 0)
  })
  await it('called too early again is a sentence', async () => {
    await counter.getByRole('button', { name: '未到,过号' }).click()
    await counter.getByText(/叫满 2 次/).waitFor()
    await counter.getByRole('button', { name: '知道了' }).click()
  })
  await it('everybody is served and nobody was called twice', async () => {
    const read = async () => (await tablet.request.get(`/api/lobbies/${CODE}/queue`)).json()
    for (let board = await read(), n = 0; n < 8 && (board.waiting.length || board.counters[0].number); board = await read(), n++) {
      const said = await counter.locator('.said').innerText()
      await counter.getByRole('button', { name: board.counters[0].number ? '办结并叫下一位' : '叫下一位', exact: true }).click()
      await counter.waitForFunction(s => document.querySelector('.said')?.innerText !== s && !document.body.innerText.includes('待发送'), said)
      await counter.waitForTimeout(600)
    }
    await counter.getByRole('button', { name: /^关 ?闭$/ }).click()
    assert.deepEqual((await read()).waiting, [])
    assert.equal(await screen.evaluate(() => window.notReloaded), true)
  })
  await it('anybody can read outside how long one would wait', async () => {
    const outside = await town.phone()
    await outside.goto('/hall')
    await outside.getByRole('heading', { name: HALL.name, exact: true }).waitFor()
    await accessible(outside, 'halls')
    const again = await outside.request.post(`/api/halls/${device}/numbers`, { data: { business: 'NOTHING' }, headers: { 'Idempotency-Key': randomUUID() } })
    assert.equal(again.status(), 422)
  })
  await it('no page of the hall threw an error', () => assert.deepEqual(town.trouble, []))
}
