import type { Fault, Service } from '../../api/types'

export const stopped = (s: Service) => s.state !== 'ACTIVE'
export const inArrears = (s: Service) => s.state === 'OWESTOP'
/** The stopped service that explains the fault better than a broken line does (domain.md §9, TV-01: check arrears first). */
export const explains = (services: Service[], fault: Fault | undefined) =>
  fault && services.find(s => stopped(s) && (s.kind === fault.service || (fault.service === 'TV' && s.kind === 'INTERACTIVE')))
