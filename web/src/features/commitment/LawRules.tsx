import { useQuery } from '@tanstack/react-query'
import { Table } from 'antd'
import { get } from '../../api/client'
import { useLanguage, useWords } from '../../lib/language'
import { Shown } from '../../ui/states'
import type { LawRule } from './rule'
import { bookWords } from './words'

export function LawRules() {
  const w = useWords(bookWords)
  const en = useLanguage() === 'en'
  const found = useQuery({ queryKey: ['law-rules'], queryFn: () => get<LawRule[]>('/api/law-rules') })
  return <><p className="muted">{w('onlyVerified')}</p><Shown of={found} empty={l => !l.length}>{list => <Table<LawRule> size="small" rowKey="id" dataSource={list} pagination={false} columns={[
    { title: w('code'), dataIndex: 'id', width: 110 },
    { title: w('status'), width: 130, render: (_, l) => <span className={`mark ${l.status === 'VERIFIED' ? 'binding' : 'reference'}`}>{w(l.status as 'VERIFIED')}</span> },
    { title: w('lawMark'), width: 260, render: (_, l) => (en ? `${l.sourceEn}, ${l.articleEn}` : `${l.source}${l.article}`) },
    { title: w('says'), render: (_, l) => (en ? l.textEn : l.text) },
    { title: w('watched'), width: 170, render: (_, l) => l.checkedBy.length ? l.checkedBy.map(c => (c === 'PUBLISH' || c === 'PAGE' ? w(c) : c)).join('、') : <span className="muted">{w('unwatched')}</span> }]} />}</Shown></>
}
