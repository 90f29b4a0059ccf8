import { lazy } from 'react'

export const Stars = lazy(() => import('../../features/evaluation/Stars').then(m => ({ default: m.Stars })))
export const Exams = lazy(() => import('../../features/evaluation/Exams').then(m => ({ default: m.Exams })))
export const Contests = lazy(() => import('../../features/evaluation/Contests').then(m => ({ default: m.Contests })))
