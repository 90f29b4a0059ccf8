import { createRoot } from 'react-dom/client'
import '../../features/field/field.css'
import { install } from '../../offline/install'
import '../../ui/plain.css'
import Field from './Field'

createRoot(document.getElementById('root')!).render(<Field />)
install('/f')
