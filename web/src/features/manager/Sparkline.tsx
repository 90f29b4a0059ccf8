import type { FigurePoint } from '../../api/types'

/** Twelve months in the width of a thumb; the numbers stand in the hover text and in the table of the rows. */
export function Sparkline({ points, label, width = 96, height = 26 }: { points: FigurePoint[]; label: string; width?: number; height?: number }) {
  const known = points.filter(p => p.value !== null)
  if (known.length < 2) return null
  const low = Math.min(...known.map(p => p.value!)), high = Math.max(...known.map(p => p.value!))
  const x = (i: number) => 3 + ((width - 6) * i) / (points.length - 1)
  const y = (v: number) => (high === low ? height / 2 : 3 + (height - 6) * (1 - (v - low) / (high - low)))
  const last = points.length - 1 - [...points].reverse().findIndex(p => p.value !== null)
  const said = known.map(p => `${p.start.slice(0, 7)} ${p.value!.toFixed(1)}`).join('\n')
  return <svg className="spark" width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={`${label}: ${said.replaceAll('\n', ', ')}`}><title>{said}</title>
    <path d={points.map((p, i) => (p.value === null ? '' : `${points.slice(0, i).some(q => q.value !== null) ? 'L' : 'M'}${x(i).toFixed(1)} ${y(p.value).toFixed(1)}`)).join('')} fill="none" stroke="#0b5c6b" strokeWidth={1.6} />
    <circle cx={x(last)} cy={y(points[last].value!)} r={2.6} fill="#0b5c6b" /></svg>
}
