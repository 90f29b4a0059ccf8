import assert from 'node:assert/strict'
import { accessible } from './axe.mjs'
import { aCustomer, LOGINS, people } from './people.mjs'

/** The code in the newest text of a phone of the simulator. */
async function codeInText(page, number, since) {
  for (const until = Date.now() + 20_000; Date.now() < until; await page.waitForTimeout(500)) {
    const answer = await page.request.get(`/api/phones/${number}/messages`)
    if (!answer.ok()) continue
    const found = (await answer.json()).filter(t => t.direction === 'OUT' && Date.parse(t.at) >= since - 2000).map(t => /验证码(\d{6})/.exec(t.body)?.[1]).filter(Boolean)
    if (found.length) return found.at(-1)
  }
  throw new Error('no code came')
}

/** A customer of seventy with a phone: a number, a code, a report and a complaint. */
export async function help(it, chromium, server) {
  const town = people(chromium, server)
  let phone, home, number

  await it('the number gets a code and the code opens the four doors', async () => {
    home = await aCustomer(await town.staff(LOGINS.agent, '/desk'))
    phone = await town.phone()
    await phone.goto('/help')
    await phone.locator('input[name=phone]').waitFor()
    await phone.getByRole('button', { name: '大字' }).click()
    await accessible(phone, 'help: number')
    assert.equal(await phone.locator('input[name=phone]').getAttribute('inputmode'), 'numeric')
    const since = Date.now()
    await phone.locator('input[name=phone]').fill(home.phone)
    await phone.getByRole('button', { name: '把验证码发给我' }).click()
    await phone.locator('input[name=code]').waitFor()
    await accessible(phone, 'help: code')
    await phone.locator('input[name=code]').fill(await codeInText(phone, home.phone, since))
    await phone.getByRole('button', { name: '进入' }).click()
    await phone.getByRole('heading', { name: '您要办什么?' }).waitFor()
    await accessible(phone, 'help: start')
    assert.ok(!(await phone.content()).includes(home.phone), 'the number is masked')
  })
  await it('buttons are at least 48 high and nothing is wider than the phone in large type', async () => {
    for (const button of await phone.locator('.help button, .help .button').all()) assert.ok((await button.boundingBox()).height >= 48)
    assert.ok(await phone.evaluate(() => document.documentElement.scrollWidth <= innerWidth))
  })
  await it('a report is kept while there is no network and sent once', async () => {
    await phone.getByRole('button', { name: /^报修/ }).click()
    await phone.getByRole('button', { name: '报修', exact: true }).click()
    await phone.getByRole('alert').getByText('请先选好上面的内容').waitFor()
    await phone.getByRole('button', { name: '电视', exact: true }).click()
    await phone.getByRole('button', { name: '所有台都没有' }).click()
    await phone.locator('textarea').fill('昨晚开始的')
    await accessible(phone, 'help: report')
    await phone.context().setOffline(true)
    await phone.getByRole('button', { name: '报修', exact: true }).click()
    await phone.getByRole('alert').getByText('连不上').waitFor()
    assert.equal(await phone.locator('textarea').inputValue(), '昨晚开始的')
    await phone.context().setOffline(false)
    await phone.getByRole('button', { name: '报修', exact: true }).click()
    number = await phone.locator('.number').textContent()
    assert.match(number, /^R\d+/)
    await phone.getByText('谁会打给您').waitFor()
    await accessible(phone, 'help: receipt')
  })
  await it('a complaint gets a number and its two times', async () => {
    await phone.getByRole('button', { name: '回到首页' }).click()
    await phone.getByText(number).waitFor()
    await phone.getByRole('button', { name: /^投诉/ }).click()
    await phone.locator('select[name=topic]').selectOption('SV-01')
    await phone.locator('textarea[name=words]').fill('态度不好')
    await phone.locator('textarea[name=want]').fill('希望道歉')
    await accessible(phone, 'help: complaint')
    await phone.getByRole('button', { name: '交给你们' }).click()
    assert.match(await phone.locator('.number').textContent(), /^T\d+/)
    assert.equal(await phone.getByText('最晚').count(), 2)
    await accessible(phone, 'help: complaint receipt')
  })
  await it('what was asked is followed on the page of the text', async () => {
    await phone.getByRole('button', { name: '回到首页' }).click()
    await phone.getByRole('link', { name: `查看进度、约时间、评价 ${number}` }).click()
    await phone.locator('.steps').waitFor()
    assert.deepEqual(town.trouble, [])
  })
}
