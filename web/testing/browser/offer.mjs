import assert from 'node:assert/strict'
import { accessible } from './axe.mjs'
import { aCustomer, json, people } from './people.mjs'

const TABLET = { width: 1024, height: 768 }
/** A hall of this run alone, open at any hour. */
const CODE = `O${String(Date.now()).slice(-8)}`
const HALL = { name: '推荐测试厅', address: '人民中路1号', areaCode: 'A05', opens: '00:00', closes: '00:00', counters: [{ no: 1 }] }

/** The right offer on the lobby manager's tablet: who is it, consent, one offer with its reason and demonstration, the answer; and the rules it follows. */
export async function offer(it, chromium, server) {
  const town = people(chromium, server)
  let tablet, home

  await it('the lobby manager opens the right offer on the tablet and finds the household by its telephone', async () => {
    const agent = await town.staff('agent01')
    const mayHaveABox = h => !h.equipment.some(e => /N9201|HSC-1100|互动/.test(e.model))
    const neverAsked = async h => { const it = await json(await agent.request.get(`/api/households/${h.id}/offers`)); return !it.consent && !it.offers.length }
    home = await aCustomer(agent, async h => mayHaveABox(h) && await neverAsked(h))
    await agent.context().close()
    tablet = await town.staff('lobby01', '/lobby')
    await tablet.setViewportSize(TABLET)
    await tablet.locator('.ant-segmented-item', { hasText: '推荐' }).click()
    await accessible(tablet, 'tablet before a household is found')
    await tablet.getByLabel('为哪一户').last().fill(home.phone)
    await tablet.locator('.found button', { hasText: home.accountNo }).click()
    await tablet.getByRole('region', { name: '推荐' }).getByText('还没有问过').waitFor()
  })
  await it('without consent nothing is recommended, and the tablet says that service is the same', async () => {
    const panel = tablet.getByRole('region', { name: '推荐' })
    await panel.getByText('不同意也照常办理业务。').waitFor()
    assert.equal(await panel.locator('.offer-card').count(), 0)
    const answer = await json(await tablet.request.post('/api/offers', { data: { householdId: home.id, contact: 'none', hdSet: true } }))
    assert.equal(answer.whyNot, 'NO_CONSENT')
  })
  await it('consent is recorded on the tablet with what shows it', async () => {
    const panel = tablet.getByRole('region', { name: '推荐' })
    await panel.getByRole('button', { name: '记录同意' }).click()
    assert.equal(await panel.locator('.ant-segmented-item-selected').innerText(), '平板')
    await panel.getByLabel(/凭据/).fill('平板签字 第17号')
    await panel.getByRole('button', { name: /保 ?存/ }).click()
    await panel.getByText('✓ 同意接受推荐').waitFor()
    await accessible(tablet, 'tablet with consent')
  })
  await it('at most one offer comes, with its reason in a sentence and its demonstration step by step, and the answer is kept', async () => {
    const panel = tablet.getByRole('region', { name: '推荐' })
    await panel.locator('.offer-card, .ant-alert-info').first().waitFor()
    if (!await panel.locator('.offer-card').count()) await panel.getByText('用户说家里有高清电视').click()
    await panel.locator('.offer-card').waitFor()
    assert.equal(await panel.locator('.offer-card').count(), 1)
    assert.match(await panel.locator('.offer-card p').first().innerText(), /为什么.{8,}/s)
    assert.ok(await panel.locator('.offer-card li').count() >= 2, 'a demonstration has steps')
    await panel.getByRole('button', { name: '已演示' }).click()
    await panel.getByRole('button', { name: '以后再说' }).click()
    await panel.getByText(/前不再推荐/).first().waitFor()
    await accessible(tablet, 'tablet with an answered offer')
  })
  await it('the cheapest packages for wished channels stand on the tablet too', async () => {
    const box = tablet.getByRole('region', { name: '推荐' }).getByLabel('想看的频道')
    await box.fill('zuqiu')
    await tablet.locator('.ant-select-item-option').first().click()
    await tablet.keyboard.press('Escape')
    await tablet.locator('.plan', { hasText: '最省方案' }).waitFor()
  })
  await it('who holds a number is offered something under that number', async () => {
    const admin = await town.staff('admin')
    await json(await admin.request.put(`/api/lobbies/${CODE}`, { data: HALL }))
    await admin.context().close()
    await tablet.evaluate(code => localStorage.setItem('zq.lobby', code), CODE)
    await tablet.reload()
    const { number } = await json(await tablet.request.post(`/api/lobbies/${CODE}/numbers`, { data: { business: 'PAY', need: 'NONE', householdId: home.id }, headers: { 'Idempotency-Key': `offer-${CODE}` } }))
    const row = tablet.getByRole('region', { name: '等候' }).locator('.row', { hasText: number }).first()
    await row.getByRole('button', { name: /^推 ?荐$/ }).click()
    await tablet.getByText(`为排队号 ${number} 推荐`).waitFor()
    await tablet.getByRole('region', { name: '为哪一户' }).getByText(home.accountNo).waitFor()
  })
  await it('the head of the lobby changes a rule in words and units, and the field that cannot be so says what it may be', async () => {
    const head = await town.staff('lobbyhead01', '/catalogue')
    await head.getByRole('tab', { name: '推荐规则' }).click()
    const days = head.getByLabel(/说“以后”后多久不再推荐/)
    const other = await days.inputValue() === '21' ? '22' : '21'
    await days.fill('400')
    await head.getByRole('button', { name: '发布新版本' }).last().click()
    await head.locator('.wrong', { hasText: '0–365' }).waitFor()
    await days.fill(other)
    await head.getByRole('button', { name: '发布新版本' }).last().click()
    await head.getByRole('cell', { name: new RegExp(`→ ${other}`) }).first().waitFor()
    await accessible(head, 'offer rules')
    await head.context().close()
  })
  assert.deepEqual(town.trouble, [])
}
