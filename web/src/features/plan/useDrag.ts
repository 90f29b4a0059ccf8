import { useCallback, useEffect, useRef, useState, type PointerEvent, type RefObject } from 'react'
import type { Target } from './Gantt'
import { NAMES, placeAt, type Chart } from './layout'
import type { Visit } from './plan'

const AXIS = 26, SLACK = 5, EDGE = 36
export interface Dragged { visit: Visit; target?: Target; x: number; y: number }

/** Taking a visit with the mouse or a finger; a small movement is a click. Near the edge the chart moves along. */
export function useDrag(chart: Chart | undefined, ppm: number, box: RefObject<HTMLDivElement | null>, drop: (visit: Visit, target: Target) => void) {
  const [drag, setDrag] = useState<Dragged>()
  const now = useRef({ chart, ppm, drop })
  now.current = { chart, ppm, drop }
  const stop = useRef<() => void>(undefined)
  useEffect(() => () => stop.current?.(), [])
  const grab = useCallback((visit: Visit, e: PointerEvent) => {
    if (e.button !== 0) return
    const from = { x: e.clientX, y: e.clientY }
    let at = from, begun = false, frame = 0
    const aimed = (): Target | undefined => {
      const el = box.current, { chart, ppm } = now.current
      if (!el || !chart) return
      const r = el.getBoundingClientRect()
      if (at.x < r.left || at.x > r.right || at.y < r.top + AXIS || at.y > r.bottom) return
      const y = at.y - r.top - AXIS + el.scrollTop
      const line = chart.lines.find(l => l.kind === 'technician' && y >= l.top && y < l.top + l.height)
      if (line?.kind !== 'technician' || line.who.area !== visit.area) return
      const inNames = at.x - r.left < NAMES
      return { key: line.key, place: inNames ? null : placeAt(line, visit.id, chart.from + (at.x - r.left - NAMES + el.scrollLeft) / ppm * 60_000) }
    }
    const draw = () => {
      frame = 0
      const el = box.current
      if (el) {
        const r = el.getBoundingClientRect()
        const dy = at.y < r.top + AXIS + EDGE ? -12 : at.y > r.bottom - EDGE ? 12 : 0, dx = at.x > r.right - EDGE ? 12 : at.x < r.left + NAMES + EDGE && at.x > r.left + NAMES ? -12 : 0
        if (at.x > r.left && at.x < r.right && (dx || dy)) { el.scrollBy(dx, dy); frame = requestAnimationFrame(draw) }
      }
      setDrag({ visit, target: aimed(), x: at.x, y: at.y })
    }
    const moved = (m: globalThis.PointerEvent) => {
      at = { x: m.clientX, y: m.clientY }
      if (!begun && Math.hypot(at.x - from.x, at.y - from.y) < SLACK) return
      begun = true
      m.preventDefault()
      frame ||= requestAnimationFrame(draw)
    }
    const end = () => {
      cancelAnimationFrame(frame)
      removeEventListener('pointermove', moved)
      removeEventListener('pointerup', up)
      removeEventListener('pointercancel', end)
      removeEventListener('keydown', key, true)
      setDrag(undefined)
      stop.current = undefined
    }
    const up = () => {
      const target = begun ? aimed() : undefined
      if (begun) {
        // Letting go over the bar itself would count as a click on it.
        const swallow = (c: Event) => { c.stopPropagation(); c.preventDefault() }
        addEventListener('click', swallow, { capture: true, once: true })
        setTimeout(() => removeEventListener('click', swallow, { capture: true }), 0)
      }
      end()
      if (target) now.current.drop(visit, target)
    }
    const key = (k: KeyboardEvent) => { if (k.key === 'Escape') { k.stopPropagation(); end() } }
    addEventListener('pointermove', moved)
    addEventListener('pointerup', up)
    addEventListener('pointercancel', end)
    addEventListener('keydown', key, true)
    stop.current = end
  }, [box])
  return { drag, grab }
}
