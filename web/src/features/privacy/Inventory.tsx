import { useQuery } from '@tanstack/react-query'
import { Table } from 'antd'
import { get } from '../../api/client'
import { useCodes, useLanguage, useWords } from '../../lib/language'
import { Shown } from '../../ui/states'
import type { InventoryLine } from './privacy'
import { kindWords, privacyWords } from './words'

/** Where the data of persons lies: classes first, then what speaks of nobody and why; a line opens into its columns. */
export function Inventory() {
  const w = useWords(privacyWords)
  const kind = useCodes(kindWords)
  const en = useLanguage() === 'en'
  const found = useQuery({ queryKey: ['audit', 'inventory'], queryFn: () => get<InventoryLine[]>('/api/audit/inventory') })
  return <div className="stack"><span className="muted">{w('inventoryLead')}</span>
    <Shown of={found} empty={l => !l.length}>{list => <Table<InventoryLine> size="small" rowKey="kind" dataSource={list} pagination={false}
      expandable={{ expandedRowRender: l => <span style={{ overflowWrap: 'anywhere' }}>{l.columns.join(' · ')}</span> }} columns={[
        { title: w('kind'), width: 190, render: (_, l) => <><b>{kind(l.kind)}</b><div className="muted">{l.kind}</div></> },
        { title: w('onRequest'), width: 150, render: (_, l) => (l.personal ? w(l.onRequest ? 'yes' : 'inTimeOnly') : <span className="muted">{w('notPersonal')}</span>) },
        { title: w('keep'), width: 110, align: 'right', render: (_, l) => (l.days ? w('forDays', { n: l.days }) : l.personal ? w('withMatter') : '') },
        { title: '', render: (_, l) => (l.personal ? (en ? l.nameEn : l.name) : (en ? l.whyEn : l.why)) },
        { title: w('where'), width: 300, render: (_, l) => { const tables = [...new Set(l.columns.map(c => c.split('.')[0]))]; return <>{tables.slice(0, 4).join('、')}{tables.length > 4 ? ' …' : ''} <span className="muted">{w('columns', { n: l.columns.length })}</span></> } },
      ]} />}</Shown></div>
}
