import type { Figure } from '../../api/types'

export type Verdict = 'met' | 'short' | 'unknown' | 'none'

/** The server says which way is good; a time is good when it is short. */
export const shorterIsBetter = (f: Figure) => f.better ? f.better === 'LOW' : ['h', 's', 'min'].includes(f.unit)

export function verdict(f: Figure): Verdict {
  if (f.measured === false) return 'none'
  if (f.value === null || f.target === null || f.denominator === 0) return 'unknown'
  return (shorterIsBetter(f) ? f.value <= f.target : f.value >= f.target) ? 'met' : 'short'
}

/** 99.14 %, 12.5 h: a rate never rounds up to a target it did not reach. */
export function amount(value: number | null, unit: string): string {
  if (value === null) return '–'
  const cut = Math.floor(Number((value * 100).toFixed(6))) / 100
  return `${cut.toLocaleString('en', { maximumFractionDigits: 2 })}${unit === '%' ? ' %' : unit ? ` ${unit}` : ''}`
}
