import { useEffect, useRef, useState } from 'react'
import { Submission } from '../../api/client'
import type { Instant } from '../../api/types'

export interface Home { id: string; nameMasked: string; addressMasked: string; services: string[] }
export interface Matter { number: string; kind: string; subject: string; subjectEn?: string; promisedAt: Instant | null; path: string }
export interface Word { code: string; name: string; nameEn: string }
export interface Page { phoneMasked: string; homes: Home[]; matters: Matter[]; symptoms: { code: string; service: string; name: string; nameEn: string }[]; topics: Word[]; places: Word[] }
export interface Done {
  receipt: { number: string; ownerName: string; ownerStaffNo: string; ownerPhone: string; promisedAt: Instant | null; supervisionPhone: string; link: string }
  joined: boolean; times: { clock: string; title: string; titleEn: string; dueAt: Instant }[]; technician: { staffNo: string; name: string } | null
}
export type Kind = 'FAULT' | 'INQUIRY' | 'COMPLAINT' | 'OPINION'

/** What was typed outlives a lost network, an ended session and a page that was closed by mistake; it ends when it was answered. */
export function useDraft<T extends object>(name: string, empty: T) {
  const key = `zq.help.${name}`
  const [draft, set] = useState<T>(() => { try { return { ...empty, ...JSON.parse(sessionStorage.getItem(key) ?? '{}') } } catch { return empty } })
  const gone = useRef(false)
  useEffect(() => { if (!gone.current) try { sessionStorage.setItem(key, JSON.stringify(draft)) } catch { /* private window */ } }, [draft, key])
  return { draft, put: (part: Partial<T>) => set(was => ({ ...was, ...part })), forget: () => { gone.current = true; try { sessionStorage.removeItem(key) } catch { /* private window */ } } }
}
/** One form sent once: while its outcome is unknown it goes out again under the same key. */
export function useSending() {
  const one = useRef(new Submission())
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>()
  const run = async (act: (one: Submission) => Promise<unknown>) => {
    setBusy(true)
    setError(undefined)
    try { await act(one.current) } catch (e) { setError(e) } finally { setBusy(false) }
  }
  return { busy, error, setError, run }
}
