import { Button, InputNumber, Select, Table } from 'antd'
import { useAreas } from '../../api/hooks'
import { useWords } from '../../lib/language'
import { named } from '../../ui/named'
import { Moment } from './KindsForm'
import { coverTrouble, NEW_COVER, type Cover } from './roster'
import { rulesWords } from './words'

const SKILLS = ['S1', 'S2', 'S3', 'S4', 'S5', 'S6', 'S7']

/** What areas promise at which hours: how many people, on duty or at home, with which skills. */
export function CoversForm({ covers, mayChange, refused, change }: { covers: Cover[]; mayChange: boolean; refused?: string; change: (c: Cover[]) => void }) {
  const r = useWords(rulesWords)
  const areas = useAreas()
  const rows = covers.map((c, at) => ({ ...c, at }))
  const set = (at: number, p: Partial<Cover>) => change(covers.map((c, n) => (n === at ? { ...c, ...p } : c)))
  const where = [...(['ALL', 'TOWN', 'RURAL', 'CENTRAL'] as const).map(v => ({ value: v as string, label: r(v) })), ...(areas.data ?? []).map(a => ({ value: a.code, label: `${a.code} ${a.name}` }))]
  const choose = <K extends 'areas' | 'days'>(c: Cover & { at: number }, f: K, width: number, options: { value: string; label: string }[]) =>
    <Select size="small" aria-label={`${c.at + 1} ${r(f)}`} popupRender={named(r(f))} disabled={!mayChange} style={{ width }} value={c[f] as string} options={options} onChange={v => set(c.at, { [f]: v })} />
  const number = (c: Cover & { at: number }, f: 'people' | 'wanted') => <InputNumber size="small" aria-label={`${c.at + 1} ${r(f)}`} disabled={!mayChange} min={0} max={20} precision={0} style={{ width: 64 }} value={c[f]} onChange={v => set(c.at, { [f]: v ?? 0 })} />
  return <div className="stack"><Table size="small" rowKey="at" pagination={false} scroll={{ x: 1060 }} dataSource={rows} rowClassName={c => (coverTrouble(c) || refused === `covers ${c.at + 1}` ? 'bad-row' : '')} columns={[
    { title: r('areas'), width: 170, render: (_, c) => choose(c, 'areas', 155, where) },
    { title: r('days'), width: 130, render: (_, c) => choose(c, 'days', 115, (['ALL', 'WORKING', 'FREE'] as const).map(v => ({ value: v, label: r(v === 'ALL' ? 'everyDay' : v) }))) },
    { title: r('between'), width: 310, render: (_, c) => <span className="cover-time"><Moment value={c.from} label={`${c.at + 1} ${r('begins')}`} disabled={!mayChange} change={m => set(c.at, { from: m })} />–<Moment value={c.until} label={`${c.at + 1} ${r('ends')}`} disabled={!mayChange} change={m => set(c.at, { until: m })} />{coverTrouble(c) && <em className="bad">✕ {r('PARTS')}</em>}</span> },
    { title: r('how'), width: 140, render: (_, c) => <Select size="small" aria-label={`${c.at + 1} ${r('how')}`} popupRender={named(r('how'))} disabled={!mayChange} style={{ width: 125 }} value={c.onDuty} options={[{ value: true, label: r('onDuty') }, { value: false, label: r('standBy') }]} onChange={v => set(c.at, { onDuty: v })} /> },
    { title: r('people'), width: 80, render: (_, c) => number(c, 'people') }, { title: r('wanted'), width: 80, render: (_, c) => number(c, 'wanted') },
    { title: r('skills'), render: (_, c) => <Select size="small" mode="multiple" aria-label={`${c.at + 1} ${r('skills')}`} popupRender={named(r('skills'))} disabled={!mayChange} style={{ minWidth: 120 }} value={c.skills} options={SKILLS.map(s => ({ value: s, label: s }))} onChange={v => set(c.at, { skills: v })} /> },
    ...(mayChange ? [{ title: '', width: 70, render: (_: unknown, c: Cover & { at: number }) => <Button size="small" danger disabled={covers.length < 2} onClick={() => change(covers.filter((_, n) => n !== c.at))}>{r('drop')}</Button> }] : []),
  ]} />{mayChange && <div><Button onClick={() => change([...covers, NEW_COVER])}>{r('addCover')}</Button></div>}</div>
}
