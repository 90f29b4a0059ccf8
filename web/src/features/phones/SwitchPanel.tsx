import { useState } from 'react'
import { get, put } from '../../api/client'
import { useWords } from '../../lib/language'
import { usePolled } from '../../lib/poll'
import { Refused, Waiting } from '../../ui/Plain'
import type { Switches } from './texts'
import { phonesWords } from './words'

/** What may go wrong between the operator and the phones, switched on by hand. */
export function SwitchPanel() {
  const w = useWords(phonesWords)
  const held = usePolled(() => get<Switches>('/api/phones/switches'), 'switches', 5000)
  const [error, setError] = useState<unknown>()
  const s = held.data
  const set = async (change: Partial<Switches>) => {
    const next = { ...s!, ...change }
    held.set(next)
    try { await put('/api/phones/switches', next); setError(undefined) } catch (e) { setError(e); await held.refresh() }
  }
  const range = (key: 'lossPercent' | 'refusePercent' | 'delayMs', name: string, max: number, step: number, shown: string) => (
    <label><span className="line"><span>{name}</span><b>{shown}</b></span>
      <input type="range" min={0} max={max} step={step} value={s![key]} onChange={e => void set({ [key]: Number(e.target.value) })} /></label>
  )
  return (
    <aside className="card switches" aria-label={w('switches')}>
      <h2>{w('switches')}</h2>
      {s ? <>
        {range('lossPercent', w('loss'), 100, 5, `${s.lossPercent} %`)}
        {range('refusePercent', w('refuse'), 100, 5, `${s.refusePercent} %`)}
        {range('delayMs', w('delay'), 30_000, 500, w('seconds', { n: s.delayMs / 1000 }))}
        <button className={`wide ${s.down ? 'bad' : ''}`} aria-pressed={s.down} onClick={() => void set({ down: !s.down })}>{s.down ? `▲ ${w('down')}` : `○ ${w('up')}`}</button>
      </> : held.error ? <Refused error={held.error} again={held.refresh} /> : <Waiting />}
      <Refused error={error} />
    </aside>
  )
}
