import { describe, expect, it } from 'vitest'
import { levelOf, serialsIn, ticketOf, type Item } from './parts'

const remote: Item = { code: 'REMOTE', name: '遥控器', nameEn: 'Remote', unit: '只', unitEn: '', also: [], serial: false, minimum: 3, target: 6, perJob: 1, usedBy: [] }

describe('what a van’s count says', () => {
  it('is a gap below zero, low below the minimum, and nothing to say where nothing must lie', () => {
    expect([-1, 0, 2, 3, undefined].map(n => levelOf(remote, n))).toEqual(['gap', 'low', 'low', 'fine', 'low'])
    expect(levelOf({ ...remote, minimum: 0 }, 0)).toBe('none')
  })
  it('reads serial numbers as they are scanned', () => {
    expect(serialsIn(' HX1\nHX2,HX1;HX3 ')).toEqual(['HX1', 'HX2', 'HX3'])
    expect(serialsIn('  ')).toEqual([])
  })
  it('knows the ticket of a visit', () => expect(ticketOf('R261124000012-2')).toBe('R261124000012'))
})
