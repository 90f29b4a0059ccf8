import { useState } from 'react'
import { post } from '../../api/client'
import { useWords } from '../../lib/language'
import { Icon } from '../../ui/Icon'
import { Refused } from '../../ui/Plain'
import type { Job } from './job'
import { fieldWords } from './words'

/** Calls the customer. Where numbers are masked it is shown when asked for, which is recorded. */
export function Call({ job, short }: { job: Job; short?: boolean }) {
  const w = useWords(fieldWords)
  const [shown, setShown] = useState<string>()
  const [error, setError] = useState<unknown>()
  const phone = job.phoneMasked ? shown : job.contactPhone
  const look = short ? 'button' : 'button main wide next-step'
  const show = () => post<{ phone: string }>(`/api/field/jobs/${encodeURIComponent(job.number)}/reveals`).then(it => { setShown(it.phone); setError(undefined) }, setError)
  if (!phone) return <><button className={look} onClick={() => void show()}>{w('showNumber')} {job.contactPhone}</button><Refused error={error} /></>
  return <a className={look} href={`tel:${phone}`} aria-label={short ? w('callCustomer', { name: job.customerName }) : undefined}><Icon of="phone" /> {short ? w('call') : w('callCustomer', { name: job.customerName })}{shown ? ` ${shown}` : ''}</a>
}
