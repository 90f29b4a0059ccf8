export interface Item { code: string; name: string; nameEn: string; unit: string; unitEn: string; also: string[]; serial: boolean; minimum: number; target: number; perJob: number; usedBy: string[] }
export interface Catalogue { items: Item[] }
export interface CatalogueVersion { version: number; effectiveFrom: string; catalogue: Catalogue; changedBy: string }
export interface Van { staffId: string; staffNo: string; name: string; areas: string[]; stock: Record<string, number>; belowMinimum: number; belowZero: number }
export interface Overview { catalogue: Catalogue; vans: Van[]; remotes: number }
export interface Movement {
  id: string; kind: string; item: string | null; words: string; quantity: number; serial: string | null; workOrderNumber: string | null; why: string | null
  doubt: string | null; note: string | null; happenedAt: string; recordedAt: string; recordedName: string
}
export interface Inside { van: Van; serials: { item: string; serial: string }[]; movements: Movement[] }
export interface Discrepancy { kind: string; staffNo: string; staffName: string; item: string | null; words: string; amount: number; serial: string | null; workOrderNumber: string | null; at: string }
export interface OrderLine { item: Item; onHand: number; needed: number; give: number; jobs: string[] }
export interface Order { staffNo: string; staffName: string; areas: string[]; visits: number; lines: OrderLine[] }

/** How a count is read: below zero is a gap in the books, below the minimum wants filling up. */
export type Level = 'gap' | 'low' | 'fine' | 'none'
export const levelOf = (item: Item, onHand: number | undefined): Level =>
  (onHand ?? 0) < 0 ? 'gap' : (onHand ?? 0) < item.minimum ? 'low' : onHand ? 'fine' : 'none'
/** Never colour alone. */
export const SIGN: Record<Level, string> = { gap: '▲', low: '◐', fine: '', none: '' }

/** Serial numbers as they are scanned or pasted: one on a line, or with commas or spaces between. */
export const serialsIn = (text: string) => [...new Set(text.split(/[\s,,;;]+/).map(s => s.trim()).filter(Boolean))]
/** The ticket of a work order: its number without the count of the visit. */
export const ticketOf = (workOrder: string) => workOrder.replace(/-\d+$/, '')
