import { useWords } from '../../lib/language'
import { exact } from '../../lib/time'
import { Icon } from '../../ui/Icon'
import { Says } from '../../ui/Plain'
import { PromiseRibbon } from '../../ui/PromiseRibbon'
import { Ask, Steps, useWhen, type Tell } from './Parts'
import { stages, type Repair } from './repair'
import { Again, Rating, Verdict } from './Verdict'
import { customerWords } from './words'

const WHYS = ['selfFixed', 'notNow', 'otherWhy'] as const

/** Clocks on the way to the repair, not of the repair: the call, and the word after "not fixed". */
const FIRST_STEPS = ['CLK-02', 'CLK-24']

/** Who, when, how far; and what the customer may decide. The question that waits for an answer stands first. */
export function RepairPage({ of: r, tell }: { of: Repair; tell: Tell }) {
  const w = useWords(customerWords)
  const when = useWhen()
  const list = stages(r)
  const fixed = list.find(s => s.stage === 'FIXED')!
  const repair = r.promises?.findLast(p => p.dueAt && !FIRST_STEPS.includes(p.clock) && p.state !== 'WITHDRAWN')
  const over = fixed.reached || r.state === 'CANCELLED'
  return (
    <div className="stack">
      {r.canConfirm && <Verdict tell={tell} />}
      {!r.canConfirm && <Rating of={r} tell={tell} />}
      {r.state === 'CANCELLED' && <Says>{w('cancelled')}</Says>}
      {!over && <section className="card stack">
        <h2>{w('when')}</h2>
        {r.windowStart && r.windowEnd ? <p className="when">{when(r.windowStart, r.windowEnd)}</p> : <p>{w('notAgreed')}</p>}
        <h2>{w('who')}</h2>
        {r.technician ? <>
          <p><span className="name">{r.technician.name}</span> <span className="quiet">{w('staffNo')} {r.technician.staffNo}</span></p>
          <a className="button main wide" href={`tel:${r.technician.phone}`}><Icon of="phone" /> {w('callHim', { name: r.technician.name })}</a>
        </> : <p>{w('soon')}</p>}
      </section>}
      <section className="card stack">
        <h2>{w('steps')}</h2>
        {repair && r.state !== 'CANCELLED' && <PromiseRibbon promise={{ ...repair, hardDueAt: null }} label={`${w('promise')} ${exact(repair.dueAt).slice(5, 16)}`} />}
        <Steps of={r} />
      </section>
      {r.canReopen && <Again tell={tell} />}
      {r.canMove && <Ask label={w('move')} title={w('moveTitle')}>
        {(run, busy, close) => <>
          <div className="slot-list">{r.slots.length ? r.slots.map(s => <button key={s.start} disabled={busy} onClick={() => run(() => tell('appointments', { start: s.start, end: s.end }))}>{when(s.start, s.end)}</button>) : <p>{w('noSlots')}</p>}</div>
          <button className="wide" onClick={close}>{w('close')}</button>
        </>}
      </Ask>}
      {r.canCancel && <Ask label={w('cancel')} title={w('cancelTitle')} tone="bad">
        {(run, busy, close) => <Cancel run={reason => run(() => tell('cancellations', { reason }))} busy={busy} close={close} />}
      </Ask>}
    </div>
  )
}

function Cancel({ run, busy, close }: { run: (reason: string) => void; busy: boolean; close: () => void }) {
  const w = useWords(customerWords)
  return <>
    <p>{w('cancelHelp')}</p>
    <button className="wide main" onClick={close}>{w('keep')}</button>
    {WHYS.map(why => <button key={why} className="wide bad" disabled={busy} onClick={() => run(customerWords[why][0])}>{w('cancelYes')}:{w(why)}</button>)}
  </>
}
