import { describe, expect, test } from 'vitest'
import { changesOf, channelMatches, NEW_RULE, raised, yuan, type OfferRules } from './offer'

const rule = (code: string, more = {}) => ({ ...NEW_RULE, code, name: code, ...more })
const rules = (more: Partial<OfferRules> = {}): OfferRules => ({ restDaysAfterRefusal: 90, restDaysAfterLater: 14, creditDays: 30, planWithinMillis: 200, offers: [rule('BOX'), rule('BB')], ...more })

describe('what an edition changed', () => {
  test('a field is told with its value before and after', () => {
    expect(changesOf(rules(), rules({ restDaysAfterRefusal: 120 })).fields).toEqual([{ field: 'restDaysAfterRefusal', before: 90, after: 120 }])
  })
  test('offers that came, left or changed are told by their code', () => {
    const c = changesOf(rules(), rules({ offers: [rule('BOX', { centsPerMonth: 900 }), rule('NEW')] }))
    expect([c.added, c.removed, c.changed, c.order]).toEqual([['NEW'], ['BB'], ['BOX'], false])
  })
  test('another order is told as that and as nothing else', () => {
    const c = changesOf(rules(), rules({ offers: [rule('BB'), rule('BOX')] }))
    expect([c.order, c.changed, c.added, c.fields]).toEqual([true, [], [], []])
  })
  test('areas in another order are the same areas', () => {
    const with2 = (areas: string[]) => rules({ offers: [rule('BOX', { areas })] })
    expect(changesOf(with2(['A01', 'A02']), with2(['A02', 'A01'])).changed).toEqual([])
  })
  test('nothing changed is nothing told', () => {
    expect(changesOf(rules(), rules())).toEqual({ fields: [], added: [], removed: [], changed: [], order: false })
  })
})

test('an offer goes one place up, the first stays where it is', () => {
  expect(raised(['a', 'b', 'c'], 2)).toEqual(['a', 'c', 'b'])
  expect(raised(['a', 'b'], 0)).toEqual(['a', 'b'])
})
test('a channel is found by name, pinyin, initials, English name or code', () => {
  const c = { code: 'S001', name: '足球频道', nameEn: 'Football Channel', theme: '体育', hd: true, pinyin: 'zu qiu pin dao', initials: 'zqpd' }
  for (const typed of ['足球', 'zuqiu', 'ZQPD', 'football ch', 's001']) expect(channelMatches(typed, c)).toBe(true)
  expect(channelMatches('篮球', c)).toBe(false)
})
test('whole yuan stay whole', () => {
  expect([yuan(1000), yuan(1050), yuan(5)]).toEqual(['10', '10.50', '0.05'])
})
