import { useEffect, useState } from 'react'
import { Refusal, remove } from '../../api/client'
import type { Me } from '../../api/types'
import { SavedVisits } from '../../features/campaign/visit/SavedVisits'
import { useVisits } from '../../features/campaign/visit/useVisits'
import { VisitForm } from '../../features/campaign/visit/VisitForm'
import { VisitList } from '../../features/campaign/visit/VisitList'
import { visitWords } from '../../features/campaign/visit/visitWords'
import { SignIn } from '../../features/field/SignIn'
import { useWords } from '../../lib/language'
import { go, useRoute } from '../../lib/route'
import { whoAmI } from '../../offline/kept'
import { bundle } from '../../offline/shelf'
import { LanguageSwitch, Refused, Says, Waiting } from '../../ui/Plain'

/** /visit: the service month on a phone, for whoever is sent, with and without a network. */
export function VisitApp() {
  const [me, setMe] = useState<Me | null>()
  const [error, setError] = useState<unknown>()
  const look = () => {
    setError(undefined)
    whoAmI().then(it => setMe(it.value), e => (e instanceof Refusal && [401, 403].includes(e.status) ? setMe(null) : setError(e)))
  }
  useEffect(look, [])
  if (me) return <Walking key={me.staffNo} me={me} signIn={() => setMe(null)} />
  if (me === null) return <SignIn entered={it => { void bundle.keep('me', it); setMe(it) }} />
  return <main className="visit">{error ? <Refused error={error} again={look} /> : <Waiting />}</main>
}

function Walking({ me, signIn }: { me: Me; signIn: () => void }) {
  const w = useWords(visitWords), v = useVisits(me)
  const id = /^\/doors\/([\w-]+)$/.exec(useRoute())?.[1], door = v.doors.find(d => d.id === id)
  const leave = async () => { await remove('/api/session').catch(() => undefined); await bundle.forget(); signIn() }
  useEffect(() => { scrollTo(0, 0) }, [id])
  return <main className="visit">
    <header className="top line">{id && <button className="bare" onClick={() => go('/')} aria-label={w('back')}>‹</button>}<h1 className="grow">{door ? `${door.place} · ${door.community}` : `${w('title')} · ${me.name}`}</h1>
      <LanguageSwitch />{!id && <button className="bare" onClick={() => void leave()}>{w('leave')}</button>}</header>
    <SavedVisits of={v} signIn={signIn} />
    <div style={{ marginTop: 12 }}>{!id ? <VisitList of={v} me={me} /> : door && v.walk?.questionnaire ? <VisitForm key={door.id} of={v} door={door} asked={v.walk.questionnaire} done={() => go('/')} />
      : v.known ? <Says>{w('gone')}</Says> : <Waiting />}</div>
  </main>
}
