export interface EscalationRules { most: number; quietFrom: string; quietUntil: string; urgentClocks: string[]; saidElsewhere: string[]; standIns: Record<string, string[]> }
export interface EscalationPreview { from: string; until: string; texts: number; waited: number; wouldWait: number; perClock: { clock: string; texts: number; waited: number; wouldWait: number }[] }

/** The roles a ladder may tell, in the order of the house; each has a chain, if an empty one. */
export const TOLD = ['AGENT', 'SHIFT_LEADER', 'CALL_CENTRE_HEAD', 'DISPATCHER', 'TECHNICIAN', 'CUSTOMER_MANAGER', 'LOBBY_MANAGER', 'LOBBY_HEAD', 'QUALITY', 'LEADER'] as const

const minutes = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))
/** How many hours nobody is woken; equal ends mean never. */
export function quietHours(from: string, until: string): number {
  const length = (minutes(until) - minutes(from) + 1440) % 1440
  return Math.round(length / 6) / 10
}
/** Whom a role's step reaches, to the end: the role, its stand-ins, then the duty phone and the administrator. */
export const chain = (role: string, rules: EscalationRules) => [role, ...(rules.standIns[role] ?? [])]
