import { useQuery, useQueryClient } from '@tanstack/react-query'
import { App as Antd } from 'antd'
import { useMemo, useRef, useState } from 'react'
import { call, get, Submission } from '../../api/client'
import { useWords } from '../../lib/language'
import { exact } from '../../lib/time'
import { changes, fieldOf, newest, type Version } from './versions'
import { ruleWords } from './words'

export const useVersions = <R>(path: string) => useQuery({ queryKey: ['rules', path], queryFn: () => get<Version<R>[]>(path) })

/** A draft upon the newest version: what it changes, what it would have done, and saving it. A preview of another draft is stale. */
export function useRuleForm<R, P = unknown>(path: string, all: readonly Version<R>[]) {
  const w = useWords(ruleWords)
  const { message } = Antd.useApp()
  const client = useQueryClient()
  const submission = useRef(new Submission())
  const from = useMemo(() => newest(all), [all])
  const [draft, setDraft] = useState<R>(from.rules)
  const [tried, setTried] = useState<{ of: string; answer: P; thisMonth: boolean }>()
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>()
  const written = JSON.stringify(draft)
  const changed = useMemo(() => changes(from.rules, draft), [from, draft])
  const doing = async (deed: () => Promise<void>) => { setBusy(true); setError(undefined); try { await deed() } catch (refused) { setError(refused) } finally { setBusy(false) } }
  return {
    from, draft, changed, busy, error, field: fieldOf(error), tried: tried?.of === written ? tried : undefined,
    set: (to: Partial<R>) => setDraft(d => ({ ...d, ...to })),
    undo: () => { setDraft(from.rules); setError(undefined); setTried(undefined) },
    touched: (path: string) => changed.some(c => c.path === path || c.path.startsWith(`${path}.`)),
    tryIt: (thisMonth: boolean) => doing(async () => setTried({ of: written, thisMonth, answer: await call<P>('POST', `${path}/preview?thisMonth=${thisMonth}`, { rules: draft }) })),
    save: (effectiveFrom: string | null, reason: string) => doing(async () => {
      const made = await submission.current.post<Version<R>>(path, { effectiveFrom, basedOn: from.version, reason, rules: draft })
      void message.success(w('saved', { n: made.version, at: exact(made.effectiveFrom).slice(0, 16) }))
      await client.invalidateQueries({ queryKey: ['rules', path] })
    }),
  }
}
export type RuleForm<R, P = unknown> = ReturnType<typeof useRuleForm<R, P>>
