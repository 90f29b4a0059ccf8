import { useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Progress, Statistic } from 'antd'
import { useState } from 'react'
import { post } from '../../api/client'
import { useImport } from '../../api/hooks'
import { useWords } from '../../lib/language'
import { Shown, Trouble } from '../../ui/states'
import { directoryWords } from './words'

const COUNTS = ['created', 'updated', 'unchanged', 'rejected'] as const

/** One import on its way; it goes on without anybody looking. */
export function ImportRun({ id, another }: { id: string; another: () => void }) {
  const w = useWords(directoryWords)
  const client = useQueryClient()
  const found = useImport(id)
  const [error, setError] = useState<unknown>()
  async function run() {
    setError(undefined)
    try { client.setQueryData(['import', id], await post(`/api/imports/${id}/run`)) } catch (refused) { setError(refused) }
  }
  return <Shown of={found}>{p => <div className="stack">
    <div className="row" role="status"><b>{p.fileName}</b><span>{w(p.state)}</span>{p.total > 0 && <span>{w('progress', p as never)}</span>}</div>
    <Progress percent={p.state === 'DONE' ? 100 : p.total ? Math.floor((p.done / p.total) * 100) : 0} status={p.state === 'DONE' ? 'success' : p.state === 'FAILED' ? 'exception' : 'active'} aria-label={w('imports')} />
    {['QUEUED', 'RUNNING'].includes(p.state) && <p className="muted">{w('stays')}</p>}
    {p.state === 'FAILED' && <Alert type="error" showIcon title={w('FAILED')} description={p.failure} />}
    <div className="row" style={{ gap: 40 }}>{COUNTS.map(k => <Statistic key={k} title={`${k === 'rejected' && p.rejected ? '▲ ' : ''}${w(k)}`} value={p[k]} />)}</div>
    {error ? <Trouble error={error} again={run} /> : null}
    <div className="row">
      {p.rejected > 0 && <Button href={`/api/imports/${id}/rejects.csv`} download>{w('rejects')}</Button>}
      {['RECEIVED', 'FAILED'].includes(p.state) && <Button type="primary" onClick={run}>{w(p.state === 'FAILED' ? 'again' : 'run')}</Button>}
      {['RECEIVED', 'DONE', 'FAILED'].includes(p.state) && <Button onClick={another}>{w('other')}</Button>}
    </div>
  </div>}</Shown>
}
