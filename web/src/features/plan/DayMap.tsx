import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useEffect, useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent, type PointerEvent } from 'react'
import { get, query } from '../../api/client'
import { useCodes, useLanguage, useWords } from '../../lib/language'
import { clockTime } from '../../lib/time'
import { codes } from '../../ui/codes'
import { fitted, gcjFromWgs, panned, pointOf, spotOf, zoomed, zoomOf, type Sight } from './geo'
import { barOf, isDone, SIGN, toneOf, type Chart, type TechLine } from './layout'
import type { DayBoard, GeoPoint, Visit } from './plan'
import { planWords } from './words'

interface MapFacts { tiles: { url: string; datum: 'WGS84' | 'GCJ02'; attribution: string } | null; streets: 'NONE' | 'READING' | 'READY' | 'UNREADABLE'; areas: { code: string; name: string; outline: GeoPoint[] }[]; communities: { area: string; name: string; at: GeoPoint; households: number }[] }
/** @param points latitude and longitude in turn */
interface Street { name: string; kind: string; points: number[] }
const MAIN = ['MOTORWAY', 'TRUNK', 'PRIMARY', 'SECONDARY']
/** Lines of different people differ in colour and in their strokes; the name stands at the beginning. */
const INKS = ['#0b5c6b', '#7a3e9d', '#8a5200', '#2f6b3a', '#9c2b5b', '#2a4d9b', '#5c5c12', '#75402a'], STROKES = ['', '8 3', '2 3', '10 3 2 3']
interface Props { board: DayBoard; chart: Chart; selected?: string; now: number; onPick: (v: Visit) => void }

