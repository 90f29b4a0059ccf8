/** As a `ref`: what has just come to be under a long form is brought into sight, once. */
export const intoSight = (box: HTMLElement | null) => box?.scrollIntoView({ block: 'nearest' })
