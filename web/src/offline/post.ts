import { call, Refusal } from '../api/client'
import { language } from '../lib/language'
import type { Post } from './outbox'

const REPORT_MS = 30_000
const PHOTO_MS = 180_000
const LOST = { zh: '这张照片在手机里已经读不出来,请重拍。', en: 'The phone can no longer read this photo; please take it again.' }

/** One happening to the server under its own key. A network that says nothing for too long counts as none. */
export const post: Post = h => {
  if (h.what !== 'PHOTO') return call('POST', h.path, { ...h.body, at: h.at }, h.id, REPORT_MS)
  if (!h.photo?.size) throw new Refusal(422, 'PHOTO_LOST', LOST[language()])
  const form = new FormData()
  form.set('file', h.photo, 'photo.jpg')
  form.set('at', h.at)
  return call('POST', h.path, form, h.id, PHOTO_MS)
}
