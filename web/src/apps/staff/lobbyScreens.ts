import { lazy } from 'react'

/** The lobby's pages beside its tablet and counters, fetched when first opened. */
export const HallFigures = lazy(() => import('../../features/lobby/HallFigures').then(m => ({ default: m.HallFigures })))
export const LobbyLog = lazy(() => import('../../features/lobby/LobbyLog').then(m => ({ default: m.LobbyLog })))
export const Opinions = lazy(() => import('../../features/lobby/Opinions').then(m => ({ default: m.Opinions })))
