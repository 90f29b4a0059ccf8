import { useWords } from '../lib/language'
import { exact, span, useNow } from '../lib/time'
import { ribbon, type Promised } from './ribbonMath'
import { uiWords } from './words'
import './ribbon.css'

const SIGN = { calm: '○', near: '◐', over: '▲', paused: 'Ⅱ', kept: '✓' }

/** The signature of every screen: what has passed, what is left, what was paused, and who owes it. */
export function PromiseRibbon({ promise, label, owedBy, big }: { promise: Promised; label?: string; owedBy?: string | null; big?: boolean }) {
  const w = useWords(uiWords)
  const now = useNow()
  const r = ribbon(promise, now)
  const state = promise.endedAt ? w(r.tone === 'kept' ? 'kept' : 'late') : r.tone === 'over' ? `${w('over')} ${span(r.left)}`
    : r.tone === 'paused' ? w('paused') : `${w(r.tone)} ${span(r.left)}`
  const hover = [`${w('started')} ${exact(promise.startedAt)}`, `${w('due')} ${exact(promise.dueAt)}`,
    promise.hardDueAt ? `${w('hard')} ${exact(promise.hardDueAt)}` : '', owedBy ? `${w('owes')} ${owedBy}` : ''].filter(Boolean).join('\n')
  return (
    <div className={`ribbon ${r.tone}${big ? ' big' : ''}`} title={hover}>
      <span className="ribbon-text">
        <span className="ribbon-label">{label}{owedBy ? <em> · {owedBy}</em> : null}</span>
        <span className="ribbon-left"><span aria-hidden="true">{SIGN[r.tone]} </span>{state}</span>
      </span>
      <span className="ribbon-bar" aria-hidden="true">
        <i className="ribbon-passed" style={{ width: `${r.passed * 100}%` }} />
        <i className="ribbon-paused" style={{ width: `${r.paused * 100}%` }} />
        {r.hard !== null && <i className="ribbon-mark" style={{ left: `${r.hard * 100}%` }} />}
      </span>
    </div>
  )
}
