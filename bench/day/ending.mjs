const cell = (value, width) => { const text = String(value ?? '–'); const wide = [...text].reduce((all, it) => all + (it.codePointAt(0) > 0x2e80 ? 2 : 1), 0); return text + ' '.repeat(Math.max(1, width - wide)) }
const number = (value) => (value === null || value === undefined ? '–' : Number.isInteger(value) ? value : Number(value).toFixed(2))

/** K01–K08 of the day, and every promise broken with its reason. */
export async function tellTheEnd(desk, from, until) {
  const range = `from=${new Date(from).toISOString()}&until=${new Date(until).toISOString()}`
  const answer = await desk.get(`/api/figures?${range}`)
  if (answer.status !== 200) return console.log(`/api/figures answered ${answer.status}: ${answer.text.slice(0, 300)}`)
  console.log(`\n${cell('', 5)}${cell('', 34)}${cell('value', 16)}${cell('of', 14)}${cell('target', 9)}missing`)
  for (const it of answer.json) console.log(cell(it.id, 5) + cell(it.name, 34) + cell(`${number(it.value)} ${it.unit ?? ''}`, 16) + cell(`${number(it.numerator)}/${number(it.denominator)}`, 14) + cell(number(it.target), 9) + (it.missing ?? 0))
  console.log('\n未兑现的承诺 · promises broken:')
  let broken = 0
  for (const it of answer.json) {
    const rows = await desk.get(`/api/figures/${it.id}/rows?${range}&only=missed`)
    for (const row of rows.json ?? []) {
      broken++
      console.log(`  ${cell(it.id, 5)}${cell(row.number, 15)}${cell(row.areaName ?? row.areaCode, 18)}${cell(row.technician?.name, 10)}${typeof row.why === 'object' ? JSON.stringify(row.why) : row.why ?? ''}`)
    }
  }
  if (!broken) console.log('  没有 · none')
  return { figures: answer.json, broken }
}
