import { useEffect, useState } from 'react'
import { post, Refusal } from '../../api/client'
import { useWords } from '../../lib/language'
import { Icon } from '../../ui/Icon'
import { LanguageSwitch, Refused, Waiting } from '../../ui/Plain'
import { bundle } from '../../offline/shelf'
import { fieldWords } from './words'

/** Opened from the text: the link signs the technician in for this job, or says why it no longer does. */
export function Link({ token, opened, leave }: { token: string; opened: (number: string) => void; leave: () => void }) {
  const w = useWords(fieldWords)
  const [error, setError] = useState<Refusal>()
  const [turn, setTurn] = useState(0)
  useEffect(() => {
    let here = true
    post<{ workOrderNumber: string }>(`/api/field/links/${encodeURIComponent(token)}`)
      .then(it => { if (here) opened(it.workOrderNumber) }, async e => {
        if (!here) return
        // Without a network the link cannot be asked; whoever was signed in on this phone finds the job in the list.
        if ((e as Refusal).mayRetry && await bundle.recall('me').catch(() => undefined)) leave()
        else setError(e as Refusal)
      })
    return () => { here = false }
  }, [token, turn])
  const handedOn = error?.code === 'LINK_SUPERSEDED', over = error?.code === 'LINK_DONE' || error?.code === 'LINK_CANCELLED'
  return (
    <main className="field">
      <header className="top line"><h1 className="grow">真情365 · {w('title')}</h1><LanguageSwitch /></header>
      {!error ? <Waiting /> : error.mayRetry ? <Refused error={error} again={() => { setError(undefined); setTurn(turn + 1) }} /> : (
        <section className="card stack" role="alert">
          <h2>{w(handedOn ? 'superseded' : over ? 'overLink' : 'badLink')}</h2>
          <p>{over ? error.message : w(handedOn ? 'supersededHelp' : 'badLinkHelp')}</p>
          {handedOn && <a className="button wide" href="tel:96296"><Icon of="phone" /> {w('callDispatch')}</a>}
          <button className="main wide" onClick={leave}>{w(handedOn || over ? 'toList' : 'signIn')}</button>
        </section>
      )}
    </main>
  )
}
