import assert from 'node:assert/strict'
import { accessible } from './axe.mjs'
import { aCustomer, linkInText, LOGINS, people } from './people.mjs'
import { agree, arrive, describeWork, finish, noNetwork, receive, save, takeCall, takePhoto } from './visit.mjs'

/** From the call to the customer's "fixed", each person at their own screen. */
export async function story(it, chromium, server) {
  const town = people(chromium, server)
  let desk, board, phone, customer, home, number, since
  const row = () => board.locator('tr', { hasText: number })

  await it('the agent signs in and the pages before and after are accessible', async () => {
    const door = await town.screen()
    await door.goto('/')
    await door.locator('input[name=login]').waitFor()
    await accessible(door, 'sign-in')
    desk = await town.staff(LOGINS.agent, '/desk')
    await accessible(desk, 'desk')
  })
  await it('the caller’s number brings up the household before anything else is typed', async () => {
    home = await aCustomer(desk)
    await takeCall(desk, home)
    await accessible(desk, 'desk with a call')
  })
  await it('a dispatcher looks at the board', async () => {
    board = await town.staff(LOGINS.dispatcher, '/dispatch')
    await board.locator('.ant-table').waitFor()
    await board.evaluate(() => { window.notReloaded = true })
    await accessible(board, 'board')
  })
  await it('saving says the number and names the technician who was told', async () => {
    since = Date.now()
    number = await save(desk)
    await desk.getByText('已通知').waitFor()
    await accessible(desk, 'read-out')
  })
  await it('the report appears on the board by itself', () => row().waitFor())
  await it('the technician opens the link of the text', async () => {
    phone = await town.phone()
    const link = await linkInText(phone, 'f', { since, saying: home.phone })
    await phone.goto(link.path)
    await phone.getByText(home.address).first().waitFor()
    await accessible(phone, 'field job')
  })
  await it('received, contacted with a window of at most two hours, arrived', async () => {
    await receive(phone)
    await accessible(phone, 'field contact')
    await agree(phone)
    await arrive(phone)
    await accessible(phone, 'field completion')
  })
  await it('the board followed without a reload', async () => {
    await row().getByText('已到场').waitFor()
    assert.equal(await board.evaluate(() => window.notReloaded), true)
  })
  await it('the customer’s link shows who comes', async () => {
    customer = await town.phone()
    const link = await linkInText(customer, 'c', { since, number: home.phone })
    await customer.goto(link.path)
    await customer.locator('.steps li.here', { hasText: '师傅到了' }).waitFor()
    await customer.getByRole('button', { name: '大字' }).click()
    await accessible(customer, 'customer')
  })
  await it('a reading outside its limits asks for a reason before anything is sent', async () => {
    await describeWork(phone)
    await phone.locator('input[name=levelDbuv]').fill('12')
    await finish(phone)
    await phone.getByRole('alert').getByText('测量值超出范围').waitFor()
    await phone.locator('input[name=levelDbuv]').fill('60')
  })
  await it('a photo is made small on the phone', async () => assert.ok(await takePhoto(phone) <= 1600))
  await it('without a network the completion is kept over a reload, then sent', async () => {
    await phone.waitForFunction(() => !document.body.innerText.includes('待发送'))
    const back = await noNetwork(phone)
    await finish(phone)
    await phone.getByText('1 条已保存,待发送').waitFor()
    await phone.reload()
    await phone.getByText('1 条已保存,待发送').waitFor()
    await phone.getByText(/已完工 ✓/).waitFor()
    await accessible(phone, 'field without network')
    await back()
    await phone.evaluate(() => dispatchEvent(new Event('online')))
    await phone.getByText('待发送').waitFor({ state: 'detached' })
    assert.equal(await phone.getByText('没有被接受').count(), 0)
  })
  await it('the customer is asked, confirms and rates', async () => {
    await customer.getByRole('button', { name: '修好了' }).click()
    await customer.locator('.steps li.here', { hasText: '修好了,结束' }).waitFor()
    await customer.getByRole('button', { name: /^5 分/ }).click()
    await customer.getByRole('button', { name: '交上去' }).click()
    await customer.getByText('您打了 5 分').waitFor()
    await accessible(customer, 'customer after')
  })
  await it('the board moved on by itself and the ticket tells the whole story', async () => {
    await row().getByText('已到场').waitFor({ state: 'detached' })
    assert.equal(await board.evaluate(() => window.notReloaded), true)
    await board.goto(`/#/tickets/${number}`)
    await board.getByText('经过').waitFor()
    await accessible(board, 'ticket')
  })
  await it('the figures page shows the figures and the ticket is among the rows behind them', async () => {
    await board.goto('/#/figures')
    await board.getByText('K01').first().waitFor()
    await accessible(board, 'figures')
    const day = t => new Date(t).toISOString()
    const rows = await board.request.get(`/api/figures/K01/rows?from=${day(since - 86_400_000)}&until=${day(Date.now() + 86_400_000)}`)
    assert.ok((await rows.json()).some(t => t.number === number))
  })
  await it('the phones simulator says what it is and shows the texts', async () => {
    const sim = await town.screen()
    await sim.goto(`/phones#/${home.phone}`)
    await sim.getByText('这是模拟器').waitFor()
    await sim.locator('.bubble a').first().waitFor()
    await accessible(sim, 'phones')
  })
  await it('no page threw an error', () => assert.deepEqual(town.trouble, []))
}
