import { useQueryClient } from '@tanstack/react-query'
import { App, Button, Input, Popconfirm, Select, Table } from 'antd'
import { useState } from 'react'
import { post, put } from '../../api/client'
import { useLanguage, useWords } from '../../lib/language'
import { Shown } from '../../ui/states'
import { useQuestionnaires } from './campaign'
import { QuestionEditor } from './QuestionEditor'
import { blank, moved, totalWeight } from './questions'
import type { Question, Questionnaire } from './visit/visit'
import { campaignWords } from './words'

/** The questions in their versions: a published one is read, a draft is edited and published once. */
export function Questionnaires() {
  const w = useWords(campaignWords), found = useQuestionnaires()
  const [chosen, setChosen] = useState<number>()
  return <Shown of={found}>{list => { const it = list.find(q => q.version === chosen) ?? list[0]; return <div className="stack">
    <div className="row"><Select aria-label={w('version')} value={it.version} onChange={setChosen} style={{ minWidth: 320 }} options={list.map(q => ({ value: q.version, label: `${q.version} · ${q.title}` }))} /><span className={`phase ${it.published ? 'running' : ''}`}>{w(it.published ? 'published' : 'draft')}</span></div>
    {it.published ? <Published key={it.version} of={it} saved={setChosen} /> : <Draft key={it.version} of={it} />}
  </div> }}</Shown>
}

function Published({ of: it, saved }: { of: Questionnaire; saved: (version: number) => void }) {
  const w = useWords(campaignWords), en = useLanguage() === 'en', { message } = App.useApp(), client = useQueryClient()
  const copy = async () => { try { const made = await post<Questionnaire>('/api/questionnaires', { title: it.title, titleEn: it.titleEn, questions: it.questions }); await client.invalidateQueries({ queryKey: ['questionnaires'] }); saved(made.version) } catch (e) { message.error((e as Error).message) } }
  return <><Table<Question> size="small" rowKey="id" dataSource={it.questions} pagination={false} columns={[
    { title: w('id'), dataIndex: 'id', width: 70 }, { title: w('text'), render: (_, q) => <>{en && q.textEn ? q.textEn : q.text}{q.options.length > 0 && <div className="muted">{q.options.map(o => (en && o.textEn ? o.textEn : o.text)).join(' / ')}</div>}</> },
    { title: w('type'), width: 150, render: (_, q) => <>{w(q.type)}{q.voluntary && <div className="muted">{w('voluntary')}</div>}</> }, { title: w('theme'), width: 130, render: (_, q) => (en ? q.themeEn : q.theme) },
    { title: w('weight'), width: 90, align: 'right', render: (_, q) => (q.weight ? q.weight.toFixed(2) : '') }, { title: w('ticket'), width: 120, render: (_, q) => q.ticket && w(q.ticket.kind as 'OPINION') }]} />
    <Button onClick={() => void copy()}>{w('newVersion')}</Button></>
}

function Draft({ of: it }: { of: Questionnaire }) {
  const w = useWords(campaignWords), { message } = App.useApp(), client = useQueryClient()
  const [title, setTitle] = useState(it.title)
  const [titleEn, setTitleEn] = useState(it.titleEn)
  const [questions, setQuestions] = useState(it.questions)
  const save = async () => { try { await put(`/api/questionnaires/${it.version}`, { title, titleEn, questions }); await client.invalidateQueries({ queryKey: ['questionnaires'] }); return true } catch (e) { message.error((e as Error).message); return false } }
  const publish = async () => { if (!await save()) return; try { await post(`/api/questionnaires/${it.version}/publication`); await client.invalidateQueries({ queryKey: ['questionnaires'] }) } catch (e) { message.error((e as Error).message) } }
  return <div className="stack">
    <div className="pairs"><label className="field">{w('title')}<Input value={title} onChange={e => setTitle(e.target.value)} /></label><label className="field">{w('titleEn')}<Input value={titleEn} onChange={e => setTitleEn(e.target.value)} /></label></div>
    {questions.map((q, i) => <QuestionEditor key={i} of={q} first={i === 0} change={to => setQuestions(questions.map((x, n) => (n === i ? to : x)))} move={by => setQuestions(moved(questions, i, by))} remove={() => setQuestions(questions.filter((_, n) => n !== i))} />)}
    <div className="row at-hand"><Button onClick={() => setQuestions([...questions, blank(questions)])}>{w('addQuestion')}</Button><span className="muted">{w('weights', { n: totalWeight(questions) })}</span><span className="grow" /><Button onClick={() => void save()}>{w('save')}</Button>
      <Popconfirm title={w('publishAsk')} okText={w('publish')} cancelText={w('cancel')} onConfirm={() => void publish()}><Button type="primary">{w('publish')}</Button></Popconfirm></div>
  </div>
}
