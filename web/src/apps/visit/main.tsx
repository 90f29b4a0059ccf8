import { createRoot } from 'react-dom/client'
import '../../features/field/field.css'
import '../../features/campaign/visit/visit.css'
import { install } from '../../offline/install'
import '../../ui/plain.css'
import { VisitApp } from './VisitApp'

createRoot(document.getElementById('root')!).render(<VisitApp />)
install('/visit')
