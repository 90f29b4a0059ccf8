import { describe, expect, it } from 'vitest'
import { byDay, hull, inkOf, isComing, project, radiusOf, type CommunityMove, type Place, type Proposal } from './partition'

const place = (latitude: number, longitude: number): Place => ({ area: 'A01', community: 'x', at: { latitude, longitude }, households: 1, work: 1, proposed: 'A01' })

describe('areas on a picture', () => {
  it('lie inside it with north above', () => {
    const to = project([place(31.8, 120.4), place(31.9, 120.6)], 600, 400)
    const south = to({ latitude: 31.8, longitude: 120.4 }), north = to({ latitude: 31.9, longitude: 120.6 })
    expect(north.y).toBeLessThan(south.y)
    for (const s of [south, north]) { expect(s.x).toBeGreaterThanOrEqual(25); expect(s.x).toBeLessThanOrEqual(575); expect(s.y).toBeGreaterThanOrEqual(25); expect(s.y).toBeLessThanOrEqual(375) }
  })
  it('have an outline around all their communities', () => {
    expect(hull([{ x: 0, y: 0 }, { x: 4, y: 0 }, { x: 4, y: 4 }, { x: 0, y: 4 }, { x: 2, y: 2 }])).toHaveLength(4)
    expect(hull([{ x: 1, y: 1 }])).toHaveLength(1)
  })
  it('show more work as a larger disc', () => {
    expect(radiusOf(100, 100)).toBeGreaterThan(radiusOf(25, 100))
    expect(radiusOf(0, 0)).toBe(3)
  })
  it('keep the ink of a code', () => expect(inkOf(['A01', 'A02'], 'A02')).toBe(inkOf(['A01', 'A02'], 'A02')))
})

describe('a partition and its day', () => {
  const proposal = (state: Proposal['state'], appliedAt: string | null) => ({ state, appliedAt }) as Proposal
  it('is coming while it is accepted and not applied', () => {
    expect([isComing(proposal('ACCEPTED', null)), isComing(proposal('ACCEPTED', '2026-11-30T00:00:00Z')), isComing(proposal('WITHDRAWN', null)), isComing(proposal('PROPOSED', null))]).toEqual([true, false, false, false])
  })
  it('leaves its moves behind, the newest day first', () => {
    const move = (community: string, effectiveAt: string): CommunityMove => ({ community, from: 'A02', to: 'A01', households: 3, effectiveAt })
    const days = byDay([move('村1', '2026-11-01T16:00:00Z'), move('村2', '2026-12-01T16:00:00Z'), move('村3', '2026-11-01T16:00:00Z')])
    expect(days.map(d => [d.at.slice(0, 10), d.moves.map(m => m.community)])).toEqual([['2026-12-01', ['村2']], ['2026-11-01', ['村1', '村3']]])
  })
})
