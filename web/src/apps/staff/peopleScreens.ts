import { lazy } from 'react'

/** Who works when, and which area is whose; each screen is fetched when it is first opened. */
export const Roster = lazy(() => import('../../features/roster/Roster').then(m => ({ default: m.Roster })))
export const MyRoster = lazy(() => import('../../features/roster/MyRoster').then(m => ({ default: m.MyRoster })))
export const PartitionPage = lazy(() => import('../../features/territory/PartitionPage').then(m => ({ default: m.PartitionPage })))
export const Stars = lazy(() => import('../../features/evaluation/Stars').then(m => ({ default: m.Stars })))
export const Exams = lazy(() => import('../../features/evaluation/Exams').then(m => ({ default: m.Exams })))
export const Contests = lazy(() => import('../../features/evaluation/Contests').then(m => ({ default: m.Contests })))
