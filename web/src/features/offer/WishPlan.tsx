import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Select, Tag } from 'antd'
import { useMemo, useState } from 'react'
import { get, query } from '../../api/client'
import { useLanguage, useWords } from '../../lib/language'
import { named } from '../../ui/named'
import { Shown } from '../../ui/states'
import { channelMatches, useCatalogue, yuan, type Channel, type Named, type Plan } from './offer'
import { offerWords } from './words'

/** Wished channels, typed in any way one remembers them, and what they cost at least. */
export function WishPlan({ householdId }: { householdId?: string }) {
  const w = useWords(offerWords)
  const en = useLanguage() === 'en'
  const catalogue = useCatalogue()
  const [wished, setWished] = useState<string[]>([])
  const plan = useQuery({ queryKey: ['package-plan', householdId, wished], enabled: wished.length > 0, placeholderData: keepPreviousData,
    queryFn: () => get<Plan>(query('/api/package-plan', { channel: wished.join(','), household: householdId })) })
  const options = useMemo(() => {
    const themes = new Map<string, Channel[]>()
    for (const c of catalogue.data?.channels ?? []) themes.set(c.theme, [...(themes.get(c.theme) ?? []), c])
    return [...themes].map(([label, all]) => ({ label, title: label, options: all.map(c => ({ value: c.code, label: `${en ? c.nameEn || c.name : c.name}${c.hd ? ' HD' : ''}`, channel: c })) }))
  }, [catalogue.data, en])
  return <div className="stack"><h3>{w('wishes')}</h3>
    <Select mode="multiple" aria-label={w('wishes')} popupRender={named(w('wishes'))} className="wide" placeholder={w('pick')} allowClear value={wished} onChange={setWished} loading={catalogue.isPending} options={options}
      showSearch={{ filterOption: (typed, o) => !!o && 'channel' in o && channelMatches(typed, o.channel as Channel) }} />
    {wished.length ? <Shown of={plan}>{p => <PlanCard of={p} />}</Shown> : <p className="muted">{w('nothing')}</p>}
  </div>
}

function PlanCard({ of: p }: { of: Plan }) {
  const w = useWords(offerWords)
  const en = useLanguage() === 'en'
  const name = (n: Named) => (en && n.nameEn) || n.name
  const list = (all: Named[]) => all.map(name).join(en ? ', ' : '、')
  return <article className="plan stack" aria-label={w('plan')}>
    <div className="head"><b>{w('plan')}</b><span className="price">{w('perMonth', { yuan: yuan(p.cents) })}</span><span className={p.proven ? 'proven' : 'bound'}>{p.proven ? w('proven') : w('bound', { yuan: yuan(p.atLeastCents) })}</span></div>
    <table><tbody>
      {p.bought.map(b => <tr key={b.code}><th scope="row">{w('buy')}</th><td>{name(b)}</td><td className="num">{yuan(b.cents)}</td></tr>)}
      {!p.bought.length && <tr><th scope="row">{w('buy')}</th><td colSpan={2}>{w('noBuy')}</td></tr>}
      {p.kept.length > 0 && <tr><th scope="row">{w('has')}</th><td colSpan={2}>{list(p.kept)}</td></tr>}
      {p.notSold.length > 0 && <tr><th scope="row">✕ {w('notSold')}</th><td colSpan={2}>{list(p.notSold)}</td></tr>}
      {p.notTogether.length > 0 && <tr><th scope="row">✕ {w('notTogether')}</th><td colSpan={2}>{list(p.notTogether)}</td></tr>}
      {p.second && <tr><th scope="row">{w('second')}</th><td>{list(p.second.bought)}</td><td className="num">{yuan(p.second.cents)}</td></tr>}
    </tbody></table>
    {p.extra.length > 0 && <details><summary>{w('extra', { n: p.extra.length })}</summary><div className="chips">{p.extra.map(x => <Tag key={x.code}>{name(x)}</Tag>)}</div></details>}
    {p.oneLess.map(l => <div key={l.channel.code} className="muted">{w('less', { name: name(l.channel), yuan: yuan(l.savesCents) })}</div>)}
  </article>
}
