import { useCodes, useLanguage, useWords } from '../../lib/language'
import { codes } from '../../ui/codes'
import { bound, written, type AreaKind, type Bound, type LawRule, type Rule, type Step } from './rule'
import { bookWords } from './words'

/** 8 小时, 5 工作日: a limit as people say it. */
export function useLimit() {
  const w = useWords(bookWords)
  return (b: Bound, calendar: string) => {
    const days = calendar === 'WD' ? 'workdays' : 'days'
    if (b.days !== null) return `${b.days} ${w(days)}`
    if (calendar === 'WD' && b.seconds! % 86_400 === 0) return `${b.seconds! / 86_400} ${w('workdays')}`
    const { n, unit } = written(b.seconds!)
    return `${n} ${w(unit)}`
  }
}

export function LimitCell({ rule, kind }: { rule: Rule; kind: AreaKind }) {
  const w = useWords(bookWords)
  const limit = useLimit()
  const l = rule.limits[kind], hard = bound(l, 'hard')
  return <>{limit(bound(l, 'target')!, rule.calendar)}{hard && <div className="muted">{w('hard', { t: limit(hard, l.hardCalendar ?? rule.calendar) })}</div>}</>
}

/** One step in words: 开始后 15 分钟 → 维修员 · 短信. */
export function useStep() {
  const w = useWords(bookWords)
  const c = useCodes(codes)
  const limit = useLimit()
  return (s: Step) => {
    const when = s.afterSeconds !== null ? w('stepAfter', { t: limit({ seconds: s.afterSeconds, days: null }, 'NAT') })
      : s.beforeDueSeconds !== null ? w('stepBefore', { t: limit({ seconds: s.beforeDueSeconds, days: null }, 'NAT') })
      : w(s.percentOf === 'HARD' ? 'stepHard' : 'stepDue', { n: s.percent })
    const again = s.repeatSeconds ? ` · ${w('repeat', { t: limit({ seconds: s.repeatSeconds, days: null }, 'NAT') })}` : ''
    return `${when} → ${c(s.tell)} · ${w(s.how as 'SCREEN' | 'TEXT')}${again}`
  }
}

export function Ladder({ rule }: { rule: Rule }) {
  const step = useStep()
  return <ol className="steps-list">{rule.ladder.map((s, i) => <li key={i}>{step(s)}</li>)}</ol>
}

const MARK = { VERIFIED: 'binding', VERIFIED_OTHER_PROVINCE: 'elsewhere', TOPIC_VERIFIED: 'topic', UNVERIFIED: 'unverified' } as const
/** Only a verified rule is called law; the others say what they are. */
export function LawMarks({ of }: { of: LawRule[] }) {
  const w = useWords(bookWords)
  const en = useLanguage() === 'en'
  if (!of.length) return <span className="muted">{w('nolaw')}</span>
  return <>{of.map(l => <div key={l.id} title={en ? l.textEn : l.text}>
    <span className={`mark ${l.status === 'VERIFIED' ? 'binding' : 'reference'}`}>{w(MARK[l.status as keyof typeof MARK] ?? 'unverified')}</span> <span className="muted">{en ? `${l.sourceEn}, ${l.articleEn}` : `${l.source}${l.article}`}</span></div>)}</>
}
