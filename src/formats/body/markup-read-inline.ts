import type { Link, Nodes, PhrasingContent } from 'mdast'
import type { TextDirective } from 'mdast-util-directive'
import { mostMarkup } from './markup-bounds.ts'
import { readLanguage } from './markup-read-directives.ts'
import type { Reading } from './markup-reading.ts'

interface RawMark {
  type: string
  attrs?: object
}

/** Flattens nested mark-up to text with marks. A mark inside one of its own kind takes its place: the inner link, the inner language. */
export function readInline(children: readonly PhrasingContent[], reading: Reading, marks: readonly RawMark[] = [], depth = 0): object[] {
  const [first] = children
  if (first && depth > mostMarkup.nested) return reading.refuse('too-deep', first)
  return children.flatMap(child => read(child, reading, marks, depth + 1))
}

function read(node: PhrasingContent, reading: Reading, marks: readonly RawMark[], depth: number): object[] {
  switch (node.type) {
    case 'text':
      return text(node, node.value, reading, marks)
    case 'inlineCode':
      return text(node, node.value, reading, withMark(marks, { type: 'code' }))
    case 'break':
      return [reading.node(node, 'hardBreak', marks.length > 0 ? { marks } : {})]
    case 'strong':
      return readInline(node.children, reading, withMark(marks, { type: 'bold' }), depth)
    case 'emphasis':
      return readInline(node.children, reading, withMark(marks, { type: 'italic' }), depth)
    case 'link':
      return readLink(node, reading, marks, depth)
    case 'textDirective':
      return readPassage(node, reading, marks, depth)
    case 'image':
      return reading.refuse('picture-in-text', node)
    default:
      return reading.refuse('misplaced-node', node)
  }
}

const text = (from: Nodes, value: string, reading: Reading, marks: readonly RawMark[]) =>
  value ? [reading.node(from, 'text', { text: value, ...(marks.length > 0 ? { marks } : {}) })] : []

const links = ['link', 'recordLink']
const withMark = (marks: readonly RawMark[], mark: RawMark) => [
  ...marks.filter(({ type }) => type !== mark.type && !(links.includes(type) && links.includes(mark.type))),
  mark,
]

function readLink(node: Link, reading: Reading, marks: readonly RawMark[], depth: number) {
  if (node.title) reading.refuse('link-title', node)
  const record = node.url.startsWith('record:')
  const mark = record ? { type: 'recordLink', attrs: { id: node.url.slice('record:'.length) } } : { type: 'link', attrs: { href: node.url } }
  const content = readInline(node.children, reading, withMark(marks, mark), depth)
  return content.length > 0 ? content : reading.refuse('link-without-text', node)
}

function readPassage(node: TextDirective, reading: Reading, marks: readonly RawMark[], depth: number) {
  return readInline(node.children, reading, withMark(marks, { type: 'inlinePassage', attrs: readLanguage(node, reading) }), depth)
}
