import { InboxOutlined } from '@ant-design/icons'
import { Spin, Upload } from 'antd'
import { useRef, useState } from 'react'
import { freshKey, post } from '../../api/client'
import type { ImportPreview } from '../../api/types'
import { useWords } from '../../lib/language'
import { go } from '../../lib/route'
import { Trouble } from '../../ui/states'
import { ImportRun } from './ImportRun'
import { Preview } from './Preview'
import { directoryWords } from './words'

/** A file of households: sent, looked at, run, watched, and what did not land fetched back. The address keeps the job over a reload. */
export function Imports({ id }: { id?: string }) {
  const w = useWords(directoryWords)
  const [preview, setPreview] = useState<ImportPreview>()
  const [file, setFile] = useState<File>()
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>()
  const key = useRef(freshKey())

  async function send(chosen: File) {
    if (chosen !== file) key.current = freshKey()
    setFile(chosen); setBusy(true); setError(undefined)
    const form = new FormData()
    form.append('file', chosen)
    try {
      setPreview(await post<ImportPreview>('/api/imports', form, key.current))
    } catch (refused) { setError(refused) } finally { setBusy(false) }
  }
  async function run(of: ImportPreview) {
    setBusy(true); setError(undefined)
    try {
      await post(`/api/imports/${of.id}/run`)
      setPreview(undefined); setFile(undefined)
      go(`/imports/${of.id}`)
    } catch (refused) { setError(refused) } finally { setBusy(false) }
  }
  const another = () => { setPreview(undefined); setFile(undefined); setError(undefined); go('/imports') }

  return <section className="panel stack" aria-label={w('imports')}>
    <h2>{w('imports')}</h2>
    {id && !preview ? <ImportRun id={id} another={another} /> : preview ? <Preview of={preview} busy={busy} run={() => run(preview)} another={another} /> : <>
      <Upload.Dragger accept=".csv,.txt,.xlsx" maxCount={1} showUploadList={false} disabled={busy} beforeUpload={chosen => { void send(chosen); return false }}>
        <p>{busy ? <Spin /> : <InboxOutlined style={{ fontSize: 34, color: '#0b5c6b' }} />}</p><p>{file ? file.name : w('choose')}</p></Upload.Dragger>
      <p className="muted">{w('about')}<br />{w('required')}</p></>}
    {error ? <Trouble error={error} again={preview ? () => run(preview) : file && (() => send(file))} /> : null}
  </section>
}
