import type { Heartbeat } from '../api/types'

export type Light = 'lost' | 'timers' | 'gateway' | 'texts' | 'live'
/** Longer than this nothing was done that was due, or no text left: whoever relies on a reminder must know. */
export const PATIENCE = 60

/** What the light says: that we hear nothing, that the timers stand, that the gateway is down, that texts wait, or that all is alive. */
export function lightOf(beat: Heartbeat | undefined, lost: boolean): Light {
  if (lost || !beat) return 'lost'
  const swept = beat.sweepAt ? (Date.parse(beat.at) - Date.parse(beat.sweepAt)) / 1000 : Infinity
  if (swept > PATIENCE || beat.timersLateSeconds > PATIENCE) return 'timers'
  if (beat.gateway === 'DOWN') return 'gateway'
  return beat.oldestQueuedSeconds > PATIENCE ? 'texts' : 'live'
}
export const LIGHT: Record<Light, readonly [sign: string, colour: string, zh: string, en: string]> = {
  lost: ['✕', '#b3261e', '连接中断,数据可能不是最新', 'Connection lost, data may be old'], timers: ['✕', '#b3261e', '定时提醒停了,请报管理员', 'Timers stand still: tell the administrator'],
  gateway: ['▲', '#8a5200', '短信网关中断', 'Text gateway down'], texts: ['▲', '#8a5200', '短信积压', 'Texts are waiting'], live: ['●', '#2f6b3a', '定时与短信网关正常', 'Timers and gateway alive'],
}
