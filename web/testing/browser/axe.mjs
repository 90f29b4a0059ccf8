import { AxeBuilder } from '@axe-core/playwright'
import assert from 'node:assert/strict'

/** No serious or critical violation on the page as it stands. */
export async function accessible(page, name) {
  const { violations } = await new AxeBuilder({ page }).analyze()
  const bad = violations.filter(v => ['serious', 'critical'].includes(v.impact)).map(v => `${v.impact} ${v.id}: ${v.nodes.slice(0, 3).map(n => n.html.slice(0, 160)).join(' | ')}`)
  assert.deepEqual(bad, [], name)
}
