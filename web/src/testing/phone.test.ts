import { expect, test, vi } from 'vitest'
import { asSaved, byNextClock, nextStep, outside, seen, type Job } from '../features/field/job'
import { told } from '../features/field/Parts'
import { fitted } from '../features/field/photo'
import { starts, WIDEST, windowOf } from '../features/field/windows'
import { stages, type Repair } from '../features/customer/repair'
import { pieces } from '../features/phones/texts'
import { call } from '../api/client'
import { inOrder, MOST_FAILURES, Outbox, type Happening, type Shelf } from '../offline/outbox'

/** A shelf one can read: what the browser's storage does, in a list. */
function aShelf() {
  let seq = 0
  const list: Happening[] = []
  const at = (id: string) => list.findIndex(h => h.id === id)
  const shelf: Shelf = {
    put: async h => { list.push({ ...h, seq: ++seq }) }, all: async owner => list.filter(h => h.owner === owner).reverse(),
    failed: async id => { list[at(id)] = { ...list[at(id)], failures: (list[at(id)].failures ?? 0) + 1 } },
    refuse: async (id, sentence) => { list[at(id)] = { ...list[at(id)], state: 'REFUSED', sentence } }, drop: async id => { list.splice(at(id), 1) },
  }
  return { shelf, list }
}
const said = (id: string, what: string, body = {}): Happening =>
  ({ id, owner: 'T01', job: 'W1', what, path: `/${what}`, body, at: `2026-07-18T00:0${id}:00Z`, state: 'WAITING' })
const no = (status: number, message = '') => Object.assign(new Error(message), { status })

