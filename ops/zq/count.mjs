// Adds up what surefire, vitest, the browser test and the API requests say; exits 1 when anything failed or did not run.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

const out = process.argv[2]
const sum = { passed: 0, failed: 0, skipped: 0 }
const add = (passed, failed, skipped) => { sum.passed += passed; sum.failed += failed; sum.skipped += skipped }

for (const module of readdirSync('.')) {
  const reports = join(module, 'target/surefire-reports')
  if (!existsSync(reports) || !statSync(reports).isDirectory()) continue
  for (const file of readdirSync(reports).filter((name) => name.endsWith('.xml'))) {
    const suite = readFileSync(join(reports, file), 'utf8').match(/<testsuite [^>]*>/s)?.[0] ?? ''
    const n = (name) => Number(suite.match(new RegExp(` ${name}="(\\d+)"`))?.[1] ?? 0)
    const failed = n('failures') + n('errors')
    add(n('tests') - failed - n('skipped'), failed, n('skipped'))
  }
}

if (existsSync(join(out, 'vitest.json'))) {
  const told = JSON.parse(readFileSync(join(out, 'vitest.json'), 'utf8'))
  add(told.numPassedTests, told.numFailedTests, told.numPendingTests + (told.numTodoTests ?? 0))
}

// a runner of our own ends with "N passed, N failed"; one that does not counts as a single test
for (const name of ['api', 'browser']) {
  if (!existsSync(join(out, `${name}.exit`))) continue
  const ok = readFileSync(join(out, `${name}.exit`), 'utf8').trim() === '0'
  const told = [...readFileSync(join(out, `${name}.log`), 'utf8').matchAll(/(\d+) passed, (\d+) failed(?:, (\d+) skipped)?/g)].at(-1)
  if (told) add(Number(told[1]), Number(told[2]), Number(told[3] ?? 0))
  else add(ok ? 1 : 0, ok ? 0 : 1, 0)
}

const broken = readdirSync(out).filter((file) => file.endsWith('.exit') && readFileSync(join(out, file), 'utf8').trim() !== '0')
if (broken.length > 0) {
  console.log(`没有通过 · not green: ${broken.map((file) => file.replace('.exit', '')).join(', ')} (${out}/*.log)`)
  if (sum.failed === 0) sum.failed = broken.length
}
console.log(`${sum.passed} passed, ${sum.failed} failed, ${sum.skipped} skipped`)
process.exit(sum.failed > 0 ? 1 : 0)
