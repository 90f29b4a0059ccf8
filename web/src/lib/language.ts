import { useSyncExternalStore } from 'react'
import { speak } from './speech'

export type Language = 'zh' | 'en'
export type Words = Record<string, readonly [zh: string, en: string]>

const listeners = new Set<() => void>()
let current: Language = read()

function read(): Language {
  try { return localStorage.getItem('zq.language') === 'en' ? 'en' : 'zh' } catch { return 'zh' }
}
function apply() {
  if (typeof document !== 'undefined') document.documentElement.lang = current === 'en' ? 'en' : 'zh-CN'
  speak(current === 'en' ? 'en' : 'zh-CN')
}
apply()

export const language = () => current
export function switchLanguage(to: Language) {
  current = to
  try { localStorage.setItem('zq.language', to) } catch { /* private window: the choice lasts as long as the page */ }
  apply()
  listeners.forEach(l => l())
}
export const useLanguage = () => useSyncExternalStore(l => { listeners.add(l); return () => listeners.delete(l) }, language, language)

/** `{name}` in a sentence is filled from the facts. */
export const fill = (sentence: string, facts?: Record<string, unknown>) =>
  facts ? sentence.replace(/\{(\w+)\}/g, (whole, name) => (name in facts ? String(facts[name]) : whole)) : sentence

export function useWords<W extends Words>(words: W) {
  const lang = useLanguage()
  return (key: keyof W, facts?: Record<string, unknown>) => fill(words[key][lang === 'en' ? 1 : 0], facts)
}
/** A code of the server in the reader's words; an unknown code is shown as it came. */
export function useCodes(words: Words) {
  const lang = useLanguage()
  return (code: string | null | undefined) => (code ? words[code]?.[lang === 'en' ? 1 : 0] ?? code : '–')
}
