import { useRef, useState } from 'react'
import { Submission } from '../../api/client'
import { useWords } from '../../lib/language'
import { Icon } from '../../ui/Icon'
import { LanguageSwitch, Refused } from '../../ui/Plain'
import { fieldWords } from './words'

/** The one-time link of a masked text: nothing is shown until the button is pressed, so that a preview does not use it up. */
export function Reveal({ token }: { token: string }) {
  const w = useWords(fieldWords)
  const asking = useRef(new Submission())
  const [shown, setShown] = useState<{ workOrderNumber: string; customerName: string; phone: string }>()
  const [error, setError] = useState<unknown>()
  const show = () => asking.current.post<{ workOrderNumber: string; customerName: string; phone: string }>(`/api/field/reveals/${encodeURIComponent(token)}`, {}).then(it => { setShown(it); setError(undefined) }, setError)
  return (
    <main className="field">
      <header className="top line"><h1 className="grow">真情365 · {w('title')}</h1><LanguageSwitch /></header>
      <section className="card stack">
        {shown ? <>
          <h2>{shown.workOrderNumber}</h2>
          <a className="button main wide next-step" href={`tel:${shown.phone}`}><Icon of="phone" /> {shown.customerName} {shown.phone}</a>
          <p className="quiet">{w('onceHelp')}</p>
        </> : <>
          <h2>{w('onceTitle')}</h2>
          <p>{w('onceHelp')}</p>
          <button className="main wide next-step" onClick={() => void show()}>{w('showNumber')}</button>
          <Refused error={error} />
        </>}
      </section>
    </main>
  )
}
