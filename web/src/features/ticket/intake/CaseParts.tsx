import { Checkbox, Input, Segmented, Select } from 'antd'
import { useMemo, type RefObject } from 'react'
import { useCaseRules } from '../../../api/caseHooks'
import { useStaff } from '../../../api/hooks'
import type { Caller } from '../../../api/types'
import { useCodes, useLanguage, useWords } from '../../../lib/language'
import { codes } from '../../../ui/codes'
import { named } from '../../../ui/named'
import { useSymptom } from '../../../ui/symptom'
import { change, type Call } from '../call'
import { caseWords } from '../caseWords'
import { matchesName } from '../symptoms'
import { Promised } from './Promised'

function Topic({ call, box }: { call: Call; box: RefObject<unknown> }) {
  const w = useWords(caseWords)
  const en = useLanguage() === 'en'
  const rules = useCaseRules()
  const family = call.kind === 'INQUIRY' ? 'QA' : 'SV'
  const options = useMemo(() => (rules.data?.topics ?? []).filter(t => t.code.startsWith(family)).map(t => ({ value: t.code, label: `${t.code} ${en ? t.nameEn : t.name}`, topic: t })), [rules.data, en, family])
  return <label className="field">{w('topic')}<Select ref={box as never} className="wide" popupRender={named(w('topic'))} value={call.topic.startsWith(family) ? call.topic : undefined} options={options} loading={rules.isPending}
    showSearch={{ filterOption: (typed, o) => !!o && matchesName(typed, o.topic) }} onChange={topic => change({ topic })} /></label>
}
const place = (c: Call) => ({ householdId: c.householdId || undefined, area: c.householdId ? undefined : c.areaCode || undefined })

/** ISO 10002 at the door: what it is about, the remedy sought, how grave, whether safety is concerned, and about whom. */
export function ComplaintPart({ call, box, caller }: { call: Call; box: RefObject<unknown>; caller?: Caller }) {
  const w = useWords(caseWords)
  const c = useCodes(codes)
  const symptom = useSymptom()
  const staff = useStaff('', undefined)
  return <>
    <Topic call={call} box={box} />
    <Promised kind="COMPLAINT" safety={call.safety} {...place(call)} />
    <label className="field">{w('saidComplaint')}<Input.TextArea rows={3} maxLength={2000} value={call.note} onChange={e => change({ note: e.target.value })} /></label>
    <label className="field">{w('remedy')}<Input maxLength={500} value={call.remedy} onChange={e => change({ remedy: e.target.value })} /></label>
    <div className="row"><Segmented aria-label={w('gravity')} value={call.gravity} onChange={v => change({ gravity: v })} options={(['LOW', 'MEDIUM', 'HIGH'] as const).map(v => ({ value: v, label: `${w('gravity')} ${w(v)}` }))} />
      <Checkbox checked={call.safety} onChange={e => change({ safety: e.target.checked })}>{w('safety')}</Checkbox></div>
    <div className="pairs">
      <label className="field">{w('about')}<Select className="wide" popupRender={named(w('about'))} allowClear value={call.aboutStaffNo || undefined} placeholder={w('nobodyAbout')} showSearch={{ optionFilterProp: 'label' }}
        onChange={v => change({ aboutStaffNo: v ?? '' })} options={(staff.data ?? []).map(s => ({ value: s.staffNo, label: `${s.name} ${s.staffNo} · ${c(s.role)}` }))} /></label>
      <label className="field">{w('aboutTicket')}<Input list="of-this-household" value={call.aboutTicket} maxLength={20} onChange={e => change({ aboutTicket: e.target.value.trim() })} /></label>
      <datalist id="of-this-household">{caller?.history.map(t => <option key={t.id} value={t.number}>{symptom(t)}</option>)}</datalist>
    </div>
  </>
}

/** An opinion or a question: answered while they are still there, or followed until it is. */
export function QuestionPart({ call, box }: { call: Call; box: RefObject<unknown> }) {
  const w = useWords(caseWords)
  return <>
    <Topic call={call} box={box} />
    <label className="field">{w(call.kind === 'OPINION' ? 'saidOpinion' : 'saidInquiry')}<Input.TextArea rows={2} maxLength={2000} value={call.note} onChange={e => change({ note: e.target.value })} /></label>
    <label className="field">{w('answerNow')}<Input.TextArea rows={2} maxLength={2000} value={call.answer} onChange={e => change({ answer: e.target.value })} /></label>
    {!call.answer.trim() && <Promised kind={call.kind} {...place(call)} />}
  </>
}
