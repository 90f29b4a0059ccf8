import { useQuery, useQueryClient } from '@tanstack/react-query'
import { App as Antd, Button, Select, Table } from 'antd'
import { useRef, useState } from 'react'
import { get, Submission } from '../../api/client'
import { useAreas } from '../../api/hooks'
import type { Me } from '../../api/types'
import { useCodes, useWords } from '../../lib/language'
import { clockTime, exact } from '../../lib/time'
import { Shown, Trouble } from '../../ui/states'
import { communities, type Batch, type OfBuilding, type Outdated, type Standing } from './manager'
import { managerWords } from './words'

/** Contact cards of one area: who holds one, whose names another, what was printed; a batch opens as a PDF to print. */
export function Cards({ me, area }: { me: Me; area?: string }) {
  const w = useWords(managerWords)
  const areas = useAreas().data ?? []
  const [chosen, setChosen] = useState<string>()
  const code = area ?? chosen ?? me.areas[0] ?? areas[0]?.code
  if (!code) return null
  return <>
    {!area && areas.length > 1 && <p className="row">{w('chooseArea')} <Select aria-label={w('chooseArea')} style={{ width: 220 }} value={code} onChange={setChosen} options={areas.map(a => ({ value: a.code, label: `${a.code} ${a.name}` }))} /></p>}
    <OfArea key={code} code={code} />
  </>
}

function OfArea({ code }: { code: string }) {
  const w = useWords(managerWords)
  const { message } = Antd.useApp()
  const client = useQueryClient()
  const submission = useRef(new Submission())
  const [error, setError] = useState<unknown>()
  const found = useQuery({ queryKey: ['manager', 'cards', code], queryFn: () => get<Standing>(`/api/areas/${code}/contact-cards`) })
  async function print(kind: string, where: { community?: string; building?: string; householdId?: string } = {}) {
    setError(undefined)
    const page = window.open('', '_blank')
    try {
      const made = await submission.current.post<Batch>(`/api/areas/${code}/contact-card-batches`, { kind, ...where })
      message.success(w('made', { n: made.cards }))
      if (page) page.location.href = `/api/contact-card-batches/${made.id}/pages`
      await client.invalidateQueries({ queryKey: ['manager', 'cards', code] })
    } catch (refused) { page?.close(); setError(refused) }
  }
  return <div className="desk">
    <section className="panel stack" aria-label={w('cards')}>
      {error ? <Trouble error={error} /> : null}
      <Shown of={found}>{s => <>
        <div className="row"><h2 style={{ margin: 0 }}>{s.areaName} · {s.managerName}</h2><span className="muted">{w('hold')} <b>{s.current}</b> / {s.households} · {w('outdated')} <b className={s.outdated ? 'low' : ''}>{s.outdated}</b> · {w('without')} <b>{s.without}</b></span></div>
        <div className="row"><Button type="primary" disabled={!s.outdated} onClick={() => print('OUTDATED')}>{w('printOutdated')} {s.outdated}</Button><Button disabled={!s.without} onClick={() => print('WITHOUT')}>{w('printWithout')} {s.without}</Button><span className="muted">{w('most')}</span></div>
        <p className="muted">{w('reach')}</p>
        <Communities of={s.buildings} print={print} /></>}</Shown>
    </section>
    <div><Reprint code={code} /><Batches code={code} /></div>
  </div>
}

function Communities({ of, print }: { of: OfBuilding[]; print: (kind: string, where: { community: string; building?: string }) => void }) {
  const w = useWords(managerWords)
  const all = communities(of)
  type Row = OfBuilding & { buildings?: OfBuilding[] }
  const columns = [
    { title: w('community'), render: (_: unknown, r: Row) => (r.building ? r.building : <>{r.community} <span className="muted">{w('buildings', { n: r.buildings?.length ?? 0 })}</span></>) },
    { title: w('homes'), width: 70, align: 'right' as const, render: (_: unknown, r: Row) => r.households },
    { title: w('outdated'), width: 150, align: 'right' as const, render: (_: unknown, r: Row) => (r.outdated ? <Button size="small" type="link" onClick={() => print('OUTDATED', { community: r.community, building: r.building || undefined })}>{r.outdated} · {w('printOne')}</Button> : '–') },
    { title: w('without'), width: 130, align: 'right' as const, render: (_: unknown, r: Row) => (r.without ? <Button size="small" type="link" onClick={() => print('WITHOUT', { community: r.community, building: r.building || undefined })}>{r.without} · {w('printOne')}</Button> : '–') },
  ]
  return <Table<Row> size="small" rowKey={r => `${r.community} ${r.building}`} dataSource={all} columns={columns} pagination={{ pageSize: 12, hideOnSinglePage: true, showSizeChanger: false }}
    expandable={{ childrenColumnName: 'buildings', indentSize: 18 }} />
}

function Reprint({ code }: { code: string }) {
  const w = useWords(managerWords)
  const found = useQuery({ queryKey: ['manager', 'cards', code, 'outdated'], queryFn: () => get<Outdated[]>(`/api/areas/${code}/outdated-contact-cards`) })
  return <section className="panel" aria-label={w('reprint')}><h2>{w('reprint')}</h2><Shown of={found}>{rows => (!rows.length ? <p className="muted">{w('noneGood')}</p> : <Table<Outdated> size="small" rowKey="householdId" dataSource={rows} pagination={{ pageSize: 8, hideOnSinglePage: true, showSizeChanger: false }} columns={[
    { title: w('home'), render: (_, r) => r.address }, { title: w('names'), width: 120, render: (_, r) => <>{r.names}{r.leftUs && <div className="low">◐ {w('leftUs')}</div>}</> }, { title: w('issued'), width: 90, render: (_, r) => exact(r.issuedAt).slice(0, 10) },
  ]} />)}</Shown></section>
}

function Batches({ code }: { code: string }) {
  const w = useWords(managerWords)
  const word = useCodes(managerWords)
  const found = useQuery({ queryKey: ['manager', 'cards', code, 'batches'], queryFn: () => get<Batch[]>(`/api/areas/${code}/contact-card-batches`) })
  return <section className="panel" aria-label={w('batches')}><h2>{w('batches')}</h2><Shown of={found}>{rows => (!rows.length ? <p className="muted">{w('none')}</p> : <ul className="team">{rows.slice(0, 8).map(b => <li key={b.id}><div className="row tight"><b>{w('cardsN', { n: b.cards })}</b>{word(b.kind)} <span className="muted">{[b.community, b.building].filter(Boolean).join('')}</span><span className="grow" /><span className="muted">{clockTime(b.madeAt)} {b.madeName}</span><a href={`/api/contact-card-batches/${b.id}/pages`} target="_blank" rel="noreferrer">{w('pdf')}</a></div></li>)}</ul>)}</Shown></section>
}
