/** Names of the queries that a page declares, by its path; undefined where nothing at the path is kept. */
export type QueryNames = (path: string) => readonly string[] | undefined

/**
 * The one spelling of a public address under which its page is kept and rendered: percent-encoding undone where it is not needed, only
 * the declared queries, sorted, each once. Undefined where the address is not one of a page that is kept.
 */
export function canonicalTarget(url: string, queryNames: QueryNames): string | undefined {
  const mark = url.indexOf('?')
  const path = canonicalPath(mark < 0 ? url : url.slice(0, mark))
  if (path === undefined) return undefined
  const names = queryNames(path)
  if (names === undefined) return undefined
  if (mark < 0 || names.length === 0) return path
  const query = canonicalQuery(url.slice(mark + 1), names)
  return query === '' ? path : `${path}?${query}`
}

const plain = /^\/[A-Za-z0-9\-._~/]*$/
const encoded = /^\/[A-Za-z0-9\-._~/%!$'()*+,;=:@&]*$/

function canonicalPath(path: string): string | undefined {
  // A framework may resolve `..` and `//` before it routes, and would then answer with another page than the key names.
  if (!encoded.test(path) || path.includes('//')) return undefined
  let canonical = path
  if (!plain.test(path)) {
    try {
      canonical = path.split('/').map(recoded).join('/')
    } catch {
      return undefined
    }
  }
  return /\/\.{1,2}(\/|$)/.test(canonical) ? undefined : canonical
}

function recoded(segment: string): string {
  return encodeURIComponent(decodeURIComponent(segment))
}

function canonicalQuery(query: string, names: readonly string[]): string {
  const values = new Map<string, string>()
  for (const part of query.split('&')) {
    const sign = part.indexOf('=')
    const name = decodedQuery(sign < 0 ? part : part.slice(0, sign))
    if (names.includes(name) && !values.has(name)) values.set(name, sign < 0 ? '' : decodedQuery(part.slice(sign + 1)))
  }
  return [...values]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
    .join('&')
}

function decodedQuery(text: string): string {
  const spaced = text.replaceAll('+', ' ')
  if (!spaced.includes('%')) return spaced.toWellFormed()
  try {
    return decodeURIComponent(spaced)
  } catch {
    return spaced.toWellFormed()
  }
}
