import { expect, test } from 'vitest'
import { faults, figure, left, letter, measure, type ScoreRules, starText, sumOf, ticketOf } from './stars'

const weights = { ATTITUDE: 15, SKILL: 15, KNOWLEDGE: 10, OUTPUT: 15, OFFERS: 5, SATISFACTION: 20, TIMELINESS: 15, QUALITY: 5 }
const scale = { floor: 60, target: 95 }
const rules = () => ({
  weights: { COUNTER: { ...weights }, TECHNICIAN: { ...weights }, OPERATOR: { ...weights } }, cutOffs: [95, 90, 85, 75, 60],
  scales: { ATTITUDE: { ...scale }, SKILL: { ...scale }, KNOWLEDGE: { ...scale }, OUTPUT: { ...scale }, OFFERS: { floor: 0, target: null }, SATISFACTION: { ...scale }, TIMELINESS: { ...scale }, QUALITY: { ...scale } },
}) as unknown as ScoreRules

test('weights of a post are a hundred, also when they have decimals', () => {
  expect(sumOf(weights)).toBe(100)
  expect(sumOf({ ATTITUDE: 33.3, SKILL: 33.3, KNOWLEDGE: 33.4 })).toBe(100)
})
test('rules that contradict themselves are marked before they are sent', () => {
  expect(faults(rules())).toEqual([])
  const wrong = rules()
  wrong.weights.OPERATOR.QUALITY = 6
  wrong.scales.SKILL.floor = 95
  wrong.cutOffs = [95, 90, 90, 75, 60]
  expect(faults(wrong)).toEqual([{ post: 'OPERATOR' }, { dimension: 'SKILL' }, { cutOffs: true }])
})
test('five stars are five, none is none', () => {
  expect([starText(5), starText(3), starText(0)]).toEqual(['★★★★★', '★★★☆☆', '☆☆☆☆☆'])
})
test('what was not measured is a dash and never a zero', () => {
  expect([figure(null), figure(0), figure(93.7255), measure('ATTITUDE', 4.675), measure('SKILL', 85), measure('SKILL', null)]).toEqual(['–', '0', '93.73', '4.67', '85%', '–'])
})
test('a visit leads to its ticket and a queue number nowhere', () => {
  expect([ticketOf('R261012000123-1'), ticketOf('R261012000123'), ticketOf('A017'), ticketOf(null)]).toEqual(['R261012000123', 'R261012000123', undefined, undefined])
})
test('the letters are those of the table and the time left reads like a watch', () => {
  expect([letter('ATTITUDE'), letter('QUALITY')]).toEqual(['A', 'H'])
  expect([left(1799), left(59), left(3661), left(-3)]).toEqual(['29:59', '0:59', '1:01:01', '0:00'])
})
