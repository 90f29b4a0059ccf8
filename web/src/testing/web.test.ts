import { readdirSync } from 'node:fs'
import { afterEach, expect, test, vi } from 'vitest'
import { call, get, Refusal, Submission, whenSessionLost } from '../api/client'
import { steps } from '../features/scoreboard/charts'
import { amount, verdict } from '../features/scoreboard/figure'
import { periodOf } from '../features/scoreboard/period'
import { serverNow, span } from '../lib/time'
import { ribbon } from '../ui/ribbonMath'

const at = (minute: number) => new Date(Date.UTC(2026, 6, 18, 0, minute)).toISOString()
const promise = { startedAt: at(0), dueAt: at(20) }
const minute = (m: number) => Date.parse(at(m))

test('a ribbon is calm to 70 %, near to 100 % and over beyond', () => {
  expect([13, 14, 20, 21].map(m => ribbon(promise, minute(m)).tone)).toEqual(['calm', 'near', 'near', 'over'])
  expect(ribbon(promise, minute(5))).toMatchObject({ passed: 0.25, left: 900 })
})
test('a pause holds the ribbon where it began and is drawn apart', () => {
  expect(ribbon({ ...promise, pausedSince: at(6) }, minute(60))).toMatchObject({ tone: 'paused', passed: 0.3 })
  expect(ribbon({ ...promise, dueAt: at(40), pausedSeconds: 1200 }, minute(30))).toMatchObject({ tone: 'calm', passed: 0.25, paused: 0.5 })
})
test('the target is marked when the hard limit lies behind it', () => {
  expect(ribbon({ ...promise, hardDueAt: at(80) }, minute(20))).toMatchObject({ hard: 0.25, passed: 0.25 })
})
test('what ended in time is kept, what ended late stays over', () => {
  expect(ribbon({ ...promise, endedAt: at(19) }, minute(99)).tone).toBe('kept')
  expect(ribbon({ ...promise, endedAt: at(21) }, minute(99)).tone).toBe('over')
})
test('time left reads as minutes, hours or days', () => {
  expect([65, 3725, 3 * 86400 + 4 * 3600].map(span)).toEqual(['1:05', '1:02:05', '3d 4h'])
})

afterEach(() => vi.unstubAllGlobals())
const server = (...answers: (Response | Error)[]) => {
  const keys: string[] = []
  vi.stubGlobal('fetch', async (_: string, init: RequestInit) => {
    keys.push((init.headers as Record<string, string>)['Idempotency-Key'])
    const answer = answers.shift()!
    if (answer instanceof Error) throw answer
    return answer
  })
  return keys
}
const json = (status: number, body: unknown) => new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/problem+json' } })

test('a repeat after a lost answer carries the same key, the next report a new one', async () => {
  const keys = server(new TypeError('network'), json(201, { number: 1 }), json(201, { number: 2 }))
  const submission = new Submission()
  await expect(submission.post('/api/tickets', { a: 1 })).rejects.toMatchObject({ status: 0 })
  await submission.post('/api/tickets', { a: 1 })
  await submission.post('/api/tickets', { a: 1 })
  expect(keys[0]).toBe(keys[1])
  expect(keys[2]).not.toBe(keys[1])
})
test('a changed content does not reuse the key of an unknown outcome', async () => {
  const keys = server(new TypeError('network'), json(201, {}))
  const submission = new Submission()
  await submission.post('/api/tickets', { a: 1 }).catch(() => undefined)
  await submission.post('/api/tickets', { a: 2 })
  expect(keys[0]).not.toBe(keys[1])
})
test('a refusal arrives as its sentence and code', async () => {
  server(json(409, { code: 'TECHNICIAN_AWAY', detail: '维修员不在岗', facts: { name: '王' } }))
  const refused = await new Submission().post('/x', {}).catch(e => e)
  expect(refused).toBeInstanceOf(Refusal)
  expect(refused).toMatchObject({ status: 409, code: 'TECHNICIAN_AWAY', message: '维修员不在岗', mayRetry: false })
})

