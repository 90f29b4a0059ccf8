import { useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Checkbox, Input, Segmented, Select } from 'antd'
import { useEffect, useMemo, useRef, useState } from 'react'
import { Submission } from '../../api/client'
import { useCaller, useChosen, useFaults } from '../../api/hooks'
import type { Accepted, NewTicket } from '../../api/types'
import { useCodes, useLanguage, useWords } from '../../lib/language'
import { exact, serverNow } from '../../lib/time'
import { codes } from '../../ui/codes'
import { named } from '../../ui/named'
import { PromiseRibbon } from '../../ui/PromiseRibbon'
import { Trouble } from '../../ui/states'
import { Callers, SearchHouseholds } from './FindHousehold'
import { HouseholdCard } from './HouseholdCard'
import { ReadOut, RecentCalls } from './ReadOut'
import { explains, inArrears } from './services'
import { matchesSymptom } from './symptoms'
import { ticketWords } from './words'

const stamp = () => new Date(serverNow()).toISOString()
const blank = { householdId: '', symptom: '', service: '', severity: 'GENERAL', channel: 'HOTLINE', contactPhone: '', contactName: '', note: '' }
const THREE_MINUTES = 180_000

/** Taking the report. Nothing typed is lost on an error, and a repeat carries the same idempotency key. */
export function Desk() {
  const w = useWords(ticketWords)
  const client = useQueryClient()
  const c = useCodes(codes)
  const lang = useLanguage()
  const [answeredAt, setAnsweredAt] = useState<string>()
  const [phone, setPhone] = useState('')
  const [form, setForm] = useState(blank)
  const [override, setOverride] = useState(false)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>()
  const [accepted, setAccepted] = useState<Accepted>()
  const submission = useRef(new Submission())
  const phoneBox = useRef<{ focus: () => void }>(null)
  const faults = useFaults()
  const chosen = useChosen(form.householdId || undefined)
  const calling = useCaller(phone)
  const fault = faults.data?.find(f => f.code === form.symptom)
  const service = chosen.data && explains(chosen.data.household.services, fault)
  const set = (change: Partial<typeof blank>) => setForm(f => ({ ...f, ...change }))
  const started = () => setAnsweredAt(a => a ?? stamp())

  function newCall() {
    setAnsweredAt(stamp()); setPhone(''); setForm(blank); setOverride(false); setError(undefined); setAccepted(undefined)
    submission.current = new Submission()
    phoneBox.current?.focus()
  }
  const choose = (householdId: string, contactName: string) => { started(); set({ householdId, contactName }) }

  async function save(fixedOnPhone: boolean) {
    if (busy) return
    if (!form.householdId || !form.symptom) return setError(new Error(w('missing')))
    if (service && !override && !fixedOnPhone) return
    setBusy(true)
    setError(undefined)
    const body: NewTicket = { ...form, service: form.service || fault?.service || 'TV', contactPhone: form.contactPhone || phone, answeredAt: answeredAt ?? stamp(), fixedOnPhone }
    setAnsweredAt(body.answeredAt)
    try {
      setAccepted(await submission.current.post<Accepted>('/api/tickets', body))
      void client.invalidateQueries({ queryKey: ['tickets'] })
    } catch (refused) { setError(refused) } finally { setBusy(false) }
  }
  const keys = useRef({ newCall, save })
  keys.current = { newCall, save }
  useEffect(() => {
    const press = (e: KeyboardEvent) => {
      if (e.key === 'F2') { e.preventDefault(); keys.current.newCall() }
      if (e.key === 'Enter' && (e.ctrlKey || e.metaKey)) { e.preventDefault(); void keys.current.save(false) }
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [])
  const options = useMemo(() => (faults.data ?? []).map(f => ({ value: f.code, label: `${f.code} ${lang === 'en' ? f.nameEn : f.name}`, fault: f })), [faults.data, lang])
  const hint = fault && (lang === 'en' ? fault.hintEn : fault.hint)

  return (
    <div className="two">
      <section className="panel stack" aria-label={w('desk')}>
        <div className="row">
          <Button type={answeredAt ? 'default' : 'primary'} onClick={newCall}>{w('newCall')}</Button>
          {answeredAt && <span className="muted" title={exact(answeredAt)}>{w('answered')} {exact(answeredAt).slice(11)}</span>}
        </div>
        {answeredAt && <PromiseRibbon big label={w('clk01')} promise={{ startedAt: answeredAt, dueAt: new Date(Date.parse(answeredAt) + THREE_MINUTES).toISOString(), endedAt: accepted?.ticket.savedAt }} />}
        {accepted ? <ReadOut accepted={accepted} next={newCall} /> : <>
          <label className="field">{w('caller')}<Input ref={phoneBox as never} size="large" inputMode="tel" autoFocus maxLength={15} value={phone}
            onChange={e => { started(); setPhone(e.target.value.replace(/\D/g, '')) }} /></label>
          <Callers phone={phone} chosen={form.householdId} choose={choose} />
          <label className="field">{w('symptom')}<Select className="wide" popupRender={named(w('symptom'))} value={form.symptom || undefined} options={options} loading={faults.isPending}
            showSearch={{ filterOption: (typed, o) => !!o && matchesSymptom(typed, o.fault) }} onChange={symptom => { setOverride(false); set({ symptom, service: faults.data?.find(f => f.code === symptom)?.service ?? '' }) }} /></label>
          {hint && <Alert type="info" showIcon title={`${w('hint')}: ${hint}`} />}
          {service && <Alert type="error" showIcon title={w(inArrears(service) ? 'arrears' : 'suspended', { product: service.product || c(service.kind) })}
            description={<Checkbox checked={override} onChange={e => setOverride(e.target.checked)}>{w('override')}</Checkbox>} />}
          <div className="row">
            <Segmented aria-label={w('service')} value={form.service || 'TV'} onChange={v => set({ service: v })} options={['TV', 'BROADBAND'].map(v => ({ value: v, label: c(v) }))} />
            <Segmented aria-label={w('severity')} value={form.severity} onChange={v => set({ severity: v })} options={['GENERAL', 'MAJOR'].map(v => ({ value: v, label: c(v) }))} />
            <Select aria-label={w('channel')} popupRender={named(w('channel'))} value={form.channel} onChange={v => set({ channel: v })} options={['HOTLINE', 'COUNTER', 'WEB', 'APP', 'VISIT'].map(v => ({ value: v, label: c(v) }))} />
          </div>
          <div className="row">
            <label className="field">{w('contactName')}<Input value={form.contactName} maxLength={40} onChange={e => set({ contactName: e.target.value })} /></label>
            <label className="field">{w('contactPhone')}<Input value={form.contactPhone || phone} inputMode="tel" maxLength={20} onChange={e => set({ contactPhone: e.target.value })} /></label>
          </div>
          <label className="field">{w('note')}<Input.TextArea rows={2} maxLength={500} value={form.note} onChange={e => set({ note: e.target.value })} /></label>
          {error ? <Trouble error={error} again={() => save(false)} /> : null}
          <div className="row">
            <Button type="primary" size="large" loading={busy} disabled={!!service && !override} onClick={() => save(false)}>{w('save')}</Button>
            <Button size="large" disabled={busy} onClick={() => save(true)}>{w('fixed')}</Button>
          </div>
        </>}
      </section>
      <aside>
        <div className="panel stack"><SearchHouseholds choose={choose} />{chosen.data && !calling.data?.households.some(k => k.household.id === form.householdId) && <HouseholdCard {...chosen.data} />}</div>
        <RecentCalls />
      </aside>
    </div>
  )
}
