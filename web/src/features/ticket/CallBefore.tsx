import { Button } from 'antd'
import { useWords } from '../../lib/language'
import { letGo, takeBack, useCallBefore } from './call'
import { ticketWords } from './words'

/** A new call was answered over one that was not saved: it can be brought back. */
export function CallBefore() {
  const w = useWords(ticketWords)
  const before = useCallBefore()
  if (!before) return null
  return <div className="row" role="status"><span>▲ {w('leftOpen', { phone: before.contactPhone || before.phone || before.contactName })}</span>
    <Button size="small" onClick={takeBack}>{w('takeBack')}</Button><Button size="small" type="text" onClick={letGo}>{w('letGo')}</Button></div>
}
