import type { ReactElement } from 'react'

/** Ant Design leaves the list under a Select without a name; a screen reader needs one. Use as `popupRender={named(label)}`. */
export const named = (label: string) => (menu: ReactElement) => (
  <div ref={box => box?.querySelectorAll('[role=listbox]').forEach(list => list.setAttribute('aria-label', label))}>{menu}</div>
)
