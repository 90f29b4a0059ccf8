import { useRef, type PointerEvent } from 'react'
import { useWords } from '../../../lib/language'
import { visitWords } from './visitWords'

const WIDE = 320, HIGH = 120, LONGEST = 19_000

/** Strokes as an SVG path: small, sharp, and nothing but lines. */
export function Signature({ value, change }: { value: string; change: (strokes: string) => void }) {
  const w = useWords(visitWords), drawing = useRef(false), latest = useRef(value)
  latest.current = value
  const at = (e: PointerEvent<SVGSVGElement>) => {
    const r = e.currentTarget.getBoundingClientRect()
    return `${Math.round((e.clientX - r.left) / r.width * WIDE)} ${Math.round((e.clientY - r.top) / r.height * HIGH)}`
  }
  const add = (piece: string) => { if (latest.current.length < LONGEST) { latest.current += piece; change(latest.current) } }
  return <div>
    <p className="quiet">{w('sign')}</p>
    <svg className="sign" viewBox={`0 0 ${WIDE} ${HIGH}`} role="img" aria-label={w('sign')} onPointerDown={e => { drawing.current = true; e.currentTarget.setPointerCapture(e.pointerId); add(`M${at(e)}`) }}
      onPointerMove={e => { if (drawing.current) add(`L${at(e)}`) }} onPointerUp={() => { drawing.current = false }} onPointerCancel={() => { drawing.current = false }}>
      <path d={value} fill="none" stroke="#16222b" strokeWidth="2.5" strokeLinecap="round" strokeLinejoin="round" /></svg>
    {value && <button type="button" className="bare" onClick={() => change('')}>{w('clear')}</button>}
  </div>
}
