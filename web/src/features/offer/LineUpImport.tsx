import { InboxOutlined } from '@ant-design/icons'
import { useQueryClient } from '@tanstack/react-query'
import { Alert, Button, DatePicker, Tag, Upload } from 'antd'
import type { Dayjs } from 'dayjs'
import { useRef, useState } from 'react'
import { freshKey, post } from '../../api/client'
import { useLanguage, useWords } from '../../lib/language'
import { Trouble } from '../../ui/states'
import { useCatalogue, type LineUp } from './offer'
import { offerWords, ruleWords } from './words'

const formOf = (file: File, from?: Dayjs | null) => { const f = new FormData(); f.append('file', file); if (from) f.append('effectiveFrom', from.toISOString()); return f }

/** A file of the line-up: looked at, then published from a day on, whole or not at all. */
export function LineUpImport() {
  const w = useWords(offerWords)
  const client = useQueryClient()
  const [file, setFile] = useState<File>()
  const [read, setRead] = useState<LineUp>()
  const [from, setFrom] = useState<Dayjs | null>(null)
  const [said, setSaid] = useState<string>()
  const [error, setError] = useState<unknown>()
  const key = useRef(freshKey())
  const look = async (chosen: File) => {
    setFile(chosen); setRead(undefined); setError(undefined); setSaid(undefined); key.current = freshKey()
    try { setRead(await post<LineUp>('/api/catalogue/line-up/preview', formOf(chosen))) } catch (refused) { setError(refused) }
  }
  const publish = async () => {
    if (!file) return
    setError(undefined)
    try {
      const { version } = await post<{ version: number }>('/api/catalogue/line-up', formOf(file, from), key.current)
      setSaid(w('published', { v: version })); setRead(undefined); setFile(undefined)
      void client.invalidateQueries({ queryKey: ['catalogue'] })
    } catch (refused) { setError(refused) }
  }
  return <div className="stack">
    <Upload.Dragger accept=".csv,.xlsx,.txt" maxCount={1} showUploadList={false} beforeUpload={f => { void look(f); return false }}><p><InboxOutlined /> {w('drop')}</p><p className="muted">{w('about')}</p></Upload.Dragger>
    {said && <Alert type="success" showIcon title={said} />}{error ? <Trouble error={error} /> : null}
    {read && <>
      <div className="row"><b>{file?.name}</b><span>{w('rows', { n: read.rows, a: read.added.length, r: read.removed.length })}</span></div>
      <Changes of={read} />
      {read.publishable ? <Alert type="success" showIcon title={w('fine')} /> : <Alert type="error" showIcon title={w('problems', { n: read.problems.length + read.missingColumns.length })} description={<ul className="before">
        {read.missingColumns.map(c => <li key={c}>{w('missing')}: {c}</li>)}{read.problems.slice(0, 200).map((p, i) => <li key={i}>{w('row', { n: p.row })}: {w(p.reason as 'MISSING')} {p.value}</li>)}</ul>} />}
      <div className="row"><DatePicker showTime={{ format: 'HH:mm' }} format="YYYY-MM-DD HH:mm" aria-label={w('from')} placeholder={w('from')} value={from} onChange={v => { setFrom(v); key.current = freshKey() }} style={{ width: 240 }} />
        <Button type="primary" disabled={!read.publishable} onClick={() => void publish()}>{w('publish')}</Button></div></>}
  </div>
}

/** What the file would bring and take: channels by name, and how many each package would hold. */
function Changes({ of: read }: { of: LineUp }) {
  const r = useWords(ruleWords)
  const en = useLanguage() === 'en'
  const now = useCatalogue().data
  const name = (code: string) => { const c = read.catalogue.channels.find(x => x.code === code) ?? now?.channels.find(x => x.code === code); return c ? (en && c.nameEn) || c.name : code }
  const packs = (now?.packs ?? []).map(p => ({ ...p, then: read.catalogue.packs.find(x => x.code === p.code)?.channels.length ?? 0 })).filter(p => p.then !== p.channels.length)
  return <>
    {read.added.length > 0 && <details><summary>{r('comes', { n: read.added.length })}</summary><div className="chips">{read.added.slice(0, 200).map(c => <Tag key={c} color="green">+ {name(c)}</Tag>)}</div></details>}
    {read.removed.length > 0 && <details><summary>{r('leaves', { n: read.removed.length })}</summary><div className="chips">{read.removed.slice(0, 200).map(c => <Tag key={c} color="red">− {name(c)}</Tag>)}</div></details>}
    {packs.length > 0 && <details><summary>{r('packsOf')}</summary><ul className="before">{packs.map(p => <li key={p.code}>{en ? p.nameEn : p.name}: {p.channels.length} → {p.then}</li>)}</ul></details>}
  </>
}
