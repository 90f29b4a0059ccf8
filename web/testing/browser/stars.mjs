import assert from 'node:assert/strict'
import { accessible } from './axe.mjs'
import { people } from './people.mjs'

/** A technician looks at the own stars and sits an exam on a small screen; a reload loses nothing. */
export async function stars(it, chromium, server) {
  const town = people(chromium, server)
  let tech
  await it('a technician sees the own score and why it is what it is, and no ranking', async () => {
    tech = await town.staff(process.env.ZQ_EXAMINEE ?? 'tech02', '/stars')
    await tech.locator('.dim').first().waitFor()
    assert.equal(await tech.locator('.dim').count(), 8)
    assert.equal(await tech.getByText('评价排名').count(), 0)
    await tech.locator('.dim > button').nth(3).click()
    await tech.locator('.facts').first().waitFor()
    await accessible(tech, 'my score')
  })
  await it('the exam fits a screen of 360 and nothing sticks out sideways', async () => {
    await tech.setViewportSize({ width: 360, height: 740 })
    await tech.goto('/#/exams')
    await tech.getByRole('button', { name: /开始答题/ }).or(tech.getByRole('link', { name: /继续答题/ })).first().click()
    await tech.locator('.exam .option').first().waitFor()
    const { wide, room } = await tech.evaluate(() => ({ wide: document.documentElement.scrollWidth, room: document.documentElement.clientWidth }))
    assert.ok(wide <= room + 1, `${wide} > ${room}`)
    await accessible(tech, 'an exam')
  })
  await it('an answer is saved as it is given, and a reload finds it', async () => {
    await tech.locator('.exam-map button').first().click()
    await tech.locator('.exam .option').first().click()
    await tech.getByRole('status').filter({ hasText: /已答/ }).waitFor()
    await tech.reload()
    await tech.locator('.exam-map button.answered').first().waitFor()
  })
  await it('what is answered without a network is sent when it is back', async () => {
    await tech.context().setOffline(true)
    await tech.locator('.exam-map button').nth(1).click()
    await tech.locator('.exam .option').nth(1).click()
    await tech.getByText('没有保存成功').waitFor()
    await tech.context().setOffline(false)
    await tech.getByRole('status').filter({ hasText: /已答 [2-9]/ }).waitFor({ timeout: 10_000 })
    await tech.reload()
    await tech.locator('.exam-map button.answered').nth(1).waitFor()
  })
  await it('handed in, the paper is marked and shows what was right', async () => {
    await tech.getByRole('button', { name: /交\s?卷/ }).last().click()
    await tech.locator('.ant-modal-confirm').getByRole('button', { name: /交\s?卷/ }).click()
    await tech.locator('.marked-question').first().waitFor()
    await tech.context().close()
  })
  await it('a leader ranks, opens a person, and tries other rules on the last month', async () => {
    const leader = await town.staff('leader01', '/stars')
    await leader.locator('.ant-table-row').first().waitFor()
    await accessible(leader, 'the ranking')
    await leader.locator('.ant-table-row button').first().click()
    await leader.locator('.ant-drawer .dim').first().waitFor()
    await leader.keyboard.press('Escape')
    await leader.getByText('评分规则', { exact: true }).first().click()
    await leader.locator('.rule-grid').waitFor()
    await leader.getByRole('button', { name: '试算上月' }).click()
    await leader.locator('.star-steps').first().waitFor()
    await accessible(leader, 'the rules')
    await leader.goto('/#/contests')
    await leader.locator('.ant-table-row').first().waitFor()
    await accessible(leader, 'contests')
    await leader.context().close()
  })
  await it('no page broke', async () => assert.deepEqual(town.trouble, []))
}
