import { CampaignPage, MyVisits } from './campaignScreens'
import { HallFigures, LobbyLog, Opinions } from './lobbyScreens'
import { ManagerDesk, PartsPage } from './fieldScreens'
import { Improvement, Publication } from './figureScreens'
import { Contests, Exams, Stars } from './peopleScreens'
import { CatalogueAdmin, OfferDesk, OfferPanel } from './offerScreens'
import { PausePage, RulesPage } from './ruleScreens'
import type { ReactNode } from 'react'
import { MyRoster, PartitionPage, Roster } from './peopleScreens'
import { CommitmentBook } from './screens'
import type { Me, Role } from '../../api/types'
import { BoardPage, BusinessList, CallBackDesk, Complaints, Conveniences, CounterDesk, Credits, Desk, Figures, Imports, LobbyTablet, MyCases, Outages, PlanPage, Privacy, Tickets } from './screens'

/** What a page is given: who looks, the area chosen above, the rest of the address, and how to open a ticket beside it. */
export interface Place { me: Me; area?: string; rest?: string; open: (ticketNumber: string) => void }
export type Group = 'calls' | 'field' | 'hall' | 'people' | 'figures' | 'setup'
export interface Page { path: string; group: Group; word: readonly [zh: string, en: string]; roles: readonly Role[] | null; screen: (at: Place) => ReactNode }

const CALLS: Role[] = ['AGENT', 'SHIFT_LEADER', 'CALL_CENTRE_HEAD', 'LOBBY_MANAGER', 'CUSTOMER_MANAGER', 'DISPATCHER', 'ADMIN']
const SELLERS: Role[] = ['AGENT', 'SHIFT_LEADER', 'CALL_CENTRE_HEAD', 'LOBBY_MANAGER', 'LOBBY_HEAD', 'CUSTOMER_MANAGER', 'ADMIN']

