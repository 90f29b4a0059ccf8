import { useQueryClient } from '@tanstack/react-query'
import { App as Antd, Input, Modal, Radio, Select } from 'antd'
import { useState } from 'react'
import { put } from '../../api/client'
import { useLanguage, useWords } from '../../lib/language'
import { Trouble } from '../../ui/states'
import { hoursOf, nameOf, type Cell, type Person, type Sheet } from './roster'
import { rosterWords } from './words'

/** One day of one person, by hand. */
export function CellPanel({ sheet, person, day, cell, mayBreak, close }: { sheet: Sheet; person: Person; day: string; cell?: Cell; mayBreak: boolean; close: () => void }) {
  const w = useWords(rosterWords), lang = useLanguage(), client = useQueryClient(), { message } = Antd.useApp()
  const [type, setType] = useState<string>(cell?.shift?.type ?? '')
  const [area, setArea] = useState<string>(cell?.shift?.area ?? '')
  const [reason, setReason] = useState('')
  const [error, setError] = useState<unknown>()
  const group = sheet.groups.find(g => g.includes(person.areas[0])) ?? []
  async function save() {
    setError(undefined)
    try {
      await put(`/api/rosters/${sheet.id}/cells/${person.staffNo}/${day}`, { type: type || null, area: area || null, reason: reason || null })
      message.success(w('saved'))
      await client.invalidateQueries({ queryKey: ['roster', 'sheet'] })
      close()
    } catch (refused) { setError(refused) }
  }
  return <Modal open title={w('change', { name: person.name, day })} okText={w('save')} cancelText={w('cancel')} onOk={save} onCancel={close}>
    <div className="stack">
      <Radio.Group aria-label={w('shift')} value={type} onChange={e => setType(e.target.value)} options={[{ value: '', label: w('off') }, ...sheet.kinds.map(k => ({ value: k.code, label: `${nameOf(k, lang)} ${hoursOf(k)}` }))]} style={{ display: 'flex', flexDirection: 'column', gap: 6 }} />
      {type && group.length > 1 && <label className="field">{w('area')}<Select className="wide" value={area} onChange={setArea} options={[{ value: '', label: `${w('own')} ${person.areas[0]}` }, ...group.filter(a => !person.areas.includes(a)).map(a => ({ value: a, label: a }))]} /></label>}
      {error ? <Trouble error={error} /> : null}
      {mayBreak && <label className="field">{w('reason')}<Input maxLength={200} value={reason} onChange={e => setReason(e.target.value)} /></label>}
    </div>
  </Modal>
}
