// The browser test (`node run.mjs lobby` plays one part of it): a call, a technician's phone, a customer's link, and the board that moves by itself.
import { browser } from './chromium.mjs'
import { aServer } from './server.mjs'
import { badInput } from './badInput.mjs'
import { lobby } from './lobby.mjs'
import { calls } from './calls.mjs'
import { campaign } from './campaign.mjs'
import { cases } from './cases.mjs'
import { help } from './help.mjs'
import { offer } from './offer.mjs'
import { offline } from './offline.mjs'
import { pages } from './pages.mjs'
import { planBoard } from './planBoard.mjs'
import { rules } from './rules.mjs'
import { stars } from './stars.mjs'
import { story } from './story.mjs'

let passed = 0, failed = 0
/** One sentence that holds or not. In a story the sentences after a broken one are not reached and count as failed. */
function teller() {
  let broken = false
  return async (sentence, act) => {
    if (broken) { failed++; console.log(`  – ${sentence} (not reached)`); return }
    try {
      await act()
      passed++
      console.log(`  ✓ ${sentence}`)
    } catch (e) {
      failed++
      broken = true
      console.log(`  ✗ ${sentence}\n${e.stack ?? e}`)
    }
  }
}
const server = await aServer().catch(e => { console.error(e.message); console.log('0 passed, 1 failed'); process.exit(1) })
let chromium
try {
  chromium = await browser()
  const only = process.argv[2]
  if (!only || only === 'story') await story(teller(), chromium, server)
  if (!only || only === 'calls') await calls(teller(), chromium, server)
  if (!only || only === 'cases') await cases(teller(), chromium, server)
  if (!only || only === 'campaign') await campaign(teller(), chromium, server)
  if (!only || only === 'help') await help(teller(), chromium, server)
  if (!only || only === 'offline') await offline(teller(), chromium, server)
  if (!only || only === 'lobby') await lobby(teller(), chromium, server)
  if (!only || only === 'offer') await offer(teller(), chromium, server)
  if (!only || only === 'pages') await pages(teller(), chromium, server)
  if (!only || only === 'planBoard') await planBoard(teller(), chromium, server)
  if (!only || only === 'rules') await rules(teller(), chromium, server)
  if (!only || only === 'stars') await stars(teller(), chromium, server)
  if (!only || only === 'badInput') await badInput(teller, chromium, server)
} catch (e) {
  failed++
  console.error(e)
} finally {
  await chromium?.close()
  await server.stop()
}
console.log(`${passed} passed, ${failed} failed`)
process.exit(failed ? 1 : 0)
