import { describe, expect, it } from 'vitest'
import { changed, communities, inForce, year, type DeskRulesVersion } from './manager'

describe('the manager’s desk', () => {
  it('adds the buildings of a community up and keeps them below it', () => {
    const all = communities([{ community: '花园浜三村', building: '1幢', households: 20, outdated: 2, without: 1 }, { community: '花园浜三村', building: '2幢', households: 10, outdated: 0, without: 3 }, { community: '妙桥村', building: '5组', households: 4, outdated: 0, without: 0 }])
    expect(all).toHaveLength(2)
    expect(all[0]).toMatchObject({ community: '花园浜三村', households: 30, outdated: 2, without: 4 })
    expect(all[0].buildings).toHaveLength(2)
  })
  it('asks for twelve months of the operator’s calendar, also when the evening in Europe is the next day in China', () => {
    expect(year(Date.parse('2026-11-30T17:00:00Z'))).toEqual({ from: '2026-01-01', until: '2027-01-01' })
    expect(year(Date.parse('2026-01-15T00:00:00Z'))).toEqual({ from: '2025-02-01', until: '2026-02-01' })
  })
})

describe('the thresholds of the desk', () => {
  const version = (n: number, at: string, oftenTimes: number): DeskRulesVersion => ({ version: n, effectiveFrom: at, changedBy: 'x', rules: { oftenTimes, oftenWithinDays: 90, amberPercent: 70, repeatsShownDays: 30 } })
  const all = [version(2, '2026-12-05T00:00:00Z', 5), version(1, '2026-11-01T00:00:00Z', 4), version(0, '2010-01-01T00:00:00Z', 3)]
  it('hold from their day on', () => {
    expect(inForce(all, Date.parse('2026-11-28T00:00:00Z'))?.version).toBe(1)
    expect(inForce(all, Date.parse('2026-12-05T00:00:00Z'))?.version).toBe(2)
  })
  it('say what each version changed', () => {
    expect(changed(all, all[0])).toEqual([{ field: 'oftenTimes', before: 4, after: 5 }])
    expect(changed(all, all[2])).toEqual([])
  })
})
