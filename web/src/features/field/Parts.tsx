import { useWords } from '../../lib/language'
import { fieldWords } from './words'

export interface Part { name: string; count: number }

export function Parts({ parts, change }: { parts: Part[]; change: (p: Part[]) => void }) {
  const w = useWords(fieldWords)
  const edit = (i: number, p: Partial<Part>) => change(parts.map((x, n) => (n === i ? { ...x, ...p } : x)))
  const fewer = (i: number) => (parts[i].count > 1 ? edit(i, { count: parts[i].count - 1 }) : change(parts.filter((_, n) => n !== i)))
  return (
    <fieldset><legend>{w('parts')}</legend>
      {parts.map((p, i) => (
        <div className="part" key={i}>
          <input aria-label={w('partName')} placeholder={w('partName')} value={p.name} onChange={e => edit(i, { name: e.target.value })} />
          <span className="count">
            <button type="button" aria-label={w('fewer', { name: p.name })} onClick={() => fewer(i)}>−</button>
            <b aria-label={w('count')} role="img">{p.count}</b>
            <button type="button" aria-label={w('more', { name: p.name })} onClick={() => edit(i, { count: Math.min(999, p.count + 1) })}>+</button>
          </span>
        </div>
      ))}
      <button type="button" className="wide" style={{ marginTop: 8 }} onClick={() => change([...parts, { name: '', count: 1 }])}>+ {w('addPart')}</button>
    </fieldset>
  )
}
