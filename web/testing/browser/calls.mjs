import assert from 'node:assert/strict'
import { accessible } from './axe.mjs'
import { aCustomer, LOGINS, people } from './people.mjs'
import { save, takeCall } from './visit.mjs'

/** What goes wrong on a busy afternoon at the desk, by keyboard. */
export async function calls(it, chromium, server) {
  const town = people(chromium, server)
  const json = async path => (await desk.request.get(path)).json()
  const number = () => desk.getByLabel('来电号码')
  let desk, home, other, ticket

  await it('a number pasted with +86 and spaces finds the caller', async () => {
    desk = await town.staff(LOGINS.agent, '/desk')
    home = await aCustomer(desk)
    await desk.keyboard.press('F2')
    const p = home.phone
    await number().evaluate((box, text) => { box.focus(); document.execCommand('insertText', false, text) }, `+86 ${p.slice(0, 3)} ${p.slice(3, 7)} ${p.slice(7)}`)
    await desk.getByText(home.address).first().waitFor()
    assert.equal(await number().inputValue(), p)
    assert.equal(await desk.getByLabel('联系电话').inputValue(), p)
  })
  await it('a corrected number brings the right household and lets the wrong one go', async () => {
    await number().fill('19900000000')
    await desk.getByText('没有用这个号码登记的用户').waitFor()
    await desk.keyboard.press('Control+Enter')
    await desk.getByText('请先选择用户').waitFor()
  })
  await it('the form is as it was left after a look at another page', async () => {
    await takeCall(desk, home)
    await desk.getByLabel('备注').fill('明天在家')
    await desk.keyboard.press('Alt+2')
    await desk.getByLabel('单号、电话、姓名、地址').waitFor()
    await desk.goBack()
    assert.equal(await desk.getByLabel('备注').inputValue(), '明天在家')
    assert.equal(await number().inputValue(), home.phone)
  })
  await it('a new call over an unsaved one keeps it in hand', async () => {
    await desk.keyboard.press('F2')
    assert.equal(await number().inputValue(), '')
    await accessible(desk, 'desk with a call left open')
    await desk.getByRole('button', { name: '找回来电' }).click()
    assert.equal(await desk.getByLabel('备注').inputValue(), '明天在家')
  })
  await it('an ended session asks for the password over the form and nothing is lost', async () => {
    await desk.context().clearCookies()
    await desk.keyboard.press('Control+Enter')
    await desk.locator('.ant-modal input[name=login]').fill(LOGINS.agent)
    await desk.locator('.ant-modal input[name=password]').fill(server.password)
    await desk.keyboard.press('Enter')
    await desk.locator('.ant-modal input[name=login]').waitFor({ state: 'detached' })
    assert.equal(await desk.getByLabel('备注').inputValue(), '明天在家')
  })
  await it('saving twice and one Enter too many take one report and leave the number on the screen', async () => {
    ticket = await save(desk)
    await desk.keyboard.press('Control+Enter')
    await desk.keyboard.press('Enter')
    await desk.waitForTimeout(800)
    assert.equal(await desk.locator('.said a').innerText(), ticket)
    assert.equal((await json(`/api/tickets/${ticket}`)).ticket.joinedReports, 0)
  })
  await it('a second report of the household joins, and the desk names the technician who has the job', async () => {
    await takeCall(desk, home, 'TV-05')
    await desk.getByText(`该户有未结工单 ${ticket}`).waitFor()
    assert.equal(await save(desk), ticket)
    await desk.getByText('已并入未结工单').waitFor()
    await desk.getByText(/^已派 /).waitFor()
  })
  await it('a household is found and taken by keyboard alone', async () => {
    other = await aCustomer(desk)
    await desk.keyboard.press('F2')
    await desk.keyboard.type('19900000000')
    await desk.getByText('没有用这个号码登记的用户').waitFor()
    await desk.keyboard.press('Enter')
    await desk.keyboard.type(other.accountNo)
    await desk.getByRole('button', { name: new RegExp(other.accountNo) }).waitFor()
    await desk.keyboard.press('Enter')
    await desk.getByText(other.address).first().waitFor()
    assert.equal(await desk.getByLabel('联系人').inputValue(), other.customerName)
  })
  await it('no page threw an error at the desk', () => assert.deepEqual(town.trouble, []))
}
