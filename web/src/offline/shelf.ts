import Dexie, { type Table } from 'dexie'
import type { Happening, Shelf } from './outbox'

class Store extends Dexie {
  happenings!: Table<Happening, number>
  bundle!: Table<{ key: string; value: unknown }, string>
  constructor() {
    super('zhenqing365-field')
    this.version(1).stores({ happenings: '++seq, &id, owner', bundle: 'key' })
  }
}
const store = new Store()

/** The phone's own storage. A happening is on disk before the screen says it is saved. */
export const shelf: Shelf = {
  put: h => store.happenings.add(h),
  all: owner => store.happenings.where('owner').equals(owner).toArray(),
  refuse: (id, sentence) => store.happenings.where('id').equals(id).modify({ state: 'REFUSED', sentence }),
  drop: id => store.happenings.where('id').equals(id).delete(),
}
/** The last answers of the server, so that a reload without a network still shows the day. */
export const bundle = {
  keep: (key: string, value: unknown) => store.bundle.put({ key, value }),
  recall: async <T>(key: string) => (await store.bundle.get(key))?.value as T | undefined,
  forget: () => store.bundle.clear(),
}
