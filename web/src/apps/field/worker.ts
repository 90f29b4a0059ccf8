/// <reference lib="webworker" />
/**
 * The technician's and the visitor's page without a network, and their saved happenings when the page is closed. The page itself comes from the
 * network while there is one (so a new version is seen), otherwise from the phone; the hashed files never change and come
 * from the phone. Answers of the server are never kept here: the page keeps its own (shelf.ts).
 */
import { get } from '../../api/client'
import type { Me } from '../../api/types'
import { outboxOf } from '../../features/field/kept'
import { ownerOf, visitsOutboxOf } from '../../features/campaign/visit/kept'
import { alone } from '../../offline/kept'

declare const self: ServiceWorkerGlobalScope
/** Registered once for each page it serves: its scope says which. */
const PAGE = new URL(self.registration.scope).pathname, KEPT = PAGE === '/visit' ? 'zq-visit' : 'zq-field', PATIENCE_MS = 4000
const AROUND = [PAGE === '/visit' ? '/visit.webmanifest' : '/field.webmanifest', '/field-icon.svg']
const filesOf = (html: string) => [...new Set([...html.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map(m => m[1]))]

/** The page with every file it names; what no page names any more is dropped. Kept only when all of it is there. */
async function keep(page: Response) {
  const box = await caches.open(KEPT), html = await page.clone().text(), files = filesOf(html)
  if (!files.length) return
  for (const file of files) if (!(await box.match(file))) await box.add(file)
  await box.put(PAGE, page)
  const wanted = new Set([PAGE, ...AROUND, ...files])
  for (const old of await box.keys()) if (!wanted.has(new URL(old.url).pathname)) await box.delete(old)
}
async function fromNetworkOrPhone(): Promise<Response> {
  const kept = await (await caches.open(KEPT)).match(PAGE)
  const giveUp = new AbortController()
  const timer = kept && setTimeout(() => giveUp.abort(), PATIENCE_MS)
  try {
    const page = await fetch(PAGE, { signal: giveUp.signal, credentials: 'same-origin' })
    if (!page.ok && kept) return kept
    if (page.ok) await keep(page.clone()).catch(() => undefined)
    return page
  } catch (e) {
    if (kept) return kept
    throw e
  } finally { clearTimeout(timer || undefined) }
}
/** Only under the name of the one who is signed in: nothing leaves under another's. */
async function sendSaved() {
  const me = await get<Me>('/api/session')
  const ended = [await alone(() => outboxOf(me).send(me.staffNo)), await alone(() => visitsOutboxOf(me).send(ownerOf(me)))]
  if (ended.includes('LATER')) throw new Error('again later')
}

self.addEventListener('install', e => e.waitUntil((async () => {
  await (await caches.open(KEPT)).addAll(AROUND)
  await keep(await fetch(PAGE))
  await self.skipWaiting()
})()))
self.addEventListener('activate', e => e.waitUntil(self.clients.claim()))
self.addEventListener('fetch', e => {
  const { pathname, origin } = new URL(e.request.url)
  if (e.request.method !== 'GET' || origin !== self.location.origin) return
  if (e.request.mode === 'navigate') e.respondWith(fromNetworkOrPhone())
  else if (pathname.startsWith('/assets/') || AROUND.includes(pathname)) e.respondWith(caches.match(e.request).then(kept => kept ?? fetch(e.request)))
})
self.addEventListener('sync', e => { if ((e as Event & { tag: string }).tag === 'outbox') (e as ExtendableEvent).waitUntil(sendSaved()) })
