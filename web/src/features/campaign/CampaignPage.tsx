import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App, Button, Empty, Popconfirm, Select, Tabs } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { freshKey, post } from '../../api/client'
import { useWords } from '../../lib/language'
import { Shown } from '../../ui/states'
import { useCampaigns, useProgress } from './campaign'
import './campaign.css'
import { Issues } from './Issues'
import { PlanForm } from './PlanForm'
import { ProgressTab } from './ProgressTab'
import { ResultsTab } from './ResultsTab'
import { Sample } from './Sample'
import { Visitors } from './Visitors'
import { campaignWords } from './words'

const Questionnaires = lazy(() => import('./Questionnaires').then(m => ({ default: m.Questionnaires })))

/** 走访月: plan, draw, watch, and hear what the households say. */
export function CampaignPage() {
  const w = useWords(campaignWords)
  const all = useCampaigns()
  const [chosen, setChosen] = useState<string>()
  const [planning, setPlanning] = useState(false)
  const number = chosen ?? all.data?.[0]?.number
  return <>
    <section className="panel"><div className="row"><label htmlFor="campaign" className="muted">{w('campaign')}</label>
      <Select id="campaign" value={number} onChange={setChosen} style={{ minWidth: 340 }} options={all.data?.map(c => ({ value: c.number, label: `${c.number} ${c.name}` }))} />
      <span className="grow" /><a href="/visit" target="_blank" rel="noreferrer">{w('phone')}</a><Button onClick={() => setPlanning(true)}>{w('plan')}</Button></div></section>
    <Shown of={all}>{list => list.length === 0 ? <section className="panel"><Empty description={w('none')}><Button type="primary" onClick={() => setPlanning(true)}>{w('plan')}</Button></Empty><Suspense><Questionnaires /></Suspense></section> : number ? <One key={number} number={number} /> : null}</Shown>
    <PlanForm open={planning} done={made => { setPlanning(false); if (made) setChosen(made) }} />
  </>
}

function One({ number }: { number: string }) {
  const w = useWords(campaignWords), { message } = App.useApp(), client = useQueryClient()
  const progress = useProgress(number)
  const [key] = useState(freshKey)
  const draw = useMutation({ mutationFn: () => post(`/api/campaigns/${number}/draws`, {}, key), onError: e => { message.error((e as Error).message) }, onSettled: () => client.invalidateQueries({ queryKey: ['campaigns'] }) })
  return <Shown of={progress}>{p => <section className="panel">
    <div className="row"><h2 style={{ margin: 0 }}>{p.campaign.name}</h2><span className={`phase ${p.state.toLowerCase()}`}>{w(p.state)}</span><span className="muted">{p.campaign.startsOn} – {p.campaign.endsOn}</span><span className="grow" />
      {p.state === 'PLANNED' && <Popconfirm title={w('drawWhy')} onConfirm={() => draw.mutate()} okText={w('draw')} cancelText={w('cancel')}><Button type="primary" loading={draw.isPending}>{w('draw')}</Button></Popconfirm>}
      <Button href={`/api/campaigns/${number}/badges`} target="_blank">{w('badges')}</Button></div>
    <Tabs items={[
      { key: 'progress', label: w('progress'), children: <ProgressTab of={p} /> },
      { key: 'results', label: w('results'), children: <ResultsTab number={number} version={p.campaign.questionnaireVersion} /> },
      { key: 'issues', label: w('issues'), children: <Issues number={number} /> },
      { key: 'people', label: w('people'), children: <Visitors of={p} /> },
      { key: 'sample', label: w('sample'), children: <Sample of={p} /> },
      { key: 'questionnaire', label: w('questionnaire'), children: <Suspense><Questionnaires /></Suspense> },
    ]} />
  </section>}</Shown>
}
