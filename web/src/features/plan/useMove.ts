import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useRef, useState } from 'react'
import { post, Refusal, Submission } from '../../api/client'
import type { Target } from './Gantt'
import type { Chart } from './layout'
import type { DayBoard, MoveEffect, Visit } from './plan'

export interface Moving { visit: Visit; target: Target; stage: 'aim' | 'try'; effect?: MoveEffect; again: boolean; busy: boolean; error?: unknown }

/** A visit on its way: aimed, tried, saved. What the server has not agreed to has not happened. */
export function useMove(board: DayBoard | undefined, chart: Chart | undefined, done: (visit: Visit, effect: MoveEffect) => void) {
  const client = useQueryClient()
  const [moving, setMoving] = useState<Moving>()
  const submission = useRef(new Submission())
  const round = useRef(0)
  const leave = useCallback(() => { round.current++; setMoving(undefined) }, [])
  const aim = useCallback((visit: Visit, target: Target) => { round.current++; setMoving({ visit, target, stage: 'aim', again: false, busy: false }) }, [])
  const body = (visit: Visit, target: Target) => ({ number: visit.number, toStaffNo: chart?.lineOf.get(target.key)?.who.staffNo, position: target.place })
  async function attempt(visit: Visit, target: Target, again = false) {
    if (!board) return
    const mine = ++round.current
    setMoving({ visit, target, stage: 'try', again, busy: false })
    const next = await post<MoveEffect>(`/api/day-board/${visit.area}/${board.day}/previews`, body(visit, target)).then(effect => ({ effect }), (error: unknown) => ({ error }))
    if (mine === round.current) setMoving({ visit, target, stage: 'try', again, busy: false, ...next })
  }
  async function save(reason: string) {
    if (!moving?.effect || !board) return
    const { visit, target, effect } = moving, mine = round.current
    setMoving({ ...moving, busy: true, error: undefined })
    try {
      const saved = await submission.current.post<MoveEffect>(`/api/day-board/${visit.area}/${board.day}/moves`, { ...body(visit, target), version: effect.version, reason })
      if (mine === round.current) setMoving(undefined)
      done(visit, saved)
    } catch (error) {
      if (error instanceof Refusal && error.code === 'PLAN_CHANGED_MEANWHILE') void attempt(visit, target, true)
      else if (mine === round.current) setMoving({ ...moving, busy: false, error })
    } finally {
      void client.invalidateQueries({ queryKey: ['board'] })
    }
  }
  return { moving, aim, attempt, save, leave }
}
