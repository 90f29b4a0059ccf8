import { call, freshKey, post, Refusal } from '../../api/client'
import { Outbox, type Happening } from '../../offline/outbox'
import { shelf } from '../../offline/shelf'
import { PATIENCE_MS, type Mine, type Need } from './hall'

interface Block { business: string; letter: string; first: number; last: number; day: string }
export interface Slip { number: string; mine?: Mine; kept: boolean }
const PATIENCE = 4000

/** The day of a moment where the hall is. */
const dayOf = (at: number) => new Date(at + 8 * 3_600_000).toISOString().slice(0, 10)

/**
 * The kiosk gives a number even while the network is gone: out of a block the server laid aside for it. Each wish has one slip;
 * should the first try have arrived after all, the server finds the slip and the number printed here is the one that counts.
 */
export class Kiosk {
  private readonly owner: string
  readonly outbox: Outbox
  constructor(private readonly device: string, changed: () => void) {
    this.owner = `kiosk.${device}`
    this.outbox = new Outbox(shelf, (h: Happening) => call('POST', h.path, h.body, h.id, PATIENCE_MS), changed)
  }
  waiting = async () => (await shelf.all(this.owner)).filter(h => h.state === 'WAITING').length
  send = () => this.outbox.send(this.owner)

  async take(business: string, need: Need, phone: string, now: number): Promise<Slip> {
    const slip = freshKey(), path = `/api/halls/${this.device}/numbers`
    const body = { business, need, phone: phone || null, slip }
    try {
      const mine = await Promise.race([post<Mine>(path, body, slip), new Promise<never>((_, late) => setTimeout(() => late(new Refusal(0, 'LATE', '')), PATIENCE))])
      void this.refill(now)
      return { number: mine.number, mine, kept: false }
    } catch (e) {
      const next = e instanceof Refusal && e.mayRetry ? this.draw(business, now) : undefined
      if (!next) throw e
      await this.outbox.save({ id: `${slip}-kept`, owner: this.owner, job: slip, what: 'NUMBER', path, body: { ...body, ...next, at: new Date(now).toISOString() }, at: new Date(now).toISOString(), state: 'WAITING' })
      return { number: `${next.letter}${String(next.seq).padStart(3, '0')}`, kept: true }
    }
  }
  /** Asks for new blocks when today's run low. */
  async refill(now: number) {
    const left = this.blocks(now)
    if (left.length && left.every(b => b.last - b.first >= 4)) return
    const fresh = await post<Block[]>(`/api/halls/${this.device}/reserves`).catch(() => undefined)
    if (fresh) this.keep(fresh)
  }
  private draw(business: string, now: number) {
    const blocks = this.blocks(now), block = blocks.find(b => b.business === business && b.first <= b.last)
    if (!block) return undefined
    this.keep(blocks.map(b => (b === block ? { ...b, first: b.first + 1 } : b)))
    return { letter: block.letter, seq: block.first }
  }
  private blocks(now: number): Block[] {
    try { return (JSON.parse(localStorage.getItem(`zq.${this.owner}`) ?? '[]') as Block[]).filter(b => b.day === dayOf(now)) } catch { return [] }
  }
  private keep(blocks: Block[]) { try { localStorage.setItem(`zq.${this.owner}`, JSON.stringify(blocks)) } catch { /* private window: nothing to give out without a network */ } }
}
