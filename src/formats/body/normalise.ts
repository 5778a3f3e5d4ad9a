import type { Block, Body, CodeBlock, ListItem, Paragraph } from './nodes.ts'
import { normaliseInline, plainLine } from './normalise-inline.ts'

/**
 * The one form of a body that means the same. Nothing that a reader could see is lost:
 * - adjacent text with the same marks is joined, marks are sorted, byte order marks are taken out;
 * - a line end inside a sentence is a space (it is drawn as one); in code it is `\n`;
 * - white space and line breaks at the edges of a block, and spaces beside a line break, are taken out;
 * - white space at the edge of bold, italic, a link or a passage moves out of it;
 * - a line break in a heading is a space;
 * - empty paragraphs and headings are taken out, unless nothing else is there or a list item begins with something else;
 * - titles, captions and descriptions are one line without spaces around; an empty title is none.
 */
export function normalise(body: Body): Body {
  return { type: 'doc', content: blocks(body.content) }
}

const empty: Paragraph = { type: 'paragraph' }
const isEmpty = (block: Block) => (block.type === 'paragraph' || block.type === 'heading') && !block.content

function blocks(content: readonly Block[]): Block[] {
  const kept = content.map(block).filter(one => !isEmpty(one))
  return kept.length > 0 ? kept : [{ ...empty }]
}

function block(node: Block): Block {
  switch (node.type) {
    case 'paragraph':
      return { type: 'paragraph', ...withContent(normaliseInline(node.content ?? [])) }
    case 'heading':
      return { type: 'heading', attrs: node.attrs, ...withContent(normaliseInline(oneLine(node.content ?? []))) }
    case 'codeBlock':
      return codeBlock(node)
    case 'bulletList':
    case 'orderedList':
      return { ...node, content: node.content.map(listItem) }
    case 'blockquote':
    case 'passage':
      return { ...node, content: blocks(node.content) }
    case 'callout':
      return { ...node, attrs: { title: plainLine(node.attrs.title ?? '') || null }, content: blocks(node.content) }
    case 'table': {
      const content = node.content.map(row => ({ ...row, content: row.content.map(cell => ({ ...cell, content: blocks(cell.content) })) }))
      return { type: 'table', attrs: { caption: plainLine(node.attrs.caption ?? '') || null }, content }
    }
    case 'picture':
      return { type: 'picture', attrs: { ...node.attrs, alt: plainLine(node.attrs.alt) } }
    default:
      return node
  }
}

const withContent = <T>(content: T[]) => (content.length > 0 ? { content } : {})
const oneLine = (content: NonNullable<Paragraph['content']>) =>
  content.map(node => (node.type === 'hardBreak' ? { type: 'text' as const, text: ' ', ...(node.marks ? { marks: node.marks } : {}) } : node))

function codeBlock(node: CodeBlock): CodeBlock {
  const text = (node.content ?? [])
    .map(part => part.text)
    .join('')
    .replaceAll('\ufeff', '')
    .replace(/\r\n?/g, '\n')
  return { type: 'codeBlock', attrs: node.attrs, ...withContent(text ? [{ type: 'text' as const, text }] : []) }
}

/** ProseMirror wants a paragraph at the head of an item; an empty one stays only where no other paragraph can take its place. */
function listItem(item: ListItem): ListItem {
  const kept = item.content.map(block).filter(one => !isEmpty(one))
  const [first] = kept
  return { type: 'listItem', content: first?.type === 'paragraph' ? [first, ...kept.slice(1)] : [{ ...empty }, ...kept] }
}
