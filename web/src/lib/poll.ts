import { useCallback, useEffect, useRef, useState } from 'react'

export interface Polled<T> { data?: T; error?: unknown; /** Whether its answer is what is shown now; false when it failed or a newer question is under way. */ refresh: () => Promise<boolean>; set: (t: T) => void }

/** Asks now and again every `every` ms while the page is looked at. What was known stays on the screen when an answer fails. */
export function usePolled<T>(ask: () => Promise<T>, key: string, every: number): Polled<T> {
  const [held, setHeld] = useState<{ key: string; data?: T; error?: unknown }>({ key })
  const turn = useRef(0)
  const asking = useRef(ask)
  asking.current = ask
  const refresh = useCallback(async () => {
    const mine = ++turn.current
    try {
      const data = await asking.current()
      if (mine === turn.current) setHeld({ key, data })
      return mine === turn.current
    } catch (error) {
      if (mine === turn.current) setHeld(h => ({ key, data: h.key === key ? h.data : undefined, error }))
      return false
    }
  }, [key])
  const set = useCallback((data: T) => { turn.current++; setHeld({ key, data }) }, [key])
  useEffect(() => {
    void refresh()
    const look = () => { if (!document.hidden) void refresh() }
    const timer = setInterval(look, every)
    addEventListener('online', look)
    document.addEventListener('visibilitychange', look)
    return () => { turn.current++; clearInterval(timer); removeEventListener('online', look); document.removeEventListener('visibilitychange', look) }
  }, [refresh, every])
  return held.key === key ? { ...held, refresh, set } : { refresh, set }
}
