/**
 * What a phone saved and the server does not know yet. Each happening keeps its own id (the idempotency key) and the time
 * it happened, so that sending it twice, late or in another order changes nothing. Reports leave in the order they were made
 * and before the photos, which are heavy. No network stops the line; one that is refused stays with its sentence until
 * somebody has read it; one over which the server stumbles is tried again later. Neither holds up the others.
 */
export interface Happening {
  seq?: number; id: string; owner: string; job: string; what: string; path: string
  body: Record<string, unknown>; part?: string; photo?: Blob; at: string; state: 'WAITING' | 'REFUSED'; sentence?: string; failures?: number
}
export interface Shelf {
  put(h: Happening): Promise<unknown>
  all(owner: string): Promise<Happening[]>
  failed(id: string): Promise<unknown>
  refuse(id: string, sentence: string): Promise<unknown>
  drop(id: string): Promise<unknown>
}
export type Post = (h: Happening) => Promise<unknown>
/** SENT all, LATER: no answer, try again, SIGN_IN: the session is over and the line waits for its owner. */
export type Outcome = 'SENT' | 'LATER' | 'SIGN_IN'

/** A server that stumbles so often over one happening will not take it; a person must look. */
export const MOST_FAILURES = 30
/** Nobody answered, or only somebody on the way: the same will happen to the next one. */
const NOBODY = [0, 408, 425, 429, 502, 503, 504]

export const inOrder = (list: Happening[]) => [...list].sort((a, b) => (a.seq ?? 0) - (b.seq ?? 0))
const reportsFirst = (list: Happening[]) => { const all = inOrder(list); return [...all.filter(h => h.what !== 'PHOTO'), ...all.filter(h => h.what === 'PHOTO')] }

export class Outbox {
  private running?: Promise<Outcome>
  private askedAgain = false
  constructor(private readonly shelf: Shelf, private readonly post: Post, private readonly changed: () => void = () => undefined,
    /** Whoever listens takes them in any order, so that the rest need not wait for one that stumbles. */
    private readonly anyOrder = false) {}

  async save(...happenings: Happening[]) {
    for (const h of happenings) {
      await this.shelf.put(h)
      this.changed() // at once: another sender of this shelf may take it before the next is there
    }
  }
  async drop(id: string) {
    await this.shelf.drop(id)
    this.changed()
  }
  /**
   * One line at a time, also when several ask at once. Who asks while it runs may know what it does not: that the network is
   * back, or that more was saved; so it runs once more. `post` must end by itself, a request without an answer holds the line.
   */
  send(owner: string): Promise<Outcome> {
    if (this.running) this.askedAgain = true
    return this.running ??= this.lines(owner)
  }

  private async lines(owner: string): Promise<Outcome> {
    try {
      for (;;) {
        this.askedAgain = false
        const outcome = await this.line(owner)
        if (!this.askedAgain || outcome === 'SIGN_IN') return outcome
      }
    } finally { this.running = undefined }
  }

  private async line(owner: string): Promise<Outcome> {
    const tried = new Set<string>()
    let stumbled = false
    for (;;) {
      const next = reportsFirst(await this.shelf.all(owner)).find(h => h.state === 'WAITING' && !tried.has(h.id))
      if (!next) return stumbled ? 'LATER' : 'SENT'
      tried.add(next.id)
      try {
        await this.post(next)
        await this.shelf.drop(next.id)
      } catch (e) {
        const { status, message } = e as { status?: number; message: string }
        if (status === 401) return 'SIGN_IN'
        if (status !== undefined && NOBODY.includes(status)) return 'LATER'
        if (status !== undefined && status >= 500 && (next.failures ?? 0) < MOST_FAILURES) {
          stumbled = true
          await this.shelf.failed(next.id)
          if (!this.anyOrder) return 'LATER'
        } else await this.shelf.refuse(next.id, String(message))
      } finally {
        this.changed()
      }
    }
  }
}
