import { useQuery } from '@tanstack/react-query'
import { Table } from 'antd'
import { get } from '../../api/client'
import { useLanguage, useWords } from '../../lib/language'
import { Shown } from '../../ui/states'
import type { LawRule } from './rule'
import { bookWords } from './words'
import './book.css'

/** Every rule of the law with its article and status; what binds here stands apart from what is only for reference. */
export function LawRules() {
  const w = useWords(bookWords)
  const found = useQuery({ queryKey: ['law-rules'], queryFn: () => get<LawRule[]>('/api/law-rules') })
  return <><p className="muted">{w('onlyVerified')}</p><Shown of={found} empty={l => !l.length}>{list => <>
    <h3>{w('binds')}</h3><Rules of={list.filter(l => l.status === 'VERIFIED')} />
    <h3>{w('refers')}</h3><Rules of={list.filter(l => l.status !== 'VERIFIED')} /></>}</Shown></>
}

function Rules({ of }: { of: LawRule[] }) {
  const w = useWords(bookWords)
  const en = useLanguage() === 'en'
  return <Table<LawRule> size="small" rowKey="id" dataSource={of} pagination={false} columns={[
    { title: w('code'), dataIndex: 'id', width: 110 },
    { title: w('status'), width: 150, render: (_, l) => <span className={`mark ${l.status === 'VERIFIED' ? 'binding' : 'reference'}`}>{w(l.status as 'VERIFIED')}</span> },
    { title: w('lawMark'), width: 240, render: (_, l) => (en ? `${l.sourceEn}, ${l.articleEn}` : `${l.source}${l.article}`) },
    { title: w('says'), render: (_, l) => (en ? l.textEn : l.text) },
    { title: w('watched'), width: 170, render: (_, l) => l.checkedBy.length ? l.checkedBy.map(c => (c === 'PUBLISH' || c === 'PAGE' ? w(c) : c)).join('、') : <span className="muted">{w('unwatched')}</span> }]} />
}
