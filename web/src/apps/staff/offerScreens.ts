import { lazy } from 'react'

/** What is offered and sold; each screen is fetched when it is first opened. */
export const CatalogueAdmin = lazy(() => import('../../features/offer/CatalogueAdmin').then(m => ({ default: m.CatalogueAdmin })))
export const OfferDesk = lazy(() => import('../../features/offer/OfferDesk').then(m => ({ default: m.OfferDesk })))
export const OfferPanel = lazy(() => import('../../features/offer/OfferPanel').then(m => ({ default: m.OfferPanel })))
