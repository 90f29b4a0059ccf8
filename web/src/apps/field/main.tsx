import { lazy, Suspense } from 'react'
import { createRoot } from 'react-dom/client'
import '../../features/field/field.css'
import '../../ui/plain.css'
import { Waiting } from '../../ui/Plain'

const Field = lazy(() => import('./Field'))
createRoot(document.getElementById('root')!).render(<Suspense fallback={<main className="field"><Waiting /></main>}><Field /></Suspense>)