test('happenings leave in the order they were made, each under its own key', async () => {
  const { shelf, list } = aShelf(), sent: string[] = []
  const outbox = new Outbox(shelf, async h => { sent.push(h.id) })
  await outbox.save(said('1', 'RECEIPT'), said('2', 'CONTACT'), said('3', 'ARRIVAL'))
  expect(await outbox.send('T01')).toBe('SENT')
  expect(sent).toEqual(['1', '2', '3'])
  expect(list).toEqual([])
})
test('a lost answer stops the line and the same key goes out again', async () => {
  const { shelf } = aShelf(), sent: string[] = []
  let network = false
  const outbox = new Outbox(shelf, async h => { sent.push(h.id); if (!network) throw no(0) })
  await outbox.save(said('1', 'RECEIPT'), said('2', 'CONTACT'))
  expect(await outbox.send('T01')).toBe('LATER')
  network = true
  expect(await outbox.send('T01')).toBe('SENT')
  expect(sent).toEqual(['1', '1', '2'])
})
test('a refusal stays with its sentence and does not hold up the others', async () => {
  const { shelf, list } = aShelf()
  const outbox = new Outbox(shelf, async h => { if (h.id === '1') throw no(409, '这张工单已转给别人') })
  await outbox.save(said('1', 'RECEIPT'), said('2', 'CONTACT'))
  expect(await outbox.send('T01')).toBe('SENT')
  expect(list).toMatchObject([{ id: '1', state: 'REFUSED', sentence: '这张工单已转给别人' }])
})
test('an ended session keeps everything, and nothing leaves under another name', async () => {
  const { shelf, list } = aShelf()
  const outbox = new Outbox(shelf, async () => { throw no(401) })
  await outbox.save(said('1', 'RECEIPT'))
  expect(await outbox.send('T01')).toBe('SIGN_IN')
  expect(await outbox.send('T02')).toBe('SENT')
  expect(list).toHaveLength(1)
})
test('two senders at once are one line', async () => {
  const { shelf } = aShelf(), sent: string[] = []
  const outbox = new Outbox(shelf, async h => { await Promise.resolve(); sent.push(h.id) })
  await outbox.save(said('1', 'RECEIPT'), said('2', 'CONTACT'))
  await Promise.all([outbox.send('T01'), outbox.send('T01')])
  expect(sent).toEqual(['1', '2'])
})
test('who says that the network is back while a try is failing is heard: it is sent at once', async () => {
  const { shelf, list } = aShelf(), sent: string[] = []
  let network = false
  const outbox = new Outbox(shelf, async h => { sent.push(h.id); const was = network; await Promise.resolve(); if (!was) throw no(0) })
  await outbox.save(said('1', 'RECEIPT'), said('2', 'CONTACT'))
  const first = outbox.send('T01')
  await new Promise(done => setTimeout(done))
  const failing = outbox.send('T01')
  network = true
  await Promise.all([first, failing, outbox.send('T01')])
  expect(sent.slice(-2)).toEqual(['1', '2'])
  expect(list).toEqual([])
})
test('a request that nobody answers ends by itself and does not hold the line for ever', async () => {
  const { shelf, list } = aShelf()
  let hangs = true
  vi.stubGlobal('fetch', (_: string, { signal }: RequestInit) => hangs
    ? new Promise((_, failed) => signal!.addEventListener('abort', () => failed(new DOMException('', 'AbortError'))))
    : Promise.resolve(new Response('{}', { headers: { 'Content-Type': 'application/json' } })))
  const outbox = new Outbox(shelf, h => call('POST', h.path, h.body, h.id, 20))
  await outbox.save(said('1', 'RECEIPT'), said('2', 'CONTACT'))
  expect(await outbox.send('T01')).toBe('LATER')
  hangs = false
  expect(await outbox.send('T01')).toBe('SENT')
  expect(list).toEqual([])
  vi.unstubAllGlobals()
})
test('one happening over which the server stumbles does not hold up the rest, and is tried again later', async () => {
  const { shelf, list } = aShelf(), sent: string[] = []
  let broken = true
  const outbox = new Outbox(shelf, async h => { sent.push(h.id); if (h.id === '1' && broken) throw no(500, '系统出错了') }, undefined, true)
  await outbox.save(said('1', 'CONTACT'), said('2', 'ARRIVAL'), said('3', 'COMPLETION'))
  expect(await outbox.send('T01')).toBe('LATER')
  expect(list).toMatchObject([{ id: '1', state: 'WAITING', failures: 1 }])
  broken = false
  expect(await outbox.send('T01')).toBe('SENT')
  expect(sent).toEqual(['1', '2', '3', '1'])
})
test('where the order matters a stumble stops the line', async () => {
  const { shelf } = aShelf(), sent: string[] = []
  const outbox = new Outbox(shelf, async h => { sent.push(h.id); throw no(500) })
  await outbox.save(said('1', 'HALL'), said('2', 'HALL'))
  expect(await outbox.send('T01')).toBe('LATER')
  expect(sent).toEqual(['1'])
})
test('a happening the server will never take comes before a person in the end', async () => {
  const { shelf, list } = aShelf()
  const outbox = new Outbox(shelf, async () => { throw no(500, '系统出错了') })
  await outbox.save({ ...said('1', 'CONTACT'), failures: MOST_FAILURES })
  expect(await outbox.send('T01')).toBe('SENT')
  expect(list).toMatchObject([{ state: 'REFUSED', sentence: '系统出错了' }])
})
test('what the phone itself cannot read any more is refused here and holds up nothing', async () => {
  const { shelf, list } = aShelf(), sent: string[] = []
  const outbox = new Outbox(shelf, async h => { if (h.id === '1') throw new TypeError('no blob'); sent.push(h.id) })
  await outbox.save(said('1', 'PHOTO'), said('2', 'PHOTO'), said('3', 'COMPLETION'))
  expect(await outbox.send('T01')).toBe('SENT')
  expect(sent).toEqual(['3', '2'])
  expect(list).toMatchObject([{ id: '1', state: 'REFUSED' }])
})
test('a heavy photo does not stand before the arrival', async () => {
  const { shelf } = aShelf(), sent: string[] = []
  const outbox = new Outbox(shelf, async h => { if (h.what === 'PHOTO') throw no(0); sent.push(h.what) })
  await outbox.save(said('1', 'PHOTO'), said('2', 'ARRIVAL'), said('3', 'COMPLETION'))
  expect(await outbox.send('T01')).toBe('LATER')
  expect(sent).toEqual(['ARRIVAL', 'COMPLETION'])
})
test('a proxy on the way that answers for a dead server stops the line and refuses nothing', async () => {
  const { shelf, list } = aShelf()
  for (const status of [502, 503, 504, 408, 429]) {
    const outbox = new Outbox(shelf, async () => { throw no(status) })
    if (!list.length) await outbox.save(said('1', 'RECEIPT'))
    expect(await outbox.send('T01')).toBe('LATER')
  }
  expect(list).toMatchObject([{ state: 'WAITING' }])
})
test('what was saved later stands later, whatever order the storage hands it out', () => {
  expect(inOrder([{ ...said('2', 'B'), seq: 2 }, { ...said('1', 'A'), seq: 1 }]).map(h => h.id)).toEqual(['1', '2'])
})

