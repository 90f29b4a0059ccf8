import { useEffect, useState } from 'react'
import { Refusal, remove } from '../../api/client'
import type { Me } from '../../api/types'
import { JobList } from '../../features/field/JobList'
import { JobPage } from '../../features/field/JobPage'
import { Reveal } from '../../features/field/Reveal'
import { Link } from '../../features/field/Link'
import { Saved } from '../../features/field/Saved'
import { SignIn } from '../../features/field/SignIn'
import { whoAmI } from '../../offline/kept'
import { useField } from '../../features/field/useField'
import { fieldWords } from '../../features/field/words'
import { useWords } from '../../lib/language'
import { go, useRoute } from '../../lib/route'
import { Light } from './Light'
import { bundle } from '../../offline/shelf'
import { LanguageSwitch, Refused, Waiting } from '../../ui/Plain'

const revealOf = (path: string) => /^\/f\/n\/([^/]+)$/.exec(path)?.[1]
const tokenOf = (path: string) => /^\/f\/([^/]+)$/.exec(path)?.[1]

/** /f is the technician's list, /f/{token} the link of one text. */
export default function Field() {
  const [token, setToken] = useState(() => tokenOf(location.pathname))
  const [me, setMe] = useState<Me | null>()
  const [error, setError] = useState<unknown>()
  const look = () => {
    setError(undefined)
    whoAmI().then(it => setMe(it.value), e => (e instanceof Refusal && [401, 403].includes(e.status) ? setMe(null) : setError(e)))
  }
  const leaveLink = (to: string) => { history.replaceState(null, '', `/f#${to}`); dispatchEvent(new Event('hashchange')); setToken(undefined) }
  useEffect(() => { if (!token && !revealOf(location.pathname)) look() }, [token])
  const once = revealOf(location.pathname)
  if (once) return <Reveal token={once} />
  if (token) return <Link token={token} opened={number => leaveLink(`/jobs/${number}`)} leave={() => leaveLink('/')} />
  if (me) return <Day key={me.staffNo} me={me} signIn={() => setMe(null)} />
  if (me === null) return <SignIn entered={it => { void bundle.keep('me', it); setMe(it) }} />
  return <main className="field">{error ? <Refused error={error} again={look} /> : <Waiting />}</main>
}

function Day({ me, signIn }: { me: Me; signIn: () => void }) {
  const w = useWords(fieldWords)
  const f = useField(me)
  const job = /^\/jobs\/(.+)$/.exec(useRoute())?.[1]
  const leave = async () => {
    await remove('/api/session').catch(() => undefined)
    await bundle.forget()
    signIn()
  }
  return (
    <main className="field">
      <header className="top line">
        {job ? <button className="bare" onClick={() => go('/')} aria-label={w('back')}>‹</button> : null}
        <h1 className="grow">{job ?? `${w('jobs')} · ${me.name}`}</h1>
        {!job && <a href="/#/exams">{w('exams')}</a>}
        <LanguageSwitch />
        {!job && <button className="bare" onClick={() => void leave()}>{w('leave')}</button>}
      </header>
      <Light />
      <Saved of={f} signIn={signIn} />
      <div style={{ marginTop: 12 }}>{job ? <JobPage key={job} of={f} number={decodeURIComponent(job)} /> : <JobList of={f} />}</div>
    </main>
  )
}
