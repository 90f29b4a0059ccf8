import { useQueryClient } from '@tanstack/react-query'
import { Button, Checkbox, Input, Segmented, Select } from 'antd'
import { Suspense, useEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import { useBusinessTypes } from '../../api/caseHooks'
import type { Taken } from '../../api/caseTypes'
import { Refusal } from '../../api/client'
import { phoneComplete, useAreas, useCaller, useChosen, useFaults, useMe } from '../../api/hooks'
import type { Accepted } from '../../api/types'
import { useCodes, useWords } from '../../lib/language'
import { phoneDigits } from '../../lib/phone'
import { exact, serverNow } from '../../lib/time'
import { codes } from '../../ui/codes'
import { named } from '../../ui/named'
import { PromiseRibbon } from '../../ui/PromiseRibbon'
import { Trouble } from '../../ui/states'
import { callsOf, change, choose, dial, newCall, started, theCall, unsaved, useCall, type Kind } from './call'
import { CallBefore } from './CallBefore'
import { caseWords } from './caseWords'
import { Callers, SearchHouseholds } from './FindHousehold'
import { HouseholdCard } from './HouseholdCard'
import { BusinessPart } from './intake/BusinessPart'
import { ComplaintPart, QuestionPart } from './intake/CaseParts'
import { FaultPart } from './intake/FaultPart'
import { ReceiptOut } from './intake/ReceiptOut'
import { KINDS, missing, request } from './intake/request'
import { ReadOut, RecentCalls } from './ReadOut'
import { explains } from './services'
import { VisitWindows } from './VisitWindows'
import { ticketWords } from './words'

const THREE_MINUTES = 180_000
type Box = { focus: () => void }

/**
 * One intake for whatever the customer asks; who takes it is asked first and answers for it. Nothing typed is lost on an error,
 * on the way to another page or when the kind turns out to be another; a repeat carries the same key.
 */
export function Desk({ offer }: { offer?: (householdId: string, contact: string) => ReactNode }) {
  const w = useWords(ticketWords)
  const k = useWords(caseWords)
  const client = useQueryClient()
  const c = useCodes(codes)
  const me = useMe().data?.staffNo
  useMemo(() => callsOf(me), [me])
  const call = useCall()
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>()
  const phoneBox = useRef<Box>(null), mainBox = useRef<Box>(null), searchBox = useRef<Box>(null)
  const areas = useAreas()
  const fault = useFaults().data?.find(f => f.code === call.symptom)
  const type = useBusinessTypes().data?.find(t => t.code === call.type)
  const chosen = useChosen(call.householdId || undefined)
  const calling = useCaller(call.phone)
  const care = !!chosen.data?.household.care.length
  const stopped = call.kind === 'FAULT' && chosen.data ? explains(chosen.data.household.services, fault) : undefined
  const onTheSpot = (call.kind === 'OPINION' || call.kind === 'INQUIRY') && !!call.answer.trim()

  const answer = () => { setError(undefined); newCall(); phoneBox.current?.focus() }
  const turnTo = (kind: Kind) => { setError(undefined); if (theCall().accepted || theCall().taken) newCall(); change({ answeredAt: started(), kind }); setTimeout(() => mainBox.current?.focus()) }

  async function save(fixedOnPhone: boolean) {
    const it = theCall()
    if (busy || it.accepted || it.taken) return
    const lacks = missing(it, { care, type })
    if (lacks) {
      setError(new Error(lacks === 'missingHousehold' || lacks === 'missingSymptom' ? w(lacks) : k(lacks)))
      return (lacks === 'missingHousehold' ? (phoneComplete(it.phone) ? searchBox : phoneBox) : mainBox).current?.focus()
    }
    if (stopped && !it.override && !fixedOnPhone) return setError(new Error(w('stoppedFirst')))
    setBusy(true)
    setError(undefined)
    const answeredAt = started()
    change({ answeredAt })
    const [path, body] = request(it, answeredAt, fixedOnPhone, fault?.service)
    try {
      const written = await it.submission.post<Accepted | Taken>(path, body)
      if (theCall().submission === it.submission) change({ ...(it.kind === 'FAULT' ? { accepted: written as Accepted } : { taken: written as Taken }), savedAt: new Date(serverNow()).toISOString() })
      void client.invalidateQueries({ queryKey: ['tickets'] })
      void client.invalidateQueries({ queryKey: ['caller'] })
    } catch (refused) { setError(refused) } finally { setBusy(false) }
  }
  const keys = useRef({ answer, save, turnTo })
  keys.current = { answer, save, turnTo }
  useEffect(() => {
    const press = (e: KeyboardEvent) => {
      const kind = KINDS.find(x => x.key === e.key)?.kind
      if (kind && !e.altKey && !e.ctrlKey) { e.preventDefault(); if (!e.repeat) keys.current.turnTo(kind) }
      if (e.key === 'F2') { e.preventDefault(); if (!e.repeat) keys.current.answer() }
      if (e.key === 'Enter' && (e.ctrlKey || e.metaKey)) { e.preventDefault(); if (!e.repeat) void keys.current.save(false) }
    }
    const leave = (e: BeforeUnloadEvent) => { if (unsaved(theCall())) e.preventDefault() }
    addEventListener('keydown', press)
    addEventListener('beforeunload', leave)
    return () => { removeEventListener('keydown', press); removeEventListener('beforeunload', leave) }
  }, [])
  const pick = (id: string, name: string) => { choose(id, name, 'HAND'); mainBox.current?.focus() }
  const taken = call.accepted ?? call.taken

  return (
    <div className="two">
      <section className="panel stack" aria-label={w('desk')}>
        <div className="row">
          <Button type={call.answeredAt ? 'default' : 'primary'} onClick={answer}>{w('newCall')}</Button>
          <Segmented aria-label={k('kind')} value={call.kind} onChange={v => turnTo(v as Kind)} options={KINDS.map(x => ({ value: x.kind, label: <>{k(x.kind)} <small>{x.key}</small></> }))} />
          {call.answeredAt && <span className="muted" title={exact(call.answeredAt)}>{w('answered')} {exact(call.answeredAt).slice(11)}</span>}
        </div>
        <CallBefore />
        {call.answeredAt && call.kind === 'FAULT' && <PromiseRibbon big label={w('clk01')} promise={{ startedAt: call.answeredAt, dueAt: new Date(Date.parse(call.answeredAt) + THREE_MINUTES).toISOString(), endedAt: call.savedAt }} />}
        {call.accepted ? <ReadOut accepted={call.accepted} next={answer} /> : call.taken ? <ReceiptOut taken={call.taken} next={answer} /> : <>
          <label className="field">{w('caller')}<Input ref={phoneBox as never} size="large" inputMode="tel" autoFocus maxLength={24} value={call.phone}
            onChange={e => dial(phoneDigits(e.target.value))} onPressEnter={e => { if (!e.ctrlKey && phoneComplete(call.phone)) (call.householdId || call.stranger ? mainBox : searchBox).current?.focus() }} /></label>
          <Callers phone={call.phone} chosen={call.householdId} choose={(id, name, by) => { choose(id, name, by); if (by === 'HAND') mainBox.current?.focus() }} />
          {call.kind !== 'FAULT' && call.kind !== 'BUSINESS' && !call.householdId && <div className="row">
            <Checkbox checked={call.stranger} onChange={e => change({ stranger: e.target.checked })}>{k('stranger')}</Checkbox>
            {call.stranger && <Select aria-label={k('area')} popupRender={named(k('area'))} style={{ minWidth: 200 }} placeholder={k('area')} value={call.areaCode || undefined} onChange={areaCode => change({ areaCode })}
              showSearch={{ optionFilterProp: 'label' }} options={(areas.data ?? []).map(a => ({ value: a.code, label: `${a.code} ${a.name}` }))} />}</div>}
          {call.kind === 'FAULT' ? <FaultPart call={call} box={mainBox} stopped={stopped} edited={() => setError(undefined)} /> : call.kind === 'BUSINESS' ? <BusinessPart call={call} box={mainBox} />
            : call.kind === 'COMPLAINT' ? <ComplaintPart call={call} box={mainBox} caller={chosen.data} /> : <QuestionPart call={call} box={mainBox} />}
          {care && (call.kind === 'FAULT' || call.kind === 'BUSINESS') && <Checkbox checked={call.homeOffered} onChange={e => change({ homeOffered: e.target.checked })}><span title={k('homeWhy')}>{k('homeOffered')}</span></Checkbox>}
          <div className="row">
            <label className="field">{call.stranger && !call.householdId ? k('anonymous') : w('contactName')}<Input value={call.contactName} maxLength={40} onChange={e => change({ contactName: e.target.value })} /></label>
            <label className="field">{w('contactPhone')}<Input value={call.contactPhone || call.phone} inputMode="tel" maxLength={24} onChange={e => change({ contactPhone: phoneDigits(e.target.value) })} /></label>
            <Select aria-label={w('channel')} popupRender={named(w('channel'))} value={call.channel} onChange={v => change({ channel: v })} style={{ alignSelf: 'end', minWidth: 90 }}
              options={['HOTLINE', 'COUNTER', 'WEB', 'APP', 'VISIT', 'DIRECT', ...(call.kind === 'FAULT' ? [] : ['LETTER'])].map(v => ({ value: v, label: c(v) }))} />
          </div>
          {call.kind === 'FAULT' && <VisitWindows householdId={call.householdId} fault={call.symptom} kept={call.windowHold} keep={windowHold => change({ windowHold })} />}
          {(call.kind === 'FAULT' || call.kind === 'BUSINESS') && <label className="field">{w('note')}<Input.TextArea rows={2} maxLength={500} value={call.note} onChange={e => change({ note: e.target.value })} /></label>}
          <div className="stack at-hand">{error ? <Trouble error={error} again={error instanceof Refusal && error.mayRetry ? () => save(false) : undefined} /> : null}<div className="row">
            <Button type="primary" size="large" loading={busy} disabled={!!stopped && !call.override} onClick={() => save(false)}>{k(onTheSpot ? 'saveAnswered' : `save${call.kind}`)}</Button>
            {call.kind === 'FAULT' && <Button size="large" disabled={busy} onClick={() => save(true)}>{w('fixed')}</Button>}</div>
          </div>
        </>}
      </section>
      <aside>
        <div className="panel stack"><SearchHouseholds box={searchBox} choose={pick} />{chosen.data && !(calling.data?.households.some(x => x.household.id === call.householdId) && !taken) && <HouseholdCard {...chosen.data} />}</div>
        {call.householdId && call.answeredAt && offer ? <Suspense>{offer(call.householdId, `call-${call.answeredAt}`)}</Suspense> : null}
        <RecentCalls />
      </aside>
    </div>
  )
}
