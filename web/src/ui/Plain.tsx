import type { ReactNode } from 'react'
import { switchLanguage, useLanguage, useWords } from '../lib/language'
import { uiWords } from './words'

/** A sentence in a box: news, a warning that something waits, or a refusal. Read aloud when it appears. */
export function Says({ tone, children }: { tone?: 'bad' | 'wait'; children: ReactNode }) {
  return <div className={`says ${tone ?? ''}`} role={tone === 'bad' ? 'alert' : 'status'}>{children}</div>
}
export function Refused({ error, again }: { error: unknown; again?: () => unknown }) {
  const w = useWords(uiWords)
  if (!error) return null
  const trace = (error as { traceId?: string }).traceId
  return (
    <Says tone="bad">
      <p>{(error as Error).message}</p>
      {trace && <p className="quiet">{w('trace')} {trace}</p>}
      {again && <button className="bare" onClick={() => again()}>{w('retry')}</button>}
    </Says>
  )
}
export function Waiting() {
  const w = useWords(uiWords)
  return <div className="stack" role="status" aria-label={w('loading')}><div className="bone" style={{ width: '40%' }} /><div className="bone tall" /><div className="bone tall" /></div>
}
export function LanguageSwitch() {
  const chinese = useLanguage() === 'zh'
  return <button className="bare" lang={chinese ? 'en' : 'zh'} onClick={() => switchLanguage(chinese ? 'en' : 'zh')}>{chinese ? 'English' : '中文'}</button>
}
