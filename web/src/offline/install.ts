type Syncing = ServiceWorkerRegistration & { sync?: { register(tag: string): Promise<void> } }

/** A page as an app on the phone: the technician's and the visitor's share one worker. Without https or on an old browser it stays a page and works as one. */
export function install(scope: '/f' | '/visit') {
  if (!('serviceWorker' in navigator)) return
  void navigator.serviceWorker.register('/field-worker.js', { scope }).catch(() => undefined)
  void navigator.storage?.persist?.().catch(() => undefined)
}
/** Asks the browser to send what is saved as soon as there is a network, also when the page is closed by then. */
export function sendWhenPossible() {
  if (!navigator.serviceWorker?.controller) return
  void navigator.serviceWorker.ready.then(it => (it as Syncing).sync?.register('outbox')).catch(() => undefined)
}
