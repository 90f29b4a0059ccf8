import { useRef, useState, type KeyboardEvent } from 'react'
import { useLanguage, useWords } from '../../lib/language'
import { serverNow } from '../../lib/time'
import { CellPanel } from './CellPanel'
import { cellsOf, holesByDay, hoursOf, nameOf, signOf, today, toneOf, WEEK, weekday, type Cell, type Day, type Person, type Sheet } from './roster'
import { rosterWords } from './words'

/** People by days. Every mark is a letter or a sign besides its colour; the arrow keys walk, Enter changes. */
export function Grid({ sheet, editable, mayBreak }: { sheet: Sheet; editable: boolean; mayBreak: boolean }) {
  const w = useWords(rosterWords), lang = useLanguage()
  const [at, setAt] = useState({ row: 0, col: 0 })
  const [changing, setChanging] = useState<{ person: Person; day: string; cell?: Cell }>()
  const table = useRef<HTMLTableElement>(null)
  const now = today(serverNow())
  const holes = holesByDay(sheet.findings)
  const kinds = new Map(sheet.kinds.map(k => [k.code, k]))
  const people = sheet.people
  if (!people.length) return <p>{w('nobody')}</p>
  function key(e: KeyboardEvent) {
    const by = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0], Home: [0, -99], End: [0, 99], PageUp: [-10, 0], PageDown: [10, 0] }[e.key]
    if (!by) return
    e.preventDefault()
    const to = { row: Math.max(0, Math.min(people.length - 1, at.row + by[0])), col: Math.max(0, Math.min(sheet.days.length - 1, at.col + by[1])) }
    setAt(to)
    table.current?.querySelector<HTMLElement>(`[data-at="${to.row}-${to.col}"]`)?.focus()
  }
  const said = (p: Person, d: Day, c?: Cell) => {
    const kind = c?.shift?.type ? kinds.get(c.shift.type) : undefined
    return [p.name, d.day, kind ? `${nameOf(kind, lang)} ${hoursOf(kind)}` : c?.shift ? w('offFixed') : w('off'), c?.shift?.area ? w('lent', { area: c.shift.area }) : '', c?.leave ? w('leaveLong') : '', c?.wish ? w(c.wish.kept ? 'wishKept' : 'wishNot') : '', c?.shift?.fixed ? w('fixed') : '', c?.shift?.reason ?? '',
      c?.broken ? (lang === 'en' ? c.broken.whyEn : c.broken.why) : ''].filter(Boolean).join(' · ')
  }
  const square = (p: Person, row: number, d: Day, col: number, c?: Cell) => {
    const kind = c?.shift?.type ? kinds.get(c.shift.type) : undefined
    const css = ['r-cell', d.kind.toLowerCase(), kind ? toneOf(kind) : c?.leave ? 'leave' : '', c?.shift?.fixed ? 'fixed' : '', c?.shift?.area ? 'lent' : '', c?.broken ? 'broken' : ''].join(' ')
    const words = said(p, d, c)
    return <button type="button" className={css} data-at={`${row}-${col}`} tabIndex={at.row === row && at.col === col ? 0 : -1} title={words} aria-label={words} aria-disabled={!editable || d.day <= now}
      onFocus={() => setAt({ row, col })} onClick={() => { if (editable && d.day > now) setChanging({ person: p, day: d.day, cell: c }) }}>
      <b>{kind ? signOf(kind, lang) : c?.leave ? w('leave') : c?.shift ? '·' : ''}</b>
      {c?.wish && <span className={`wish${c.wish.kept ? '' : ' not'}`} aria-hidden="true">{c.wish.kept ? '♥' : '✕'}</span>}
    </button>
  }
  return <>
    <div className="r-scroll">
      <table className="r-grid" ref={table} role="grid" aria-label={`${w('grid')} · ${w('gridHelp')}`} onKeyDown={key}>
        <thead><tr><th className="who" scope="col">{w('person')}</th>{sheet.days.map(d => <th key={d.day} scope="col" className={`${d.kind.toLowerCase()}${d.day === now ? ' today' : ''}`}>{Number(d.day.slice(8))}<small>{d.kind === 'HOLIDAY' ? (lang === 'en' ? 'H' : '节') : WEEK[lang][weekday(d.day)]}</small></th>)}
          <th scope="col">{w('hours')}</th><th scope="col" title={w('yearly')}>{w('nights')}</th><th scope="col" title={w('yearly')}>{w('weekends')}</th><th scope="col" title={w('yearly')}>{w('holidays')}</th></tr></thead>
        <tbody>{people.map((p, row) => {
          const cells = cellsOf(p, sheet.findings)
          return <tr key={p.staffNo} className={row === 0 || people[row - 1].areas[0] !== p.areas[0] ? 'first' : ''}><th className="who" scope="row" title={`${p.name} ${p.staffNo} · ${p.areas.join(' ')} · ${p.skills.join(' ')}`}>{p.name}<small>{p.areas[0] === '*' ? '★' : p.areas[0]}</small></th>
            {sheet.days.map((d, col) => <td key={d.day}>{square(p, row, d, col, cells.get(d.day))}</td>)}
            <td className={`num${Math.abs(p.hours - p.contract) >= 24 ? ' much' : ''}`} title={`${p.hours} / ${p.contract}`}>{Math.round(p.hours)}<span className="muted">/{Math.round(p.contract)}</span></td><td className="num">{Math.round(p.nights)}</td><td className="num">{Math.round(p.weekends)}</td><td className="num">{Math.round(p.holidays)}</td></tr>
        })}</tbody>
        <tfoot><tr><th className="who" scope="row">{w('holes')}</th>{sheet.days.map(d => { const f = holes.get(d.day); return <td key={d.day}>{f ? <button type="button" className="r-hole" title={f.map(x => (lang === 'en' ? x.whyEn : x.why)).join('\n')} aria-label={`${d.day}: ${f.map(x => (lang === 'en' ? x.whyEn : x.why)).join('; ')}`}>{f.length}</button> : <span className="muted" aria-hidden="true">·</span>}</td> })}<td colSpan={4} /></tr></tfoot>
      </table>
    </div>
    <p className="r-legend">{sheet.kinds.map(k => <span key={k.code}><span className={`r-sign ${toneOf(k)}`}><b>{signOf(k, lang)}</b></span>{nameOf(k, lang)} {hoursOf(k)}</span>)}<span><span className="r-sign leave"><b>{w('leave')}</b></span>{w('leaveLong')}</span><span>‖ {w('lent', { area: w('otherArea') })}</span><span>♥ {w('wishKept')}</span><span>✕ {w('wishNot')}</span><span>◢ {w('fixed')}</span><span>{w('gridHelp')}</span></p>
    {changing && <CellPanel sheet={sheet} {...changing} mayBreak={mayBreak} close={() => { setChanging(undefined); table.current?.querySelector<HTMLElement>(`[data-at="${at.row}-${at.col}"]`)?.focus() }} />}
  </>
}
