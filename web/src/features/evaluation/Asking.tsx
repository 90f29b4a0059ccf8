import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App as Antd, Form, Modal } from 'antd'
import type { ReactNode } from 'react'

/** Does it, shows what was refused, and looks again. */
export function useActing(...keys: string[]) {
  const { message } = Antd.useApp()
  const client = useQueryClient()
  return useMutation({ mutationFn: (deed: () => Promise<unknown>) => deed(), onError: e => { message.error((e as Error).message) },
    onSuccess: () => Promise.all(keys.map(k => client.invalidateQueries({ queryKey: [k] }))) })
}

/** A question in a window: what was typed stays when it is refused. */
export function Asking({ open, title, ok, cancel, done, save, keys, initial, children, width }: {
  open: boolean; title: string; ok: string; cancel: string; done: () => void; save: (values: never) => Promise<unknown>; keys: string[]; initial?: object; children: ReactNode; width?: number
}) {
  const [form] = Form.useForm()
  const act = useActing(...keys)
  const send = async () => { const values = await form.validateFields(); await act.mutateAsync(() => save(values as never)).then(() => { form.resetFields(); done() }, () => undefined) }
  return <Modal open={open} title={title} okText={ok} cancelText={cancel} width={width} onCancel={done} onOk={() => void send().catch(() => undefined)} confirmLoading={act.isPending} destroyOnHidden>
    <Form form={form} layout="vertical" initialValues={initial}>{children}</Form></Modal>
}
