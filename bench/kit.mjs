// What every measurement needs: a server of its own, somebody signed in, a connection that stays open.
import { spawn } from 'node:child_process'
import { chmodSync, createWriteStream, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import http from 'node:http'
import net from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export const pause = (ms) => new Promise((done) => setTimeout(done, ms))
export const uuid = () => crypto.randomUUID()

/** One person or phone at a door: keep-alive, a cookie of its own. */
export class Client {
  constructor(address, language = 'zh-CN') {
    this.address = new URL(address)
    this.agent = new http.Agent({ keepAlive: true, maxSockets: 1 })
    this.language = language
    this.cookie = ''
  }

  call(method, path, body, headers = {}) {
    const bytes = body === undefined ? null : Buffer.from(typeof body === 'string' ? body : JSON.stringify(body))
    const sent = { accept: 'application/json', 'accept-language': this.language, ...headers }
    if (this.cookie) sent.cookie = this.cookie
    if (bytes) Object.assign(sent, { 'content-type': sent['content-type'] ?? 'application/json', 'content-length': bytes.length })
    return new Promise((done, fail) => {
      const options = { host: this.address.hostname, port: this.address.port, agent: this.agent, method, path: path.replace(/[^\x21-\x7e]/gu, encodeURIComponent), headers: sent, timeout: 60_000 }
      const request = http.request(options, (answer) => {
        const parts = []
        answer.on('data', (it) => parts.push(it))
        answer.on('error', fail)
        answer.on('end', () => {
          for (const it of answer.headers['set-cookie'] ?? []) this.cookie = it.split(';')[0]
          const text = Buffer.concat(parts).toString()
          done({ status: answer.statusCode, headers: answer.headers, text, get json() { return text ? JSON.parse(text) : null } })
        })
      })
      request.on('timeout', () => request.destroy(new Error('no answer in 60 s')))
      request.on('error', fail)
      request.end(bytes ?? undefined)
    })
  }

  get(path) { return this.call('GET', path) }

  /** A creating request carries its key: the same key again creates nothing new. */
  post(path, body = {}, key = uuid()) { return this.call('POST', path, body, { 'idempotency-key': key }) }

  async signIn({ login, password }) {
    const answer = await this.call('POST', '/api/session', { login, password })
    if (answer.status >= 300) throw new Error(`${login} cannot sign in: ${answer.status} ${answer.text}`)
    return answer.json
  }

  close() { this.agent.destroy() }
}

export const freePort = () => new Promise((done) => {
  const probe = net.createServer().listen(0, '127.0.0.1', () => { const { port } = probe.address(); probe.close(() => done(port)) })
})

/** A folder another user (the built-in database's) may enter, gone with the process. */
export function ownFolder(word) {
  const folder = mkdtempSync(join(tmpdir(), `zq-${word}-`))
  chmodSync(folder, 0o755)
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
  return folder
}

const running = new Set()
process.on('exit', () => running.forEach((it) => it.kill('SIGKILL')))
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(130))

/** A node of the server: `command` is what ./zq hands over, `settings` are -D properties, `env` as an installation sets it. */
export async function startNode(command, { folder, settings = {}, env = {}, log = join(folder, 'node.log'), seconds = 300 }) {
  const port = await freePort()
  const words = Object.entries(settings).map(([name, value]) => `-D${name}=${value}`)
  const clean = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^ZQ_(DATABASE_URL|CLOCK|SMPP_URL|PHONES_URL)$/.test(name)))
  const node = spawn(command[0], [...words, ...command.slice(1)], {
    env: { ...clean, ZQ_PORT: String(port), ZQ_DATA: folder, ...env }, stdio: ['ignore', 'pipe', 'pipe'],
  })
  running.add(node)
  const ended = new Promise((done) => node.on('exit', () => { running.delete(node); done() }))
  const words2 = createWriteStream(log, { flags: 'a' })
  node.stdout.pipe(words2, { end: false })
  node.stderr.pipe(words2, { end: false })
  const address = `http://127.0.0.1:${port}`
  const until = Date.now() + seconds * 1000
  while (!(await fetch(`${address}/actuator/health`).then((it) => it.ok, () => false))) {
    if (node.exitCode !== null || Date.now() > until)
      throw new Error(`the server did not start:\n${readFileSync(log, 'utf8').split('\n').slice(-25).join('\n')}`)
    await pause(200)
  }
  const end = (signal) => { node.kill(signal); return ended }
  return { address, port, pid: node.pid, folder, stop: () => end('SIGTERM'), kill: () => end('SIGKILL') }
}

/** Loads the sample town and ends, as ./zq seed does; fails with the last words of the server. */
export async function runOnce(command, { folder, settings = {}, env = {} }) {
  const words = Object.entries({ 'zq.background': false, 'server.port': 0, 'zq.once': true, ...settings }).map(([name, value]) => `-D${name}=${value}`)
  const loader = spawn(command[0], [...words, ...command.slice(1)], { env: { ...process.env, ZQ_DATA: folder, ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
  running.add(loader)
  const said = []
  for (const words of [loader.stdout, loader.stderr]) words.on('data', (it) => said.push(it))
  const code = await new Promise((done) => loader.on('close', done))
  running.delete(loader)
  if (code) throw new Error(`loading the town ended with ${code}:\n${Buffer.concat(said).toString().split('\n').slice(-25).join('\n')}`)
}

/** Waits for a file the server writes. */
export async function awaitFile(path, seconds = 120) {
  for (const until = Date.now() + seconds * 1000; Date.now() < until; await pause(200)) if (existsSync(path)) return readFileSync(path, 'utf8')
  throw new Error(`${path} was not written`)
}

/** The addresses of the message centre a node started, as the environment of another node takes them. */
export const centreOf = async (folder) => Object.fromEntries((await awaitFile(join(folder, 'smsc'))).trim().split('\n').map((line) => line.split(/=(.*)/s).slice(0, 2)))

const LOGINS = {
  AGENT: 'agent01', SHIFT_LEADER: 'shift01', CALL_CENTRE_HEAD: 'head01', DISPATCHER: 'dispatch01', TECHNICIAN: 'tech01',
  CUSTOMER_MANAGER: 'manager01', LOBBY_MANAGER: 'lobby01', LOBBY_HEAD: 'lobbyhead01', QUALITY: 'quality01', LEADER: 'leader01', ADMIN: 'admin',
}

/** One account of the sample town per role; the password is the one the town wrote down for its owner. */
export async function accountsOf(folder) {
  const password = (await awaitFile(join(folder, 'sample-password'))).trim()
  return Object.fromEntries(Object.entries(LOGINS).map(([role, login]) => [role, { login, password }]))
}

export const percentile = (sorted, p) => sorted.length ? sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * p) - 1)] : NaN
export const twoDigits = (value, digits = 1) => Number(Number(value).toFixed(digits))
