import { useQueryClient } from '@tanstack/react-query'
import { App as Antd, Button, Drawer, Modal, Select, Skeleton } from 'antd'
import { Suspense, useEffect, useState } from 'react'
import { remove } from '../../api/client'
import { useAreas } from '../../api/hooks'
import { useLive } from '../../api/live'
import type { Me } from '../../api/types'
import { switchLanguage, useCodes, useLanguage, useWords } from '../../lib/language'
import { useRoute } from '../../lib/route'
import { beep } from '../../lib/sound'
import { codes } from '../../ui/codes'
import { LIGHT, lightOf } from '../../ui/light'
import { named } from '../../ui/named'
import { GROUPS, pageAt, pagesOf, startOf } from './pages'
import { Actions, TicketPage } from './screens'
import { shellWords } from './words'

const ticketPage = (number: string) => <TicketPage number={number} actions={t => <Actions ticket={t} />} />

export function Shell({ me }: { me: Me }) {
  const w = useWords(shellWords)
  const c = useCodes(codes)
  const lang = useLanguage()
  const client = useQueryClient()
  const { notification } = Antd.useApp()
  const areas = useAreas()
  const [area, setArea] = useState<string>()
  const [mute, setMute] = useState(false)
  const [help, setHelp] = useState(false)
  const [opened, setOpened] = useState<string>()
  const pages = pagesOf(me.role)
  const asked = useRoute()
  useEffect(() => setOpened(undefined), [asked])
  const route = asked === '/' ? startOf(me.role) : asked
  const { page, rest } = pageAt(route, me.role)
  const at = (word: readonly [zh: string, en: string]) => word[lang === 'en' ? 1 : 0]
  const { heartbeat, lost } = useLive(a => {
    notification.warning({ title: `▲ ${c(a.clock)} ${a.ticketNumber ?? ''}`, description: a.text, duration: 12, onClick: () => a.ticketNumber && setOpened(a.ticketNumber) })
    if (!mute) beep()
  })
  useEffect(() => {
    const press = (e: KeyboardEvent) => {
      const typing = e.target instanceof HTMLElement && e.target.closest('input, textarea, select, [contenteditable]')
      if (e.key === '?' && !typing) setHelp(true)
      if (e.altKey && pages[Number(e.key) - 1]) { e.preventDefault(); location.hash = pages[Number(e.key) - 1].path }
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  })
  const leave = async () => { await remove('/api/session').catch(() => undefined); client.clear(); location.reload() }
  const light = LIGHT[lightOf(heartbeat, lost)]
  const number = route.startsWith('/tickets/') ? decodeURIComponent(route.slice(9)) : undefined
  return <div className="shell">
    <a className="skip" href="#content" onClick={e => { e.preventDefault(); document.getElementById('content')?.focus() }}>{w('skip')}</a>
    <nav aria-label={w('product')}><h1>{w('product')}</h1>
      {GROUPS.filter(g => pages.some(p => p.group === g.group)).map(g => <section key={g.group} aria-label={at(g.word)}><h2>{at(g.word)}</h2>
        {pages.filter(p => p.group === g.group).map(p => <a key={p.path} href={`#${p.path}`} aria-current={p === page ? 'page' : undefined} title={pages.indexOf(p) < 9 ? `Alt+${pages.indexOf(p) + 1}` : undefined}>{at(p.word)}</a>)}</section>)}
      <div className="foot">{me.name}<br />{me.staffNo} · {c(me.role)}</div></nav>
    <div>
      <header>
        <Select aria-label={w('area')} popupRender={named(w('area'))} style={{ width: 180 }} value={area ?? ''} onChange={v => setArea(v || undefined)} showSearch={{ optionFilterProp: 'label' }}
          options={[{ value: '', label: w('allAreas') }, ...(areas.data ?? []).filter(a => me.allAreas || me.areas.includes(a.code)).map(a => ({ value: a.code, label: `${a.code} ${a.name}` }))]} />
        <span role="status" style={{ color: light[1] }}>{light[0]} {at([light[2], light[3]])}{heartbeat && heartbeat.oldestQueuedSeconds > 5 ? ` · ${w('waiting', { s: Math.round(heartbeat.oldestQueuedSeconds) })}` : ''}</span>
        <span className="grow" />
        <Button size="small" onClick={() => setMute(!mute)} aria-pressed={mute}>{w(mute ? 'sound' : 'mute')}</Button>
        <Button size="small" onClick={() => setHelp(true)} aria-label={w('keys')}>?</Button>
        <Button size="small" onClick={() => switchLanguage(lang === 'zh' ? 'en' : 'zh')}>{w('other')}</Button>
        <Button size="small" onClick={leave}>{w('out')}</Button>
      </header>
      <main id="content" tabIndex={-1}>
        <Suspense fallback={<Skeleton active />}>{number ? ticketPage(number) : page.screen({ me, area, rest, open: setOpened })}</Suspense>
      </main>
    </div>
    <Drawer open={!!opened} onClose={() => setOpened(undefined)} size={720} title={opened}><Suspense fallback={<Skeleton active />}>{opened && ticketPage(opened)}</Suspense></Drawer>
    <Modal open={help} onCancel={() => setHelp(false)} footer={null} title={w('keys')}>
      <dl><dt>F2</dt><dd>{w('kNew')}</dd><dt>F6–F10</dt><dd>{w('kKinds')}</dd><dt>Ctrl+Enter</dt><dd>{w('kSave')}</dd><dt>Alt+1…{Math.min(9, pages.length)}</dt><dd>{w('kPages')}</dd><dt>?</dt><dd>{w('kHelp')}</dd></dl></Modal>
  </div>
}
