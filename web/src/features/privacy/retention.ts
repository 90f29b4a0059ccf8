export interface Kind { kind: string; days: number; name: string; nameEn: string }
export interface RetentionRules { answerDays: number; kinds: Kind[] }
export interface KindPreview { kind: string; deed: 'DELETED' | 'ANONYMISED' | null; days: number; wouldBeDays: number; older: number; wouldBeOlder: number }

/** 180 days are half a year: how people think of it, beside the number that counts. Null when it is no round time. */
export function roughly(days: number): { n: number; unit: 'years' | 'months' } | null {
  if (days >= 360 && days % 365 === 0) return { n: days / 365, unit: 'years' }
  return days >= 30 && days % 30 === 0 ? { n: days / 30, unit: 'months' } : null
}
/** How many rows more (or fewer) the first night would forget. */
export const more = (p: KindPreview) => p.wouldBeOlder - p.older
