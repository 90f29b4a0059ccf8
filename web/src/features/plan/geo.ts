import type { GeoPoint } from './plan'

/**
 * GCJ-02, the shifted coordinates that Chinese map services must use. Positions are kept in WGS-84 everywhere; only what is drawn over
 * GCJ-02 tiles is converted, at the screen. The published approximation is exact to about a metre; the way back is found by stepping.
 */
const A = 6378245, EE = 0.00669342162296594
const outside = ({ latitude, longitude }: GeoPoint) => longitude < 72.004 || longitude > 137.8347 || latitude < 0.8293 || latitude > 55.8271

function shift({ latitude, longitude }: GeoPoint): GeoPoint {
  const x = longitude - 105, y = latitude - 35, xy = x * y, root = Math.sqrt(Math.abs(x)), pi = Math.PI
  const wave = 20 * Math.sin(6 * x * pi) + 20 * Math.sin(2 * x * pi)
  const north = -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * xy + 0.2 * root + 2 / 3 * (wave + 20 * Math.sin(y * pi) + 40 * Math.sin(y / 3 * pi) + 160 * Math.sin(y / 12 * pi) + 320 * Math.sin(y / 30 * pi))
  const east = 300 + x + 2 * y + 0.1 * x * x + 0.1 * xy + 0.1 * root + 2 / 3 * (wave + 20 * Math.sin(x * pi) + 40 * Math.sin(x / 3 * pi) + 150 * Math.sin(x / 12 * pi) + 300 * Math.sin(x / 30 * pi))
  const rad = latitude / 180 * pi, magic = 1 - EE * Math.sin(rad) ** 2
  return { latitude: north * 180 / (A * (1 - EE) / (magic * Math.sqrt(magic)) * pi), longitude: east * 180 / (A / Math.sqrt(magic) * Math.cos(rad) * pi) }
}
export function gcjFromWgs(p: GeoPoint): GeoPoint {
  if (outside(p)) return p
  const d = shift(p)
  return { latitude: p.latitude + d.latitude, longitude: p.longitude + d.longitude }
}
/** To a millimetre: the shift changes slowly, so a few steps suffice. */
export function wgsFromGcj(p: GeoPoint): GeoPoint {
  if (outside(p)) return p
  let found = p
  for (let i = 0; i < 10; i++) {
    const there = gcjFromWgs(found)
    found = { latitude: found.latitude - (there.latitude - p.latitude), longitude: found.longitude - (there.longitude - p.longitude) }
  }
  return found
}

/** Web Mercator on a square from 0 to 1, north above. */
export interface Spot { x: number; y: number }
export const spotOf = ({ latitude, longitude }: GeoPoint): Spot => {
  const s = Math.sin(latitude * Math.PI / 180)
  return { x: (longitude + 180) / 360, y: 0.5 - Math.log((1 + s) / (1 - s)) / (4 * Math.PI) }
}
export const pointOf = ({ x, y }: Spot): GeoPoint => ({ longitude: x * 360 - 180, latitude: Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180 / Math.PI })

/** What is in sight: the middle, and how many pixels the whole world would have. */
export interface Sight { x: number; y: number; scale: number }
export const zoomOf = (s: Sight) => Math.log2(s.scale / 256)
const clamp = (scale: number) => Math.min(256 * 2 ** 19, Math.max(256 * 2 ** 4, scale))
export function fitted(points: readonly GeoPoint[], width: number, height: number): Sight {
  const spots = points.map(spotOf)
  if (!spots.length) return { ...spotOf({ latitude: 35, longitude: 105 }), scale: 256 * 2 ** 4 }
  const xs = spots.map(s => s.x), ys = spots.map(s => s.y)
  const [l, r, t, b] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  return { x: (l + r) / 2, y: (t + b) / 2, scale: clamp(Math.min(Math.max(50, width - 90) / Math.max(r - l, 1e-6), Math.max(50, height - 80) / Math.max(b - t, 1e-6))) }
}
export const panned = (s: Sight, dx: number, dy: number): Sight => ({ ...s, x: s.x - dx / s.scale, y: s.y - dy / s.scale })
/** @param px,py what stays where it is, in pixels from the middle */
export function zoomed(s: Sight, by: number, px = 0, py = 0): Sight {
  const scale = clamp(s.scale * by)
  return { x: s.x + px / s.scale - px / scale, y: s.y + py / s.scale - py / scale, scale }
}
