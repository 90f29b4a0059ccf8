import { expect, test } from 'vitest'
import { asSaved, byNextClock, nextStep, outside, type Job } from '../features/field/job'
import { fitted } from '../features/field/photo'
import { starts, WIDEST, windowOf } from '../features/field/windows'
import { stages, type Repair } from '../features/customer/repair'
import { pieces } from '../features/phones/texts'
import { inOrder, Outbox, type Happening, type Shelf } from '../offline/outbox'

/** A shelf one can read: what the browser's storage does, in a list. */
function aShelf() {
  let seq = 0
  const list: Happening[] = []
  const at = (id: string) => list.findIndex(h => h.id === id)
  const shelf: Shelf = {
    put: async h => { list.push({ ...h, seq: ++seq }) }, all: async owner => list.filter(h => h.owner === owner).reverse(),
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
test('the customer sees every stage; one reached takes the earlier ones as passed', () => {
  const r = { steps: [{ what: 'REPORTED', at: 'x' }, { what: 'ARRIVED', at: 'y' }] } as Repair
  expect(stages(r).map(s => s.reached)).toEqual([true, true, true, true, false, false])
})
