import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5'
import { canonicalLanguage, directionOf } from '../body/languages.ts'
import type { Block, Body, Mark } from '../body/nodes.ts'
import { type BodyRefusal, parseBody } from '../body/schema.ts'
import { isAside, linkMark, type Meaning, playerOf, showPicture } from './addresses.ts'
import { levelled } from './headings.ts'
import { expandShortcodes } from './shortcodes.ts'
import { marked, plus, Sink } from './sink.ts'
import { readList, readTable } from './structures.ts'
import { attribute, type HtmlElement, textContent } from './tree.ts'

type Node = DefaultTreeAdapterTypes.ChildNode

/** What mark-up became, and what of it could not be carried over, in words. */
export type Converted = { readonly left: readonly string[] } & (
  | { readonly body: Body; readonly refusal?: undefined }
  | { readonly body?: undefined; readonly refusal: BodyRefusal }
)

/** More than any text that a person wrote; it would be cut off by the body's bounds anyway. */
const MOST_CHARACTERS = 3_000_000
const DEEPEST = 200

/** Turns the mark-up of a WordPress text, of its blocks or of its old editor, into a body of ours. */
export function bodyFromHtml(html: string, meaning: Meaning): Converted {
  if (html.length > MOST_CHARACTERS) return { refusal: 'too-long', left: [] }
  const expanded = expandShortcodes(html, meaning.attached)
  const left = new Set(expanded.left.map(code => `the shortcode ${code}`))
  const reading = new Reading(meaning, !/<!-- wp:/.test(html), words => left.add(words))
  const sink = new Sink(1)
  reading.all(parseFragment(expanded.html).childNodes, [], sink)
  const parsed = parseBody({ type: 'doc', content: levelled(sink.end()) })
  return parsed.body ? { body: parsed.body, left: [...left] } : { refusal: parsed.refusal.name, left: [...left] }
}

/** One text as it is read: what its addresses mean, whether its line ends are meant (the old editor's are), and what is left out. */
export class Reading {
  readonly meaning: Meaning
  readonly leave: (words: string) => void
  private readonly classic: boolean
  private deep = 0

  constructor(meaning: Meaning, classic: boolean, leave: (words: string) => void) {
    this.meaning = meaning
    this.classic = classic
    this.leave = leave
  }

  all(nodes: readonly Node[], marks: readonly Mark[], sink: Sink): void {
    this.deep += 1
    if (this.deep > DEEPEST) this.leave('elements nested more deeply than any reader could follow')
    else for (const node of nodes) this.one(node, marks, sink)
    this.deep -= 1
  }

  /** What stands in an element, as blocks of its own. */
  within(element: HtmlElement, depth: number, marks: readonly Mark[] = []): Block[] {
    const sink = new Sink(depth)
    this.all(element.childNodes, marks, sink)
    return sink.end()
  }

  private one(node: Node, marks: readonly Mark[], sink: Sink): void {
    if (node.nodeName === '#text') this.words((node as DefaultTreeAdapterTypes.TextNode).value, marks, sink)
    else if (node.nodeName === '#comment') this.comment((node as DefaultTreeAdapterTypes.CommentNode).data)
    else if ('tagName' in node) this.element(node, marks, sink)
  }

  private words(value: string, marks: readonly Mark[], sink: Sink): void {
    const text = value.toWellFormed().replace(/(?![\t\n\r])\p{Cc}|[\ufffe\uffff]/gu, '')
    if (!this.classic) {
      sink.text(text, marks)
      return
    }
    for (const [index, paragraph] of text.split(/\n[ \t]*\n\s*/).entries()) {
      if (index > 0) sink.flush()
      for (const [at, line] of paragraph.split('\n').entries()) {
        if (at > 0) sink.break(marks)
        sink.text(line, marks)
      }
    }
  }

  /** A block that WordPress fills when it is shown leaves nothing but its comment. */
  private comment(data: string): void {
    const [, name] = /^\s*wp:([a-z0-9/-]+)[\s\S]*\/\s*$/.exec(data) ?? []
    if (name && name !== 'spacer' && name !== 'separator') this.leave(`the block “${name}”, which WordPress fills when it is shown`)
  }

