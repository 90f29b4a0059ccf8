export interface Value { value: number | null; hits: number; counted: number }
export interface Measured { id: string; name: string; nameEn: string; unit: string; thisMonth: Value; lastMonth: Value }
export interface LawShown { source: string; sourceEn: string; article: string; articleEn: string; text: string; textEn: string }
export interface Item {
  id: string; kind: 'COMMITMENT' | 'CONVENIENCE'; title: string; titleEn: string; text: string; textEn: string; measure: string; measureEn: string
  version: number; effectiveFrom: string; measured: Measured[]; law: LawShown[]
}
export interface KeptPage { asOf: string; thisMonth: string; lastMonth: string; items: Item[] }

/** 98.12 %, 4.5 h: cut, never rounded up to a promise that was not kept; null when nothing was measured. */
export function shown(v: Value, unit: string): string | null {
  if (v.value === null) return null
  const cut = Math.floor(Number((v.value * 100).toFixed(6))) / 100
  return unit === '%' ? `${cut} %` : unit ? `${cut} ${unit}` : String(v.hits)
}
