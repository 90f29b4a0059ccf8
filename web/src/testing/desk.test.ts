import { beforeEach, expect, test } from 'vitest'
import { callsOf, change, choose, dial, newCall, takeBack, theCall, unsaved } from '../features/ticket/call'
import type { Accepted } from '../api/types'
import { phoneDigits } from '../lib/phone'

let desk = 0
beforeEach(() => callsOf(`agent ${++desk}`))

test('a number is read however it was written or pasted', () => {
  for (const written of ['+86 137 1234 5678', '+8613712345678', '0086-137-1234-5678', '8613712345678', '137 1234 5678', '13712345678', ' 137-1234-5678 '])
    expect(phoneDigits(written), written).toBe('13712345678')
  expect(phoneDigits('+86 0512-5812 7789')).toBe('051258127789')
  expect(phoneDigits('86123456')).toBe('86123456') // a land line may begin with 86
})
test('a corrected number lets go of the household that the wrong number brought', () => {
  dial('13712345678')
  choose('wrong', '王', 'NUMBER')
  dial('13712345679')
  expect(theCall()).toMatchObject({ householdId: '', contactName: '' })
})
test('a household the agent picked stays, whatever number is typed', () => {
  choose('picked', '王', 'HAND')
  dial('19900000000')
  expect(theCall().householdId).toBe('picked')
})
test('a new call over an unsaved one keeps it in hand, with its clock', () => {
  dial('13712345678')
  choose('home', '王', 'NUMBER')
  change({ symptom: 'TV-01', note: '明天在家' })
  const { answeredAt } = theCall()
  newCall()
  expect(theCall().note).toBe('')
  takeBack()
  expect(theCall()).toMatchObject({ note: '明天在家', householdId: 'home', answeredAt })
})
test('a saved call leaves nothing behind, and choosing somebody else begins a new one', () => {
  choose('home', '王', 'HAND')
  change({ accepted: {} as Accepted })
  expect(unsaved(theCall())).toBe(false)
  const saved = theCall().submission
  choose('another', '李', 'HAND')
  expect(theCall()).toMatchObject({ householdId: 'another' })
  expect(theCall().accepted).toBeUndefined()
  expect(theCall().submission).not.toBe(saved)
})
test('another person at the same desk finds nothing of the call before', () => {
  choose('home', '王', 'HAND')
  callsOf('somebody else')
  expect(theCall().householdId).toBe('')
})
