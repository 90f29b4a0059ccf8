import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { get, post } from '../../api/client'
import { useWords } from '../../lib/language'
import { clockTime, exact } from '../../lib/time'
import { Trouble } from '../../ui/states'
import { caseWords } from './caseWords'

interface Card { managerName: string; managerPhone: string; hotline: string; issuedAt: string | null; how: string | null }

/** 服务联系卡: who answers for this household, and whether it holds the card already. */
export function ContactCard({ householdId }: { householdId: string }) {
  const w = useWords(caseWords)
  const client = useQueryClient()
  const key = ['contact-card', householdId]
  const card = useQuery({ queryKey: key, queryFn: () => get<Card | undefined>(`/api/households/${householdId}/contact-card`).then(it => it ?? null), staleTime: 60_000 }).data
  const [error, setError] = useState<unknown>()
  async function issue(how: 'COUNTER' | 'TEXT') {
    setError(undefined)
    try { client.setQueryData(key, await post<Card>(`/api/households/${householdId}/contact-cards`, { how })) } catch (refused) { setError(refused) }
  }
  if (!card) return null
  return <div className="stack"><div className="row tight"><span className="muted">{w('manager')}</span> <b>{card.managerName}</b> {card.managerPhone}
    {card.issuedAt ? <span className="muted" title={exact(card.issuedAt)}>✓ {w('cardIssued')} {clockTime(card.issuedAt)}</span>
      : <><Button size="small" onClick={() => void issue('TEXT')}>{w('cardText')}</Button><Button size="small" onClick={() => void issue('COUNTER')}>{w('cardPaper')}</Button></>}</div>
    {error ? <Trouble error={error} /> : null}</div>
}
