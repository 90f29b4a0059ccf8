import { Alert, Button, Empty, Skeleton } from 'antd'
import type { ReactNode } from 'react'
import { useWords } from '../lib/language'
import { uiWords } from './words'

interface Asked<T> { data?: T; error: unknown; isPending: boolean; refetch: () => unknown }

/** A refusal as the sentence it is, with a way on. */
export function Trouble({ error, again }: { error: unknown; again?: () => unknown }) {
  const w = useWords(uiWords)
  const trace = (error as { traceId?: string }).traceId
  return <Alert type="error" showIcon title={(error as Error).message} description={trace ? `${w('trace')} ${trace}` : undefined}
    action={again && <Button size="small" onClick={() => again()}>{w('retry')}</Button>} />
}

/** Loading, trouble, nothing, or the thing itself. */
export function Shown<T>({ of, empty, children }: { of: Asked<T>; empty?: (t: T) => boolean; children: (t: T) => ReactNode }) {
  const w = useWords(uiWords)
  if (of.data !== undefined) {
    return <>{of.error ? <Trouble error={of.error} again={of.refetch} /> : null}
      {empty?.(of.data) ? <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={w('empty')} /> : children(of.data)}</>
  }
  if (of.isPending) return <Skeleton active aria-label={w('loading')} />
  return <Trouble error={of.error} again={of.refetch} />
}
