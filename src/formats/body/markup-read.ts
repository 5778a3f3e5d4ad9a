import type { Paragraph as MarkdownParagraph, Nodes, Root } from 'mdast'
import { bounds } from './bounds.ts'
import { readContainer, readLeaf } from './markup-read-directives.ts'
import { readInline } from './markup-read-inline.ts'
import { readPipeTable } from './markup-read-table.ts'
import { Reading } from './markup-reading.ts'
import type { MarkupRefusal } from './refusals.ts'

export interface ReadDocument {
  document: unknown
  refusal?: { name: MarkupRefusal; line: number }
  lineAt(place: string): number
}

/** Turns the parsed mark-up into ProseMirror JSON that the schema has yet to judge, remembering the line of every block. */
export function readDocument(root: Root): ReadDocument {
  const reading = new Reading()
  const document = reading.node(root, 'doc', { content: readBlocks(root.children, reading, 0) })
  return { document, refusal: reading.refusal, lineAt: place => reading.lineAt(document, place) }
}

export function readBlocks(children: readonly Nodes[], reading: Reading, depth: number): object[] {
  if (depth > bounds.depth && children[0]) {
    reading.refuse('too-deep', children[0])
    return []
  }
  return children.flatMap(child => readBlock(child, reading, depth + 1))
}

/** Blocks for a place that must hold one. */
export function someBlocks(children: readonly Nodes[], reading: Reading, depth: number): object[] {
  const blocks = readBlocks(children, reading, depth)
  return blocks.length > 0 ? blocks : [{ type: 'paragraph' }]
}

function readBlock(node: Nodes, reading: Reading, depth: number): object[] {
  switch (node.type) {
    case 'paragraph':
      return [readParagraph(node, reading)]
    case 'heading':
      if (node.depth < 2 || node.depth > 4) reading.refuse('heading-level', node)
      return [reading.node(node, 'heading', { attrs: { level: node.depth }, content: readInline(node.children, reading) })]
    case 'code':
      if (node.meta) reading.refuse('code-block-words', node)
      return [
        reading.node(node, 'codeBlock', { attrs: { language: node.lang ?? null }, content: node.value ? [{ type: 'text', text: node.value }] : [] }),
      ]
    case 'thematicBreak':
      return [reading.node(node, 'horizontalRule', {})]
    case 'blockquote':
      return [reading.node(node, 'blockquote', { content: someBlocks(node.children, reading, depth) })]
    case 'list': {
      const content = node.children.map(item => reading.node(item, 'listItem', { content: itemBlocks(item.children, reading, depth + 1) }))
      return [
        node.ordered
          ? reading.node(node, 'orderedList', { attrs: { start: node.start ?? 1 }, content })
          : reading.node(node, 'bulletList', { content }),
      ]
    }
    case 'table':
      return [readPipeTable(node, reading, null)]
    case 'leafDirective':
      return [readLeaf(node, reading)]
    case 'containerDirective':
      return [readContainer(node, reading, depth)]
    default:
      return reading.refuse('misplaced-node', node)
  }
}

/** ProseMirror wants a paragraph at the head of every item. */
function itemBlocks(children: readonly Nodes[], reading: Reading, depth: number) {
  const blocks = someBlocks(children, reading, depth)
  return children[0]?.type === 'paragraph' && 'type' in blocks[0]! && blocks[0].type === 'paragraph' ? blocks : [{ type: 'paragraph' }, ...blocks]
}

function readParagraph(node: MarkdownParagraph, reading: Reading) {
  const [only] = node.children
  if (node.children.length !== 1 || only?.type !== 'image') return reading.node(node, 'paragraph', { content: readInline(node.children, reading) })
  if (!only.url.startsWith('picture:')) reading.refuse('picture-from-elsewhere', only)
  if (only.title) reading.refuse('link-title', only)
  const alt = only.alt ?? ''
  return reading.node(node, 'picture', { attrs: { fileId: only.url.slice('picture:'.length), alt, decorative: alt.trim() === '' } })
}
