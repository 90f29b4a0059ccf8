import { Table } from 'antd'
import { useAreas } from '../../api/hooks'
import { useWords } from '../../lib/language'
import { exact } from '../../lib/time'
import type { Progress } from './campaign'
import { campaignWords } from './words'

/** The strata and what was drawn of each, so that anybody can check the draw. */
export function Sample({ of: p }: { of: Progress }) {
  const w = useWords(campaignWords), areas = useAreas()
  const all = p.strata.reduce((n, s) => n + s.households, 0), wanted = p.strata.reduce((n, s) => n + s.quota, 0)
  if (!p.campaign.drawnAt) return <p className="muted">{w('drawWhy')}</p>
  return <div className="stack"><p className="muted">{w('drawnBy', { by: p.campaign.drawnBy, at: exact(p.campaign.drawnAt), seed: p.campaign.seed })} · {w('sampleWhy')}</p>
    <Table size="small" rowKey={s => `${s.stratum.area}${s.stratum.age}${s.stratum.service}`} dataSource={p.strata} pagination={{ pageSize: 18, hideOnSinglePage: true }} columns={[
      { title: w('area'), render: (_, s) => areas.data?.find(a => a.code === s.stratum.area)?.name ?? s.stratum.area }, { title: w('stratumAge'), render: (_, s) => w(s.stratum.age as 'OLD') }, { title: w('service'), render: (_, s) => w(s.stratum.service as 'TV') },
      { title: w('households'), align: 'right', render: (_, s) => s.households.toLocaleString() }, { title: w('exact'), align: 'right', render: (_, s) => (all ? (s.households * wanted / all).toFixed(2) : '–') }, { title: w('quota'), align: 'right', render: (_, s) => s.quota }]} /></div>
}
