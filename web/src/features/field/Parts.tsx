import { useLanguage, useWords } from '../../lib/language'
import type { Van } from './job'
import { fieldWords } from './words'

/** What was used: of the van's list, or in the technician's own words. What the van's count says stops nobody. */
export interface Part { name: string; count: number; serial?: string; own?: boolean }

/** As it is sent: without empty lines. */
export const told = (parts: Part[]) => parts.filter(p => p.name.trim()).map(({ name, count, serial }) => ({ name: name.trim(), count, serial: serial?.trim() || undefined }))

export function Parts({ parts, change, van }: { parts: Part[]; change: (p: Part[]) => void; van?: Van }) {
  const w = useWords(fieldWords)
  const edit = (i: number, p: Partial<Part>) => change(parts.map((x, n) => (n === i ? { ...x, ...p } : x)))
  const fewer = (i: number) => (parts[i].count > 1 ? edit(i, { count: parts[i].count - 1 }) : change(parts.filter((_, n) => n !== i)))
  return (
    <fieldset><legend>{w('parts')}</legend>
      {parts.map((p, i) => (
        <div key={i} className="used">
          <div className="part">
            {van && !p.own ? <Choose of={p} van={van} edit={x => edit(i, x)} /> : <input aria-label={w('partName')} placeholder={w('partName')} maxLength={60} value={p.name} onChange={e => edit(i, { name: e.target.value })} />}
            <span className="count">
              <button type="button" aria-label={w('fewer', { name: p.name })} onClick={() => fewer(i)}>−</button>
              <b aria-label={w('count')} role="img">{p.count}</b>
              <button type="button" aria-label={w('more', { name: p.name })} onClick={() => edit(i, { count: Math.min(999, p.count + 1) })}>+</button>
            </span>
          </div>
          {van && <Details of={p} van={van} edit={x => edit(i, x)} />}
        </div>
      ))}
      <button type="button" className="wide" style={{ marginTop: 8 }} onClick={() => change([...parts, { name: '', count: 1 }])}>+ {w('addPart')}</button>
    </fieldset>
  )
}

/** What lies in the van comes first, with how many there are. */
function Choose({ of: p, van, edit }: { of: Part; van: Van; edit: (p: Partial<Part>) => void }) {
  const w = useWords(fieldWords)
  const chinese = useLanguage() === 'zh'
  const items = [...van.items].sort((a, b) => Number(b.onHand > 0) - Number(a.onHand > 0))
  return <select aria-label={w('partName')} value={p.name} onChange={e => (e.target.value === '?' ? edit({ name: '', own: true, serial: undefined }) : edit({ name: e.target.value, serial: undefined }))}>
    <option value="">{w('choosePart')}</option>
    {items.map(x => <option key={x.code} value={x.name}>{chinese ? x.name : x.nameEn || x.name} · {w('inVan', { n: x.onHand })}{chinese ? x.unit : x.unitEn ? ` (${x.unitEn})` : ''}</option>)}
    <option value="?">{w('otherPart')}</option>
  </select>
}

function Details({ of: p, van, edit }: { of: Part; van: Van; edit: (p: Partial<Part>) => void }) {
  const w = useWords(fieldWords)
  const item = van.items.find(x => x.name === p.name)
  if (!item) return null
  const mine = van.serials.filter(s => s.item === item.code)
  return <>
    {item.serial && <label><span>{w('serial')}</span><input list={`serials-${item.code}`} maxLength={60} autoCapitalize="characters" autoComplete="off" value={p.serial ?? ''} onChange={e => edit({ serial: e.target.value })} />
      <datalist id={`serials-${item.code}`}>{mine.map(s => <option key={s.serial} value={s.serial} />)}</datalist></label>}
    {item.serial && !p.serial && mine.length > 0 && <div className="serials">{mine.slice(0, 4).map(s => <button key={s.serial} type="button" onClick={() => edit({ serial: s.serial })}>{s.serial}</button>)}</div>}
    {p.count > item.onHand && <p className="quiet">{w('moreThanVan', { n: item.onHand })}</p>}
  </>
}
