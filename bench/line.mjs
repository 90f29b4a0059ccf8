// A desk's line to the server: one connection that stays open, one request at a time, and as little work as can be, because
// whoever measures on the same two cores takes away from what is measured (Node's own client costs several times as much).
import net from 'node:net'

const END = Buffer.from('\r\n\r\n')
const LAST_CHUNK = Buffer.from('\r\n0\r\n\r\n')

export class DeskLine {
  #socket
  #parts = []
  #waiting = null

  constructor(address, cookie) {
    const { hostname, port } = new URL(address)
    this.to = { host: hostname, port, noDelay: true }
    this.head = `POST /api/tickets HTTP/1.1\r\nhost: ${hostname}:${port}\r\ncookie: ${cookie}\r\naccept: application/json\r\ncontent-type: application/json\r\n`
    this.#open()
  }

  #open() {
    const socket = this.#socket = net.connect(this.to)
    socket.on('data', (bytes) => this.#heard(bytes))
    for (const end of ['error', 'close']) socket.on(end, (why) => { if (socket === this.#socket) this.#waiting?.fail(why instanceof Error ? why : new Error('the server hung up')) })
  }

  /** @returns {Promise<{status: number, text: string}>} */
  report(body, key) {
    const bytes = Buffer.from(JSON.stringify(body))
    this.#socket.cork()
    this.#socket.write(`${this.head}idempotency-key: ${key}\r\ncontent-length: ${bytes.length}\r\n\r\n`)
    this.#socket.write(bytes)
    this.#socket.uncork()
    return new Promise((done, fail) => { this.#waiting = { done, fail } })
  }

  #heard(bytes) {
    this.#parts.push(bytes)
    const all = this.#parts.length === 1 ? bytes : Buffer.concat(this.#parts)
    const begin = all.indexOf(END)
    if (begin < 0) return
    const head = all.subarray(0, begin).toString('latin1')
    const length = /content-length: *(\d+)/i.exec(head)
    const whole = length ? all.length >= begin + 4 + Number(length[1]) : all.subarray(-LAST_CHUNK.length).equals(LAST_CHUNK)
    if (!whole) return
    this.#parts = []
    const { done } = this.#waiting
    this.#waiting = null
    if (/^connection: *close/im.test(head)) this.#open() // a server lets a line go after so many requests
    done({ status: Number(head.slice(9, 12)), text: all.subarray(begin + 4).toString() })
  }

  close() { this.#socket.destroy() }
}
