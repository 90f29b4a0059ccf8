import { usePromisedTimes, type Promisable } from '../../../api/caseHooks'
import { useLanguage, useWords } from '../../../lib/language'
import { clockTime, exact } from '../../../lib/time'
import { caseWords } from '../caseWords'

/** What will be promised, said before it is saved: "承诺…前". */
export function Promised(of: Promisable) {
  const w = useWords(caseWords)
  const en = useLanguage() === 'en'
  const found = usePromisedTimes(of)
  if (!found.data?.length || !(of.householdId || of.area)) return null
  return <div className="promised" role="note" aria-label={w('promises')}>{found.data.map(t => <span key={t.clock} title={`${t.clock} ${exact(t.dueAt)}`}>
    {en ? t.titleEn : t.title} <b>{w('promise', { at: clockTime(t.dueAt) })}</b>{t.hardDueAt && <small className="muted"> · {w('law', { at: clockTime(t.hardDueAt) })}</small>}</span>)}</div>
}
