/** What people do on the pages, in their words; used by the story and by the pictures. */
export async function takeCall(desk, customer, symptom = 'TV-01') {
  await desk.goto('/#/desk')
  await desk.keyboard.press('F2')
  await desk.getByLabel('来电号码').fill(customer.phone)
  await desk.getByText(customer.customerName).first().waitFor()
  const select = desk.getByRole('combobox', { name: '故障现象' })
  await select.click()
  await select.fill(symptom)
  await desk.locator('.ant-select-item-option', { hasText: symptom }).first().click()
}
export async function save(desk) {
  await desk.keyboard.press('Control+Enter')
  await desk.locator('.said a').waitFor()
  return (await desk.locator('.said a').innerText()).trim()
}
const step = (page, name) => page.getByRole('button', { name, exact: true })
const here = (page, name) => page.locator('.trail li[aria-current=step]', { hasText: name }).waitFor()

export async function receive(phone) {
  await step(phone, '收到').click()
  await here(phone, '联系用户')
}
export async function agree(phone) {
  await step(phone, '打通了').click()
  await step(phone, '明天').waitFor()
  const start = phone.getByRole('group', { name: '从几点' }).getByRole('button').first()
  if (!(await start.isVisible())) await step(phone, '明天').click()
  await start.click()
  await phone.getByRole('button', { name: /^约定 / }).click()
  await here(phone, '到达')
}
export async function arrive(phone) {
  await step(phone, '到达').click()
  await here(phone, '完工')
}
export async function describeWork(phone) {
  for (const name of ['cause', 'action', 'responsibility']) await phone.locator(`select[name=${name}]`).selectOption({ index: 1 })
  await step(phone, '+ 加一项材料').click()
  const part = phone.getByLabel('材料名称')
  await part.selectOption({ index: 1 })
  await phone.getByRole('button', { name: `增加 ${await part.inputValue()}` }).click()
  await step(phone, '+ 加一项材料').click()
  await phone.getByLabel('材料名称').nth(1).selectOption('?')
  await phone.getByLabel('材料名称').nth(1).fill('自备接线盒')
  await phone.getByRole('button', { name: '增加 自备接线盒' }).click()
  await phone.locator('input[name=levelDbuv]').fill('60')
}
/** A picture larger than a phone should send, made by the browser itself. */
export async function takePhoto(phone) {
  const data = await phone.evaluate(() => {
    const c = Object.assign(document.createElement('canvas'), { width: 3200, height: 2400 })
    c.getContext('2d').fillRect(0, 0, 1600, 1200)
    return c.toDataURL('image/png').split(',')[1]
  })
  await phone.locator('input[type=file]').setInputFiles({ name: 'p.png', mimeType: 'image/png', buffer: Buffer.from(data, 'base64') })
  const thumb = phone.locator('.thumbs img')
  await thumb.waitFor()
  return thumb.evaluate(async i => { await i.decode(); return Math.max(i.naturalWidth, i.naturalHeight) })
}
export const finish = phone => phone.getByRole('button', { name: '确认完工' }).click()
export async function noNetwork(page) {
  await page.context().route('**/api/**', r => r.abort())
  // what was refused is refused to its end: a request that is half out must not hang in the browser
  return () => page.context().unrouteAll({ behavior: 'wait' })
}
