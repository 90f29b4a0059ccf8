import { useQueryClient } from '@tanstack/react-query'
import { App as Antd, Button, Input, Select } from 'antd'
import { useRef, useState } from 'react'
import { Submission } from '../../api/client'
import { useLanguage, useWords } from '../../lib/language'
import { Trouble } from '../../ui/states'
import { nameOf, type Kind } from './roster'
import { mineWords, rosterWords } from './words'

function useSend(close: () => void, thanks: string) {
  const client = useQueryClient(), { message } = Antd.useApp()
  const submission = useRef(new Submission())
  const [error, setError] = useState<unknown>()
  async function send(path: string, body: unknown) {
    setError(undefined)
    try {
      await submission.current.post(path, body)
      message.success(thanks)
      await client.invalidateQueries({ queryKey: ['roster'] })
      close()
    } catch (refused) { setError(refused); submission.current = new Submission() }
  }
  return { error, send }
}

/** Leave or a wish; once the month is published only leave. */
export function AskForm({ day, kinds, published, close }: { day: string; kinds: readonly Kind[]; published: boolean; close: () => void }) {
  const w = useWords(mineWords), r = useWords(rosterWords), lang = useLanguage()
  const { error, send } = useSend(close, w('sent'))
  const [kind, setKind] = useState<'LEAVE' | 'OFF' | 'LIKE' | 'DISLIKE'>(published ? 'LEAVE' : 'OFF')
  const [until, setUntil] = useState(day)
  const [type, setType] = useState(kinds[0]?.code)
  const [sort, setSort] = useState('ANNUAL')
  const [note, setNote] = useState('')
  return <div className="stack"><h3>{w('ask')}</h3>
    <div className="r-form">
      <label className="field">{w('kind')}<Select className="wide" value={kind} onChange={setKind} options={(published ? ['LEAVE'] as const : ['OFF', 'LIKE', 'DISLIKE', 'LEAVE'] as const).map(k => ({ value: k, label: r(k) }))} /></label>
      {kind === 'LEAVE' && <><label className="field">{w('sort')}<Select className="wide" value={sort} onChange={setSort} options={(['ANNUAL', 'SICK', 'PERSONAL'] as const).map(k => ({ value: k, label: r(k) }))} /></label><label className="field">{w('until')}<input className="date wide" type="date" min={day} value={until} onChange={e => setUntil(e.target.value)} /></label></>}
      {(kind === 'LIKE' || kind === 'DISLIKE') && <label className="field">{w('which')}<Select className="wide" value={type} onChange={setType} options={kinds.map(k => ({ value: k.code, label: nameOf(k, lang) }))} /></label>}
      <label className="field full">{w('note')}<Input maxLength={200} value={note} onChange={e => setNote(e.target.value)} /></label>
    </div>
    {error ? <Trouble error={error} /> : null}
    <Button type="primary" onClick={() => send('/api/roster-requests', { kind, from: day, until: kind === 'LEAVE' ? until : null, type: kind === 'LEAVE' ? sort : kind === 'OFF' ? null : type, note: note || null })}>{w('send')}</Button>
  </div>
}

/** The shift of this day to whoever can, or to one colleague, perhaps against one of that colleague's. */
export function SwapForm({ day, peers, close }: { day: string; peers: readonly { staffNo: string; name: string }[]; close: () => void }) {
  const w = useWords(mineWords)
  const { error, send } = useSend(close, w('sent'))
  const [whom, setWhom] = useState('')
  const [back, setBack] = useState('')
  const [note, setNote] = useState('')
  return <div className="stack"><h3>{w('giveAway')}</h3>
    <div className="r-form"><label className="field">{w('whom')}<Select className="wide" value={whom} onChange={setWhom} options={[{ value: '', label: w('whoever') }, ...peers.map(p => ({ value: p.staffNo, label: p.name }))]} /></label>
      {whom && <label className="field">{w('back')}<input className="date wide" type="date" min={`${day.slice(0, 7)}-01`} max={`${day.slice(0, 7)}-31`} value={back} onChange={e => setBack(e.target.value)} /></label>}
      <label className="field full">{w('note')}<Input maxLength={200} value={note} onChange={e => setNote(e.target.value)} /></label></div>
    {error ? <Trouble error={error} /> : null}
    <Button type="primary" onClick={() => send('/api/roster-swaps', { day, staffNo: whom || null, returnDay: back || null, note: note || null })}>{w('swap')}</Button>
  </div>
}
