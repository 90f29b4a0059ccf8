import { get } from '../../api/client'
import { useLanguage, useWords } from '../../lib/language'
import { usePolled } from '../../lib/poll'
import { exact } from '../../lib/time'
import { noticeWords } from './noticeWords'

interface Notice { number: string; title: string; areaName: string; services: string[]; startsAt: string; endsAt: string; running: boolean }

/** For everybody: which interruptions are announced. Nothing announced is said too, and a page that cannot ask says nothing. */
export function PublicNotices() {
  const w = useWords(noticeWords)
  const en = useLanguage() === 'en'
  const notices = usePolled(() => get<Notice[]>('/api/public-interruptions'), 'interruptions', 60_000)
  if (!notices.data) return null
  return <section aria-label={w('title')}><h2>{w('title')}</h2>
    {notices.data.length === 0 ? <p className="quiet">{w('none')}</p> : <div className="cards">{notices.data.map(n => <article key={n.number} className="card promised">
      <h3>{n.title}</h3>
      <p><b>{exact(n.startsAt).slice(5, 16)} – {exact(n.endsAt).slice(5, 16)}</b>{n.running ? ` · ${w('running')}` : ''}</p>
      <p className="quiet">{n.areaName} · {n.services.map(s => w(s as 'TV')).join(en ? ', ' : '、')}{w('gone')} · {n.number}</p>
    </article>)}</div>}
  </section>
}
