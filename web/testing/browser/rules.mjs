import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { accessible } from './axe.mjs'
import { aCustomer, json, LOGINS, people } from './people.mjs'

/** A leader argues about a rule, from tomorrow on; and a complaint stands still, asked for by one and approved by another. */
export async function rules(it, chromium, server) {
  const town = people(chromium, server)
  const post = async (page, path, data) => json(await page.request.post(path, { data, headers: { 'Idempotency-Key': randomUUID() } }))
  let leader, desk, shift, number
  const why = `走访月意见 ${Date.now()}`

  await it('a leader opens the rules and each section reads', async () => {
    leader = await town.staff('leader01', '/rules')
    await leader.getByRole('heading', { name: '规则与制度' }).waitFor()
    await leader.locator('.rule-card').first().waitFor()
    await accessible(leader, 'credit rules')
    for (const [tab, seen, name] of [['时限与督办', 'CLK-05', 'clocks'], ['提醒与静默', '片区值班电话', 'quiet hours'], ['排程', '一天可约', 'planning'], ['数据保存', '短信正文与号码', 'retention'], ['法规', '仅供参考', 'law']]) {
      await leader.getByRole('tab', { name: tab }).click()
      await leader.getByText(seen).first().waitFor()
      await accessible(leader, name)
    }
  })
  await it('what is not verified stands apart from the law', async () => {
    const tables = leader.locator('.ant-table')
    assert.ok((await tables.nth(0).innerText()).includes('R-TEL-32T') && !(await tables.nth(0).innerText()).includes('R-67-NOTICE'))
    assert.ok((await tables.nth(1).innerText()).includes('R-67-NOTICE') && !(await tables.nth(1).innerText()).includes('R-TEL-32T'))
  })
  await it('a rule without a reason cannot be saved, and a change is said in words before it is', async () => {
    await leader.goto('/#/rules/credit')
    const fee = leader.getByRole('spinbutton', { name: '电视 月使用费' })
    await fee.waitFor()
    const now = Number(await fee.inputValue())
    await fee.fill((now + 1).toFixed(2))
    await fee.press('Tab')
    await leader.locator('.rule-bar .rule-changes').getByText(`¥${(now + 1).toFixed(2)}`).waitFor()
    assert.equal(await leader.getByRole('button', { name: '存为新版本' }).isDisabled(), true)
  })
  await it('it is tried on the month that was', async () => {
    await leader.getByRole('button', { name: /试\s*算/ }).click()
    await leader.getByRole('status').filter({ hasText: /按这些规则|没有相关时限逾期/ }).waitFor()
    await accessible(leader, 'credit rules tried')
  })
  await it('from tomorrow on, with the reason; the version list has who and why and what changed', async () => {
    await leader.getByLabel('为什么修改').fill(why)
    await leader.getByRole('button', { name: '明天起' }).click()
    await leader.getByRole('button', { name: '存为新版本' }).click()
    const row = leader.locator('tr', { hasText: why })
    await row.waitFor()
    await row.getByText('待生效').waitFor()
    await row.getByText('电视 月使用费').waitFor()
    const [first] = await json(await leader.request.get('/api/credit-rules'))
    const made = (await json(await leader.request.get('/api/credit-rules'))).find(v => v.reason === why)
    assert.ok(first && Date.parse(made.effectiveFrom) > Date.now())
    assert.equal(new Date(Date.parse(made.effectiveFrom) + 8 * 3_600_000).toISOString().slice(11, 19), '00:00:00', 'midnight in China')
    await accessible(leader, 'versions of credit rules')
  })
  await it('who did not see the newest version does not overwrite it', async () => {
    const all = await json(await leader.request.get('/api/credit-rules'))
    const late = await leader.request.post('/api/credit-rules', { data: { basedOn: 1, reason: '迟到', rules: all[0].rules }, headers: { 'Idempotency-Key': randomUUID() } })
    assert.equal((await late.json()).code, 'RULES_CHANGED_MEANWHILE')
  })
  await it('a planning rule that cannot be is refused at its field', async () => {
    await leader.getByRole('tab', { name: '排程' }).click()
    const last = leader.getByRole('spinbutton', { name: '最后一个时段到' })
    await last.waitFor()
    await last.fill('6')
    await last.press('Tab')
    await leader.getByText('没有一个时段可约').waitFor()
    await leader.getByLabel('为什么修改').fill('试')
    await leader.getByRole('button', { name: '存为新版本' }).click()
    await leader.locator('.rule-field .wrong').first().waitFor()
    await accessible(leader, 'a planning rule refused')
  })
  await it('a complaint asks to stand still: legal reasons only, evidence, who asked and until when', async () => {
    desk = await town.staff(LOGINS.agent, '/desk')
    const home = await aCustomer(desk)
    const taken = await post(desk, '/api/complaints', { topic: 'SV-05', channel: 'HOTLINE', householdId: home.id, phone: home.phone, name: '', summary: '账单多了一项影视包', answeredAt: new Date(Date.now() - 60_000).toISOString(), remedySought: '退费', severity: 'MEDIUM', safety: false })
    number = taken.ticket.number
    await desk.goto(`/#/tickets/${number}`)
    await desk.getByRole('button', { name: '申请暂停' }).click()
    const form = desk.getByRole('region', { name: '申请暂停' })
    await form.getByText('等待用户补充').first().waitFor()
    await form.getByRole('button', { name: '提交审批' }).click()
    await form.getByRole('alert').getByText('请写明凭证').waitFor()
    await form.getByLabel('录音编号或时间').fill('R-20261128-7')
    await form.getByLabel('计划恢复').fill(new Date(Date.now() + 2 * 86_400_000 + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' '))
    await desk.keyboard.press('Enter')
    await form.getByLabel('给批准人的说明').fill('用户去找订购短信')
    await accessible(desk, 'asking for a pause')
    await form.getByRole('button', { name: '提交审批' }).click()
    await desk.getByText('待批准').first().waitFor()
    assert.equal(await desk.getByRole('button', { name: '申请暂停' }).count(), 0)
  })
  await it('somebody else sees what waits, and says yes', async () => {
    shift = await town.staff('shift01', '/pauses')
    const row = shift.locator('tr', { hasText: number })
    await row.getByText('R-20261128-7').waitFor()
    await accessible(shift, 'pauses to decide')
    await row.getByRole('button', { name: /审\s*批/ }).click()
    await shift.getByRole('dialog').getByText('用户去找订购短信').waitFor()
    await accessible(shift, 'deciding a pause')
    await shift.getByRole('button', { name: '同意,暂停计时' }).click()
    await row.waitFor({ state: 'detached' })
    const page = await json(await shift.request.get(`/api/tickets/${number}`))
    assert.equal(page.promises.find(p => p.clock === 'CLK-21').state, 'PAUSED')
    assert.equal(page.promises.find(p => p.clock === 'CLK-20').state, 'RUNNING')
  })
  await it('the case says so, and its owner lets the clock run again', async () => {
    await desk.reload()
    await desk.getByText(/投诉答复 已暂停/).waitFor()
    await accessible(desk, 'a case that stands still')
    await desk.getByRole('button', { name: '恢复计时' }).click()
    await desk.getByText(/投诉答复 已暂停/).waitFor({ state: 'detached' })
    const page = await json(await desk.request.get(`/api/tickets/${number}`))
    assert.equal(page.promises.find(p => p.clock === 'CLK-21').state, 'RUNNING')
  })
  await it('no script failed on the way', async () => assert.deepEqual(town.trouble, []))
}
