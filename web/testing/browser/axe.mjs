import { AxeBuilder } from '@axe-core/playwright'
import assert from 'node:assert/strict'

/** No serious or critical violation on the page as it stands. */
export async function accessible(page, name) {
  await atRest(page)
  const { violations } = await new AxeBuilder({ page }).analyze()
  const bad = violations.filter(v => ['serious', 'critical'].includes(v.impact)).map(v => `${v.impact} ${v.id}: ${v.nodes.slice(0, 3).map(n => `${n.html.slice(0, 160)} (${[...n.any, ...n.all].map(a => a.message).join('; ').slice(0, 160)})`).join(' | ')}`)
  assert.deepEqual(bad, [], name)
}

/** A colour that is still on its way to another says nothing about either: nothing moves while it is measured. */
async function atRest(page) {
  await page.evaluate(async () => {
    if (!document.atRest) {
      const sheet = new CSSStyleSheet()
      sheet.replaceSync('*, *::before, *::after { transition: none !important; animation-duration: 0s !important; animation-delay: 0s !important; }')
      document.adoptedStyleSheets.push(sheet)
      document.atRest = true
    }
    await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))
  })
}
