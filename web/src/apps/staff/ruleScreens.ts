import { lazy } from 'react'

/** What a leader may argue about; each section is fetched when it is first opened. */
export const RulesPage = lazy(() => import('./RulesPage').then(m => ({ default: m.RulesPage })))
export const PausePage = lazy(() => import('../../features/ticket/pause/PausePage').then(m => ({ default: m.PausePage })))
