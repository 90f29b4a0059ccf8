import { Alert, Button } from 'antd'
import { useEffect, useRef, useState } from 'react'
import type { Receipt, Taken } from '../../../api/caseTypes'
import { post } from '../../../api/client'
import { useWords } from '../../../lib/language'
import { clockTime, exact } from '../../../lib/time'
import { Trouble } from '../../../ui/states'
import { caseWords } from '../caseWords'
import { ticketWords } from '../words'

/** What was taken, and the receipt in the customer's hand: by text, or on paper when there is no mobile. */
export function ReceiptOut({ taken: t, next }: { taken: Taken; next: () => void }) {
  const w = useWords(caseWords)
  const say = useWords(ticketWords)
  const page = useRef<HTMLDivElement>(null)
  useEffect(() => page.current?.focus(), [])
  return <div className="stack" role="status" tabIndex={-1} ref={page} style={{ outline: 'none' }}>
    {!t.ticket || !t.receipt ? <Alert type="success" showIcon title={w('closedSpot')} /> : <>
      <div className="muted">{say('readOut')}</div>
      <div className="said"><a href={`#/tickets/${t.ticket.number}`}>{t.ticket.number}</a></div>
      <div className="row"><span title={exact(t.receipt.promisedAt)}>{w('promisedAt')} <b>{clockTime(t.receipt.promisedAt)}</b></span>
        <span>{w('ownerIs')} <b>{t.receipt.ownerName}</b> {t.receipt.ownerPhone}</span><span>{w('supervision')} <b>{t.receipt.supervisionPhone}</b></span></div>
      <ReceiptActions receipt={t.receipt} phoneMasked={t.ticket.phoneMasked} />
    </>}
    <Button type="primary" onClick={next}>{say('newCall')}</Button>
  </div>
}

const mobile = (masked: string) => /^1\d{2}\*{4}\d{4}$/.test(masked)

/** Printing is written down as giving it; the paper is the only thing on the printed page. */
export function ReceiptActions({ receipt, phoneMasked, quiet }: { receipt: Receipt; phoneMasked: string; quiet?: boolean }) {
  const w = useWords(caseWords)
  const [error, setError] = useState<unknown>()
  const [again, setAgain] = useState(false)
  const [paper, setPaper] = useState(false)
  useEffect(() => { if (paper) { print(); setPaper(false) } }, [paper])
  async function give(how: 'PRINT' | 'TEXT') {
    setError(undefined)
    try { await post(`/api/tickets/${receipt.number}/receipts`, { how }); how === 'PRINT' ? setPaper(true) : setAgain(true) } catch (refused) { setError(refused) }
  }
  return <>
    {!quiet && <div>{mobile(phoneMasked) ? `✓ ${w('texted', { phone: phoneMasked })}` : `▲ ${w('mustPrint')}`}</div>}
    {error ? <Trouble error={error} /> : null}
    <div className="row"><Button onClick={() => void give('PRINT')}>{w('print')}</Button>
      {mobile(phoneMasked) && <Button onClick={() => void give('TEXT')} disabled={again}>{again ? `✓ ${w('sentAgain')}` : w('textAgain')}</Button>}</div>
    {paper && <Paper receipt={receipt} />}
  </>
}

function Paper({ receipt: r }: { receipt: Receipt }) {
  const w = useWords(caseWords)
  const rows = [[w('number'), r.number], [w('received'), exact(r.receivedAt)], [w('promisedAt'), exact(r.promisedAt)], [w('ownerIs'), `${r.ownerName} · ${w('staffNo')} ${r.ownerStaffNo}`],
    [w('call'), r.ownerPhone], [w('supervision'), r.supervisionPhone], [w('follow'), r.link]]
  return <section className="paper" aria-label={w('receiptTitle')}><h2>{w('receiptTitle')}</h2><dl>{rows.map(([k, v]) => <div key={k}><dt>{k}</dt><dd>{v}</dd></div>)}</dl><p>{w('thanks')}</p></section>
}
