import { useState, type FormEvent } from 'react'
import { post } from '../../api/client'
import { useWords } from '../../lib/language'
import { Refused, Says } from '../../ui/Plain'
import { useSending } from './help'
import { helpWords } from './words'

/** The number, then the code: the answer to the first is the same whoever's number it is. */
export function Enter({ entered }: { entered: () => unknown }) {
  const w = useWords(helpWords)
  const [phone, setPhone] = useState('')
  const [code, setCode] = useState('')
  const [sent, setSent] = useState(false)
  const { busy, error, setError, run } = useSending()
  const go = (e: FormEvent) => {
    e.preventDefault()
    void run(async () => {
      if (sent) { await post('/api/help/session', { phone, code }); await entered() }
      else { await post('/api/help/codes', { phone }); setSent(true) }
    })
  }
  return (
    <form className="card stack" onSubmit={go}>
      <p className="quiet">{w('step', { n: sent ? 2 : 1, of: 2 })}</p>
      {sent ? <>
        <Says>{w('codeSent', { phone })}</Says>
        <label><span>{w('code')}</span><input key="code" className="digits" name="code" inputMode="numeric" autoComplete="one-time-code" maxLength={6} autoFocus value={code} onChange={e => setCode(e.target.value.replace(/\D/g, ''))} /></label>
        <Refused error={error} />
        <button className="main wide" disabled={busy || code.length !== 6}>{w('enter')}</button>
        <button type="button" className="wide" onClick={() => { setSent(false); setCode(''); setError(undefined) }}>{w('otherPhone')}</button>
      </> : <>
        <label><span>{w('phone')}</span><input key="phone" className="digits" name="phone" inputMode="numeric" autoComplete="tel-national" maxLength={13} value={phone} onChange={e => setPhone(e.target.value.replace(/\D/g, ''))} /></label>
        <p>{w('phoneHelp')}</p>
        <Refused error={error} />
        <button className="main wide" disabled={busy || !phone}>{w('sendCode')}</button>
      </>}
    </form>
  )
}
