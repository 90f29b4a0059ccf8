import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'

const root = resolve(import.meta.dirname, '../../..')
const jar = process.env.ZQ_JAR ?? join(root, 'server/target/zhenqing365.jar')
const pause = ms => new Promise(done => setTimeout(done, ms))

/** ZQ_JAVA_HOME names one; otherwise the newest of JAVA_HOME and the machine's usual places, as ./zq finds it. */
function java() {
  if (process.env.ZQ_JAVA_HOME) return join(process.env.ZQ_JAVA_HOME, 'bin/java')
  const under = folder => (existsSync(folder) ? readdirSync(folder).map(name => join(folder, name)) : [])
  const version = home => {
    const release = join(home, 'release')
    return existsSync(join(home, 'bin/java')) && existsSync(release) ? Number(/JAVA_VERSION="?(?:1\.)?(\d+)/.exec(readFileSync(release, 'utf8'))?.[1] ?? 0) : 0
  }
  const homes = [process.env.JAVA_HOME, ...under('/usr/lib/jvm'), ...under('/opt/java')].filter(Boolean).sort((a, b) => version(b) - version(a))
  return homes.length && version(homes[0]) ? join(homes[0], 'bin/java') : 'java'
}
const freePort = () => new Promise(done => { const s = createServer().listen(0, '127.0.0.1', () => { const { port } = s.address(); s.close(() => done(port)) }) })

/**
 * A server of our own: a small town, a folder and a port nobody else has, gone with everything at the end.
 * ZQ_ADDRESS with ZQ_SAMPLE_PASSWORD asks one that is already running.
 */
export async function aServer() {
  if (process.env.ZQ_ADDRESS) return { address: process.env.ZQ_ADDRESS, password: process.env.ZQ_SAMPLE_PASSWORD ?? '', stop: async () => undefined }
  if (!existsSync(jar)) throw new Error(`没有 ${jar}:先执行 ./zq run 或 mvn package · the server is not built`)
  const port = await freePort(), data = mkdtempSync(join(tmpdir(), 'zq-browser-')), password = randomBytes(9).toString('base64url')
  const said = []
  const server = spawn(java(), ['-Xmx768m', '-jar', jar, '--zq.town.households=2000'], {
    cwd: dirname(jar), stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ZQ_DATA: data, ZQ_PORT: String(port), ZQ_SAMPLE_PASSWORD: password, ZQ_HOUSEHOLDS: '2000', ZQ_DATABASE_URL: '' },
  })
  for (const out of [server.stdout, server.stderr]) out.on('data', d => { said.push(String(d)); if (said.length > 200) said.shift() })
  let ended = false
  const end = new Promise(done => server.once('exit', () => { ended = true; done() }))
  const address = `http://127.0.0.1:${port}`
  const stop = async () => {
    if (!ended) server.kill('SIGTERM')
    await Promise.race([end, pause(25_000).then(() => server.kill('SIGKILL'))])
    rmSync(data, { recursive: true, force: true })
  }
  for (const until = Date.now() + 180_000; ;) {
    if (await fetch(`${address}/actuator/health`).then(r => r.ok, () => false)) return { address, password, stop }
    if (ended || Date.now() > until) { await stop(); throw new Error(`the server did not become ready:\n${said.join('').slice(-3000)}`) }
    await pause(500)
  }
}
