import { lazy } from 'react'

export const Improvement = lazy(() => import('../../features/scoreboard/Improvement').then(m => ({ default: m.Improvement })))
export const Publication = lazy(() => import('../../features/scoreboard/Publication').then(m => ({ default: m.Publication })))