/** Every staff page, in the order of the menu; roles null: everybody. The first one somebody may see is where they start. */
export const PAGES: readonly Page[] = [
  { path: '/desk', group: 'calls', word: ['接报台', 'Desk'], roles: CALLS, screen: () => <Desk offer={(household, contact) => <OfferPanel key={household} householdId={household} contact={contact} />} /> },
  { path: '/tickets', group: 'calls', word: ['工单', 'Tickets'], roles: null, screen: ({ area }) => <Tickets area={area} /> },
  { path: '/cases', group: 'calls', word: ['首问台账', 'My cases'], roles: null, screen: ({ me, area }) => <MyCases me={me} area={area} /> },
  { path: '/complaints', group: 'calls', word: ['投诉', 'Complaints'], roles: null, screen: ({ area }) => <Complaints area={area} /> },
  { path: '/business', group: 'calls', word: ['业务办理', 'Business'], roles: null, screen: ({ area }) => <BusinessList area={area} /> },
  { path: '/pauses', group: 'calls', word: ['暂停审批', 'Pauses'], roles: ['SHIFT_LEADER', 'CALL_CENTRE_HEAD', 'CUSTOMER_MANAGER', 'LOBBY_HEAD', 'LEADER', 'ADMIN'], screen: () => <PausePage /> },
  { path: '/callbacks', group: 'calls', word: ['回访台', 'Call-backs'], roles: ['AGENT', 'SHIFT_LEADER', 'CALL_CENTRE_HEAD', 'QUALITY', 'ADMIN'], screen: ({ area }) => <CallBackDesk area={area} /> },
  { path: '/manager', group: 'field', word: ['客户经理工作台', 'Area desk'], roles: ['CUSTOMER_MANAGER', 'DISPATCHER', 'CALL_CENTRE_HEAD', 'LEADER', 'ADMIN'], screen: ({ me, area }) => <ManagerDesk me={me} area={area} /> },
  { path: '/dispatch', group: 'field', word: ['调度台', 'Dispatch'], roles: null, screen: ({ area, open }) => <BoardPage area={area} open={open} /> },
  { path: '/plan', group: 'field', word: ['排程', 'Schedule'], roles: ['DISPATCHER', 'CUSTOMER_MANAGER', 'SHIFT_LEADER', 'CALL_CENTRE_HEAD', 'LEADER', 'ADMIN'], screen: ({ me, area, open }) => <PlanPage me={me} area={area} open={open} /> },
  { path: '/outages', group: 'field', word: ['停播与片区故障', 'Interruptions'], roles: ['AGENT', 'SHIFT_LEADER', 'DISPATCHER', 'CALL_CENTRE_HEAD', 'CUSTOMER_MANAGER', 'QUALITY', 'LEADER', 'ADMIN'], screen: ({ me, area }) => <Outages me={me} area={area} /> },
  { path: '/parts', group: 'field', word: ['备件', 'Parts'], roles: ['DISPATCHER', 'CUSTOMER_MANAGER', 'CALL_CENTRE_HEAD', 'LEADER', 'ADMIN'], screen: ({ me, area }) => <PartsPage me={me} area={area} /> },
  { path: '/commitments', group: 'figures', word: ['承诺与时限', 'Commitments'], roles: ['ADMIN', 'LEADER', 'CALL_CENTRE_HEAD'], screen: ({ me }) => <CommitmentBook admin={me.role === 'ADMIN'} /> },
  { path: '/lobby', group: 'hall', word: ['大堂', 'Lobby'], roles: ['LOBBY_MANAGER', 'LOBBY_HEAD', 'ADMIN'], screen: () => <LobbyTablet offer={to => <OfferDesk key={to.number?.id ?? 'walkin'} contact={to.number && `number-${to.number.id}`} householdId={to.number?.householdId ?? undefined} at="TABLET" place={`tablet-${to.hall}`} />} /> },
  { path: '/counter', group: 'hall', word: ['柜台', 'Counter'], roles: ['AGENT', 'LOBBY_MANAGER', 'LOBBY_HEAD', 'ADMIN'], screen: ({ me }) => <CounterDesk me={me} offer={contact => <OfferDesk key={contact} contact={contact} />} /> },
  { path: '/lobby-log', group: 'hall', word: ['值班日志', 'Duty log'], roles: ['LOBBY_MANAGER', 'LOBBY_HEAD', 'ADMIN'], screen: ({ me }) => <LobbyLog me={me} /> },
  { path: '/opinions', group: 'hall', word: ['意见簿', 'Opinion book'], roles: ['LOBBY_MANAGER', 'LOBBY_HEAD', 'ADMIN'], screen: () => <Opinions /> },
  { path: '/hall-figures', group: 'hall', word: ['大厅指标', 'Hall figures'], roles: ['LOBBY_MANAGER', 'LOBBY_HEAD', 'QUALITY', 'LEADER', 'ADMIN'], screen: () => <HallFigures /> },
  { path: '/offers', group: 'hall', word: ['推荐', 'The right offer'], roles: SELLERS, screen: () => <OfferDesk /> },
  { path: '/roster', group: 'people', word: ['排班', 'Roster'], roles: ['DISPATCHER', 'CUSTOMER_MANAGER', 'SHIFT_LEADER', 'CALL_CENTRE_HEAD', 'QUALITY', 'LEADER', 'ADMIN'], screen: ({ me, area }) => <Roster me={me} area={area} /> },
  { path: '/my-roster', group: 'people', word: ['我的班表', 'My roster'], roles: null, screen: () => <MyRoster /> },
  { path: '/partition', group: 'setup', word: ['片区划分', 'Areas'], roles: ['LEADER', 'DISPATCHER', 'CUSTOMER_MANAGER', 'ADMIN'], screen: ({ me }) => <PartitionPage me={me} /> },
  { path: '/campaign', group: 'people', word: ['走访月', 'Service month'], roles: ['LEADER', 'QUALITY', 'CALL_CENTRE_HEAD', 'LOBBY_HEAD', 'ADMIN'], screen: () => <CampaignPage /> },
  { path: '/my-visits', group: 'people', word: ['我的走访', 'My visits'], roles: null, screen: ({ me }) => <MyVisits me={me} /> },
  { path: '/catalogue', group: 'setup', word: ['产品目录', 'Catalogue'], roles: ['ADMIN', 'LOBBY_HEAD', 'CALL_CENTRE_HEAD'], screen: () => <CatalogueAdmin /> },
  { path: '/stars', group: 'people', word: ['五星评价', 'Five stars'], roles: null, screen: ({ me, area }) => <Stars me={me} area={area} /> },
  { path: '/exams', group: 'people', word: ['考试', 'Exams'], roles: null, screen: ({ me, rest }) => <Exams me={me} rest={rest} /> },
  { path: '/contests', group: 'people', word: ['比武', 'Contests'], roles: null, screen: ({ me }) => <Contests me={me} /> },
  { path: '/figures', group: 'figures', word: ['指标', 'Figures'], roles: null, screen: ({ area }) => <Figures area={area} /> },
  { path: '/improvement', group: 'figures', word: ['持续改进', 'Improvement'], roles: ['LEADER', 'QUALITY', 'CALL_CENTRE_HEAD', 'LOBBY_HEAD', 'ADMIN'], screen: () => <Improvement /> },
  { path: '/publication', group: 'figures', word: ['月度公布', 'Publication'], roles: ['LEADER', 'QUALITY', 'CALL_CENTRE_HEAD', 'LOBBY_HEAD', 'ADMIN'], screen: ({ me }) => <Publication me={me} /> },
  { path: '/credits', group: 'figures', word: ['赔付与致歉', 'Credits'], roles: ['SHIFT_LEADER', 'CALL_CENTRE_HEAD', 'LEADER', 'ADMIN'], screen: ({ me }) => <Credits allAreas={me.allAreas} /> },
  { path: '/conveniences', group: 'figures', word: ['便民举措', 'Conveniences'], roles: null, screen: ({ area }) => <Conveniences area={area} /> },
  { path: '/rules', group: 'setup', word: ['规则与制度', 'Rules'], roles: ['SHIFT_LEADER', 'DISPATCHER', 'CALL_CENTRE_HEAD', 'QUALITY', 'LEADER', 'ADMIN'], screen: ({ me, rest }) => <RulesPage me={me} rest={rest} /> },
  { path: '/imports', group: 'setup', word: ['导入', 'Import'], roles: ['ADMIN', 'CALL_CENTRE_HEAD', 'DISPATCHER'], screen: ({ rest }) => <Imports id={rest} /> },
  { path: '/privacy', group: 'setup', word: ['核查与隐私', 'Checks & privacy'], roles: ['QUALITY', 'ADMIN'], screen: () => <Privacy /> },
]
export const GROUPS: readonly { group: Group; word: readonly [zh: string, en: string] }[] = [
  { group: 'calls', word: ['受理', 'Requests'] }, { group: 'field', word: ['上门', 'Field work'] }, { group: 'hall', word: ['营业厅', 'Hall'] },
  { group: 'people', word: ['员工与走访', 'People'] }, { group: 'figures', word: ['承诺与指标', 'Promises & figures'] }, { group: 'setup', word: ['资料与设置', 'Set-up'] },
]

/** A lobby manager starts in the lobby, a dispatcher on the board; everybody else with the first page of the menu. */
const FIRST: Partial<Record<Role, string>> = { LOBBY_MANAGER: '/lobby', LOBBY_HEAD: '/lobby', DISPATCHER: '/dispatch', CUSTOMER_MANAGER: '/manager', LEADER: '/figures', TECHNICIAN: '/dispatch' }

export const pagesOf = (role: Role) => PAGES.filter(p => !p.roles || p.roles.includes(role))
export const startOf = (role: Role) => { const mine = pagesOf(role); return (mine.find(p => p.path === FIRST[role]) ?? mine[0]).path }
/** The page of an address: the longest path that begins it; an unknown address is the start page. */
export function pageAt(route: string, role: Role) {
  const mine = pagesOf(role)
  const found = [...mine].sort((a, b) => b.path.length - a.path.length).find(p => route === p.path || route.startsWith(`${p.path}/`))
  const page = found ?? mine.find(p => p.path === startOf(role)) ?? mine[0]
  return { page, rest: found ? decodeURIComponent(route.slice(found.path.length + 1)) || undefined : undefined }
}
