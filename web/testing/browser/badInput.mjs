import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { accessible } from './axe.mjs'
import { LOGINS, people } from './people.mjs'

const CHINESE = /[一-龥]{4,}/
const refusal = async (answer, ...statuses) => {
  const text = await answer.text()
  assert.ok(statuses.includes(answer.status()), `${answer.status()} ${text.slice(0, 200)}`)
  assert.match(answer.headers()['content-type'] ?? '', /application\/problem\+json/)
  assert.match(JSON.parse(text).detail, CHINESE)
  assert.doesNotMatch(text, /Exception|\bat cn\.|SQL/)
}
const create = data => ({ data, headers: { 'Idempotency-Key': randomUUID(), 'Content-Type': 'application/json' } })

/** Every mistake is a sentence in the reader's language; each stands for itself. */
export async function badInput(teller, chromium, server) {
  const town = people(chromium, server)
  const it = (sentence, act) => teller()(sentence, act)
  let desk

  await it('a wrong password is a sentence', async () => {
    const page = await town.screen()
    await page.goto('/')
    await page.locator('input[name=login]').fill(LOGINS.agent)
    await page.locator('input[name=password]').fill('not-the-password')
    await page.locator('form button[type=submit]').click()
    assert.match(await page.getByRole('alert').innerText(), CHINESE)
    await accessible(page, 'refused sign-in')
  })
  await it('a wrong password on the phone is a sentence', async () => {
    const page = await town.phone()
    await page.goto('/f')
    await page.locator('input[name=login]').fill('nobody')
    await page.locator('input[name=password]').fill('not-the-password')
    await page.getByRole('button', { name: '登录' }).click()
    assert.match(await page.getByRole('alert').innerText(), CHINESE)
    await accessible(page, 'refused sign-in on the phone')
  })
  await it('a forged customer link gives the hotline', async () => {
    const page = await town.phone()
    await page.goto('/c/forged-forged-forged')
    await page.getByText('这个链接打不开').waitFor()
    await page.getByRole('link', { name: /96296/ }).waitFor()
    await accessible(page, 'forged customer link')
  })
  await it('a forged technician link says what to do', async () => {
    const page = await town.phone()
    await page.goto('/f/forged-forged-forged')
    await page.getByRole('alert').getByText(/链接打不开|已经转给别人/).waitFor()
    await accessible(page, 'forged technician link')
  })
  await it('an unknown number is said and the search stands beside it', async () => {
    desk = await town.staff(LOGINS.agent, '/desk')
    await desk.getByLabel('来电号码').fill('19900000000')
    await desk.getByText('没有用这个号码登记的用户').waitFor()
  })
  await it('saving without household and symptom says what is missing', async () => {
    await desk.keyboard.press('Control+Enter')
    await desk.getByText('请先选择用户').waitFor()
  })
  await it('a ticket that is not there is a sentence', async () => {
    await desk.goto('/#/tickets/R000000000000')
    assert.match(await desk.getByRole('alert').innerText(), CHINESE)
  })
  await it('wrong types, a malformed body and a megabyte of text are refused as problems', async () => {
    await refusal(await desk.request.post('/api/tickets', create('{"householdId": 7, "answeredAt": "yesterday"}')), 400, 422)
    await refusal(await desk.request.post('/api/tickets', create('{"householdId": ')), 400)
    await refusal(await desk.request.post('/api/tickets', create(JSON.stringify({ note: '长'.repeat(400_000) }))), 400, 413, 422)
  })
  await it('without a session the answer is 401 and a sentence', async () => {
    const page = await town.screen()
    await refusal(await page.request.get('/api/tickets'), 401)
  })
  await it('no page threw an error over bad input', () => assert.deepEqual(town.trouble, []))
}
