import { Alert, Button, Select, Tag } from 'antd'
import { useWords } from '../../lib/language'
import { named } from '../../ui/named'
import { PromiseRibbon } from '../../ui/PromiseRibbon'
import { minutes, type LobbyLine, type NumberLine } from './hall'
import type { Saying } from './useCounter'
import { deskWords } from './words'

export function ChooseHall({ lobbies, code, choose }: { lobbies: LobbyLine[]; code?: string; choose: (c: string) => void }) {
  const w = useWords(deskWords)
  return <Select aria-label={w('hall')} popupRender={named(w('hall'))} style={{ minWidth: 200 }} value={code} onChange={choose} options={lobbies.map(l => ({ value: l.code, label: l.name }))} />
}
/** What waits for the network, and what was not accepted. */
export function Sent({ of }: { of: Saying }) {
  const w = useWords(deskWords)
  return <>
    {of.waiting.length > 0 && <Alert type="warning" showIcon title={w('saved', { n: of.waiting.length })} />}
    {of.refused.map(h => <Alert key={h.id} type="error" showIcon title={`${w('refused')}:${h.sentence}`} action={<Button size="small" onClick={() => void of.read(h.id)}>{w('read')}</Button>} />)}
  </>
}
/** A number with its need, its business and its clock. */
export function NumberRow({ of: n, name }: { of: NumberLine; name: (code: string) => string }) {
  const w = useWords(deskWords)
  return <div className="row number-row">
    <b className="digits">{n.number}</b><span>{name(n.business)}</span>
    {n.need === 'ELDERLY' && <Tag color="gold">{w('need')}</Tag>}{n.need === 'APPOINTMENT' && <Tag color="blue">{w('appointment')}</Tag>}
    {n.phoneMasked && <span className="muted">{n.phoneMasked}</span>}
    {n.calls > 1 && <span className="muted">{w('called', { n: n.calls })}</span>}
    {n.promise && <div style={{ flex: 1, minWidth: 140 }}><PromiseRibbon promise={n.promise} label={n.expectedSeconds === null ? '' : w('waitAbout', { m: minutes(n.expectedSeconds) })} /></div>}
  </div>
}
