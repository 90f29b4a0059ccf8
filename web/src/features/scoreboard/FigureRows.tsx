import { Button, Segmented, Table } from 'antd'
import { useState, type ReactNode } from 'react'
import { useFigureRows } from '../../api/hooks'
import type { Figure, FigureRow, TicketLine } from '../../api/types'
import { useCodes, useLanguage, useWords } from '../../lib/language'
import { clockTime, exact } from '../../lib/time'
import { codes } from '../../ui/codes'
import { useSymptom } from '../../ui/symptom'
import { Trouble } from '../../ui/states'
import { scoreboardWords } from './words'

/** The tickets behind a figure, and why each one missed: the latest first, a page at a time. */
export function FigureRows({ figure, asked, close, views }: { figure: Figure; asked: { from: string; until: string; area?: string }; close: () => void; views?: ReactNode }) {
  const w = useWords(scoreboardWords)
  const c = useCodes(codes)
  const symptom = useSymptom()
  const en = useLanguage() === 'en'
  const [only, setOnly] = useState('missed')
  const found = useFigureRows(figure.id, { ...asked, only: only === 'missed' ? 'missed' : undefined })
  return <section className="panel stack" aria-label={`${w('rows')} ${figure.id}`}>
    <div className="row"><h2 style={{ margin: 0 }}>{figure.id} {en ? figure.nameEn : figure.name}</h2>{views}
      <Segmented aria-label={w('rows')} value={only} onChange={setOnly} options={(['missed', 'all'] as const).map(v => ({ value: v, label: w(v) }))} />
      <Button size="small" onClick={close}>{w('close')}</Button></div>
    {found.error ? <Trouble error={found.error} again={found.refetch} /> : null}
    <Table<FigureRow> size="small" rowKey={r => `${r.caseId} ${r.at}`} loading={found.isPending} dataSource={found.data?.pages.flat()} pagination={false}
      locale={only === 'missed' && found.data ? { emptyText: `✓ ${w('allMet')}` } : undefined} columns={[
        { title: w('number'), dataIndex: 'number', render: (n, r) => n ? <a href={`#/tickets/${n}`}>{n}</a> : <span className="muted">{w('case')} {r.caseId.slice(-6)}</span> },
        { title: w('reported'), dataIndex: 'at', render: at => <span title={exact(at)}>{clockTime(at)}</span> },
        { title: w('fault'), render: (_, t) => t.number ? symptom(t as TicketLine) : '–' },
        { title: w('customer'), render: (_, t) => <>{t.specialCare ? '♥ ' : ''}{t.customerName}<div className="muted">{t.address}</div></> },
        { title: w('area'), dataIndex: 'areaName' },
        { title: w('technician'), render: (_, t) => t.technician?.name ?? '–' },
        { title: w('why'), dataIndex: 'why', render: why => c(why) }]} />
    {found.hasNextPage && <div><Button loading={found.isFetchingNextPage} onClick={() => found.fetchNextPage()}>{w('more')}</Button></div>}
  </section>
}
