import { createRoot } from 'react-dom/client'
import { HelpPage } from '../../features/help/HelpPage'
import '../../ui/plain.css'
import '../../features/help/help.css'

createRoot(document.getElementById('root')!).render(<HelpPage />)
