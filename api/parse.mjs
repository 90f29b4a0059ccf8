/** A .http file as requests: title, comment words, request line, headers, an empty line, body. */
export function parse(text) {
  return text.split(/^###\s*/m).slice(1).map((block) => {
    const [title, ...lines] = block.split('\n')
    const request = { title: title.trim(), as: 'nobody', within: 0, expects: [], captures: [], headers: [], body: null }
    let n = 0
    for (; n < lines.length && (lines[n].startsWith('#') || !lines[n].trim()); n++) {
      const [, word, rest] = lines[n].match(/^#\s*(as|within|expect|capture)\s+(.*?)\s*$/) ?? []
      if (word === 'as') request.as = rest
      if (word === 'within') request.within = Number.parseFloat(rest)
      if (word === 'expect') request.expects.push(rest)
      if (word === 'capture') {
        const [, name, pattern, path] = rest.match(/^(\S+) = (?:\/(.*)\/ )?(\S+)$/)
        request.captures.push({ name, pattern, path })
      }
    }
    const [, method, address] = lines[n++].match(/^([A-Z]+)\s+(?:\{\{address}})?(.+?)\s*$/) ?? []
    if (!method) throw new Error(`no request line in "${request.title}"`)
    for (; n < lines.length && lines[n].trim(); n++) request.headers.push(lines[n].split(/:\s*(.*)/s).slice(0, 2))
    const body = lines.slice(n).join('\n').trim()
    return { ...request, method, path: address, body: body || null }
  })
}
