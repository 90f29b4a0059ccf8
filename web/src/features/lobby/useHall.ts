import { useEffect, useRef, useState } from 'react'
import { get } from '../../api/client'
import { usePolled } from '../../lib/poll'
import { serverSays } from '../../lib/time'
import type { Hall } from './hall'

/** A hall by the key of its device: told by the server when the queue moves, asked every ten seconds besides. */
export function useHall(device: string) {
  const hall = usePolled(() => get<Hall>(`/api/halls/${device}`), device, 10_000)
  const [lost, setLost] = useState(false)
  const refresh = useRef(hall.refresh)
  refresh.current = hall.refresh
  useEffect(() => {
    let heard = Date.now(), gathering: ReturnType<typeof setTimeout> | undefined, again: ReturnType<typeof setTimeout> | undefined, source: EventSource
    const listen = () => {
      source = new EventSource(`/api/halls/${device}/live`)
      source.addEventListener('happening', () => { heard = Date.now(); gathering ??= setTimeout(() => { gathering = undefined; void refresh.current() }, 150) })
      source.addEventListener('heartbeat', e => { heard = Date.now(); serverSays(JSON.parse(e.data).at); setLost(false) })
      source.onerror = () => { if (source.readyState === EventSource.CLOSED) again = setTimeout(listen, 3000) }
    }
    listen()
    const watch = setInterval(() => setLost(Date.now() - heard > 15_000), 3000)
    return () => { source.close(); clearInterval(watch); clearTimeout(gathering); clearTimeout(again) }
  }, [device])
  return { hall: hall.data, error: hall.error, lost: lost || hall.error !== undefined, refresh: hall.refresh }
}
