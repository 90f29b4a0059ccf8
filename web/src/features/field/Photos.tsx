import { useEffect, useRef, useState, type ChangeEvent } from 'react'
import { useWords } from '../../lib/language'
import { Icon } from '../../ui/Icon'
import { Says } from '../../ui/Plain'
import { shrink } from './photo'
import type { Said } from './useField'
import { fieldWords } from './words'

/** Taken, made small, saved on the phone, sent when there is a network. */
export function Photos({ say }: { say: (...said: Said[]) => Promise<boolean> }) {
  const w = useWords(fieldWords)
  const [shown, setShown] = useState<string[]>([])
  const [bad, setBad] = useState(false)
  const made = useRef<string[]>([])
  useEffect(() => () => made.current.forEach(url => URL.revokeObjectURL(url)), [])
  async function take(e: ChangeEvent<HTMLInputElement>) {
    const file = e.target.files?.[0]
    e.target.value = ''
    if (!file) return
    try {
      const photo = await shrink(file)
      setBad(false)
      if (await say({ what: 'PHOTO', photo })) setShown(made.current = [...made.current, URL.createObjectURL(photo)])
    } catch { setBad(true) }
  }
  return (
    <div className="stack">
      <label className="button wide camera"><Icon of="camera" /> {w('photo')}<input type="file" accept="image/*" capture="environment" onChange={take} /></label>
      {shown.length > 0 && <div className="thumbs">{shown.map((s, i) => <img key={s} src={s} alt={`${w('PHOTO')} ${i + 1}`} />)}</div>}
      {bad && <Says tone="bad">{w('photoBad')}</Says>}
    </div>
  )
}