test('a phone whose clock is two hours wrong learns the time from the server, a slow network changes nothing', async () => {
  const date = (ms: number) => new Response('{}', { headers: { 'Content-Type': 'application/json', Date: new Date(Date.now() + ms).toUTCString() } })
  server(date(0), date(7_200_000), date(7_198_000))
  await get('/a')
  expect(serverNow() - Date.now()).toBe(0)
  await get('/b')
  expect(Math.round((serverNow() - Date.now()) / 60_000)).toBe(120)
  const before = serverNow() - Date.now()
  await get('/c')
  expect(Math.abs(serverNow() - Date.now() - before)).toBeLessThan(5)
})
test('a server that says nothing counts as no network when the patience is over', async () => {
  vi.stubGlobal('fetch', (_: string, init: RequestInit) => new Promise((__, failed) => init.signal!.addEventListener('abort', () => failed(new DOMException('', 'AbortError')))))
  await expect(call('POST', '/x', {}, 'k', 20)).rejects.toMatchObject({ status: 0, mayRetry: true })
})

test('every word is there in Chinese and in English', async () => {
  const files = readdirSync(new URL('..', import.meta.url), { recursive: true }).map(String).filter(f => /(words|codes)\.ts$/.test(f))
  expect(files.length).toBeGreaterThan(3)
  for (const file of files) {
    for (const list of Object.values(await import(/* @vite-ignore */ `../${file}`)) as Record<string, string[]>[]) {
      for (const [key, both] of Object.entries(list)) expect(both.length === 2 && both.every(Boolean), `${file} ${key}`).toBe(true)
    }
  }
}, 60_000)   // it loads every words file, which a busy machine does slowly

test('a lost session is told once per refused call, a wrong password is not a lost session', async () => {
  let lost = 0
  whenSessionLost(() => lost++)
  server(json(401, { code: 'WRONG_PASSWORD' }), json(401, { code: 'SESSION_EXPIRED', detail: '登录已过期' }))
  await get('/api/session').catch(() => undefined)
  expect(lost).toBe(0)
  await get('/api/board').catch(() => undefined)
  expect(lost).toBe(1)
})

const figure = { id: 'K01', name: '派单率', nameEn: 'Dispatched', value: 98.999, unit: '%', numerator: 98, denominator: 99, missing: 0, target: 99, low: null, high: null, extra: null }
test('a figure never rounds up to its target, and a time is good when it is short', () => {
  expect(amount(98.999, '%')).toBe('98.99 %')
  expect(amount(1.15, 'h')).toBe('1.15 h')
  expect([verdict(figure), verdict({ ...figure, value: 99 }), verdict({ ...figure, value: null })]).toEqual(['short', 'met', 'unknown'])
  expect([12, 30].map(value => verdict({ ...figure, value, unit: 'h', target: 24 }))).toEqual(['met', 'short'])
})
test('periods begin and end at the operator\'s midnight, also in January', () => {
  const now = Date.parse('2026-01-05T17:30:00Z') // 01:30 of the 6th in China
  expect(periodOf('today', now)).toEqual({ from: '2026-01-05T16:00:00.000Z', until: '2026-01-06T16:00:00.000Z' })
  expect(periodOf('week', now).from).toBe('2025-12-30T16:00:00.000Z')
  expect(periodOf('month', now).from).toBe('2025-12-31T16:00:00.000Z')
  expect(periodOf('lastMonth', now)).toEqual({ from: '2025-11-30T16:00:00.000Z', until: '2025-12-31T16:00:00.000Z' })
})

test('the steps of an axis are round and hold what is shown; a figure nothing measures has its own verdict, and low may be good', () => {
  expect(steps(81.3, 99.2)).toEqual([80, 85, 90, 95, 100])
  expect(steps(0, 7)).toEqual([0, 2, 4, 6, 8])
  expect(verdict({ ...figure, measured: false })).toBe('none')
  expect(['LOW', 'HIGH'].map(better => verdict({ ...figure, better: better as 'LOW', value: 5, target: 8 }))).toEqual(['met', 'short'])
})
