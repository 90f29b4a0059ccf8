import { Checkbox, Input, Select } from 'antd'
import { useMemo, type RefObject } from 'react'
import { useBusinessTypes, useExplanations } from '../../../api/caseHooks'
import type { BusinessType } from '../../../api/caseTypes'
import { useCodes, useLanguage, useWords } from '../../../lib/language'
import { exact, serverNow } from '../../../lib/time'
import { codes } from '../../../ui/codes'
import { named } from '../../../ui/named'
import { change, type Call } from '../call'
import { caseWords } from '../caseWords'
import { matchesName } from '../symptoms'
import { Promised } from './Promised'

const HOURS = ['08', '10', '12', '14', '16', '18']

/** What is to be done, the papers for it, what it costs and by when; for a sale the six explanations. */
export function BusinessPart({ call, box }: { call: Call; box: RefObject<unknown> }) {
  const w = useWords(caseWords)
  const c = useCodes(codes)
  const en = useLanguage() === 'en'
  const types = useBusinessTypes()
  const type = types.data?.find(t => t.code === call.type)
  const explanations = useExplanations(!!type?.sale)
  const options = useMemo(() => (types.data ?? []).map(t => ({ value: t.code, label: `${t.code} ${en ? t.nameEn : t.name}`, type: t })), [types.data, en])
  const today = exact(new Date(serverNow()).toISOString()).slice(0, 10)
  return <>
    <label className="field">{w('type')}<Select ref={box as never} className="wide" popupRender={named(w('type'))} value={call.type || undefined} options={options} loading={types.isPending}
      showSearch={{ filterOption: (typed, o) => !!o && matchesName(typed, o.type) }} onChange={code => change({ type: code, papers: [], explained: [], newLine: false })} /></label>
    {type && <>
      <Facts type={type} />
      <Promised kind="BUSINESS" type={type.code} newLine={call.newLine} householdId={call.householdId || undefined} />
      <fieldset className="checks"><legend>{w('forServices')}</legend>
        <Checkbox.Group value={call.services.length ? call.services : ['TV']} onChange={v => change({ services: v as string[] })} options={['TV', 'BROADBAND'].map(v => ({ value: v, label: c(v) }))} />
        {type.mayNeedLine && <Checkbox checked={call.newLine} onChange={e => change({ newLine: e.target.checked })}>{w('newLine')}</Checkbox>}</fieldset>
      <fieldset className="checks"><legend>{w('papers')}</legend>
        {type.papers.length ? <Checkbox.Group value={call.papers} onChange={v => change({ papers: v as string[] })} options={type.papers.map(p => ({ value: p, label: w(p as keyof typeof caseWords) }))} /> : <span className="muted">{w('noPapers')}</span>}
        {type.visit && type.papers.length > call.papers.length && <small className="muted">{w('atTheDoor')}</small>}</fieldset>
      {type.papers.includes('NEW_ADDRESS') && <label className="field">{w('newAddress')}<Input maxLength={200} value={call.newAddress} onChange={e => change({ newAddress: e.target.value })} /></label>}
      {type.sale && <fieldset className="checks"><legend>{w('explain')}</legend>
        <Checkbox.Group value={call.explained} onChange={v => change({ explained: v as string[] })} options={(explanations.data ?? []).map(x => ({ value: x.code, label: <span title={x.words}>{en ? x.nameEn : x.name}</span> }))} />
        {type.visit && call.explained.length < 6 && <small className="muted">{w('explainDoor')}</small>}</fieldset>}
      {type.visit && <div className="row"><label className="field">{w('window')} <input type="date" className="date" min={today} value={call.day} onChange={e => change({ day: e.target.value, hour: call.hour || '10' })} /></label>
        {call.day && <Select aria-label={w('window')} popupRender={named(w('window'))} value={call.hour} onChange={hour => change({ hour })} options={HOURS.map(h => ({ value: h, label: `${h}:00–${Number(h) + 2}:00` }))} />}</div>}
    </>}
  </>
}

function Facts({ type: t }: { type: BusinessType }) {
  const w = useWords(caseWords)
  return <div className="chips"><b>{w('fee')}: {w(t.judged ? 'freeUnless' : t.feeCents === 0 ? 'free' : 'tariff')}</b><span className="muted">· {t.visit ? w('minutes', { n: t.minutes }) : w('desk')}</span></div>
}
