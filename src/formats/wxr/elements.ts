import { resolved } from './references.ts'

/** A child of an element as it was written: what stands between its tags is read only by whoever asks for it. */
export interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly inner: string
}

const opening = /^<([A-Za-z_][\w.-]*(?::[\w.-]+)?)((?:\s+[^\s=>/]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>/

/**
 * The children of an element. Read as WordPress reads an export, which is not as a strict parser would: a bare `&`, an unknown entity or
 * mark-up that nobody escaped are text; entities that a document declares are never expanded; an element that nothing ends goes to the end.
 */
export function childrenOf(inner: string): Element[] {
  const found: Element[] = []
  for (let at = inner.indexOf('<'); at >= 0; at = inner.indexOf('<', at)) {
    const past = pastAside(inner, at)
    if (past !== undefined) {
      at = past
      continue
    }
    const match = opening.exec(inner.slice(at, at + 4000))
    if (!match) {
      at += 1
      continue
    }
    const [tag, name, attributes, closed] = match
    const begins = at + tag.length
    if (closed) {
      found.push({ name: name!, attributes: attributesOf(attributes!), inner: '' })
      at = begins
      continue
    }
    const ends = endOf(inner, begins, name!)
    found.push({ name: name!, attributes: attributesOf(attributes!), inner: inner.slice(begins, ends ?? inner.length) })
    at = ends === undefined ? inner.length : inner.indexOf('>', ends) + 1 || inner.length
  }
  return found
}

/** The words of an element: what stands in CDATA as it is, the rest with its references resolved. */
export function textOf(inner: string): string {
  let text = ''
  for (let at = 0; at < inner.length; ) {
    const begins = inner.indexOf('<![CDATA[', at)
    if (begins < 0) return clean(text + resolved(withoutStrayEnd(inner.slice(at))))
    const ends = inner.indexOf(']]>', begins)
    text += resolved(withoutStrayEnd(inner.slice(at, begins))) + inner.slice(begins + 9, ends < 0 ? inner.length : ends)
    at = ends < 0 ? inner.length : ends + 3
  }
  return clean(text)
}

/** Where an element's closing tag begins, `undefined` where there is none; what stands in CDATA closes nothing. */
export function endOf(text: string, from: number, name: string): number | undefined {
  const marks = new RegExp(`<!\\[CDATA\\[|<(/?)${name.replace(/[.*+?^$()|[\]\\]/g, '\\$&')}(?=[\\s>/])`, 'g')
  marks.lastIndex = from
  let depth = 0
  for (let mark = marks.exec(text); mark; mark = marks.exec(text)) {
    if (mark[0] === '<![CDATA[') {
      const ends = text.indexOf(']]>', mark.index)
      if (ends < 0) return undefined
      marks.lastIndex = ends + 3
    } else if (mark[1]) {
      if (depth === 0) return mark.index
      depth -= 1
    } else if (!/^[^<>]*\/>/.test(text.slice(mark.index + 1, mark.index + 400))) depth += 1
  }
  return undefined
}

/** The place after a comment, a CDATA section, a declaration or a processing instruction that begins here. */
function pastAside(text: string, at: number): number | undefined {
  for (const [begin, end] of [
    ['<!--', '-->'],
    ['<![CDATA[', ']]>'],
    ['<?', '?>'],
    ['<!', '>'],
    ['</', '>'],
  ] as const)
    if (text.startsWith(begin, at)) {
      const ends = text.indexOf(end, at + begin.length)
      return ends < 0 ? text.length : ends + end.length
    }
  return undefined
}

const attributesOf = (text: string) =>
  Object.fromEntries([...text.matchAll(/([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map(([, name, a, b]) => [name!, resolved(a ?? b ?? '')]))

/** The rest of a CDATA section that held its own end unescaped. */
const withoutStrayEnd = (text: string) => text.replaceAll(']]>', '')

/** What neither XML nor the database may hold. */
const clean = (text: string) =>
  text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/(?![\t\n])\p{Cc}|[\ufffe\uffff\ufeff]/gu, '')
