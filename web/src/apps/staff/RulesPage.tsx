import { Skeleton, Tabs } from 'antd'
import { lazy, Suspense, type ReactNode } from 'react'
import type { Me, Role } from '../../api/types'
import { useWords } from '../../lib/language'

const CreditRules = lazy(() => import('../../features/credit/CreditRules').then(m => ({ default: m.CreditRules })))
const RetentionRules = lazy(() => import('../../features/privacy/RetentionRules').then(m => ({ default: m.RetentionRules })))
const EscalationRules = lazy(() => import('../../features/dispatch/EscalationRules').then(m => ({ default: m.EscalationRules })))
const PlanRules = lazy(() => import('../../features/plan/PlanRules').then(m => ({ default: m.PlanRules })))
const Clocks = lazy(() => import('../../features/commitment/Clocks').then(m => ({ default: m.Clocks })))
const LawRules = lazy(() => import('../../features/commitment/LawRules').then(m => ({ default: m.LawRules })))

const words = {
  title: ['规则与制度', 'Rules'], credit: ['赔付与致歉', 'Credits'], clocks: ['时限与督办', 'Clocks and ladders'], escalation: ['提醒与静默', 'Quiet hours'], plan: ['排程', 'Planning'], retention: ['数据保存', 'Retention'], law: ['法规', 'Law'],
} as const
type Key = Exclude<keyof typeof words, 'title'>
interface Section { key: Key; read: readonly Role[]; change: readonly Role[]; screen: (mayChange: boolean) => ReactNode }

/** Who may read which rules, and who changes them; the server says the same. */
export const SECTIONS: readonly Section[] = [
  { key: 'credit', read: ['SHIFT_LEADER', 'CALL_CENTRE_HEAD', 'LEADER', 'ADMIN'], change: ['LEADER', 'ADMIN'], screen: may => <CreditRules mayChange={may} /> },
  { key: 'clocks', read: ['CALL_CENTRE_HEAD', 'LEADER', 'ADMIN'], change: ['ADMIN'], screen: may => <Clocks admin={may} /> },
  { key: 'escalation', read: ['SHIFT_LEADER', 'CALL_CENTRE_HEAD', 'QUALITY', 'LEADER', 'ADMIN'], change: ['CALL_CENTRE_HEAD', 'LEADER', 'ADMIN'], screen: may => <EscalationRules mayChange={may} /> },
  { key: 'plan', read: ['SHIFT_LEADER', 'DISPATCHER', 'CALL_CENTRE_HEAD', 'LEADER', 'ADMIN'], change: ['CALL_CENTRE_HEAD', 'LEADER', 'ADMIN'], screen: may => <PlanRules mayChange={may} /> },
  { key: 'retention', read: ['QUALITY', 'LEADER', 'ADMIN'], change: ['ADMIN'], screen: may => <RetentionRules mayChange={may} /> },
  { key: 'law', read: ['CALL_CENTRE_HEAD', 'LEADER', 'ADMIN'], change: [], screen: () => <LawRules /> },
]

/** One page for every rule a leader may argue about; the section stands in the address. */
export function RulesPage({ me, rest }: { me: Me; rest?: string }) {
  const w = useWords(words)
  const mine = SECTIONS.filter(s => s.read.includes(me.role))
  const open = mine.find(s => s.key === rest) ?? mine[0]
  return <section className="rules" aria-label={w('title')}><h2 style={{ margin: '0 0 4px', fontSize: 20 }}>{w('title')}</h2>
    <Tabs activeKey={open.key} onChange={key => { location.hash = `/rules/${key}` }} destroyOnHidden items={mine.map(s => ({ key: s.key, label: w(s.key), children: <Suspense fallback={<Skeleton active />}>{s.screen(s.change.includes(me.role))}</Suspense> }))} /></section>
}
