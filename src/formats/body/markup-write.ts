import type { BlockContent, DefinitionContent, ListItem as MarkdownItem, Paragraph as MarkdownParagraph, PhrasingContent, Root } from 'mdast'
import type { ContainerDirective, TextDirective } from 'mdast-util-directive'
import { directionOf } from './languages.ts'
import { type Nested, nestMarks } from './marks.ts'
import { writeTable } from './markup-write-table.ts'
import type { Block, Body, Inline, Language, ListItem } from './nodes.ts'

type Flow = BlockContent | DefinitionContent

/** Expects the normal form. */
export const writeDocument = (body: Body): Root => ({ type: 'root', children: writeBlocks(body.content) })

/** An empty paragraph has no mark-up: the place where it stands is left empty. */
export const writeBlocks = (blocks: readonly Block[]): Flow[] =>
  blocks.flatMap(block => (block.type === 'paragraph' && !block.content ? [] : [writeBlock(block)]))

export const container = (name: string, attributes: Record<string, string>, title: string | null, children: Flow[]): ContainerDirective => {
  const label: MarkdownParagraph[] = title ? [{ type: 'paragraph', data: { directiveLabel: true }, children: [{ type: 'text', value: title }] }] : []
  return { type: 'containerDirective', name, attributes, children: [...label, ...children] }
}

function writeBlock(block: Block): Flow {
  switch (block.type) {
    case 'paragraph':
      return { type: 'paragraph', children: writeInline(block.content ?? []) }
    case 'heading':
      return { type: 'heading', depth: block.attrs.level, children: writeInline(block.content ?? []) }
    case 'codeBlock':
      return { type: 'code', lang: block.attrs.language, value: block.content?.[0]?.text ?? '' }
    case 'horizontalRule':
      return { type: 'thematicBreak' }
    case 'bulletList':
      return list(block.content, { ordered: false })
    case 'orderedList':
      return list(block.content, { ordered: true, start: block.attrs.start })
    case 'blockquote':
      return { type: 'blockquote', children: writeBlocks(block.content) }
    case 'table':
      return writeTable(block)
    case 'picture':
      return { type: 'paragraph', children: [{ type: 'image', url: `picture:${block.attrs.fileId}`, alt: block.attrs.alt }] }
    case 'figureRef':
      return { type: 'leafDirective', name: 'figure', attributes: { id: block.attrs.id }, children: [] }
    case 'document':
      return { type: 'leafDirective', name: 'document', attributes: { file: block.attrs.fileId }, children: [] }
    case 'callout':
      return container('callout', {}, block.attrs.title, writeBlocks(block.content))
    case 'passage':
      return container('passage', languageAttributes(block.attrs), null, writeBlocks(block.content))
  }
}

function list(items: readonly ListItem[], order: { ordered: boolean; start?: number }): Flow {
  const children = items.map((item): MarkdownItem => {
    const blocks = writeBlocks(item.content)
    return { type: 'listItem', spread: !(blocks.length < 2 || (blocks.length === 2 && followsClosely(blocks[1]!))), children: blocks }
  })
  return { type: 'list', ...order, spread: children.some(item => item.spread), children }
}

/** Only a list that begins with words may follow a line of text without an empty line between: others would be read as its continuation. */
const followsClosely = (block: Flow) => block.type === 'list' && (block.start ?? 1) === 1 && block.children[0]?.children[0]?.type === 'paragraph'

/** The direction is written only where the language does not already say it. */
const languageAttributes = ({ lang, dir }: Language): Record<string, string> => (dir === directionOf(lang) ? { lang } : { lang, dir })

export const writeInline = (content: readonly Inline[]): PhrasingContent[] => nestMarks(content).map(writeNested)

function writeNested(nested: Nested): PhrasingContent {
  if ('text' in nested) return nested.code ? { type: 'inlineCode', value: nested.text.text } : { type: 'text', value: nested.text.text }
  if ('hardBreak' in nested) return { type: 'break' }
  const children = nested.children.map(writeNested)
  switch (nested.mark.type) {
    case 'bold':
      return { type: 'strong', children }
    case 'italic':
      return { type: 'emphasis', children }
    case 'link':
      return { type: 'link', url: nested.mark.attrs.href, children }
    case 'recordLink':
      return { type: 'link', url: `record:${nested.mark.attrs.id}`, children }
    case 'inlinePassage':
      return { type: 'textDirective', name: 'passage', attributes: languageAttributes(nested.mark.attrs), children } satisfies TextDirective
  }
}
