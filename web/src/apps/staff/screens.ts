import { lazy } from 'react'

/** Each screen is fetched when it is first opened: the desk is not made to wait for the board's table. */
export const Actions = lazy(() => import('../../features/dispatch/Actions').then(m => ({ default: m.Actions })))
export const BoardPage = lazy(() => import('../../features/dispatch/Board').then(m => ({ default: m.BoardPage })))
export const BusinessList = lazy(() => import('../../features/ticket/business/BusinessList').then(m => ({ default: m.BusinessList })))
export const CallBackDesk = lazy(() => import('../../features/feedback/CallBacks').then(m => ({ default: m.CallBackDesk })))
export const Complaints = lazy(() => import('../../features/ticket/complaint/Complaints').then(m => ({ default: m.Complaints })))
export const Conveniences = lazy(() => import('../../features/scoreboard/Conveniences').then(m => ({ default: m.Conveniences })))
export const CounterDesk = lazy(() => import('../../features/lobby/CounterDesk').then(m => ({ default: m.CounterDesk })))
export const LobbyTablet = lazy(() => import('../../features/lobby/LobbyTablet').then(m => ({ default: m.LobbyTablet })))
export const Credits = lazy(() => import('../../features/credit/Credits').then(m => ({ default: m.Credits })))
export const Desk = lazy(() => import('../../features/ticket/Desk').then(m => ({ default: m.Desk })))
export const Figures = lazy(() => import('../../features/scoreboard/Figures').then(m => ({ default: m.Figures })))
export const Imports = lazy(() => import('../../features/directory/Imports').then(m => ({ default: m.Imports })))
export const MyCases = lazy(() => import('../../features/ticket/cases/MyCases').then(m => ({ default: m.MyCases })))
export const TicketPage = lazy(() => import('../../features/ticket/TicketPage').then(m => ({ default: m.TicketPage })))
export const Tickets = lazy(() => import('../../features/ticket/Tickets').then(m => ({ default: m.Tickets })))
export const Privacy = lazy(() => import('../../features/privacy/Privacy').then(m => ({ default: m.Privacy })))
