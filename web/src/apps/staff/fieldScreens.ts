import { lazy } from 'react'

/** What a customer manager and the store work with; each screen is fetched when it is first opened. */
export const ManagerDesk = lazy(() => import('../../features/manager/ManagerDesk').then(m => ({ default: m.ManagerDesk })))
export const PartsPage = lazy(() => import('../../features/parts/PartsPage').then(m => ({ default: m.PartsPage })))
