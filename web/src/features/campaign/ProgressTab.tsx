import { Table } from 'antd'
import { useAreas } from '../../api/hooks'
import { useWords } from '../../lib/language'
import { CoverageMap } from './CoverageMap'
import { about, between, share, useResults, type Progress } from './campaign'
import { campaignWords } from './words'

/** How far it is, with its denominators, on the map and by area. */
export function ProgressTab({ of: p }: { of: Progress }) {
  const w = useWords(campaignWords), c = p.coverage
  const results = useResults(p.campaign.number)
  const areas = useAreas()
  const name = (code: string) => areas.data?.find(a => a.code === code)?.name ?? code
  const tile = (title: string, value: string, why: string) => <div className="tile"><dt>{title}</dt><dd>{value}<small>{why}</small></dd></div>
  return <div className="stack">
    <dl className="tiles">
      {tile(w('completion'), share(c.done, c.target), `${c.done} / ${c.target} · ${w('completionWhy')}`)}
      {tile(w('coverage'), share(c.done, c.drawn), `${c.done} / ${c.drawn} · ${w('coverageWhy')}`)}
      {tile(w('contact'), share(c.reached, c.tried), `${c.reached} / ${c.tried} · ${w('contactWhy')}`)}
      {tile(w('cooperation'), share(c.done, c.reached), `${c.done} / ${c.reached} · ${w('cooperationWhy')}`)}
      {tile(w('csi'), about(results.data?.all.csi), results.data?.all.hidden ? w('hidden') : `${w('interval')} ${between(results.data?.all.csi)}`)}
      {tile(w('nps'), about(results.data?.all.nps), results.data?.all.hidden ? w('hidden') : `${w('interval')} ${between(results.data?.all.nps)}`)}
    </dl>
    <div className="two"><CoverageMap spots={p.spots} areaName={name} />
      <Table size="small" rowKey="area" dataSource={p.areas} pagination={{ pageSize: 11, hideOnSinglePage: true, showSizeChanger: false }} columns={[
        { title: w('area'), dataIndex: 'area', render: code => name(code), ellipsis: true },
        { title: w('done'), width: 150, render: (_, a) => <span className="meter" title={share(a.coverage.done, a.coverage.target)}><i><b style={{ width: `${100 * a.coverage.done / Math.max(1, a.coverage.target)}%` }} /></i>{a.coverage.done}/{a.coverage.target}</span>, sorter: (a, b) => a.coverage.done / a.coverage.target - b.coverage.done / b.coverage.target },
        { title: w('contact'), width: 84, align: 'right', render: (_, a) => share(a.coverage.reached, a.coverage.tried) },
        { title: w('refused'), width: 70, align: 'right', render: (_, a) => a.coverage.refused },
      ]} /></div>
  </div>
}
