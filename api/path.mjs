/** A small JSON path: $.a.b, [0], [-1], [name=value], [name~part]; undefined where there is nothing. */
export function read(json, path) {
  let at = json
  for (const [, name, inside] of path.slice(1).matchAll(/\.([\w-]+)|\[([^\]]+)]/g)) {
    if (at === undefined || at === null) return undefined
    if (name) { at = at[name]; continue }
    if (/^-?\d+$/.test(inside)) { at = at.at?.(Number(inside)); continue }
    const [, key, sign, value] = inside.match(/^([\w-]+)([=~])(.*)$/) ?? []
    at = Array.isArray(at) ? at.find((it) => (sign === '=' ? String(it?.[key]) === value : String(it?.[key] ?? '').includes(value))) : undefined
  }
  return at
}
