// Who may import whom: ui, lib, api -> features -> apps; features do not know each other (house.md, "Front end").
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'

const src = resolve(import.meta.dirname, '../src')
const files = readdirSync(src, { recursive: true }).map(String).filter(f => /\.tsx?$/.test(f))
const place = f => { const [layer, name] = f.split('/'); return { layer, name } }
const floor = { lib: 0, api: 1, ui: 1, offline: 1, features: 2, apps: 3 }
const wrong = []
for (const file of files) {
  const from = place(file)
  for (const [, target] of readFileSync(join(src, file), 'utf8').matchAll(/from '(\.[^']+)'/g)) {
    const to = place(relative(src, resolve(dirname(join(src, file)), target)))
    const sideways = ['features', 'apps'].includes(from.layer) && from.layer === to.layer && from.name !== to.name
    if (sideways || floor[to.layer] > floor[from.layer]) wrong.push(`${file} must not import ${target}`)
  }
}
wrong.forEach(line => console.error(line))
console.log(`borders: ${files.length} files, ${wrong.length} wrong`)
process.exit(wrong.length ? 1 : 0)
