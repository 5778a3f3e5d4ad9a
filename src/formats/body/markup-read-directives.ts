import type { Nodes } from 'mdast'
import type { ContainerDirective, Directives, LeafDirective } from 'mdast-util-directive'
import { readBlocks, someBlocks } from './markup-read.ts'
import { readDirectiveTable } from './markup-read-table.ts'
import type { Reading } from './markup-reading.ts'

export function readLeaf(node: LeafDirective, reading: Reading): object {
  if (node.children.length > 0) reading.refuse('misplaced-text', node)
  if (node.name === 'figure') return reading.node(node, 'figureRef', { attrs: { id: attributes(node, ['id'], reading).id ?? '' } })
  if (node.name !== 'document') reading.refuse('unknown-directive', node)
  return reading.node(node, 'document', { attrs: { fileId: attributes(node, ['file'], reading).file ?? '' } })
}

export function readContainer(node: ContainerDirective, reading: Reading, depth: number): object {
  const { title, children } = opened(node, reading)
  switch (node.name) {
    case 'callout':
      attributes(node, [], reading)
      return reading.node(node, 'callout', { attrs: { title }, content: someBlocks(children, reading, depth) })
    case 'passage':
      if (title !== null) reading.refuse('misplaced-text', node)
      return reading.node(node, 'passage', { attrs: readLanguage(node, reading), content: someBlocks(children, reading, depth) })
    case 'table':
      attributes(node, [], reading)
      return readDirectiveTable(node, title, children, reading, depth)
    default:
      reading.refuse(['row', 'header', 'cell'].includes(node.name) ? 'misplaced-node' : 'unknown-directive', node)
      return reading.node(node, 'callout', { content: readBlocks(children, reading, depth) })
  }
}

/** The title and the blocks of a container. One that is never closed would swallow the rest of the text, so it is refused. */
export function opened(node: ContainerDirective, reading: Reading): { title: string | null; children: Nodes[] } {
  if (!closes(node)) reading.refuse('unclosed-directive', node)
  const [head, ...rest] = node.children
  if (head?.type !== 'paragraph' || !head.data?.directiveLabel) return { title: null, children: node.children }
  const words = head.children.map(child => (child.type === 'text' ? child.value : undefined))
  if (words.includes(undefined)) reading.refuse('formatted-title', head)
  return { title: words.join(''), children: rest }
}

const closes = (node: ContainerDirective) => {
  const position = node.data && 'position' in node.data ? (node.data.position as { closing?: unknown }) : undefined
  return position?.closing !== undefined
}

/** The attributes of a directive; another than the known ones is refused. */
export function attributes(node: Directives, known: readonly string[], reading: Reading): Record<string, string | null | undefined> {
  const given = node.attributes ?? {}
  if (Object.keys(given).some(name => !known.includes(name))) reading.refuse('unknown-attribute', node)
  return given
}

export function readLanguage(node: Directives, reading: Reading): object {
  const { lang, dir } = attributes(node, ['lang', 'dir'], reading)
  return { lang: lang ?? '', ...(dir ? { dir } : {}) }
}
