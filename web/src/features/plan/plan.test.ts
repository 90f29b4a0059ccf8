import { describe, expect, it } from 'vitest'
import { fitted, gcjFromWgs, panned, pointOf, spotOf, wgsFromGcj, zoomed } from './geo'
import { barOf, chartOf, hours, hm, inSight, isToCome, momentOf, neighbour, placeAt, plannedOf, slotsOf, toneOf } from './layout'
import type { DayBoard, Technician, Visit } from './plan'

const at = (time: string) => `2026-11-24T${time}:00+08:00`
const when = (time: string) => Date.parse(at(time))
const who = (id: string, area = 'A01'): Technician => ({ id, name: id, staffNo: id, area, kind: 'DUTY', shiftStart: at('08:00'), shiftEnd: at('18:00'), leave: [], breakTime: null, skills: [], start: null, at: null, atSince: null, silentSince: null })
const visit = (number: string, technicianId: string | null, position: number, begin: string | null, more: Partial<Visit> = {}): Visit => ({
  id: number, number, ticketNumber: number, area: 'A01', technicianId, holderId: technicianId, position, state: 'ASSIGNED', symptom: 'TV-01', symptomName: '无信号', symptomNameEn: 'No signal', address: '', at: null, skills: [], minutes: 40, parts: 1,
  windowStart: null, windowEnd: null, plannedArrival: begin && at(begin), plannedBegin: begin && at(begin), plannedEnd: begin && new Date(when(begin) + 2_400_000).toISOString(), latestBegin: null, travelMinutes: 10, lateMinutes: 0, arrivedAt: null, completedAt: null, pinned: null, promise: null, why: null, ...more,
})
const area = (code: string) => ({ code, name: code, version: 1, plannedAt: null, load: { capacityMinutes: 0, workMinutes: 0, travelMinutes: 0, promisedMinutes: 0, unplanned: 0, late: 0, daysToClear: 0 } })
const board = (visits: Visit[], technicians = [who('李明'), who('王强')]): DayBoard => ({ day: '2026-11-24', now: at('09:00'), areas: [area('A01')], technicians, visits, changes: [] })
const day = board([visit('1', '李明', 0, '08:30', { arrivedAt: at('08:40'), state: 'ARRIVED' }), visit('2', '李明', 1, '10:00'), visit('3', '李明', 2, '14:00'), visit('4', '王强', 0, '11:00'), visit('5', null, 0, null)])

