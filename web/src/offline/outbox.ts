/**
 * What a phone saved and the server does not know yet. Each happening keeps its own id (the idempotency key) and the time
 * it happened, so that sending it twice or late changes nothing. They leave in the order they were made; a lost answer
 * stops the line, a refusal does not: it stays with its sentence until somebody has read it.
 */
export interface Happening {
  seq?: number; id: string; owner: string; job: string; what: string; path: string
  body: Record<string, unknown>; photo?: Blob; at: string; state: 'WAITING' | 'REFUSED'; sentence?: string
}
export interface Shelf {
  put(h: Happening): Promise<unknown>
  all(owner: string): Promise<Happening[]>
  refuse(id: string, sentence: string): Promise<unknown>
  drop(id: string): Promise<unknown>
}
export type Post = (h: Happening) => Promise<unknown>
/** SENT all, LATER: no answer, try again, SIGN_IN: the session is over and the line waits for its owner. */
export type Outcome = 'SENT' | 'LATER' | 'SIGN_IN'

export const inOrder = (list: Happening[]) => [...list].sort((a, b) => (a.seq ?? 0) - (b.seq ?? 0))

export class Outbox {
  private running?: Promise<Outcome>
  constructor(private readonly shelf: Shelf, private readonly post: Post, private readonly changed: () => void = () => undefined) {}

  async save(...happenings: Happening[]) {
    for (const h of happenings) await this.shelf.put(h)
    this.changed()
  }
  async drop(id: string) {
    await this.shelf.drop(id)
    this.changed()
  }
  /** One line at a time, also when several ask at once. */
  send(owner: string): Promise<Outcome> {
    return this.running ??= this.line(owner).finally(() => { this.running = undefined })
  }

  private async line(owner: string): Promise<Outcome> {
    for (;;) {
      const next = inOrder(await this.shelf.all(owner)).find(h => h.state === 'WAITING')
      if (!next) return 'SENT'
      try {
        await this.post(next)
        await this.shelf.drop(next.id)
      } catch (e) {
        const { status = 0, message } = e as { status?: number; message: string }
        if (status === 401) return 'SIGN_IN'
        if (status === 0 || status >= 500 || status === 429) return 'LATER'
        await this.shelf.refuse(next.id, message)
      } finally {
        this.changed()
      }
    }
  }
}
