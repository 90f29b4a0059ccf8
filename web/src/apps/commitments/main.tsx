import { createRoot } from 'react-dom/client'
import { PublicPage } from '../../features/commitment/PublicPage'
import { PublicNotices } from '../../features/outage/PublicNotices'
import '../../ui/plain.css'
import '../../features/commitment/public.css'

createRoot(document.getElementById('root')!).render(<PublicPage before={<PublicNotices />} />)