  private element(element: HtmlElement, marks: readonly Mark[], sink: Sink): void {
    const { tagName: tag } = element
    const lang = attribute(element, 'lang')
    const canonical = lang && lang !== this.meaning.language ? canonicalLanguage(lang) : undefined
    if (canonical && canonical !== this.meaning.language) {
      const passage = { lang: canonical, dir: directionOf(canonical) }
      if (!isBlock(tag)) {
        this.plain(element, plus(marks, { type: 'inlinePassage', attrs: passage }), sink)
        return
      }
      if (sink.depth < 12) {
        const inner = new Sink(sink.depth + 1)
        this.plain(element, marks, inner)
        const content = inner.end()
        if (content.length) sink.block({ type: 'passage', attrs: passage, content })
        return
      }
    }
    this.plain(element, marks, sink)
  }

  private plain(element: HtmlElement, marks: readonly Mark[], sink: Sink): void {
    const { tagName: tag, childNodes } = element
    if (isAside(tag)) {
      if (tag !== 'style' && tag !== 'noscript') this.leave(`<${tag}>`)
      return
    }
    const mark = markOf[tag]
    if (mark) {
      this.all(childNodes, plus(marks, mark), sink)
      return
    }
    switch (tag) {
      case 'br':
        sink.break(marks)
        return
      case 'hr':
        sink.block({ type: 'horizontalRule' })
        return
      case 'img':
        showPicture(this, element, marks, sink)
        return
      case 'a':
        linkMark(this, element, marks, sink)
        return
      case 'iframe':
      case 'embed':
      case 'object':
      case 'video':
      case 'audio':
        playerOf(this, element, sink)
        return
      case 'h1':
      case 'h2':
      case 'h3':
      case 'h4':
      case 'h5':
      case 'h6':
        this.heading(element, marks, sink)
        return
      case 'ul':
      case 'ol':
        readList(this, element, marks, sink)
        return
      case 'table':
        readTable(this, element, sink)
        return
      case 'pre':
        this.preformatted(element, marks, sink)
        return
      case 'blockquote':
      case 'figcaption':
      case 'dt':
      case 'summary':
        this.apart(element, marks, sink)
        return
      case 'q':
        sink.text('“', marks)
        this.all(childNodes, marks, sink)
        sink.text('”', marks)
        return
      default:
        if (!isBlock(tag)) {
          this.all(childNodes, marks, sink)
          return
        }
        sink.flush()
        this.all(childNodes, marks, sink)
        sink.flush()
    }
  }

  private apart(element: HtmlElement, marks: readonly Mark[], sink: Sink): void {
    const { tagName: tag } = element
    const blocks = this.within(element, sink.depth + 1, marks)
    if (tag === 'blockquote' && sink.depth < 12) {
      if (blocks.length) sink.block({ type: 'blockquote', content: blocks })
    } else for (const block of tag === 'blockquote' ? blocks : marked(blocks, { type: tag === 'figcaption' ? 'italic' : 'bold' })) sink.block(block)
  }

  private heading(element: HtmlElement, marks: readonly Mark[], sink: Sink): void {
    const blocks = this.within(element, sink.depth, marks)
    const words = blocks.flatMap(one => (one.type === 'paragraph' ? (one.content ?? []) : []))
    // The level is set when all headings of the text are known.
    if (words.length) sink.block({ type: 'heading', attrs: { level: Number(element.tagName[1]) as 2 }, content: words })
    for (const block of blocks) if (block.type !== 'paragraph') sink.block(block)
  }

  private preformatted(element: HtmlElement, marks: readonly Mark[], sink: Sink): void {
    if (/\bwp-block-(verse|preformatted)\b/.test(attribute(element, 'class') ?? '')) {
      const verse = new Reading(this.meaning, true, this.leave)
      for (const block of verse.within(element, sink.depth, marks)) sink.block(block)
      return
    }
    const text = textContent(element).replace(/\r\n?/g, '\n')
    if (text.trim()) sink.block({ type: 'codeBlock', attrs: { language: null }, content: [{ type: 'text', text: text.replace(/\n$/, '') }] })
  }
}

const markOf: Readonly<Record<string, Mark>> = {
  b: { type: 'bold' },
  strong: { type: 'bold' },
  i: { type: 'italic' },
  em: { type: 'italic' },
  cite: { type: 'italic' },
  dfn: { type: 'italic' },
  var: { type: 'italic' },
  code: { type: 'code' },
  kbd: { type: 'code' },
  samp: { type: 'code' },
  tt: { type: 'code' },
}

const blocks = new Set(
  'address article aside center dd details div dl dt fieldset figcaption figure footer header hgroup h1 h2 h3 h4 h5 h6 li main nav p section summary table tbody td tfoot th thead tr ul ol blockquote pre'.split(
    ' ',
  ),
)
const isBlock = (tag: string) => blocks.has(tag)
