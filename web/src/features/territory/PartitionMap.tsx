import { useWords } from '../../lib/language'
import { hull, inkOf, project, radiusOf, type Proposal } from './partition'
import { partitionWords } from './words'

const WIDTH = 640, HEIGHT = 520

/** Communities as discs in the ink of their area, the areas as outlines with their codes; what moves has a ring and says where. */
export function PartitionMap({ proposal, then, picked, onPick }: { proposal: Proposal; then: boolean; picked?: string; onPick: (id?: string) => void }) {
  const w = useWords(partitionWords)
  const { places, now } = proposal.content
  const to = project(places, WIDTH, HEIGHT)
  const codes = [...new Set(places.map(p => p.area))].sort(), most = Math.max(...places.map(p => p.work), 1)
  const areaOf = (p: (typeof places)[number]) => (then ? p.proposed : p.area)
  const measures = then ? proposal.content.then : now
  return <svg className="p-map" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={w('map', { n: places.length })}>
    {codes.map(code => { const outline = hull(places.filter(p => areaOf(p) === code).map(p => to(p.at))); return <polygon key={code} points={outline.map(s => `${s.x.toFixed(1)},${s.y.toFixed(1)}`).join(' ')} fill={inkOf(codes, code)} stroke={inkOf(codes, code)} className="p-area" /> })}
    {places.map(p => {
      const s = to(p.at), id = `${p.area} ${p.community}`, moved = p.area !== p.proposed
      return <g key={id} onMouseEnter={() => onPick(id)} onMouseLeave={() => onPick(undefined)}><title>{`${p.community} · ${p.area}${moved ? ` → ${p.proposed}` : ''} · ${w('work')} ${p.work}`}</title>
        <circle cx={s.x} cy={s.y} r={radiusOf(p.work, most)} fill={inkOf(codes, areaOf(p))} fillOpacity={0.75} stroke={picked === id ? '#b36b00' : moved ? '#12343b' : '#fff'} strokeWidth={picked === id ? 4 : moved ? 2.5 : 1} />
        {moved && picked === id && <text x={s.x} y={s.y - radiusOf(p.work, most) - 3} textAnchor="middle" className="p-moved">{then ? `${p.community} ${p.area}→${p.proposed}` : `${p.community} →${p.proposed}`}</text>}</g>
    })}
    {measures.areas.map(a => { const s = to(a.middle); return <text key={a.area} x={s.x} y={s.y + 4} textAnchor="middle" className="p-code">{a.area} {Math.round(a.percent)}%</text> })}
  </svg>
}
