import type { FigureComparison, FigurePoint } from '../../api/types'

const W = 900, H = 300, L = 54, R = 16, T = 14, B = 40

/** A few round steps that hold everything. */
export function steps(low: number, high: number, most = 5): number[] {
  const span = high - low || Math.abs(high) || 1
  const raw = span / most
  const unit = 10 ** Math.floor(Math.log10(raw))
  const step = [1, 2, 5, 10].map(m => m * unit).find(s => s >= raw) ?? raw
  const first = Math.floor(low / step) * step
  return Array.from({ length: Math.ceil((high - first) / step - 1e-9) + 1 }, (_, i) => Number((first + i * step).toPrecision(12)))
}

function frame(values: number[], ceiling?: number) {
  const high = Math.max(...values)
  const ticks = steps(Math.min(...values), high).filter(t => ceiling === undefined || t <= ceiling)
  const bottom = Math.min(ticks[0], ...values), top = Math.max(ticks[ticks.length - 1], high)
  return { ticks, y: (v: number) => T + (H - T - B) * (1 - (v - bottom) / (top - bottom || 1)) }
}

function Grid({ ticks, y, unit }: { ticks: number[]; y: (v: number) => number; unit: string }) {
  return <>{ticks.map(t => <g key={t}><line className="grid" x1={L} x2={W - R} y1={y(t)} y2={y(t)} /><text x={L - 6} y={y(t) + 4} textAnchor="end">{t}{unit}</text></g>)}
    <line className="axis" x1={L} x2={W - R} y1={H - B} y2={H - B} /></>
}

/** A Shewhart chart: the line, its centre, the limits of each point; a point outside is a diamond as well as red. */
export function TrendChart({ points, unit, label }: { points: FigurePoint[]; unit: string; label: string }) {
  const known = points.flatMap(p => [p.value, p.low, p.high]).filter((v): v is number => v !== null)
  if (!known.length) return null
  const { ticks, y } = frame(known, unit === '%' ? 100 : undefined)
  const x = (i: number) => L + (W - L - R) * (points.length === 1 ? 0.5 : i / (points.length - 1))
  const path = (of: (p: FigurePoint) => number | null) => {
    let pen = false
    return points.map((p, i) => { const v = of(p); if (v === null) { pen = false; return '' } const c = `${pen ? 'L' : 'M'}${x(i).toFixed(1)} ${y(v).toFixed(1)}`; pen = true; return c }).join('')
  }
  const every = Math.ceil(points.length / 12)
  return <svg className="chart" viewBox={`0 0 ${W} ${H}`} role="img" aria-label={label}>
    <Grid ticks={ticks} y={y} unit={unit === '%' ? '%' : ''} />
    <path className="limit" d={path(p => p.low)} /><path className="limit" d={path(p => p.high)} />
    <path className="centre" fill="none" d={path(p => p.centre)} /><path className="line" d={path(p => p.value)} />
    {points.map((p, i) => p.value !== null && <g key={p.start}>{p.signal
      ? <rect className="dot signal" x={x(i) - 5} y={y(p.value) - 5} width={10} height={10} transform={`rotate(45 ${x(i)} ${y(p.value)})`} />
      : <circle className="dot" cx={x(i)} cy={y(p.value)} r={3.5} />}<title>{`${p.start}: ${p.value.toFixed(2)}${unit} (n=${p.counted})`}</title></g>)}
    {points.map((p, i) => i % every === 0 && <text key={p.start} x={x(i)} y={H - B + 18} textAnchor="middle">{p.start.endsWith('-01') && points.length <= 40 && every < 32 && points.length > 1 && points[1].start.endsWith('-01') ? p.start.slice(0, 7) : p.start.slice(5)}</text>)}
  </svg>
}

/** A funnel: cases across, the share up; the limits close in as the cases grow. */
export function FunnelChart({ of, label }: { of: FigureComparison; label: string }) {
  const dots = of.lines.filter(l => l.counted > 0 && l.value !== null)
  if (!dots.length || of.centre === null) return null
  const big = of.funnel.filter(e => e.n >= 3)
  const { ticks, y } = frame([...dots.map(d => d.value!), of.centre, ...big.slice(2).flatMap(e => [e.low998, e.high998])], 100)
  const most = of.funnel[of.funnel.length - 1].n
  const x = (n: number) => L + (W - L - R) * (n / most)
  const clip = (v: number) => Math.min(H - B, Math.max(T, y(v)))
  const path = (v: (e: (typeof big)[0]) => number) => big.map((e, i) => `${i ? 'L' : 'M'}${x(e.n).toFixed(1)} ${clip(v(e)).toFixed(1)}`).join('')
  return <svg className="chart" viewBox={`0 0 ${W} ${H}`} role="img" aria-label={label}>
    <Grid ticks={ticks} y={y} unit="%" />
    <path className="limit outer" d={path(e => e.low998)} /><path className="limit outer" d={path(e => e.high998)} />
    <path className="limit" d={path(e => e.low95)} /><path className="limit" d={path(e => e.high95)} />
    <line className="centre" x1={L} x2={W - R} y1={y(of.centre)} y2={y(of.centre)} />
    {dots.map(d => { const out = d.place?.startsWith('OUTSIDE'); return <g key={d.key}>{out
      ? <rect className="dot signal" x={x(d.counted) - 5} y={y(d.value!) - 5} width={10} height={10} transform={`rotate(45 ${x(d.counted)} ${y(d.value!)})`} />
      : <circle className="dot" cx={x(d.counted)} cy={y(d.value!)} r={4} />}
      {d.place !== 'INSIDE' && <text x={x(d.counted) - 9} y={y(d.value!) + 4} textAnchor="end">{d.key}</text>}<title>{`${d.key} ${d.name}: ${d.value!.toFixed(2)}% (n=${d.counted})`}</title></g> })}
    {steps(0, most).filter(n => n <= most).map(n => <text key={n} x={x(n)} y={H - B + 18} textAnchor="middle">{n}</text>)}
  </svg>
}
