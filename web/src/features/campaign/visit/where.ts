const KEY = 'zq.visit.place', PATIENCE_MS = 4000

/** Off until the visitor switches it on (PIPL 28: where somebody is, is theirs to give). */
export const placeAllowed = () => { try { return localStorage.getItem(KEY) === 'yes' } catch { return false } }
export function allowPlace(yes: boolean) {
  try { if (yes) localStorage.setItem(KEY, 'yes'); else localStorage.removeItem(KEY) } catch { /* a private window asks again */ }
}
/** Where the phone is, if that is allowed and known soon; a visit never waits for it longer. */
export const whereAllowed = () => new Promise<{ latitude: number; longitude: number } | undefined>(done => {
  if (!placeAllowed() || !navigator.geolocation) return done(undefined)
  const late = setTimeout(() => done(undefined), PATIENCE_MS)
  navigator.geolocation.getCurrentPosition(p => { clearTimeout(late); done({ latitude: p.coords.latitude, longitude: p.coords.longitude }) }, () => { clearTimeout(late); done(undefined) }, { timeout: PATIENCE_MS, maximumAge: 60_000, enableHighAccuracy: true })
})
