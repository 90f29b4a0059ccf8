import { lazy } from 'react'

export const CampaignPage = lazy(() => import('../../features/campaign/CampaignPage').then(m => ({ default: m.CampaignPage })))
export const MyVisits = lazy(() => import('../../features/campaign/MyVisits').then(m => ({ default: m.MyVisits })))
