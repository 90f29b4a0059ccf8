import { Table } from 'antd'
import type { ReactNode } from 'react'
import type { CaseLine } from '../../../api/caseTypes'
import { useOwers } from '../../../api/hooks'
import { useCodes, useWords } from '../../../lib/language'
import { exact } from '../../../lib/time'
import { codes } from '../../../ui/codes'
import { PromiseRibbon } from '../../../ui/PromiseRibbon'
import { useSymptom } from '../../../ui/symptom'
import { caseWords } from '../caseWords'

/** Cases with the clock that is due next; `does` are what one may do with a row, `under` what opens below it. */
export function CaseTable({ rows, does, under, empty, owner }: { rows: CaseLine[]; does?: (t: CaseLine) => ReactNode; under?: (t: CaseLine) => ReactNode; empty?: string; owner?: boolean }) {
  const w = useWords(caseWords)
  const c = useCodes(codes)
  const symptom = useSymptom()
  const ower = useOwers()
  const open = under ? rows.filter(r => under(r)).map(r => r.id) : []
  if (empty && !rows.length) return <p className="muted">{empty}</p>
  return <Table<CaseLine> size="small" rowKey="id" dataSource={rows} pagination={{ pageSize: 30, hideOnSinglePage: true }}
    expandable={under && { expandedRowRender: r => under(r), expandedRowKeys: open, showExpandColumn: false }} columns={[
      { title: w('number'), width: 150, render: (_, t) => <><a href={`#/tickets/${t.number}`}>{t.number}</a><div className="muted">{w(t.kind as 'FAULT')}</div></> },
      { title: w('matter'), render: (_, t) => <>{symptom(t)}<div className="muted clip" title={t.note ?? ''}>{t.note}</div></> },
      { title: w('customer'), render: (_, t) => <>{t.specialCare ? '♥ ' : ''}{t.customerName || '–'}<div className="muted">{t.areaName} · {t.address || t.phoneMasked}</div></> },
      ...(owner ? [{ title: w('ownerIs'), render: (_: unknown, t: CaseLine) => t.firstContactOwner?.name ?? '–' }] : []),
      { title: w('holder'), render: (_, t) => t.holder?.name ?? (t.kind === 'FAULT' ? t.technician?.name : undefined) ?? t.firstContactOwner?.name ?? '–' },
      { title: w('clock'), width: 220, render: (_, t) => { const p = t.promises.find(x => x.clock === t.nextClock) ?? t.promises[0]; return p && <PromiseRibbon promise={p} label={c(p.clock)} owedBy={ower(p.owedBy)} /> } },
      { title: w('state'), width: 90, render: (_, t) => <span title={exact(t.savedAt)}>{c(t.state)}</span> },
      ...(does ? [{ title: w('does'), width: 190, render: (_: unknown, t: CaseLine) => <div className="row tight">{does(t)}</div> }] : []),
    ]} />
}
