import { Alert, Button, Table } from 'antd'
import type { ImportPreview } from '../../api/types'
import { useWords } from '../../lib/language'
import { directoryWords } from './words'

/** What the file says and how we read it, before anything of it lands. */
export function Preview({ of: p, busy, run, another }: { of: ImportPreview; busy: boolean; run: () => void; another: () => void }) {
  const w = useWords(directoryWords)
  const rows = p.preview.map((cells, key) => ({ key, cells }))
  return <>
    <div className="row"><b>{p.fileName}</b><span className="muted">{w('readAs', { format: p.format, charset: p.charset || '–' })}</span></div>
    <div className="row"><Button type="primary" disabled={!p.canRun} loading={busy} onClick={run}>{w('run')}</Button><Button disabled={busy} onClick={another}>{w('other')}</Button></div>
    {!p.canRun && <Alert type="error" showIcon title={w('cannot')} />}
    {p.problems.length ? <Alert type={p.canRun ? 'warning' : 'error'} showIcon title={w('problems', { n: p.problems.length })} description={<ul style={{ margin: 0, paddingLeft: 18, maxHeight: 180, overflow: 'auto' }}>
      {p.problems.map((x, i) => <li key={i}>{x.row === null ? w('file') : w('row', { n: x.row })}: {x.text}</li>)}</ul>} /> : <Alert type="success" showIcon title={w('noProblems')} />}
    <h2>{w('columns')}</h2>
    <Table size="small" pagination={false} rowKey={(_, i) => String(i)} dataSource={p.mapping} columns={[
      { title: w('heading'), dataIndex: 'heading' }, { title: w('field'), render: (_, m) => (m.field ? `✓ ${m.title ?? m.field}` : <span className="muted">– {w('ignored')}</span>) }]} />
    <h2>{w('preview', { n: rows.length })}</h2>
    <Table size="small" pagination={false} scroll={{ x: 'max-content' }} dataSource={rows} columns={p.columns.map((title, i) => ({ key: i, title, render: (_: unknown, r: { cells: string[] }) => r.cells[i] ?? '' }))} />
  </>
}
