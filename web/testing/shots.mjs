// The pictures of the README, taken from a server of our own: npm run shots
import { mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { browser, SCREEN } from './browser/chromium.mjs'
import { aCustomer, linkInText, LOGINS, people } from './browser/people.mjs'
import { aServer } from './browser/server.mjs'
import { agree, receive, save, takeCall } from './browser/visit.mjs'

const folder = resolve(import.meta.dirname, '../../docs/pictures')
mkdirSync(folder, { recursive: true })
const server = await aServer()
const chromium = await browser()
const shot = async (page, name) => {
  await page.waitForTimeout(1200)
  await page.screenshot({ path: `${folder}/${name}.png`, animations: 'disabled' })
  console.log(`docs/pictures/${name}.png`)
}
try {
  const town = people(chromium, server)
  const desk = await town.staff(LOGINS.agent, '/desk')
  await desk.setViewportSize(SCREEN.viewport)
  for (const symptom of ['TV-03', 'TV-05', 'TV-01']) {
    const home = await aCustomer(desk)
    await takeCall(desk, home, symptom)
    if (symptom === 'TV-01') await shot(desk, 'desk')
    const since = Date.now()
    await save(desk)
    const phone = await town.phone()
    await phone.goto((await linkInText(phone, 'f', { since, saying: home.phone })).path)
    if (symptom === 'TV-05') continue
    await receive(phone)
    if (symptom === 'TV-01') await shot(phone, 'field')
    await agree(phone)
    if (symptom !== 'TV-01') continue
    const customer = await town.phone()
    await customer.goto((await linkInText(customer, 'c', { since, number: home.phone })).path)
    await customer.locator('.steps').waitFor()
    await shot(customer, 'customer')
    const phones = await town.screen()
    await phones.goto(`/phones#/${home.phone}`)
    await phones.locator('.bubble').first().waitFor()
    await shot(phones, 'phones')
  }
  const dispatcher = await town.staff(LOGINS.dispatcher, '/dispatch')
  await dispatcher.locator('.ant-table-row').first().waitFor()
  await shot(dispatcher, 'board')
  await dispatcher.goto('/#/figures')
  await dispatcher.getByText('K01').first().waitFor()
  await shot(dispatcher, 'figures')
  await dispatcher.goto('/#/plan')
  await dispatcher.locator('.ant-segmented-item', { hasText: '全天' }).click() // whatever the hour
  await dispatcher.locator('.g-bar').first().waitFor()
  await shot(dispatcher, 'plan')
  const leader = await town.staff('leader01', '/rules')
  await leader.locator('.panel').first().waitFor()
  await shot(leader, 'rules')
} finally {
  await chromium.close()
  await server.stop()
}
