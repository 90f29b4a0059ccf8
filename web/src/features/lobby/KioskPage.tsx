import { useCallback, useEffect, useMemo, useState } from 'react'
import { QRCodeSVG } from '@rc-component/qrcode'
import { useWords } from '../../lib/language'
import { clockTime, serverNow } from '../../lib/time'
import { LanguageSwitch, Refused, Says, Waiting } from '../../ui/Plain'
import { Choices } from './Choices'
import { minutes } from './hall'
import { Kiosk, type Slip } from './kiosk'
import { useHall } from './useHall'
import { lobbyWords } from './words'

const STAYS = 12_000

/** At the door: three touches, a large number, and it works on when the network does not. */
export function KioskPage({ device }: { device: string }) {
  const w = useWords(lobbyWords)
  const { hall, error, lost } = useHall(device)
  const [elderly, setElderly] = useState(false)
  const [phone, setPhone] = useState('')
  const [busy, setBusy] = useState(false)
  const [slip, setSlip] = useState<Slip>()
  const [refused, setRefused] = useState<unknown>()
  const [unsent, setUnsent] = useState(0)
  const look = useCallback(() => { void kioskWaiting() }, [])
  const kiosk = useMemo(() => new Kiosk(device, () => look()), [device, look])
  async function kioskWaiting() { setUnsent(await kiosk.waiting().catch(() => 0)) }
  useEffect(() => {
    const send = () => { void kiosk.send(); void kiosk.refill(serverNow()) }
    send()
    look()
    const timer = setInterval(send, 5000)
    addEventListener('online', send)
    return () => { clearInterval(timer); removeEventListener('online', send) }
  }, [kiosk, look])
  useEffect(() => {
    if (!slip) return
    const timer = setTimeout(() => setSlip(undefined), STAYS)
    return () => clearTimeout(timer)
  }, [slip])
  const take = async (business: string) => {
    setBusy(true)
    setRefused(undefined)
    try {
      setSlip(await kiosk.take(business, elderly ? 'ELDERLY' : 'NONE', phone.trim(), serverNow()))
      setElderly(false)
      setPhone('')
    } catch (e) { setRefused(e) } finally { setBusy(false) }
  }
  if (!hall) return <main className="hall">{error ? <Refused error={error} /> : <Waiting />}</main>
  return (
    <main className="hall kiosk">
      <header className="line"><h1 className="grow">{hall.name}</h1><span className="quiet">{w('hours', { opens: hall.opens, closes: hall.closes })}</span><LanguageSwitch /></header>
      {slip ? (
        <section className="slip" role="status" aria-live="assertive">
          <p>{w('yours')}</p><p className="big">{slip.number}</p>
          {slip.kept ? <Says tone="wait">{w('kept')}</Says> : slip.mine && <p>{w('ahead', { n: slip.mine.ahead })} · {slip.mine.seconds === null ? w('noCounter') : w('about', { m: minutes(slip.mine.seconds) })}</p>}
          {slip.mine && <div className="qr"><QRCodeSVG marginSize={2} value={`${location.origin}/q/n/${slip.mine.token}`} size={140} title={w('scan')} /></div>}
          <button className="main wide" onClick={() => setSlip(undefined)}>{w('another')}</button>
        </section>
      ) : <>
        <h2>{w('take')}</h2>
        {!hall.open && <Says tone="wait">{w('closed')}</Says>}
        <Refused error={refused} />
        <Choices of={hall.businesses} choose={code => void take(code)} busy={busy} />
        <div className="line wishes">
          <label className="line tick"><input type="checkbox" checked={elderly} onChange={e => setElderly(e.target.checked)} /><span>{w('elderly')}</span></label>
          <label className="grow"><span>{w('phone')}</span><input inputMode="tel" autoComplete="off" value={phone} onChange={e => setPhone(e.target.value)} /></label>
        </div>
      </>}
      <footer className="line">
        {hall.doorToken && <><QRCodeSVG marginSize={2} value={`${location.origin}/q/${hall.doorToken}`} size={96} title={w('scan')} /><span>{w('scan')}</span></>}
        <span className="grow" />
        {lost && <Says tone="wait">{w('lost', { at: clockTime(hall.at) })}</Says>}
        {unsent > 0 && <Says tone="wait">{w('keep', { n: unsent })}</Says>}
      </footer>
    </main>
  )
}
