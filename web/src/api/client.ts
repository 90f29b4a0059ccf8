import { spokenLanguage } from '../lib/speech'
import { serverDate } from '../lib/time'

/** One way to the server: its language, its idempotency keys, its refusals as sentences. */
export class Refusal extends Error {
  constructor(readonly status: number, readonly code: string, sentence: string,
    readonly facts: Record<string, unknown> = {}, readonly traceId?: string) {
    super(sentence)
    this.name = 'Refusal'
  }
  /** The answer may have been lost: the same key may be sent again without creating anything twice. */
  get mayRetry() { return this.status === 0 || this.status >= 500 || this.status === 429 }
}

const UNREACHED: Record<string, string> = {
  'zh-CN': '连不上服务器,内容已保留,请重试。', en: 'The server cannot be reached. Nothing you typed is lost; please try again.',
}
const FAILED: Record<string, string> = { 'zh-CN': '服务器出错,内容已保留,请重试。', en: 'The server failed. Nothing you typed is lost; please try again.' }

/** Told when the server no longer knows who we are; screens stay as they are and ask for the password over them. */
let sessionLost = () => {}
export const whenSessionLost = (tell: () => void) => { sessionLost = tell }

/** @param patience milliseconds after which no answer counts as no network; without it the browser decides */
export async function call<T>(method: string, path: string, body?: unknown, key?: string, patience?: number): Promise<T> {
  const language = spokenLanguage()
  const headers: Record<string, string> = { Accept: 'application/json', 'Accept-Language': language }
  const form = body instanceof FormData
  if (body !== undefined && !form) headers['Content-Type'] = 'application/json'
  if (key) headers['Idempotency-Key'] = key
  let answer: Response, text: string
  const giveUp = new AbortController()
  const timer = patience ? setTimeout(() => giveUp.abort(), patience) : undefined
  const asked = Date.now()
  try {
    answer = await fetch(path, {
      method, headers, credentials: 'same-origin', signal: giveUp.signal, body: body === undefined ? undefined : form ? body : JSON.stringify(body),
    })
    serverDate(answer.headers.get('Date'), asked)
    text = await answer.text()
  } catch {
    throw new Refusal(0, 'UNREACHED', UNREACHED[language])
  } finally { clearTimeout(timer) }
  const json = text && (answer.headers.get('Content-Type') ?? '').includes('json') ? JSON.parse(text) : undefined
  if (!answer.ok) {
    if (answer.status === 401 && ['SESSION_EXPIRED', 'NOT_SIGNED_IN'].includes(json?.code)) sessionLost()
    throw new Refusal(answer.status, json?.code ?? `HTTP_${answer.status}`, json?.detail ?? json?.title ?? FAILED[language], json?.facts, json?.traceId)
  }
  return json as T
}

export const get = <T>(path: string) => call<T>('GET', path)
export const put = <T>(path: string, body: unknown) => call<T>('PUT', path, body)
export const remove = <T>(path: string) => call<T>('DELETE', path)
/** A POST that creates once; hand in a key to keep it over retries, otherwise it gets its own. */
export const post = <T>(path: string, body: unknown = {}, key = freshKey()) => call<T>('POST', path, body, key)

export function freshKey(): string {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID()
  const b = crypto.getRandomValues(new Uint8Array(16))
  b[6] = (b[6] & 15) | 64
  b[8] = (b[8] & 63) | 128
  return [...b].map((x, i) => ([4, 6, 8, 10].includes(i) ? '-' : '') + x.toString(16).padStart(2, '0')).join('')
}

/**
 * One submit of one form. While the outcome is unknown the same content goes out again under the same key;
 * changed content, or a content that was answered, gets a new one.
 */
export class Submission {
  private key = freshKey()
  private sent?: string
  async post<T>(path: string, body: unknown): Promise<T> {
    const content = path + JSON.stringify(body)
    if (this.sent !== undefined && this.sent !== content) this.key = freshKey()
    this.sent = content
    try {
      const answer = await post<T>(path, body, this.key)
      this.renew()
      return answer
    } catch (e) {
      if (e instanceof Refusal && !e.mayRetry) this.renew()
      throw e
    }
  }
  private renew() { this.key = freshKey(); this.sent = undefined }
}

export const query = (path: string, facts: Record<string, string | number | boolean | null | undefined>) => {
  const q = new URLSearchParams()
  for (const [k, v] of Object.entries(facts)) if (v !== undefined && v !== null && v !== '') q.set(k, String(v))
  return q.size ? `${path}?${q}` : path
}
