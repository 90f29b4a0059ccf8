import { connect, createServer } from 'node:net'

/** A telephone line between a phone and the server that can be cut: nobody answers then, not even half a sentence. */
export async function aLine(address) {
  const to = new URL(address), open = new Set()
  let up = true
  const server = createServer(phone => {
    if (!up) return phone.destroy()
    const far = connect(Number(to.port), to.hostname)
    for (const end of [phone, far]) { open.add(end); end.on('close', () => { open.delete(end); phone.destroy(); far.destroy() }); end.on('error', () => undefined) }
    phone.pipe(far).pipe(phone)
  })
  await new Promise(done => server.listen(0, '127.0.0.1', done))
  return {
    address: `http://127.0.0.1:${server.address().port}`,
    cut() { up = false; for (const end of open) end.destroy() },
    mend() { up = true },
    close: () => { for (const end of open) end.destroy(); return new Promise(done => server.close(done)) },
  }
}