/** The day on a map of our own: streets of the extract when there is one, the areas' outlines always, nobody else's service needed. */
export function DayMap({ board, chart, selected, now, onPick }: Props) {
  const w = useWords(planWords), c = useCodes(codes), lang = useLanguage()
  const box = useRef<HTMLDivElement>(null), canvas = useRef<HTMLCanvasElement>(null)
  const [size, setSize] = useState({ width: 800, height: 560 })
  const [sight, setSight] = useState<Sight>()
  const facts = useQuery({ queryKey: ['map', board.areas.map(a => a.code).join()], queryFn: () => get<MapFacts>('/api/map'), staleTime: 600_000, refetchInterval: q => (q.state.data?.streets === 'READING' ? 3000 : false) })
  const shifted = facts.data?.tiles?.datum === 'GCJ02'
  const put = (p: GeoPoint) => spotOf(shifted ? gcjFromWgs(p) : p)
  const routes = useMemo(() => chart.lines.filter((l): l is TechLine => l.kind === 'technician').map((l, i) => ({ line: l, ink: INKS[i % 8], stroke: STROKES[Math.floor(i / 8) % 4], stops: l.visits.filter(v => v.at) }))
    .filter(r => r.stops.length), [chart])
  const areas = useMemo(() => facts.data?.areas.filter(a => board.areas.some(b => b.code === a.code)) ?? [], [facts.data, board.areas])
  const all = () => {
    const there = board.visits.flatMap(v => (v.at ? [v.at] : []))
    return (there.length ? there : areas.flatMap(a => a.outline)).map(p => (shifted ? gcjFromWgs(p) : p))
  }
  useLayoutEffect(() => {
    const o = new ResizeObserver(([e]) => setSize({ width: e.contentRect.width, height: e.contentRect.height }))
    if (box.current) o.observe(box.current)
    return () => o.disconnect()
  }, [])
  const measured = size.width !== 800
  useEffect(() => { if (!sight && (facts.data || facts.error) && measured) setSight(fitted(all(), size.width, size.height)) })
  const s = sight ?? fitted(all(), size.width, size.height)
  const px = (p: GeoPoint): [number, number] => { const m = put(p); return [(m.x - s.x) * s.scale + size.width / 2, (m.y - s.y) * s.scale + size.height / 2] }
  const path = (points: readonly GeoPoint[]) => points.map(px).map(([x, y]) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ')

  const zoom = zoomOf(s), detail = zoom >= 14.3
  const grid = detail ? 0.02 : 0.1
  const a = pointOf({ x: s.x - size.width / 2 / s.scale, y: s.y + size.height / 2 / s.scale }), b = pointOf({ x: s.x + size.width / 2 / s.scale, y: s.y - size.height / 2 / s.scale })
  const bbox = [Math.floor(a.longitude / grid) * grid, Math.floor(a.latitude / grid) * grid, Math.ceil(b.longitude / grid) * grid, Math.ceil(b.latitude / grid) * grid].map(n => n.toFixed(2)).join()
  const streets = useQuery({ queryKey: ['streets', bbox, detail], queryFn: () => get<Street[]>(query('/api/map/streets', { bbox, detail })), enabled: facts.data?.streets === 'READY' && zoom > 9, staleTime: Infinity, placeholderData: keepPreviousData })

  useEffect(() => {
    const el = canvas.current, pen = el?.getContext('2d')
    if (!el || !pen) return
    const dense = devicePixelRatio || 1
    el.width = size.width * dense
    el.height = size.height * dense
    pen.setTransform(dense, 0, 0, dense, 0, 0)
    pen.clearRect(0, 0, size.width, size.height)
    let gone = false
    const lay = () => drawStreets(pen, streets.data ?? [], px, zoom)
    if (facts.data?.tiles) layTiles(pen, facts.data.tiles.url, s, size, () => gone, lay)
    lay()
    return () => { gone = true }
  })

  const held = useRef<{ x: number; y: number; sight: Sight }>(undefined)
  const down = (e: PointerEvent) => { if (e.button === 0 && !(e.target as Element).closest('[data-stop]')) { held.current = { x: e.clientX, y: e.clientY, sight: s }; e.currentTarget.setPointerCapture(e.pointerId) } }
  const move = (e: PointerEvent) => { const h = held.current; if (h) setSight(panned(h.sight, e.clientX - h.x, e.clientY - h.y)) }
  useEffect(() => {
    const el = box.current
    const wheel = (e: WheelEvent) => {
      e.preventDefault()
      const r = el!.getBoundingClientRect()
      setSight(now => now && zoomed(now, Math.exp(-e.deltaY / 400), e.clientX - r.left - r.width / 2, e.clientY - r.top - r.height / 2))
    }
    el?.addEventListener('wheel', wheel, { passive: false })
    return () => el?.removeEventListener('wheel', wheel)
  }, [])
  const fit = () => setSight(fitted(all(), size.width, size.height))
  const key = (e: KeyboardEvent) => {
    const by = { ArrowLeft: [80, 0], ArrowRight: [-80, 0], ArrowUp: [0, 80], ArrowDown: [0, -80] }[e.key]
    if (by) setSight(panned(s, by[0], by[1]))
    else if (e.key === '+' || e.key === '=') setSight(zoomed(s, 1.4))
    else if (e.key === '-') setSight(zoomed(s, 1 / 1.4))
    else if (e.key === '0') fit()
    else return
    e.preventDefault()
    e.stopPropagation()
  }
  const chosen = routes.find(r => r.line.visits.some(v => v.id === selected))
  const dim = (r: (typeof routes)[number]) => (chosen && chosen !== r ? ' dim' : '')
  const stop = (v: Visit, n: string, ink: string, faded: string) => {
    if (!v.at) return null
    const [x, y] = px(v.at), bar = barOf(v), tone = toneOf(v, now)
    if (x < -30 || y < -30 || x > size.width + 30 || y > size.height + 30) return null
    const said = [v.number, lang === 'en' ? v.symptomNameEn : v.symptomName, c(v.state), bar ? clockTime(new Date(bar.start).toISOString(), now) : w('newly'), `${SIGN[tone]} ${v.promise ? c(v.promise.clock) : ''}`, v.lateMinutes >= 1 && !isDone(v) ? w('late', { n: Math.round(v.lateMinutes) }) : ''].filter(Boolean).join(' · ')
    return <g key={v.id} data-stop role="button" tabIndex={0} aria-label={said} aria-pressed={v.id === selected} className={`m-stop ${tone}${faded}${v.id === selected ? ' chosen' : ''}`} transform={`translate(${x.toFixed(1)} ${y.toFixed(1)})`}
      onClick={() => onPick(v)} onKeyDown={e => { if (e.key === 'Enter' || e.key === ' ') { e.preventDefault(); e.stopPropagation(); onPick(v) } }}>
      <title>{said}</title><circle r={v.id === selected ? 12 : 9} fill={isDone(v) ? '#f4f6f7' : '#fff'} stroke={ink} strokeWidth={v.id === selected ? 4 : 2} /><text y="4" textAnchor="middle">{tone === 'done' ? '✓' : n}</text>
      {(tone === 'over' || v.lateMinutes >= 1) && !isDone(v) && <text className="m-late" x="8" y="-6">▲</text>}
    </g>
  }
  return <div className="m-frame">
    <div className="m-box" ref={box} tabIndex={0} role="group" aria-label={`${w('map')} · ${w('mapHelp')}`} onKeyDown={key} onPointerDown={down} onPointerMove={move} onPointerUp={() => { held.current = undefined }} onPointerCancel={() => { held.current = undefined }}>
      <canvas ref={canvas} style={{ width: size.width, height: size.height }} aria-hidden="true" />
      <svg width={size.width} height={size.height}>
        {areas.map(it => it.outline.length > 2 && <polygon key={it.code} className="m-area" points={path(it.outline)} />)}
        {zoom > 12.2 && facts.data?.communities.filter(it => board.areas.some(x => x.code === it.area)).map(it => { const [x, y] = px(it.at); return x > 0 && y > 0 && x < size.width && y < size.height && <text key={it.area + it.name} className="m-community" x={x} y={y} textAnchor="middle">{it.name}</text> })}
        {areas.map(it => { const mid = middle(it.outline); if (!mid) return null; const [x, y] = px(mid); return <text key={it.code} className="m-name" x={x} y={y} textAnchor="middle">{it.name}</text> })}
        {routes.map(r => <polyline key={r.line.key} className={`m-route${dim(r)}`} stroke={r.ink} strokeDasharray={r.stroke} points={path([...(r.line.who.start ? [r.line.who.start] : []), ...r.stops.flatMap(v => (v.at ? [v.at] : []))])} />)}
        {routes.map(r => { const p = r.line.who.at ?? r.line.who.start ?? r.stops[0].at; if (!p) return null; const [x, y] = px(p); return <g key={r.line.key} className={`m-who${dim(r)}`} transform={`translate(${x.toFixed(1)} ${y.toFixed(1)})`}><rect x="-4" y="-4" width="8" height="8" fill={r.ink} /><text x="8" y="-6" fill={r.ink}>{r.line.who.name}</text></g> })}
        {routes.map(r => r.stops.map((v, i) => stop(v, String(i + 1), r.ink, dim(r))))}
        {chart.unplanned.map(v => stop(v, '?', '#8a5200', chosen ? ' dim' : ''))}
      </svg>
      <div className="m-tools"><Button size="small" aria-label={w('zoomIn')} onClick={() => setSight(zoomed(s, 1.6))}>+</Button><Button size="small" aria-label={w('zoomOut')} onClick={() => setSight(zoomed(s, 1 / 1.6))}>−</Button><Button size="small" aria-label={w('fit')} onClick={fit}>⤢</Button></div>
    </div>
    <p className="g-legend muted"><span>{facts.data?.streets === 'READY' ? w('streetsOn') : facts.data?.streets === 'READING' ? w('streetsLoading') : w('streetsOff')}</span><span>{w('straight')}</span>
      {facts.data?.tiles?.attribution && <span>{facts.data.tiles.attribution}</span>}{!board.visits.some(v => v.at) && <span>{w('noPlaces')}</span>}</p>
  </div>
}

const middle = (of: readonly GeoPoint[]) => of.length ? { latitude: of.reduce((t, p) => t + p.latitude, 0) / of.length, longitude: of.reduce((t, p) => t + p.longitude, 0) / of.length } : undefined

function drawStreets(pen: CanvasRenderingContext2D, streets: readonly Street[], px: (p: GeoPoint) => [number, number], zoom: number) {
  pen.lineCap = pen.lineJoin = 'round'
  const wide = (kind: string) => (MAIN.includes(kind) ? 2.2 : kind === 'TERTIARY' ? 1.6 : 1) * Math.max(0.6, 2 ** (zoom - 14) * 1.4)
  for (const under of [true, false]) for (const street of streets) {
    pen.beginPath()
    for (let i = 0; i < street.points.length; i += 2) pen[i ? 'lineTo' : 'moveTo'](...px({ latitude: street.points[i], longitude: street.points[i + 1] }))
    pen.strokeStyle = under ? '#cfd8dc' : MAIN.includes(street.kind) ? '#fbf3e1' : '#fff'
    pen.lineWidth = Math.min(14, wide(street.kind)) + (under ? 1.6 : 0)
    pen.stroke()
  }
  if (zoom < 14.6) return
  pen.fillStyle = '#66717b'
  pen.font = '11px sans-serif'
  const said = new Set<string>()
  for (const { name, points } of streets) {
    if (!name || said.has(name) || said.size > 60) continue
    const at = px({ latitude: points[points.length >> 2 << 1], longitude: points[(points.length >> 2 << 1) + 1] })
    said.add(name)
    pen.fillText(name, at[0] + 3, at[1] - 3)
  }
}

const pictures = new Map<string, HTMLImageElement>()
/** Raster tiles of whatever service was configured; without one this is never called. */
function layTiles(pen: CanvasRenderingContext2D, url: string, s: Sight, size: { width: number; height: number }, gone: () => boolean, after: () => void) {
  const z = Math.max(3, Math.min(18, Math.round(zoomOf(s)))), n = 2 ** z, side = s.scale / n
  for (let x = Math.floor((s.x - size.width / 2 / s.scale) * n); x / n < s.x + size.width / 2 / s.scale; x++)
    for (let y = Math.floor((s.y - size.height / 2 / s.scale) * n); y / n < s.y + size.height / 2 / s.scale; y++) {
      if (x < 0 || y < 0 || x >= n || y >= n) continue
      const address = url.replace('{z}', String(z)).replace('{x}', String(x)).replace('{y}', String(y))
      const picture = pictures.get(address) ?? new Image()
      const lay = () => { if (!gone()) { pen.drawImage(picture, (x / n - s.x) * s.scale + size.width / 2, (y / n - s.y) * s.scale + size.height / 2, side + 0.5, side + 0.5); after() } }
      if (!pictures.has(address)) {
        if (pictures.size > 400) pictures.clear()
        pictures.set(address, picture)
        picture.src = address
      }
      if (picture.complete && picture.naturalWidth) lay()
      else picture.addEventListener('load', lay, { once: true })
    }
}
