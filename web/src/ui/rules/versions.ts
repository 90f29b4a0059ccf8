/** A version of rules as the server keeps it: from when, by whom, why. `changedAt` is null for what came with the system. */
export interface Version<R> { version: number; effectiveFrom: string; changedBy: string; reason: string; changedAt: string | null; rules: R }
export type Standing = 'now' | 'future' | 'past' | 'overtaken'
export interface Change { path: string; was: unknown; would: unknown }

/** The one that holds: the latest to begin, and of two that begin together the higher number. */
export const inForce = <R>(all: readonly Version<R>[], now: number): Version<R> | undefined =>
  [...all].filter(v => Date.parse(v.effectiveFrom) <= now).sort(later)[0]
/** The one a change builds upon: the highest number, whether it holds yet or not. */
export const newest = <R>(all: readonly Version<R>[]): Version<R> => all.reduce((a, b) => (b.version > a.version ? b : a))
const later = <R>(a: Version<R>, b: Version<R>) => Date.parse(b.effectiveFrom) - Date.parse(a.effectiveFrom) || b.version - a.version

/** Overtaken: made to begin later, but a newer version begins at that very moment, so it never holds. */
export function standing<R>(v: Version<R>, all: readonly Version<R>[], now: number): Standing {
  if (inForce(all, now)?.version === v.version) return 'now'
  if (all.some(o => o.version > v.version && o.effectiveFrom === v.effectiveFrom)) return 'overtaken'
  return Date.parse(v.effectiveFrom) > now ? 'future' : 'past'
}

type Plain = string | number | boolean | null
/** Every value with its address. What is named (`id`, `kind`) is addressed by its name, so that a new row moves no other. */
export function flat(value: unknown, at = ''): Map<string, Plain | string> {
  const found = new Map<string, Plain | string>()
  const join = (key: string) => (at ? `${at}.${key}` : key)
  if (Array.isArray(value)) {
    if (value.every(v => v === null || typeof v !== 'object')) found.set(at, value.join('、'))
    else value.forEach((v, i) => flat(v, join(nameOf(v as Record<string, unknown>, i))).forEach((x, k) => found.set(k, x)))
  } else if (value !== null && typeof value === 'object') {
    for (const [key, v] of Object.entries(value)) flat(v, join(key)).forEach((x, k) => found.set(k, x))
  } else found.set(at, (value ?? null) as Plain)
  return found
}
const nameOf = (row: Record<string, unknown>, i: number) => String(row.id ?? (row.service !== undefined ? `${row.service}/${row.kind}${row.product ? `/${row.product}` : ''}` : row.kind ?? i))

/** What is otherwise; what names a row is no change of its own. */
export function changes(before: unknown, after: unknown): Change[] {
  const was = flat(before), would = flat(after)
  const paths = [...new Set([...was.keys(), ...would.keys()])]
  return paths.filter(p => (was.get(p) ?? null) !== (would.get(p) ?? null)).map(p => ({ path: p, was: was.get(p) ?? null, would: would.get(p) ?? null }))
}

/** The field a refusal names, or nothing. */
export const fieldOf = (error: unknown): string | undefined => {
  const field = (error as { facts?: { field?: unknown } } | undefined)?.facts?.field
  return typeof field === 'string' && field ? field : undefined
}
/** Midnight in China of a day written 2026-11-29, wherever the browser stands. */
export const chinaMidnight = (day: string) => new Date(`${day}T00:00:00+08:00`).toISOString()
