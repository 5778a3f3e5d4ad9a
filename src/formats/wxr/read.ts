import { type Element, endOf } from './elements.ts'

/** The parts of an export that stand directly in its channel. */
const parts = ['item', 'wp:author', 'wp:category', 'wp:tag', 'wp:term'] as const
const facts = ['title', 'link', 'language', 'wp:wxr_version', 'wp:base_site_url', 'wp:base_blog_url'] as const
export type Part = Element & { readonly name: (typeof parts)[number] | (typeof facts)[number] }

/** No single post is longer; one that is would be a mistake or an attack, and is told instead of read. */
export const MOST_IN_ONE = 20_000_000

/** What ends the reading of a file before its end, or stands in the way of one part of it. */
export interface Obstacle {
  readonly name: 'obstacle'
  readonly what: 'too-large' | 'cut-off'
  readonly near: string
}

const begin = new RegExp(`<!--|<!\\[CDATA\\[|<(${[...parts, ...facts].join('|')})(?=[\\s>/])`, 'g')

/**
 * Reads an export part by part, so that a file of any length takes the memory of its longest part. Comments, declarations (and with them
 * declared entities) are passed over.
 */
export async function* readParts(chunks: AsyncIterable<string>): AsyncGenerator<Part | Obstacle> {
  const source = chunks[Symbol.asyncIterator]()
  let text = ''
  let ended = false
  const more = async () => {
    const next = await source.next()
    if (next.done) ended = true
    else text += next.value
  }
  for (let at = 0; ; ) {
    begin.lastIndex = at
    const found = begin.exec(text)
    if (!found) {
      if (ended) return
      // What may be the beginning of a mark stays.
      text = text.slice(Math.max(at, text.length - 40))
      at = 0
      await more()
      continue
    }
    text = text.slice(found.index)
    const name = found[1] as Part['name'] | undefined
    const whole = name ? wholePart(text, name) : wholeAside(text, found[0])
    if (whole) {
      if (whole.part) yield whole.part
      at = whole.length
      continue
    }
    if (ended) {
      if (name) yield { name: 'obstacle', what: 'cut-off', near: text.slice(0, 400) }
      return
    }
    if (text.length > MOST_IN_ONE) {
      yield { name: 'obstacle', what: 'too-large', near: text.slice(0, 400) }
      text = text.slice(1)
      await passOver(name)
      at = 0
      continue
    }
    // Reading grows with what is there already, so that a long part is not searched once a chunk.
    for (const enough = text.length * 2; text.length < enough && !ended; ) await more()
    at = 0
  }

  async function passOver(name: string | undefined) {
    const end = name ? `</${name}` : '-->'
    for (;;) {
      const at = text.indexOf(end)
      if (at >= 0 || ended) {
        text = at >= 0 ? text.slice(at + end.length) : ''
        return
      }
      text = text.slice(-end.length)
      await more()
    }
  }
}

function wholePart(text: string, name: Part['name']): { length: number; part: Part } | undefined {
  const tag = /^<[^>]*>/.exec(text)?.[0]
  if (!tag) return undefined
  if (tag.endsWith('/>')) return { length: tag.length, part: { name, attributes: {}, inner: '' } }
  const ends = endOf(text, tag.length, name)
  const after = ends === undefined ? -1 : text.indexOf('>', ends)
  return after < 0 ? undefined : { length: after + 1, part: { name, attributes: {}, inner: text.slice(tag.length, ends) } }
}

function wholeAside(text: string, begins: string): { length: number; part?: undefined } | undefined {
  const end = begins === '<!--' ? '-->' : ']]>'
  const at = text.indexOf(end, begins.length)
  return at < 0 ? undefined : { length: at + end.length }
}
