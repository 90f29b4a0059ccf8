import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { App, ConfigProvider, Modal, Spin } from 'antd'
import enUS from 'antd/locale/en_US'
import zhCN from 'antd/locale/zh_CN'
import 'dayjs/locale/zh-cn'
import { useEffect, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { Refusal, whenSessionLost } from '../../api/client'
import { useMe } from '../../api/hooks'
import { SignIn } from '../../features/identity/SignIn'
import { useLanguage } from '../../lib/language'
import '../../ui/staff.css'
import { Trouble } from '../../ui/states'
import { theme } from '../../ui/theme'
import { Shell } from './Shell'

const client = new QueryClient({ defaultOptions: { queries: { staleTime: 5000, retry: (n, e) => n < 2 && e instanceof Refusal && e.mayRetry } } })
/** The rollup follows the journal by some seconds: whoever looks at figures asks again, for what was told at once was not counted yet. */
client.setQueryDefaults(['figures'], { refetchInterval: 5000 })

/** An ended session asks for the password over the screen: what was typed under it stays, unless somebody else signs in. */
function Door() {
  const me = useMe()
  const [lost, setLost] = useState(false)
  useEffect(() => { whenSessionLost(() => setLost(true)); return () => whenSessionLost(() => {}) }, [])
  const back = () => { setLost(false); void client.invalidateQueries({ predicate: q => q.queryKey[0] !== 'me' }) }
  if (me.isPending) return <Spin fullscreen />
  if (me.data) return <>
    <Shell key={me.data.staffNo} me={me.data} />
    <Modal open={lost} closable={false} mask={{ closable: false }} keyboard={false} footer={null} destroyOnHidden width={400} zIndex={2000}><SignIn again={me.data.name} done={back} /></Modal>
  </>
  return me.error instanceof Refusal && [401, 403].includes(me.error.status) ? <SignIn done={back} /> : <main className="sign-in"><Trouble error={me.error} again={me.refetch} /></main>
}
function Staff() {
  return <ConfigProvider theme={theme} locale={useLanguage() === 'en' ? enUS : zhCN}><App><Door /></App></ConfigProvider>
}
createRoot(document.getElementById('root')!).render(<QueryClientProvider client={client}><Staff /></QueryClientProvider>)