describe('the chart of a day', () => {
  const chart = chartOf(day), li = chart.lineOf.get('A01 李明')!
  it('has a row for everybody at work and a list of what nobody can do', () => {
    expect(chart.lines.map(l => l.key)).toEqual(['A01', 'A01 李明', 'A01 王强'])
    expect(chart.unplanned.map(v => v.number)).toEqual(['5'])
  })
  it('shows what happened where it did and the plan behind it', () => {
    expect(barOf(li.visits[0])).toEqual({ start: when('08:40'), end: when('09:20') })
    expect(plannedOf(li.visits[0])).toEqual({ start: when('08:30'), end: when('09:10') })
    expect(plannedOf(li.visits[1])).toBeNull()
  })
  it('reaches over everything there is to see, and no farther than the shift when nothing does', () => {
    expect([chart.from, chart.until]).toEqual([when('08:00'), when('18:00')])
    expect(chartOf(board([visit('1', '李明', 0, '19:30')])).until).toBe(when('21:00'))
  })
  it('does not lose a visit whose technician is not on the team today', () =>
    expect(chartOf(board([visit('1', '外人', 0, '10:00')])).lineOf.get('A01 外人')?.visits).toHaveLength(1))
  it('counts places among the visits still to come, without the one in hand', () => {
    expect(isToCome(li.visits[0])).toBe(false)
    expect(slotsOf(li, '2').map(v => v.number)).toEqual(['3'])
    expect([placeAt(li, '4', when('09:00')), placeAt(li, '4', when('12:00')), placeAt(li, '4', when('17:00'))]).toEqual([0, 1, 2])
    expect(momentOf(li, '4', 1, when('09:00'))).toBe(when('13:56'))
    expect(momentOf(li, '4', 2, when('09:00'))).toBe(when('14:44'))
  })
  it('is walked by arrows: along the row, and to the next row at about the same time', () => {
    const step = (id: string | undefined, s: 'left' | 'right' | 'up' | 'down') => neighbour(chart, id, s)?.number
    expect([step(undefined, 'right'), step('1', 'right'), step('3', 'right'), step('2', 'down'), step('4', 'up'), step('4', 'down')]).toEqual(['1', '2', '3', '4', '2', '4'])
  })
  it('draws only the rows in sight', () => {
    const many = chartOf(board([], Array.from({ length: 60 }, (_, i) => who(`t${i}`))))
    const [a, b] = inSight(many.lines, 1000, 600)
    expect(many.lines[a].top).toBeLessThanOrEqual(1000)
    expect(b - a).toBeLessThan(25)
    expect(inSight(many.lines, 99_999, 600)[1]).toBe(61)
  })
  it('takes the colour from the answer, and red as soon as the time is over', () => {
    const promise = { clock: 'CLK-05', title: '', startedAt: at('08:00'), dueAt: at('12:00'), broken: false, paused: false, share: 0.3, colour: 'GREEN' as const }
    const of = (more: Partial<Visit>, now = '09:00') => toneOf(visit('1', '李明', 0, '10:00', more), when(now))
    expect([of({ promise }), of({ promise: { ...promise, colour: 'AMBER' } }), of({ promise }, '12:01'), of({ promise: { ...promise, paused: true } }), of({ promise, completedAt: at('09:00') })]).toEqual(['calm', 'near', 'over', 'paused', 'done'])
    expect([hm(at('09:05')), hm(when('00:00')), hm('2026-11-24T15:59:00Z')]).toEqual(['09:05', '00:00', '23:59'])
    expect([hours(125 * 60_000), hours(52 * 3_600_000)]).toEqual(['2:05', '2d 4h'])
  })
})

describe('places on the map', () => {
  /** The published test vectors of eviltransform (Shanghai, Shenzhen, Beijing). */
  const known = [[31.1774276, 121.5272106, 31.17530398364597, 121.531541859215], [22.543847, 113.912316, 22.540796131694766, 113.9171764808363], [39.911954, 116.377817, 39.91334545536069, 116.38404722455657]]
  it('are shifted to GCJ-02 as everybody shifts them', () => known.forEach(([lat, lon, y, x]) => {
    const found = gcjFromWgs({ latitude: lat, longitude: lon })
    expect(found.latitude).toBeCloseTo(y, 9)
    expect(found.longitude).toBeCloseTo(x, 9)
  }))
  it('come back to the millimetre', () => known.forEach(([lat, lon, y, x]) => {
    const found = wgsFromGcj({ latitude: y, longitude: x })
    expect(found.latitude).toBeCloseTo(lat, 8)
    expect(found.longitude).toBeCloseTo(lon, 8)
  }))
  it('outside China are left alone', () => {
    const denver = { latitude: 39.7392, longitude: -104.9903 }
    expect([gcjFromWgs(denver), wgsFromGcj(denver)]).toEqual([denver, denver])
  })
  it('are found again from where they lie on the map', () => {
    const there = pointOf(spotOf({ latitude: 31.86, longitude: 120.55 }))
    expect(there.latitude).toBeCloseTo(31.86, 9)
    expect(there.longitude).toBeCloseTo(120.55, 9)
  })
  it('stay under the mouse while it zooms, and all fit at first', () => {
    const points = [{ latitude: 31.8, longitude: 120.5 }, { latitude: 31.9, longitude: 120.7 }]
    const s = fitted(points, 800, 600), px = (p: typeof points[0], v = s) => [(spotOf(p).x - v.x) * v.scale, (spotOf(p).y - v.y) * v.scale]
    for (const p of points) { expect(Math.abs(px(p)[0])).toBeLessThanOrEqual(400); expect(Math.abs(px(p)[1])).toBeLessThanOrEqual(300) }
    const [x, y] = px(points[1]), near = px(points[1], zoomed(s, 2, x, y))
    expect(near[0]).toBeCloseTo(x, 4)
    expect(near[1]).toBeCloseTo(y, 4)
    expect(px(points[1], panned(s, 30, 0))[0]).toBeCloseTo(x + 30, 4)
  })
})
