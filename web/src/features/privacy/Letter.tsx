import { Button, Modal } from 'antd'
import { useCodes, useLanguage, useWords } from '../../lib/language'
import { exact } from '../../lib/time'
import { type DataRequest, keptOf, rowsOf } from './privacy'
import { kindWords, privacyWords } from './words'
import './letter.css'

/** What the person concerned is told: what went, what stays, and why. */
export function Letter({ of: r, close }: { of: DataRequest; close: () => void }) {
  const w = useWords(privacyWords)
  const kind = useCodes(kindWords)
  const en = useLanguage() === 'en'
  const gone = Object.entries(rowsOf(r.outcome)).filter(([, n]) => n > 0)
  return <Modal open width={720} title={w('letterTitle')} onCancel={close} footer={<><Button onClick={() => print()}>{w('print')}</Button><Button type="primary" onClick={close}>{w('close')}</Button></>}>
    <div className="stack letter">
      <p>{w('letterText', { number: r.number, at: exact(r.askedAt).slice(0, 10) })}</p>
      <p>{gone.map(([k, n]) => `${kind(k)} ${w('items', { n })}`).join(en ? ', ' : '、')}</p>
      {keptOf(r.outcome).length > 0 && <><p>{w('letterKept')}</p>
        <ul style={{ paddingInlineStart: 20, margin: 0 }}>{keptOf(r.outcome).map(k => <li key={k.what}><b>{en ? k.whatEn : k.what}</b><div className="muted">{en ? k.whyEn : k.why}</div></li>)}</ul></>}
    </div>
  </Modal>
}
