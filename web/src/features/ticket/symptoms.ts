import { pinyin } from 'pinyin-pro'
import type { Fault } from '../../api/types'

const initials = new Map<string, string>()
const initialsOf = (name: string) => {
  let found = initials.get(name)
  if (found === undefined) {
    found = pinyin(name, { pattern: 'first', toneType: 'none', type: 'array' }).join('').toLowerCase()
    initials.set(name, found)
  }
  return found
}

/** "wxh", "无信号", "tv01", "TV-01" and "no signal" all find 无信号. */
export function matchesName(typed: string, it: { code: string; name: string; nameEn?: string | null }): boolean {
  const q = typed.toLowerCase().replace(/[-\s]/g, '')
  return !q || [it.code, it.name, it.nameEn ?? ''].some(t => t.toLowerCase().replace(/[-\s]/g, '').includes(q)) || initialsOf(it.name).includes(q)
}
export const matchesSymptom = (typed: string, fault: Fault) => matchesName(typed, fault)
