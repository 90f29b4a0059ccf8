import { useQueryClient } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { useState, type FormEvent } from 'react'
import { post } from '../../api/client'
import type { Me } from '../../api/types'
import { useWords } from '../../lib/language'
import { Trouble } from '../../ui/states'
import { identityWords } from './words'

/** `again` is who was here: the screen below waits for them. */
export function SignIn({ again, done }: { again?: string; done: () => void }) {
  const w = useWords(identityWords)
  const client = useQueryClient()
  const [login, setLogin] = useState('')
  const [password, setPassword] = useState('')
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>()
  async function enter(e: FormEvent) {
    e.preventDefault()
    setBusy(true)
    try {
      client.setQueryData(['me'], await post<Me>('/api/session', { login, password }))
      done()
    } catch (refused) { setError(refused) } finally { setBusy(false) }
  }
  return (
    <div role={again ? undefined : 'main'} className={again ? undefined : 'sign-in panel'}>
      <form onSubmit={enter} className="stack">
        <h1 style={{ fontSize: 20, margin: 0 }}>{w('title')}</h1>
        {again && <p>{w('expired', { name: again })}</p>}
        <label className="field">{w('login')}<Input autoFocus autoComplete="username" name="login" value={login} onChange={e => setLogin(e.target.value)} /></label>
        <label className="field">{w('password')}<Input.Password autoComplete="current-password" name="password" value={password} onChange={e => setPassword(e.target.value)} /></label>
        {error ? <Trouble error={error} /> : null}
        <Button type="primary" htmlType="submit" block loading={busy} disabled={!login || !password}>{w('enter')}</Button>
        {!again && <p style={{ margin: 0, textAlign: 'center' }}><a href="/help">{w('customers')}</a></p>}
      </form>
    </div>
  )
}
