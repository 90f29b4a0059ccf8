import { useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Checkbox, Input, Segmented, Select } from 'antd'
import { useEffect, useMemo, useRef, useState } from 'react'
import { Refusal } from '../../api/client'
import { phoneComplete, useCaller, useChosen, useFaults, useMe } from '../../api/hooks'
import type { Accepted, NewTicket } from '../../api/types'
import { useCodes, useLanguage, useWords } from '../../lib/language'
import { phoneDigits } from '../../lib/phone'
import { exact, serverNow } from '../../lib/time'
import { codes } from '../../ui/codes'
import { named } from '../../ui/named'
import { PromiseRibbon } from '../../ui/PromiseRibbon'
import { Trouble } from '../../ui/states'
import { callsOf, change, choose, dial, newCall, started, theCall, unsaved, useCall } from './call'
import { CallBefore } from './CallBefore'
import { Callers, SearchHouseholds } from './FindHousehold'
import { HouseholdCard } from './HouseholdCard'
import { ReadOut, RecentCalls } from './ReadOut'
import { explains, inArrears } from './services'
import { matchesSymptom } from './symptoms'
import { ticketWords } from './words'

const THREE_MINUTES = 180_000
type Box = { focus: () => void }

/** Taking the report. Nothing typed is lost on an error or on the way to another page; a repeat carries the same key. */
export function Desk() {
  const w = useWords(ticketWords)
  const client = useQueryClient()
  const c = useCodes(codes)
  const lang = useLanguage()
  const me = useMe().data?.staffNo
  useMemo(() => callsOf(me), [me])
  const call = useCall()
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>()
  const phoneBox = useRef<Box>(null), symptomBox = useRef<Box>(null), searchBox = useRef<Box>(null)
  const faults = useFaults()
  const chosen = useChosen(call.householdId || undefined)
  const calling = useCaller(call.phone)
  const fault = faults.data?.find(f => f.code === call.symptom)
  const service = chosen.data && explains(chosen.data.household.services, fault)

  const answer = () => { setError(undefined); newCall(); phoneBox.current?.focus() }
  const missing = (sentence: string, box: { current: Box | null }) => { setError(new Error(sentence)); box.current?.focus() }

  async function save(fixedOnPhone: boolean) {
    const it = theCall()
    if (busy || it.accepted) return
    if (!it.householdId) return missing(w('missingHousehold'), phoneComplete(it.phone) ? searchBox : phoneBox)
    if (!it.symptom) return missing(w('missingSymptom'), symptomBox)
    if (service && !it.override && !fixedOnPhone) return setError(new Error(w('stoppedFirst')))
    setBusy(true)
    setError(undefined)
    const answeredAt = started()
    change({ answeredAt })
    const body: NewTicket = { householdId: it.householdId, symptom: it.symptom, severity: it.severity, channel: it.channel, contactName: it.contactName, note: it.note,
      service: it.service || fault?.service || 'TV', contactPhone: phoneDigits(it.contactPhone || it.phone), answeredAt, fixedOnPhone }
    try {
      const accepted = await it.submission.post<Accepted>('/api/tickets', body)
      if (theCall().submission === it.submission) change({ accepted, savedAt: new Date(serverNow()).toISOString() })
      void client.invalidateQueries({ queryKey: ['tickets'] })
      void client.invalidateQueries({ queryKey: ['caller'] })
    } catch (refused) { setError(refused) } finally { setBusy(false) }
  }
  const keys = useRef({ answer, save })
  keys.current = { answer, save }
  useEffect(() => {
    const press = (e: KeyboardEvent) => {
      if (e.key === 'F2') { e.preventDefault(); if (!e.repeat) keys.current.answer() }
      if (e.key === 'Enter' && (e.ctrlKey || e.metaKey)) { e.preventDefault(); if (!e.repeat) void keys.current.save(false) }
    }
    const leave = (e: BeforeUnloadEvent) => { if (unsaved(theCall())) e.preventDefault() }
    addEventListener('keydown', press)
    addEventListener('beforeunload', leave)
    return () => { removeEventListener('keydown', press); removeEventListener('beforeunload', leave) }
  }, [])
  const options = useMemo(() => (faults.data ?? []).map(f => ({ value: f.code, label: `${f.code} ${lang === 'en' ? f.nameEn : f.name}`, fault: f })), [faults.data, lang])
  const hint = fault && (lang === 'en' ? fault.hintEn : fault.hint)
  const pick = (id: string, name: string) => { choose(id, name, 'HAND'); symptomBox.current?.focus() }

  return (
    <div className="two">
      <section className="panel stack" aria-label={w('desk')}>
        <div className="row">
          <Button type={call.answeredAt ? 'default' : 'primary'} onClick={answer}>{w('newCall')}</Button>
          {call.answeredAt && <span className="muted" title={exact(call.answeredAt)}>{w('answered')} {exact(call.answeredAt).slice(11)}</span>}
        </div>
        <CallBefore />
        {call.answeredAt && <PromiseRibbon big label={w('clk01')} promise={{ startedAt: call.answeredAt, dueAt: new Date(Date.parse(call.answeredAt) + THREE_MINUTES).toISOString(), endedAt: call.savedAt }} />}
        {call.accepted ? <ReadOut accepted={call.accepted} next={answer} /> : <>
          <label className="field">{w('caller')}<Input ref={phoneBox as never} size="large" inputMode="tel" autoFocus maxLength={24} value={call.phone}
            onChange={e => dial(phoneDigits(e.target.value))} onPressEnter={e => { if (!e.ctrlKey && phoneComplete(call.phone)) (call.householdId ? symptomBox : searchBox).current?.focus() }} /></label>
          <Callers phone={call.phone} chosen={call.householdId} choose={(id, name, by) => { choose(id, name, by); if (by === 'HAND') symptomBox.current?.focus() }} />
          <label className="field">{w('symptom')}<Select ref={symptomBox as never} className="wide" popupRender={named(w('symptom'))} value={call.symptom || undefined} options={options} loading={faults.isPending}
            showSearch={{ filterOption: (typed, o) => !!o && matchesSymptom(typed, o.fault) }} onChange={symptom => change({ override: false, symptom, service: faults.data?.find(f => f.code === symptom)?.service ?? '' })} /></label>
          {hint && <Alert type="info" showIcon title={`${w('hint')}: ${hint}`} />}
          {service && <Alert type="error" showIcon title={w(inArrears(service) ? 'arrears' : 'suspended', { product: service.product || c(service.kind) })}
            description={<Checkbox checked={call.override} onChange={e => { setError(undefined); change({ override: e.target.checked }) }}>{w('override')}</Checkbox>} />}
          <div className="row">
            <Segmented aria-label={w('service')} value={call.service || 'TV'} onChange={v => change({ service: v })} options={['TV', 'BROADBAND'].map(v => ({ value: v, label: c(v) }))} />
            <Segmented aria-label={w('severity')} value={call.severity} onChange={v => change({ severity: v })} options={['GENERAL', 'MAJOR'].map(v => ({ value: v, label: c(v) }))} />
            <Select aria-label={w('channel')} popupRender={named(w('channel'))} value={call.channel} onChange={v => change({ channel: v })} options={['HOTLINE', 'COUNTER', 'WEB', 'APP', 'VISIT'].map(v => ({ value: v, label: c(v) }))} />
          </div>
          <div className="row">
            <label className="field">{w('contactName')}<Input value={call.contactName} maxLength={40} onChange={e => change({ contactName: e.target.value })} /></label>
            <label className="field">{w('contactPhone')}<Input value={call.contactPhone || call.phone} inputMode="tel" maxLength={24} onChange={e => change({ contactPhone: phoneDigits(e.target.value) })} /></label>
          </div>
          <label className="field">{w('note')}<Input.TextArea rows={2} maxLength={500} value={call.note} onChange={e => change({ note: e.target.value })} /></label>
          <div className="stack at-hand">{error ? <Trouble error={error} again={error instanceof Refusal && error.mayRetry ? () => save(false) : undefined} /> : null}<div className="row">
            <Button type="primary" size="large" loading={busy} disabled={!!service && !call.override} onClick={() => save(false)}>{w('save')}</Button>
            <Button size="large" disabled={busy} onClick={() => save(true)}>{w('fixed')}</Button></div>
          </div>
        </>}
      </section>
      <aside>
        <div className="panel stack"><SearchHouseholds box={searchBox} choose={pick} />{chosen.data && !calling.data?.households.some(k => k.household.id === call.householdId) && <HouseholdCard {...chosen.data} />}</div>
        <RecentCalls />
      </aside>
    </div>
  )
}
