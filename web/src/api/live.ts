import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { serverSays } from '../lib/time'
import type { Alert, Heartbeat } from './types'

/** Lists that a happening can change; a short pause gathers a burst into one reading. */
const STALE = ['board', 'tickets', 'ticket', 'callbacks', 'figures', 'caller', 'deadline', 'lobby', 'manager', 'parts']

/** Keeps every list fresh without reload; `lost` when nothing was heard for 15 seconds. */
export function useLive(onAlert: (a: Alert) => void) {
  const client = useQueryClient()
  const [heartbeat, setHeartbeat] = useState<Heartbeat>()
  const [lost, setLost] = useState(false)
  const tell = useRef(onAlert)
  tell.current = onAlert
  useEffect(() => {
    let heard = Date.now(), gathering: ReturnType<typeof setTimeout> | undefined
    const refresh = () => { gathering ??= setTimeout(() => {
      gathering = undefined
      STALE.forEach(k => client.invalidateQueries({ queryKey: [k] }))
    }, 250) }
    let before = false, source: EventSource, again: ReturnType<typeof setTimeout> | undefined
    const listen = () => {
      source = new EventSource('/api/live')
      source.onopen = () => { heard = Date.now(); setLost(false); if (before) refresh(); before = true }
      source.onerror = () => {
        // The browser comes back by itself from a broken line, but never from a refusal: then we ask who we are, and listen again.
        if (source.readyState !== EventSource.CLOSED) return
        void client.invalidateQueries({ queryKey: ['me'] })
        again = setTimeout(listen, 5000)
      }
      source.addEventListener('happening', () => { heard = Date.now(); refresh() })
      source.addEventListener('heartbeat', e => {
        const beat: Heartbeat = JSON.parse(e.data)
        heard = Date.now()
        serverSays(beat.at)
        setLost(false)
        setHeartbeat(beat)
      })
      source.addEventListener('alert', e => { refresh(); tell.current(JSON.parse(e.data)) })
    }
    listen()
    const watch = setInterval(() => setLost(Date.now() - heard > 15_000), 3000)
    return () => { source.close(); clearInterval(watch); clearTimeout(gathering); clearTimeout(again) }
  }, [client])
  return { heartbeat, lost }
}
