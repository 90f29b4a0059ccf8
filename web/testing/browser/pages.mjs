import assert from 'node:assert/strict'
import { accessible } from './axe.mjs'
import { people } from './people.mjs'

const SMALL = { width: 1366, height: 768 }

/** What is in the way of somebody who opens this page: nothing to see, a page wider than the screen. */
async function opened(page, path) {
  await page.goto(`/#${path}`)
  await page.locator('main .ant-spin-spinning, main .ant-skeleton').first().waitFor({ state: 'detached' })
  await page.waitForTimeout(250)
  const seen = await page.evaluate(() => {
    const main = document.querySelector('.shell main')
    return { words: main.innerText.trim().length, wide: document.documentElement.scrollWidth - document.documentElement.clientWidth }
  })
  const trouble = []
  if (seen.words < 15) trouble.push(`${path}: nothing to see`)
  if (seen.wide > 0) trouble.push(`${path}: ${seen.wide} px wider than the screen`)
  return trouble
}

/** Every page of the menu, in both languages, on the screen of an ordinary office machine. */
export async function pages(it, chromium, server) {
  const town = people(chromium, server)
  let page, paths
  const all = async () => {
    const trouble = []
    for (const path of paths) trouble.push(...await opened(page, path))
    return trouble
  }
  await it('every page of the menu opens, shows something and fits an office screen', async () => {
    page = await town.staff('admin')
    await page.setViewportSize(SMALL)
    const answers = []
    page.on('response', r => { if (r.status() >= 400) answers.push(`${r.status()} ${r.url()}`) })
    paths = await page.locator('.shell > nav a').evaluateAll(list => list.map(a => a.getAttribute('href').replace(/^.*#/, '')))
    assert.ok(paths.length > 20, `${paths.length} pages`)
    assert.deepEqual(await all(), [])
    assert.deepEqual(answers, [])
  })
  await it('and so it does in English', async () => {
    await page.getByRole('button', { name: 'English' }).click()
    assert.deepEqual(await all(), [])
  })
  await it('the pages that no other story opens carry no serious accessibility violation', async () => {
    for (const path of ['/lobby-log', '/opinions', '/manager', '/my-roster', '/parts', '/partition', '/roster', '/hall-figures', '/catalogue', '/improvement', '/publication', '/credits', '/privacy', '/outages', '/commitments', '/figures'].filter(p => paths.includes(p))) {
      await opened(page, path)
      await accessible(page, path)
    }
  })
  await it('a new town is not empty: faults with their visits, complaints, business, opinions, last month published', async () => {
    for (const [path, rows] of [['/tickets', 6], ['/complaints', 4], ['/business', 5], ['/dispatch', 4]]) {
      await page.goto(`/#${path}`)
      await page.locator('main .ant-table-row').nth(rows - 1).waitFor()
    }
    await page.goto('/#/opinions')
    await page.getByText('取号机旁边的椅子坏了一把').or(page.getByText('请给老人准备一份遥控器大字说明').first()).first().waitFor()
    const last = new Date(Date.now() + 8 * 3_600_000)
    last.setUTCDate(0)
    assert.equal((await page.request.get(`/publications/${last.toISOString().slice(0, 7)}`)).status(), 200)
  })
  await it('the duty log lies open as paper', async () => {
    await page.goto('/#/lobby-log')
    await page.locator('article.log-sheet h1').waitFor({ state: 'visible' })
    assert.ok((await page.locator('article.log-sheet').innerText()).length > 100)
    assert.deepEqual(town.trouble, [])
  })
}
