import { useSyncExternalStore } from 'react'

/** Where we are: `/desk`, `/tickets/12`. The hash keeps the jar free of rewrites; a plain deep link is taken over once. */
if (typeof location !== 'undefined' && location.pathname.startsWith('/tickets/')) history.replaceState(null, '', `/#${location.pathname}`)
const now = () => location.hash.slice(1) || '/'
export const useRoute = () => useSyncExternalStore(l => { addEventListener('hashchange', l); return () => removeEventListener('hashchange', l) }, now)
export const go = (to: string) => { location.hash = to }
