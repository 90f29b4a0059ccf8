import { lazy } from 'react'

export const CampaignPage = lazy(() => import('../../features/campaign/CampaignPage').then(m => ({ default: m.CampaignPage })))
