import { Table } from 'antd'
import { useAreas } from '../../api/hooks'
import { useWords } from '../../lib/language'
import { clockTime, exact } from '../../lib/time'
import { Shown } from '../../ui/states'
import { useIssues, type Issue } from './campaign'
import { campaignWords } from './words'

/** What was found at the doors, and whether it was solved within the 72 hours. */
export function Issues({ number }: { number: string }) {
  const w = useWords(campaignWords), found = useIssues(number), areas = useAreas()
  return <Shown of={found}>{list => list.length === 0 ? <p className="muted">{w('noIssues')}</p> : <div className="stack">
    <p><b>{w('issuesSaid', { n: list.length, t: list.filter(i => i.inTime === true).length, l: list.filter(i => i.inTime === false).length })}</b></p>
    <Table<Issue> size="small" rowKey={i => i.number} dataSource={list} pagination={{ pageSize: 15, hideOnSinglePage: true }} columns={[
      { title: w('number'), dataIndex: 'number', width: 150, render: n => <a href={`#/tickets/${n}`}>{n}</a> }, { title: w('area'), width: 130, dataIndex: 'areaCode', render: c => areas.data?.find(a => a.code === c)?.name ?? c },
      { title: w('said'), render: (_, i) => <>{i.words} <span className="muted">{i.question} · {w(i.kind as 'OPINION')}</span></> }, { title: w('visitor'), dataIndex: 'visitor', width: 90 },
      { title: w('found'), dataIndex: 'raisedAt', width: 110, render: at => <span title={exact(at)}>{clockTime(at)}</span> }, { title: w('due'), dataIndex: 'promisedAt', width: 110, render: at => <span title={exact(at)}>{clockTime(at)}</span> },
      { title: w('solved'), width: 150, render: (_, i) => <>{i.solvedAt ? <span className={`phase ${i.inTime ? 'running' : 'late'}`}>{w(i.inTime ? 'inTime' : 'late')} {clockTime(i.solvedAt)}</span> : <span className={`phase ${i.inTime === false ? 'late' : ''}`}>{w(i.inTime === false ? 'late' : 'open')}</span>}{i.satisfied !== null && <small className="muted">{w(i.satisfied ? 'satisfied' : 'again')}</small>}</> },
    ]} /></div>}</Shown>
}
