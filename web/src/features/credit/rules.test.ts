import { expect, test } from 'vitest'
import { changes } from '../../ui/rules/versions'
import { inWay, ownRule, ruleOf, told, written, type CreditRule } from './rules'

const late: CreditRule = { id: 'R-TV-22', clocks: ['CLK-11'], services: ['TV'], limit: 'HARD', way: 'PERCENT_PER_DAY', percentPerDay: 1, cents: null, title: '逾期每日1%', titleEn: '1 % a day', article: '第二十二条', articleEn: 'Art 22', status: 'VERIFIED_OTHER_PROVINCE', excludedResponsibilities: [], excludedCauses: [] }

test('another way of computing keeps only the value it needs', () => {
  expect(inWay(late, 'FIXED')).toMatchObject({ way: 'FIXED', percentPerDay: null, cents: 0 })
  expect(inWay(late, 'FEE_OF_MONTH')).toMatchObject({ percentPerDay: null, cents: null })
  expect(inWay({ ...late, way: 'FIXED', percentPerDay: null, cents: 500 }, 'PERCENT_PER_DAY')).toMatchObject({ percentPerDay: 1, cents: null })
  expect(inWay(late, 'PERCENT_PER_DAY').percentPerDay).toBe(1)
})
test('a rule of our own has a name nobody has and quotes no law', () => {
  const first = ownRule([late]), second = ownRule([late, first])
  expect([first.id, second.id]).toEqual(['OWN-1', 'OWN-2'])
  expect(second).toMatchObject({ status: 'PROPOSED', article: '', clocks: [] })
})
test('a refusal is shown at the rule it speaks of', () => {
  expect(ruleOf('rules.R-TV-22.percentPerDay')).toBe('R-TV-22')
  expect(ruleOf('fees.1.cents')).toBeUndefined()
  expect(ruleOf(undefined)).toBeUndefined()
})
test('values are written as people say them', () => {
  const code = (c: string) => ({ TV: '电视', HARD: '最长时限' }[c] ?? c)
  expect(written(2400, 'fees.TV/MONTH.cents', code)).toBe('¥24.00')
  expect(written(1.5, 'rules.R-TV-22.percentPerDay', code)).toBe('1.5 %')
  expect(written('TV、BROADBAND', 'rules.R-TV-22.services', code)).toBe('电视、BROADBAND')
  expect(written('HARD', 'rules.R-TV-22.limit', code)).toBe('最长时限')
})
test('the law beside a rule is no change anybody made', () => {
  const found = told(changes({ rules: [late] }, { rules: [{ ...late, percentPerDay: 2, status: 'VERIFIED' }] }))
  expect(found.map(c => c.path)).toEqual(['rules.R-TV-22.percentPerDay'])
})
