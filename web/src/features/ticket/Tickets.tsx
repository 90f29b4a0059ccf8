import { Input, Segmented, Switch, Table } from 'antd'
import { useState } from 'react'
import { useTickets } from '../../api/hooks'
import type { TicketLine } from '../../api/types'
import { useCodes, useWords } from '../../lib/language'
import { clockTime, exact } from '../../lib/time'
import { codes } from '../../ui/codes'
import { useSymptom } from '../../ui/symptom'
import { PromiseRibbon } from '../../ui/PromiseRibbon'
import { Trouble } from '../../ui/states'
import { ticketWords } from './words'

export function Tickets({ area }: { area?: string }) {
  const w = useWords(ticketWords)
  const c = useCodes(codes)
  const symptom = useSymptom()
  const [q, setQ] = useState('')
  const [state, setState] = useState('open')
  const [mine, setMine] = useState(false)
  const found = useTickets({ q, state, area, mine: mine || undefined })
  return (
    <section className="panel stack" aria-label={w('tickets')}>
      <div className="row">
        <Input.Search aria-label={w('findTicket')} placeholder={w('findTicket')} allowClear style={{ width: 280 }} onSearch={v => setQ(v.trim())} />
        <Segmented aria-label={w('state')} value={state} onChange={setState} options={(['open', 'resolved', 'closed', 'all'] as const).map(v => ({ value: v, label: w(v) }))} />
        <label><Switch size="small" checked={mine} onChange={setMine} aria-label={w('mine')} /> {w('mine')}</label>
      </div>
      {found.error ? <Trouble error={found.error} again={found.refetch} /> : null}
      <Table<TicketLine> size="small" rowKey="id" loading={found.isFetching && !found.data} dataSource={found.data} pagination={{ pageSize: 50, hideOnSinglePage: true }} columns={[
        { title: w('number'), dataIndex: 'number', render: n => <a href={`#/tickets/${n}`}>{n}</a> },
        { title: w('reported'), dataIndex: 'answeredAt', render: at => <span title={exact(at)}>{clockTime(at)}</span> },
        { title: w('fault'), render: (_, t) => symptom(t) },
        { title: w('customer'), render: (_, t) => <>{t.specialCare ? '♥ ' : ''}{t.customerName}<div className="muted">{t.address}</div></> },
        { title: w('state'), dataIndex: 'state', render: s => c(s) },
        { title: w('owner'), render: (_, t) => t.firstContactOwner?.name ?? '–' },
        { title: w('technician'), render: (_, t) => t.technician?.name ?? '–' },
        { title: w('clock'), width: 210, render: (_, t) => t.promises[0] && <PromiseRibbon promise={t.promises[0]} label={c(t.promises[0].clock)} /> },
      ]} />
    </section>
  )
}
