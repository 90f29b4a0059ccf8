import { useState } from 'react'
import type { FormEvent } from 'react'
import { useLanguage, useWords } from '../../lib/language'
import { Refused, Says } from '../../ui/Plain'
import { useDraft, useSending, type Done, type Kind, type Page } from './help'
import { helpWords, symptomWords } from './words'

interface FormOf { of: Page; done: (it: Done) => void; back: () => void }

function Pick({ label, items, value, put }: { label: string; items: { code: string; text: string }[]; value: string; put: (code: string) => void }) {
  return <fieldset><legend>{label}</legend><div className="pick">{items.map(it => <button type="button" key={it.code} aria-pressed={value === it.code} onClick={() => put(it.code)}>{it.text}</button>)}</div></fieldset>
}
const homesOf = (p: Page) => p.homes.map(h => ({ code: h.id, text: `${h.nameMasked} ${h.addressMasked}` }))

export function FaultForm({ of: page, done, back }: FormOf) {
  const w = useWords(helpWords), en = useLanguage() === 'en'
  const { draft, put, forget } = useDraft('FAULT', { home: page.homes[0]?.id ?? '', service: '', symptom: '', note: '' })
  const [hint, setHint] = useState(false)
  const { busy, error, run } = useSending()
  const home = page.homes.some(h => h.id === draft.home) ? draft.home : page.homes[0]?.id ?? ''
  const symptoms = page.symptoms.filter(s => symptomWords[s.code] && (s.service === draft.service || s.code === 'ZZ-99')).map(s => ({ code: s.code, text: symptomWords[s.code]![en ? 1 : 0] }))
  const send = (e: FormEvent) => {
    e.preventDefault()
    setHint(!draft.symptom)
    if (draft.symptom) void run(async one => {
      const it = await one.post<Done>('/api/help/reports', { householdId: home, service: draft.service, symptom: draft.symptom, note: draft.note.trim() || null })
      forget()
      done(it)
    })
  }
  return (
    <form className="card stack" onSubmit={send}>
      <h1>{w('FAULT')}</h1>
      {page.homes.length > 1 && <Pick label={w('which')} items={homesOf(page)} value={home} put={code => put({ home: code })} />}
      <Pick label={w('what')} items={[{ code: 'TV', text: w('TV') }, { code: 'BROADBAND', text: w('BROADBAND') }]} value={draft.service} put={service => put({ service, symptom: '' })} />
      {draft.service && <Pick label={w('how')} items={symptoms} value={draft.symptom} put={symptom => put({ symptom })} />}
      <label><span>{w('note')}</span><textarea rows={2} maxLength={500} value={draft.note} onChange={e => put({ note: e.target.value })} /></label>
      {hint && !draft.symptom && <Says tone="bad">{w('missing')}</Says>}
      <Refused error={error} />
      <button className="main wide" disabled={busy}>{w('sendFault')}</button>
      <button type="button" className="wide" onClick={back}>{w('back')}</button>
    </form>
  )
}

export function WishForm({ kind, of: page, done, back }: FormOf & { kind: Exclude<Kind, 'FAULT'> }) {
  const w = useWords(helpWords), en = useLanguage() === 'en'
  const { draft, put, forget } = useDraft(kind, { home: '', area: '', topic: '', words: '', want: '' })
  const [hint, setHint] = useState<'missing' | 'missingWords' | null>(null)
  const { busy, error, run } = useSending()
  const home = page.homes.some(h => h.id === draft.home) ? draft.home : page.homes[0]?.id ?? null
  const topics = page.topics.filter(t => t.code.startsWith('QA') === (kind === 'INQUIRY'))
  const send = (e: FormEvent) => {
    e.preventDefault()
    const lacks = !draft.topic || (!home && !draft.area) ? 'missing' : draft.words.trim() ? null : 'missingWords'
    setHint(lacks)
    if (!lacks) void run(async one => {
      const it = await one.post<Done>('/api/help/wishes', { kind, householdId: home, areaCode: home ? null : draft.area, topic: draft.topic, words: draft.words.trim(), remedySought: kind === 'COMPLAINT' ? draft.want.trim() || null : null })
      forget()
      done(it)
    })
  }
  return (
    <form className="card stack" onSubmit={send}>
      <h1>{w(kind)}</h1>
      {page.homes.length > 1 && <Pick label={w('which')} items={homesOf(page)} value={home ?? ''} put={code => put({ home: code })} />}
      {!home && <label><span>{w('place')}</span><select value={draft.area} onChange={e => put({ area: e.target.value })}><option value="">{w('choose')}</option>{page.places.map(p => <option key={p.code} value={p.code}>{p.name}</option>)}</select></label>}
      <label><span>{w('about')}</span><select name="topic" value={draft.topic} onChange={e => put({ topic: e.target.value })}><option value="">{w('choose')}</option>{topics.map(t => <option key={t.code} value={t.code}>{en ? t.nameEn : t.name}</option>)}</select></label>
      <label><span>{w(`words_${kind}`)}</span><textarea name="words" rows={4} maxLength={2000} value={draft.words} onChange={e => put({ words: e.target.value })} /></label>
      {kind === 'COMPLAINT' && <label><span>{w('want')}</span><textarea name="want" rows={2} maxLength={500} value={draft.want} onChange={e => put({ want: e.target.value })} /></label>}
      {hint && <Says tone="bad">{w(hint)}</Says>}
      <Refused error={error} />
      <button className="main wide" disabled={busy}>{w('send')}</button>
      <button type="button" className="wide" onClick={back}>{w('back')}</button>
    </form>
  )
}
