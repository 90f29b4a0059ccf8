import { useQuery, useQueryClient } from '@tanstack/react-query'
import { App as Antd, Button, Checkbox, DatePicker, Drawer, Input, Select, Table } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { useRef, useState } from 'react'
import { get, Submission } from '../../api/client'
import { useFigures } from '../../api/hooks'
import { useLanguage, useWords } from '../../lib/language'
import { exact } from '../../lib/time'
import { named } from '../../ui/named'
import { Shown, Trouble } from '../../ui/states'
import { inForce } from './Clocks'
import type { Behind, ClockVersions, Commitment, CommitmentVersion } from './rule'
import { bookWords, commitmentWords } from './words'

const MEDIA = ['NEWSPAPER', 'TV', 'RADIO', 'WEB', 'HALL'] as const

/** The ten commitments and the ten conveniences, each with what measures it. */
export function Commitments({ admin }: { admin: boolean }) {
  const w = useWords(bookWords), p = useWords(commitmentWords)
  const en = useLanguage() === 'en'
  const [opened, setOpened] = useState<string>()
  const found = useQuery({ queryKey: ['commitments'], queryFn: () => get<CommitmentVersion[]>('/api/commitments') })
  return <Shown of={found} empty={l => !l.length}>{all => {
    const current = all.filter(v => v.inForce), versions = all.filter(v => v.commitment.id === opened)
    return <>{(['COMMITMENT', 'CONVENIENCE'] as const).map(kind => <Table<CommitmentVersion> key={kind} title={() => <b>{p(kind)}</b>} size="small" rowKey={v => v.commitment.id} pagination={false}
      dataSource={current.filter(v => v.commitment.kind === kind)} columns={[
        { title: w('code'), width: 64, render: (_, v) => v.commitment.id },
        { title: w('text'), render: (_, v) => <><b>{en ? v.commitment.titleEn : v.commitment.title}</b><div>{en ? v.commitment.textEn : v.commitment.text}</div></> },
        { title: w('behind'), width: 300, render: (_, v) => <><div>{en ? v.commitment.measureEn : v.commitment.measure}</div><div className="muted">{v.commitment.behind.map(b => b.id).join('、') || '–'}</div></> },
        { title: w('publish'), width: 124, render: (_, v) => <>{v.commitment.published ? `✓ ${w('published')}` : `○ ${w('withdrawn')}`}<div className="muted">v{v.commitment.version} · {exact(v.commitment.effectiveFrom).slice(0, 10)}</div></> },
        { title: '', width: 84, render: (_, v) => <Button size="small" onClick={() => setOpened(v.commitment.id)} aria-label={`${w(admin ? 'edit' : 'see')} ${v.commitment.id}`}>{w(admin ? 'edit' : 'see')}</Button> }]} />)}
      <Drawer open={versions.length > 0} onClose={() => setOpened(undefined)} size={760} title={versions[0] && `${opened} ${en ? versions[0].commitment.titleEn : versions[0].commitment.title}`}>
        {versions.length > 0 && <><section className="panel" aria-label={w('versions')}><h2>{w('versions')}</h2><Table<CommitmentVersion> size="small" rowKey={v => v.commitment.version} dataSource={versions} pagination={{ pageSize: 5, hideOnSinglePage: true }} columns={[
          { title: w('version'), render: (_, v) => `v${v.commitment.version}` }, { title: w('from'), render: (_, v) => <>{exact(v.commitment.effectiveFrom)} <b>{v.inForce ? w('now') : Date.parse(v.commitment.effectiveFrom) > Date.now() ? '+' : w('past')}</b> <span className="muted">{w('by', { who: v.madeBy })}</span></> },
          { title: w('media'), render: (_, v) => v.commitment.media.map(m => w(m as 'TV')).join('、') }, { title: w('hash'), render: (_, v) => <code title={v.textHash}>{v.textHash.slice(0, 10)}</code> }]} /></section>
          <CommitmentForm key={opened! + versions.length} of={(versions.find(v => v.inForce) ?? versions[0]).commitment} admin={admin} /></>}
      </Drawer></>
  }}</Shown>
}

const BLOCKS = [['title', 'titleZh'], ['titleEn', 'titleEn'], ['text', 'textZh'], ['textEn', 'textEn'], ['measure', 'measureZh'], ['measureEn', 'measureEn']] as const

function CommitmentForm({ of, admin }: { of: Commitment; admin: boolean }) {
  const w = useWords(bookWords)
  const en = useLanguage() === 'en'
  const { message } = Antd.useApp()
  const client = useQueryClient()
  const submission = useRef(new Submission())
  const [draft, setDraft] = useState(of)
  const [from, setFrom] = useState<Dayjs | null>(null)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>()
  const clocks = useQuery({ queryKey: ['clock-rules'], queryFn: () => get<ClockVersions[]>('/api/clock-rules') })
  const day = dayjs().startOf('day')
  const figures = useFigures({ from: day.toISOString(), until: day.add(1, 'day').toISOString() })
  const options = [...(clocks.data ?? []).map(c => ({ value: `CLOCK ${c.clock}`, label: `${c.clock} ${en ? inForce(c).titleEn : inForce(c).title}` })),
    ...(figures.data ?? []).map(f => ({ value: `FIGURE ${f.id}`, label: `${f.id} ${en ? f.nameEn : f.name}` }))]
  const change = (to: Partial<Commitment>) => setDraft(d => ({ ...d, ...to }))
  const save = async () => {
    setBusy(true)
    setError(undefined)
    try {
      const made = await submission.current.post<Commitment>(`/api/commitments/${of.id}/versions`, { effectiveFrom: from?.toISOString() ?? null, commitment: draft })
      void message.success(w('saved', { v: made.version }))
      await client.invalidateQueries({ queryKey: ['commitments'] })
    } catch (refused) { setError(refused) } finally { setBusy(false) }
  }
  return <section className="panel stack" aria-label={w('edit')}>
    {BLOCKS.map(([k, name]) => <label key={k} className="field">{w(name)}<Input.TextArea autoSize={{ minRows: 1 }} maxLength={500} value={draft[k]} readOnly={!admin} onChange={e => change({ [k]: e.target.value })} /></label>)}
    <label className="field">{w('behind')}<Select mode="multiple" aria-label={w('behind')} popupRender={named(w('behind'))} style={{ width: '100%' }} disabled={!admin} value={draft.behind.map(b => `${b.kind} ${b.id}`)} options={options}
      onChange={v => change({ behind: v.map(x => { const [kind, id] = x.split(' '); return { kind, id } as Behind }) })} /></label>
    <div className="row"><span>{w('media')}</span><Checkbox.Group disabled={!admin} value={draft.media} onChange={v => change({ media: v })} options={MEDIA.map(v => ({ value: v, label: w(v) }))} />
      <Checkbox disabled={!admin} checked={draft.published} onChange={e => change({ published: e.target.checked })}>{w('publish')}</Checkbox></div>
    {error ? <Trouble error={error} /> : null}
    {admin && <div className="row at-hand"><label className="row">{w('from')} <DatePicker showTime={{ format: 'HH:mm' }} value={from} onChange={setFrom} placeholder={w('atOnce')} disabledDate={d => d.isBefore(dayjs(), 'day')} aria-label={w('from')} /></label>
      <Button type="primary" loading={busy} onClick={save}>{w('save')}</Button></div>}
  </section>
}
