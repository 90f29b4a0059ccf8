import { Button, Segmented } from 'antd'
import { Fragment, useState } from 'react'
import { useFigures } from '../../api/hooks'
import type { Figure } from '../../api/types'
import { useCodes, useLanguage, useWords } from '../../lib/language'
import { serverNow } from '../../lib/time'
import { Shown } from '../../ui/states'
import { Boards, Compared, Trend } from './Compared'
import { amount, shorterIsBetter, verdict } from './figure'
import { FigureRows } from './FigureRows'
import './figures.css'
import { PERIODS, periodOf, type Period } from './period'
import { extraWords, scoreboardWords } from './words'

const SIGN = { met: '✓', short: '▲', unknown: '○', none: '◌' }
const VIEWS = ['cases', 'trend', 'areas', 'persons', 'halls'] as const
type View = (typeof VIEWS)[number]

/** Every figure against its target; each opens its cases, its trend, and the areas and people it is made of. */
export function Figures({ area }: { area?: string }) {
  const w = useWords(scoreboardWords)
  const [period, setPeriod] = useState<Period>('month')
  const [chosen, setChosen] = useState<string>()
  const asked = { ...periodOf(period, serverNow()), area }
  const found = useFigures(asked)
  return <>
    <section className="panel stack" aria-label={w('figures')}>
      <div className="row"><h2 style={{ margin: 0 }}>{w('figures')}</h2>
        <Segmented aria-label={w('period')} value={period} onChange={p => setPeriod(p as Period)} options={PERIODS.map(p => ({ value: p, label: w(p) }))} />
        <span className="muted">{w('pick')}</span></div>
      <Shown of={found} empty={l => !l.length}>{list => <><div className="figures">{list.filter(f => f.measured !== false).map(f => <Fragment key={f.id}>
        <FigureCard figure={f} chosen={f.id === chosen} choose={() => setChosen(f.id === chosen ? undefined : f.id)} />
        {f.id === chosen && <div className="figure-opened"><Opened figure={f} asked={asked} close={() => setChosen(undefined)} /></div>}</Fragment>)}</div>
        <Unmeasured of={list.filter(f => f.measured === false)} /></>}</Shown>
    </section>
    <Boards asked={asked} />
  </>
}

/** What nothing measures yet takes a line, not a card: nobody looks for a number there. */
function Unmeasured({ of }: { of: Figure[] }) {
  const w = useWords(scoreboardWords)
  const en = useLanguage() === 'en'
  return of.length ? <details className="unmeasured"><summary>{SIGN.none} {w('none')}: {of.map(f => f.id).join(' · ')}</summary>
    <ul>{of.map(f => <li key={f.id}>{f.id} {en ? f.nameEn : f.name} – <span className="muted">{en ? f.noteEn : f.note}</span></li>)}</ul></details> : null
}

function Opened({ figure, asked, close }: { figure: Figure; asked: { from: string; until: string; area?: string }; close: () => void }) {
  const w = useWords(scoreboardWords)
  const en = useLanguage() === 'en'
  const [view, setView] = useState<View>('cases')
  const views = VIEWS.filter(v => v !== 'halls' || figure.id.startsWith('K16'))
  const choice = <Segmented aria-label={w('view')} value={view} onChange={v => setView(v as View)} options={views.map(v => ({ value: v, label: w(v) }))} />
  if (view === 'cases') return <FigureRows figure={figure} asked={asked} close={close} views={choice} />
  return <section className="panel stack" aria-label={`${w(view)} ${figure.id}`}>
    <div className="row"><h2 style={{ margin: 0 }}>{figure.id} {en ? figure.nameEn : figure.name}</h2>{choice}<Button size="small" onClick={close}>{w('close')}</Button></div>
    {view === 'trend' ? <Trend figure={figure} asked={asked} /> : <Compared figure={figure} by={view === 'areas' ? 'AREA' : view === 'persons' ? 'PERSON' : 'HALL'} asked={asked} />}
  </section>
}

function FigureCard({ figure: f, chosen, choose }: { figure: Figure; chosen: boolean; choose: () => void }) {
  const w = useWords(scoreboardWords)
  const extra = useCodes(extraWords)
  const en = useLanguage() === 'en'
  const v = verdict(f)
  return <button type="button" className={`figure ${v}`} aria-pressed={chosen} onClick={choose}>
    <span className="figure-name">{f.id} {en ? f.nameEn : f.name}</span>
    <span className="figure-value">{amount(f.value, f.unit)}</span>
    <span className="figure-verdict"><span aria-hidden="true">{SIGN[v]} </span>{f.target === null ? w('noTarget') : <>{w(v)} · {w('target')} {shorterIsBetter(f) ? '≤' : '≥'} {amount(f.target, f.unit)}</>}</span>
    <span className="muted">{f.numerator !== null && f.denominator !== null ? w('share', { a: f.numerator, b: f.denominator }) : w('n', { n: f.denominator ?? 0 })}</span>
    {f.low !== null && f.high !== null && <span className="muted" title={w('intervalWhy')}>{w('interval', { low: amount(f.low, ''), high: amount(f.high, f.unit) })}</span>}
    {f.missing > 0 && f.id !== 'K30' && <span className="muted">△ {w('missing', { n: f.missing })}</span>}
    {Object.entries(f.extra ?? {}).filter(([, x]) => typeof x === 'number' || typeof x === 'string').map(([k, x]) =>
      <span key={k} className="muted">{extra(k)} {typeof x === 'number' ? amount(x, '') : String(x)}</span>)}
  </button>
}
