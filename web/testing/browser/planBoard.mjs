import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { accessible } from './axe.mjs'
import { withFullBoard } from './fullBoard.mjs'
import { aCustomer, json, LOGINS, people } from './people.mjs'

/** The board of the day by keyboard: a visit chosen, tried with somebody else, saved, and listed with its reason. */
export async function planBoard(it, chromium, server) {
  const town = people(chromium, server)
  let agent, board, number, visit
  const bar = () => board.locator(`.g-bar[data-visit="${visit.id}"]`)

  await it('a report appears on the board of the day by itself', async () => {
    agent = await town.staff(LOGINS.agent, '/desk')
    board = await town.staff(LOGINS.dispatcher, '/plan')
    await board.locator('.g-row').first().waitFor()
    const home = await aCustomer(agent)
    const answer = await json(await agent.request.post('/api/tickets', { headers: { 'Idempotency-Key': randomUUID() },
      data: { householdId: home.id, symptom: 'TV-01', service: 'TV', severity: 'GENERAL', channel: 'HOTLINE', contactPhone: home.phone, contactName: home.customerName, answeredAt: new Date().toISOString(), fixedOnPhone: false } }))
    number = `${answer.ticket.number}-1`
    visit = await broughtIntoSight(board, number)
  })
  await it('the visit is tried with a colleague before it is saved', async () => {
    const { technicians } = await json(await board.request.get('/api/day-board')), team = technicians.filter(t => t.area === visit.area).length
    await bar().click()
    for (let step = 1; step <= 2 * team; step++) {
      await board.keyboard.press('m')
      for (let i = 0; i < Math.ceil(step / 2); i++) await board.keyboard.press(step % 2 ? 'ArrowDown' : 'ArrowUp')
      await board.keyboard.press('Enter')
      await board.locator('.what-if :is(.effects, .ant-alert)').first().waitFor()
      if (await board.locator('.what-if .effects').count()) break
      await board.getByRole('button', { name: /放弃/ }).click()
      await bar().focus()
    }
    await board.locator('.what-if .effects').getByText('路程').waitFor()
    await accessible(board, 'what if')
  })
  await it('Enter saves it, and the list of changes says who and why', async () => {
    await board.keyboard.press('Enter')
    await board.locator('.changes li', { hasText: number }).getByText('人工移动').first().waitFor()
    await board.locator('.changes li', { hasText: '就近安排' }).first().waitFor()
  })
  await it('the map draws the areas without anybody else’s service', async () => {
    await board.locator('.ant-segmented-item', { hasText: '地图' }).click()
    await board.locator('.m-area').first().waitFor()
    await accessible(board, 'map')
  })
  await it('sixty technicians and six hundred visits are a fluid board', async () => {
    const full = await town.staff(LOGINS.dispatcher)
    await withFullBoard(full)
    const { wall, open, frame, rows } = await fluid(full)
    console.log(`    opened: the page worked ${open} ms, ${wall} ms on the clock; a frame of scrolling ${frame} ms; ${rows} rows drawn`)
    assert.ok(rows < 30, `${rows} rows are drawn`)
    assert.ok(open < 1500 && frame < 30, `the page worked ${open} ms to open and ${frame} ms for a frame`)
  })
  await it('no page threw an error at the board', () => assert.deepEqual(town.trouble, []))
}
async function planned(board, number) {
  for (const until = Date.now() + 60_000; Date.now() < until; await board.waitForTimeout(1000)) {
    const found = (await json(await board.request.get('/api/day-board'))).visits.find(v => v.number === number)
    if (found?.technicianId && found.plannedBegin) return found
  }
  throw new Error(`${number} was not planned`)
}
/**
 * The board scrolled to the line of whoever has the visit. Somebody who stands by has a line only once the board has heard of the visit,
 * and until the planner rests it may give the visit to a colleague: so both are asked again together.
 */
async function broughtIntoSight(board, number) {
  let visit
  for (const until = Date.now() + 60_000; Date.now() < until; await board.waitForTimeout(500)) {
    visit = await planned(board, number)
    const top = await lookFor(board, visit)
    if (top === null) continue
    await board.evaluate(to => { document.querySelector('.gantt').scrollTop = to }, top)
    if (await board.locator(`.g-bar[data-visit="${visit.id}"]`).waitFor({ timeout: 3000 }).then(() => true, () => false)) return visit
  }
  throw new Error(`no bar in the line of ${visit.area} for the technician of ${visit.number}: ${JSON.stringify(visit)}`)
}
const lookFor = (board, visit) => board.evaluate(async key => {
  const box = document.querySelector('.gantt')
  for (let top = 0; top < box.scrollHeight; top += 200) {
    if (document.querySelector(`[data-line="${key}"]`)) return Math.max(0, document.querySelector(`[data-line="${key}"]`).offsetTop - 100)
    box.scrollTop = top
    await new Promise(done => setTimeout(done, 60))
  }
  box.scrollTop = 0
  return null
}, `${visit.area} ${visit.technicianId}`)

/**
 * Milliseconds of the page's own thread, so that a busy machine does not count: to open the board, and for each frame of a scroll over it.
 * `wall` is the time a person waited for the first bars.
 */
export async function fluid(page) {
  await page.goto('/#/plan')
  await page.locator('.g-bar').first().waitFor()
  const line = await page.context().newCDPSession(page)
  await line.send('Performance.enable', { timeDomain: 'threadTicks' })
  const worked = async () => (await line.send('Performance.getMetrics')).metrics.find(m => m.name === 'TaskDuration').value * 1000
  await page.evaluate(() => { location.hash = '/tickets' })
  await page.locator('.plan-board').waitFor({ state: 'detached' })
  await page.waitForTimeout(1500)
  const before = await worked()
  const wall = await page.evaluate(async () => {
    const start = performance.now()
    location.hash = '/plan'
    while (!document.querySelector('.g-bar')) await new Promise(requestAnimationFrame)
    await new Promise(requestAnimationFrame)
    return Math.round(performance.now() - start)
  })
  const opened = await worked(), frames = 90
  await page.evaluate(async frames => {
    const box = document.querySelector('.gantt')
    for (let i = 0; i < frames; i++) {
      box.scrollTop = (i < frames / 2 ? i : frames - i) * 60
      await new Promise(requestAnimationFrame)
    }
  }, frames)
  return { wall, open: Math.round(opened - before), frame: Math.round((await worked() - opened) / frames * 10) / 10, rows: await page.locator('.g-row').count() }
}
