import type { Happening, Shelf } from './outbox'

const NAME = 'zhenqing365-field'
/** The number older pages gave it; the stores are the same, so what they saved is found and sent. */
const VERSION = 10
let opened: Promise<IDBDatabase> | undefined

const answered = <T>(asked: IDBRequest<T>) => new Promise<T>((done, failed) => { asked.onsuccess = () => done(asked.result); asked.onerror = () => failed(asked.error) })

/** A store that a newer page has made is opened as it is: its happenings are ours too. */
function open(version: number | undefined = VERSION): Promise<IDBDatabase> {
  const asked = version ? indexedDB.open(NAME, version) : indexedDB.open(NAME)
  asked.onupgradeneeded = () => {
    const db = asked.result
    if (!db.objectStoreNames.contains('happenings')) {
      const store = db.createObjectStore('happenings', { keyPath: 'seq', autoIncrement: true })
      store.createIndex('id', 'id', { unique: true })
      store.createIndex('owner', 'owner')
    }
    if (!db.objectStoreNames.contains('bundle')) db.createObjectStore('bundle', { keyPath: 'key' })
  }
  return answered(asked).then(db => {
    db.onversionchange = () => { db.close(); opened = undefined }
    db.onclose = () => { opened = undefined }
    return db
  }, e => { if (version && (e as DOMException)?.name === 'VersionError') return open(0); opened = undefined; throw e })
}
/** One transaction; it ends when what was asked is on disk, not when it was accepted. */
async function within<T>(store: 'happenings' | 'bundle', mode: IDBTransactionMode, act: (s: IDBObjectStore) => Promise<T>): Promise<T> {
  const db = await (opened ??= open())
  const transaction = db.transaction(store, mode, { durability: 'strict' })
  const ended = new Promise<void>((done, failed) => { transaction.oncomplete = () => done(); transaction.onabort = transaction.onerror = () => failed(transaction.error) })
  const [result] = await Promise.all([act(transaction.objectStore(store)), ended])
  return result
}
const change = (id: string, to: (h: Happening) => Happening) => within('happenings', 'readwrite', async s => {
  const h = await answered(s.index('id').get(id) as IDBRequest<Happening | undefined>)
  if (h) await answered(s.put(to(h)))
})

/** The phone's own storage. A happening is on disk before the screen says it is saved. */
export const shelf: Shelf = {
  put: h => within('happenings', 'readwrite', s => answered(s.add(h))),
  all: owner => within('happenings', 'readonly', s => answered(s.index('owner').getAll(owner) as IDBRequest<Happening[]>)),
  failed: id => change(id, h => ({ ...h, failures: (h.failures ?? 0) + 1 })),
  refuse: (id, sentence) => change(id, h => ({ ...h, state: 'REFUSED', sentence })),
  drop: id => within('happenings', 'readwrite', async s => {
    const key = await answered(s.index('id').getKey(id))
    if (key !== undefined) await answered(s.delete(key))
  }),
}
/** The last answers of the server, so that a reload without a network still shows the day. */
export const bundle = {
  keep: (key: string, value: unknown) => within('bundle', 'readwrite', s => answered(s.put({ key, value }))),
  recall: <T>(key: string) => within('bundle', 'readonly', async s => ((await answered(s.get(key))) as { value: T } | undefined)?.value),
  forget: () => within('bundle', 'readwrite', s => answered(s.clear())),
}