const job = { number: 'W1', receivedAt: null, contactedAt: null, windowStart: null, windowEnd: null, arrivedAt: null, completedAt: null, promises: [] } as unknown as Job
test('the next step follows what is known, saved happenings included', () => {
  const chain = [said('1', 'RECEIPT'), said('2', 'CONTACT', { outcome: 'CONNECTED' }), said('3', 'APPOINTMENT', { start: 'a', end: 'b' }), said('4', 'ARRIVAL'), said('5', 'COMPLETION')]
  expect(chain.map((_, i) => nextStep(asSaved(job, chain.slice(0, i))))).toEqual(['RECEIVE', 'CONTACT', 'CONTACT', 'ARRIVE', 'COMPLETE'])
  expect(nextStep(asSaved(job, chain))).toBe('DONE')
})
test('no answer is no contact, a refused report is no milestone, an arrival takes the earlier steps as reached', () => {
  expect(asSaved(job, [said('1', 'CONTACT', { outcome: 'NO_ANSWER' })])).toMatchObject({ receivedAt: said('1', '').at, contactedAt: null })
  expect(nextStep(asSaved(job, [{ ...said('1', 'RECEIPT'), state: 'REFUSED' }]))).toBe('RECEIVE')
  expect(nextStep({ ...job, arrivedAt: 'x' })).toBe('COMPLETE')
  expect(asSaved(job, [said('1', 'CONTACT', { outcome: 'BUSY' }), said('2', 'CONTACT', { outcome: 'NO_ANSWER' })]).unreached).toBe(2)
})
test('jobs stand in the order of their next clock, finished ones last', () => {
  const due = (number: string, dueAt: string, completedAt: string | null = null) => ({ ...job, number, completedAt, promises: [{ dueAt, endedAt: null }] }) as unknown as Job
  expect(byNextClock([due('B', '2026-07-18T09:00:00Z'), due('C', '2026-07-18T01:00:00Z', 'x'), due('A', '2026-07-18T08:00:00Z')]).map(j => j.number)).toEqual(['A', 'B', 'C'])
})
test('windows begin on half hours from 8 to 20, the one now running is the first, tomorrow is whole', () => {
  const now = Date.parse('2026-07-18T10:50:00+08:00')
  expect(new Date(starts(now, 0)[0]).toISOString()).toBe('2026-07-18T02:30:00.000Z')
  expect(starts(now, 1)).toHaveLength(25)
  expect(starts(Date.parse('2026-07-18T21:00:00+08:00'), 0)).toEqual([])
  expect(new Date(starts(Date.parse('2026-07-18T00:10:00+08:00'), 0)[0]).toISOString()).toBe('2026-07-18T00:00:00.000Z')
})
test('a window is at most two hours wide', () => {
  expect(windowOf(0, WIDEST).end).toBe('1970-01-01T02:00:00.000Z')
  expect(() => windowOf(0, WIDEST + 1)).toThrow()
})
test('a reading on its limit is inside', () => {
  const level = { key: 'l', name: '', unit: '', min: 47, max: 67 }
  expect([46.9, 47, 67, 67.1].map(v => outside(level, v))).toEqual([true, false, false, true])
  expect(outside({ ...level, min: null, max: null }, -99)).toBe(false)
})
test('a photo is at most 1600 px long and never enlarged', () => {
  expect([fitted(4000, 3000), fitted(3000, 4000), fitted(800, 600)]).toEqual([{ width: 1600, height: 1200 }, { width: 1200, height: 1600 }, { width: 800, height: 600 }])
})
test('a link in a text opens here, other text stays as it came', () => {
  expect(pieces('点 https://zq.example.cn/f/aB3-x,谢谢', 'http://here')).toEqual([{ text: '点 ' }, { text: 'https://zq.example.cn/f/aB3-x', href: 'http://here/f/aB3-x' }, { text: ',谢谢' }])
  expect(pieces('zq.cn/c/T9', 'http://here')[0].href).toBe('http://here/c/T9')
  expect(pieces('3天/次', 'http://here')).toEqual([{ text: '3天/次' }])
})
test('what left the shelf, whoever sent it, stays on the screen; what was refused and read does not', () => {
  const receipt = said('1', 'RECEIPT'), contact = said('2', 'CONTACT', { outcome: 'CONNECTED' })
  const refused = { ...said('3', 'ARRIVAL'), state: 'REFUSED' as const }
  let shown = seen({ saved: [], sent: [] }, [receipt, contact])
  shown = seen(shown, [contact, refused]) // the receipt was sent by the worker: this page never posted it
  expect(shown).toEqual({ saved: [contact, refused], sent: [receipt] })
  expect(nextStep(asSaved(job, [...shown.sent, ...shown.saved]))).toBe('CONTACT')
  shown = seen(shown, [])
  expect(shown).toEqual({ saved: [], sent: [receipt, contact] })
  expect(seen(shown, [])).toEqual(shown)
})
test('the customer sees every stage; one reached takes the earlier ones as passed', () => {
  const reached = (windowStart: string | null, ...whats: string[]) => stages({ windowStart, steps: whats.map((what, i) => ({ what, at: `${i}` })) } as Repair).filter(s => s.reached).at(-1)!.stage
  const life = ['TICKET_ACCEPTED', 'WORK_ASSIGNED', 'CUSTOMER_CONTACTED', 'APPOINTMENT_AGREED', 'TECHNICIAN_ARRIVED', 'WORK_COMPLETED', 'REPAIR_CONFIRMED']
  expect(life.map((_, i) => reached('x', ...life.slice(0, i + 1)))).toEqual(['ACCEPTED', 'ON_THE_WAY', 'ON_THE_WAY', 'AGREED', 'THERE', 'FIXED', 'CONFIRMED'])
  expect(stages({ windowStart: null, steps: [{ what: 'TICKET_ACCEPTED', at: 'x' }, { what: 'TECHNICIAN_ARRIVED', at: 'y' }] } as Repair).map(s => s.reached)).toEqual([true, true, true, true, false, false])
  expect(reached('x', ...life.slice(0, 6), 'TICKET_REOPENED', 'WORK_ASSIGNED')).toBe('ON_THE_WAY')
  expect(reached(null, ...life.slice(0, 5), 'WORK_HANDED_BACK', 'WORK_ASSIGNED')).toBe('ON_THE_WAY')
})

test('what was used is told without empty lines, with the number of a box where it has one', () => {
  expect(told([{ name: ' 遥控器 ', count: 1 }, { name: '', count: 1 }, { name: '机顶盒', count: 1, serial: ' HX-1 ' }])).toEqual([{ name: '遥控器', count: 1, serial: undefined }, { name: '机顶盒', count: 1, serial: 'HX-1' }])
})
