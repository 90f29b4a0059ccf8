import { useState } from 'react'
import { useWords } from '../../lib/language'
import { labelled, laid, pie, type Spot } from './campaign'
import { campaignWords } from './words'

const WIDE = 720, HIGH = 430

/** A map of our own, light enough for every fifteen seconds: communities as circles that fill up. */
export function CoverageMap({ spots, areaName }: { spots: Spot[]; areaName: (code: string) => string }) {
  const w = useWords(campaignWords)
  const [at, setAt] = useState<string>()
  const dots = laid(spots, WIDE, HIGH, 24)
  const said = (s: Spot) => w('spotSaid', { c: s.community, a: areaName(s.area), done: s.done, slots: s.slots })
  const towns = labelled(dots)
  return <figure className="coverage-map" aria-label={w('map')}>
    <svg viewBox={`0 0 ${WIDE} ${HIGH}`} role="group">
      {dots.map(d => <g key={`${d.area}/${d.community}`} tabIndex={0} role="img" aria-label={said(d)} onMouseEnter={() => setAt(said(d))} onMouseLeave={() => setAt(undefined)} onFocus={() => setAt(said(d))} onBlur={() => setAt(undefined)}>
        <circle cx={d.x} cy={d.y} r={d.r} fill="#fff" stroke="#0b5c6b" strokeWidth={1.2} /><path d={pie(d.x, d.y, d.r, d.slots ? d.done / d.slots : 0)} fill="#0b5c6b" /></g>)}
      {towns.map(t => <text key={t.area} x={t.x} y={t.y} textAnchor="middle">{t.area} {Math.floor(100 * t.done / Math.max(1, t.slots))}%</text>)}
    </svg>
    <figcaption className="muted">{at ?? w('mapWhy')}</figcaption>
  </figure>
}
