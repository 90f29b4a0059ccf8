import { useQuery } from '@tanstack/react-query'
import { Button, Empty, QRCode } from 'antd'
import { get } from '../../api/client'
import type { Me } from '../../api/types'
import { useWords } from '../../lib/language'
import { Shown } from '../../ui/states'
import { share } from './campaign'
import './campaign.css'
import { isOpen, type Walk } from './visit/visit'
import { campaignWords } from './words'

/** 我的走访: for whoever is sent, at their desk: how far, what to print, and the way onto the phone. */
export function MyVisits({ me }: { me: Me }) {
  const w = useWords(campaignWords)
  const walk = useQuery({ queryKey: ['visits', me.staffNo], queryFn: () => get<Walk>('/api/visits'), refetchInterval: 30_000 })
  return <section className="panel stack"><h2>{w('mine')}</h2><Shown of={walk}>{it => {
    if (!it.number) return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={w('mineNone')} />
    const done = it.doors.filter(d => d.state === 'DONE').length, open = it.doors.filter(isOpen).length
    return <div className="my-visits"><div className="stack">
      <p><b>{it.name}</b> <span className="muted">{it.startsOn} – {it.endsOn}</span></p>
      <p className="meter"><i><b style={{ width: `${100 * done / Math.max(1, it.target ?? 1)}%` }} /></i>{w('mineDone', { done, all: it.target })} · {share(done, it.target ?? 0)}</p><p>{w('mineOpen', { n: open })}</p>
      <div className="row"><Button type="primary" href="/visit" target="_blank">{w('mineStart')}</Button><Button href={`/api/campaigns/${it.number}/visitors/${me.staffNo}/badge`} target="_blank">{w('badge')}</Button><Button href={`/api/campaigns/${it.number}/visitors/${me.staffNo}/leaflet`} target="_blank">{w('leaflet')}</Button></div>
    </div><figure><QRCode value={`${location.origin}/visit`} size={150} bordered={false} /><figcaption className="muted">{w('mineScan')}</figcaption></figure></div>
  }}</Shown></section>
}
