import { get } from '../../api/client'
import type { Heartbeat } from '../../api/types'
import { useLanguage } from '../../lib/language'
import { usePolled } from '../../lib/poll'
import { LIGHT, lightOf } from '../../ui/light'

/** Whether reminders and texts are alive, asked every half minute; without a network the page itself says what waits. */
export function Light() {
  const en = useLanguage() === 'en'
  const beat = usePolled(() => get<Heartbeat>('/api/heartbeat'), 'beat', 30_000)
  if (!beat.data && !beat.error) return null
  const [sign, colour, zh, english] = LIGHT[lightOf(beat.data, !!beat.error)]
  return <p className="quiet" role="status" style={{ color: colour }}>{sign} {en ? english : zh}</p>
}
