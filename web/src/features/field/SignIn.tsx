import { useState, type FormEvent } from 'react'
import { post } from '../../api/client'
import type { Me } from '../../api/types'
import { useWords } from '../../lib/language'
import { LanguageSwitch, Refused } from '../../ui/Plain'
import { fieldWords } from './words'

export function SignIn({ entered }: { entered: (me: Me) => void }) {
  const w = useWords(fieldWords)
  const [login, setLogin] = useState('')
  const [password, setPassword] = useState('')
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>()
  async function enter(e: FormEvent) {
    e.preventDefault()
    setBusy(true)
    try { entered(await post<Me>('/api/session', { login, password })) } catch (refused) { setError(refused) } finally { setBusy(false) }
  }
  return (
    <main className="field">
      <header className="top line"><h1 className="grow">真情365 · {w('title')}</h1><LanguageSwitch /></header>
      <form onSubmit={enter} className="card stack">
        <label><span>{w('login')}</span><input name="login" autoComplete="username" autoCapitalize="none" value={login} onChange={e => setLogin(e.target.value)} /></label>
        <label><span>{w('password')}</span><input name="password" type="password" autoComplete="current-password" value={password} onChange={e => setPassword(e.target.value)} /></label>
        <Refused error={error} />
        <button className="main wide next-step" disabled={busy || !login || !password}>{w('signIn')}</button>
      </form>
    </main>
  )
}
