/** A full day made of numbers: 60 technicians in six areas, 600 visits, a third done, some late, some unplanned. The same every time. */
export function fullBoard(day, now, people = 60, visits = 600) {
  let seed = 7
  const chance = () => (seed = (seed * 48271) % 2147483647) / 2147483647
  const start = Date.parse(`${day}T08:00:00+08:00`), at = minutes => new Date(start + minutes * 60_000).toISOString()
  const id = (kind, n) => `0190${kind}00-0000-7000-8000-${String(n).padStart(12, '0')}`
  const codes = ['A01', 'A02', 'A03', 'A04', 'A05', 'A06'], names = ['杨舍城东片区', '杨舍城西片区', '塘桥片区', '金港片区', '锦丰片区', '凤凰片区']
  const areaOf = n => codes[Math.floor(n / people * 6)]
  const place = n => ({ latitude: 31.86 + (Math.floor(n / people * 6) % 3) * 0.03 + chance() * 0.028, longitude: 120.5 + Math.floor(Math.floor(n / people * 6) / 3) * 0.045 + chance() * 0.04 })
  const technicians = Array.from({ length: people }, (_, n) => ({
    id: id('aaaa', n), name: `${'李王张刘陈杨赵黄周吴'[n % 10]}${'明强伟军磊勇'[Math.floor(n / 10)]}`, staffNo: String(1001 + n), area: areaOf(n), kind: n % 10 === 9 ? 'STAND_BY' : 'DUTY', shiftStart: at(0), shiftEnd: at(600),
    leave: n % 13 === 5 ? [{ start: at(420), end: at(540) }] : [], breakTime: { start: at(210), end: at(330) }, skills: n % 2 ? ['S1', 'S2'] : ['S1', 'S3'], start: place(n), at: null, atSince: null, silentSince: n % 17 === 3 ? at(30) : null,
  }))
  const clock = (now - start) / 60_000
  const list = []
  for (let n = 0; n < visits; n++) {
    const who = Math.floor(n * people / visits), position = n % Math.ceil(visits / people), from = position * 58 + Math.floor(chance() * 12), minutes = 25 + Math.floor(chance() * 20), travel = 6 + chance() * 8
    const nobody = n % 61 === 60, done = !nobody && from + minutes < clock, begun = !nobody && !done && from < clock, window = chance() < 0.6
    const colour = ['GREEN', 'GREEN', 'GREEN', 'AMBER', 'RED'][Math.floor(chance() * 5)], late = !done && !begun && n % 37 === 11
    const due = now + ({ GREEN: 300, AMBER: 45, RED: -20 })[colour] * 60_000 + n * 1000
    list.push({
      id: id('bbbb', n), number: `1124${String(n).padStart(4, '0')}-1`, ticketNumber: `1124${String(n).padStart(4, '0')}`, area: areaOf(who), technicianId: nobody ? null : technicians[who].id, holderId: nobody ? null : technicians[who].id, position,
      state: done ? 'COMPLETED' : begun ? 'ARRIVED' : ['ASSIGNED', 'RECEIVED', 'CONTACTED', 'APPOINTED'][n % 4], symptom: 'TV-01', symptomName: ['无信号', '马赛克', '卡顿', '遥控失灵'][n % 4], symptomNameEn: ['No signal', 'Blocks', 'Freezes', 'Remote fails'][n % 4],
      address: `杨舍镇长路${n}幢1单元**室`, at: place(who), skills: ['S1'], minutes, parts: n % 9 ? 1 : 2, windowStart: window ? at(Math.floor(from / 60) * 60) : null, windowEnd: window ? at(Math.floor(from / 60) * 60 + 120) : null,
      plannedArrival: nobody ? null : at(from - 2), plannedBegin: nobody ? null : at(from), plannedEnd: nobody ? null : at(from + minutes), latestBegin: at(from + 30), travelMinutes: nobody ? 0 : travel, lateMinutes: late ? 14 : 0,
      arrivedAt: done || begun ? at(from + 4) : null, completedAt: done ? at(from + minutes) : null, pinned: n % 29 === 8 && !done ? '调度' : null,
      promise: done ? null : { clock: 'CLK-05', title: '修复', startedAt: at(-600), dueAt: new Date(due).toISOString(), broken: colour === 'RED', paused: n % 41 === 40, share: 0.5, colour }, why: nobody ? { zh: '当天没有人有空去', en: 'Nobody is free that day' } : null,
    })
  }
  const areas = codes.map((code, i) => ({ code, name: names[i], version: 3 + i, plannedAt: at(clock - 3), load: { capacityMinutes: 5000, workMinutes: 3100 + i * 250, travelMinutes: 800 + i * 60, promisedMinutes: 1900, unplanned: list.filter(v => v.area === code && !v.technicianId).length, late: list.filter(v => v.area === code && v.lateMinutes).length, daysToClear: 0.8 + i / 10 } }))
  const changes = Array.from({ length: 40 }, (_, n) => ({ id: id('cccc', n), areaCode: areaOf(n), at: at(clock - n * 4), cause: 'COMPLETED', kind: ['MOVED', 'LATE', 'BY_HAND', 'MOVED'][n % 4], workOrderId: list[n * 9].id, number: list[n * 9].number, fromTechnician: technicians[n].id, toTechnician: n % 4 === 1 ? technicians[n].id : technicians[(n + 1) % people].id,
    fromArrival: at(60), toArrival: at(75), whyZh: '前一户比计划长了二十分钟,由邻近的同事去能按时到。', whyEn: 'The visit before takes twenty minutes longer; a colleague nearby arrives in time.', byName: n % 4 === 2 ? '调度' : null, refusedAt: n === 6 ? at(clock - 2) : null, refusedBy: n === 6 ? '调度' : null }))
  return { day, now: new Date(now).toISOString(), areas, technicians, visits: list, changes }
}
/** The page is given the full board instead of the server's. */
export async function withFullBoard(page) {
  const day = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(Date.now()), now = Date.now()
  const board = JSON.stringify(fullBoard(day, now))
  await page.route(/\/api\/day-board(\?|$)/, r => r.fulfill({ contentType: 'application/json', body: board }))
}
