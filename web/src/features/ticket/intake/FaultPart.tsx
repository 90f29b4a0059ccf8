import { Alert, Checkbox, Segmented, Select } from 'antd'
import { useMemo, type RefObject } from 'react'
import { useFaults } from '../../../api/hooks'
import type { Service } from '../../../api/types'
import { useCodes, useLanguage, useWords } from '../../../lib/language'
import { codes } from '../../../ui/codes'
import { named } from '../../../ui/named'
import { change, type Call } from '../call'
import { inArrears } from '../services'
import { matchesSymptom } from '../symptoms'
import { ticketWords } from '../words'

/** What does not work: the symptom in the customer's words, and whether a stopped service explains it. */
export function FaultPart({ call, box, stopped, edited }: { call: Call; box: RefObject<unknown>; stopped?: Service; edited: () => void }) {
  const w = useWords(ticketWords)
  const c = useCodes(codes)
  const en = useLanguage() === 'en'
  const faults = useFaults()
  const fault = faults.data?.find(f => f.code === call.symptom)
  const hint = fault && (en ? fault.hintEn : fault.hint)
  const options = useMemo(() => (faults.data ?? []).map(f => ({ value: f.code, label: `${f.code} ${en ? f.nameEn : f.name}`, fault: f })), [faults.data, en])
  return <>
    <label className="field">{w('symptom')}<Select ref={box as never} className="wide" popupRender={named(w('symptom'))} value={call.symptom || undefined} options={options} loading={faults.isPending}
      showSearch={{ filterOption: (typed, o) => !!o && matchesSymptom(typed, o.fault) }} onChange={symptom => change({ override: false, symptom, service: faults.data?.find(f => f.code === symptom)?.service ?? '' })} /></label>
    {hint && <Alert type="info" showIcon title={`${w('hint')}: ${hint}`} />}
    {stopped && <Alert type="error" showIcon title={w(inArrears(stopped) ? 'arrears' : 'suspended', { product: stopped.product || c(stopped.kind) })}
      description={<Checkbox checked={call.override} onChange={e => { edited(); change({ override: e.target.checked }) }}>{w('override')}</Checkbox>} />}
    <div className="row">
      <Segmented aria-label={w('service')} value={call.service || 'TV'} onChange={v => change({ service: v })} options={['TV', 'BROADBAND'].map(v => ({ value: v, label: c(v) }))} />
      <Segmented aria-label={w('severity')} value={call.severity} onChange={v => change({ severity: v })} options={['GENERAL', 'MAJOR'].map(v => ({ value: v, label: c(v) }))} />
    </div>
  </>
}
