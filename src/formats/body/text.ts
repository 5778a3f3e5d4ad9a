import { hasMark, markKey } from './marks.ts'
import type { Body, BodyNode, Inline, Mark } from './nodes.ts'

/** A reference from a body to something that has an id. `place` is the path of child numbers, such as `0.2.1`. */
export interface Mention {
  target: 'record' | 'file' | 'figure'
  id: string
  place: string
}

/** `anchor` is the id that the renderer gives the heading: `part-1`, `part-2` in the order of the text. */
export interface BodyHeading {
  level: 2 | 3 | 4
  text: string
  place: string
  anchor: string
}

/** What a reader reads, a line for each block: for searching, summaries and mail. Titles, captions and descriptions belong to it. */
export function plainText(body: Body): string {
  const lines: string[] = []
  for (const { node } of walk(body)) {
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'codeBlock') lines.push(inlineText(node.content ?? []))
    else if (node.type === 'callout') lines.push(node.attrs.title ?? '')
    else if (node.type === 'table') lines.push(node.attrs.caption ?? '')
    else if (node.type === 'picture') lines.push(node.attrs.alt)
  }
  return lines.filter(Boolean).join('\n')
}

/** Every reference in the order of the text. One link over several pieces of text is one mention. */
export function mentions(body: Body): Mention[] {
  const found: Mention[] = []
  for (const { node, place, previous } of walk(body)) {
    if (node.type === 'picture' || node.type === 'document') found.push({ target: 'file', id: node.attrs.fileId, place })
    else if (node.type === 'figureRef') found.push({ target: 'figure', id: node.attrs.id, place })
    else if (node.type === 'text') {
      const link = recordLink(node)
      const before = previous && recordLink(previous)
      if (link && !(before && markKey(before) === markKey(link))) found.push({ target: 'record', id: link.attrs.id, place })
    }
  }
  return found
}

/** The headings that the renderer draws, in order. */
export function headings(body: Body): BodyHeading[] {
  const found: BodyHeading[] = []
  for (const { node, place } of walk(body)) {
    if (node.type !== 'heading') continue
    const content = node.content ?? []
    if (!isBlank(content)) found.push({ level: node.attrs.level, text: inlineText(content), place, anchor: anchorOf(found.length + 1) })
  }
  return found
}

/** Nothing to read: such a heading is not drawn. */
export const isBlank = (content: readonly Inline[]) => inlineText(content).trim() === ''

export const anchorOf = (number: number) => `part-${number}`

const inlineText = (content: readonly Inline[]) => content.map(node => (node.type === 'text' ? node.text : ' ')).join('')

function recordLink(node: BodyNode) {
  if (node.type !== 'text' && node.type !== 'hardBreak') return undefined
  if (!hasMark(node, 'recordLink')) return undefined
  return node.marks?.find((mark): mark is Extract<Mark, { type: 'recordLink' }> => mark.type === 'recordLink')
}

interface Step {
  node: Exclude<BodyNode, Body>
  place: string
  previous?: BodyNode
}

function* walk(parent: BodyNode, at = ''): Generator<Step> {
  const content = 'content' in parent ? (parent.content as Exclude<BodyNode, Body>[] | undefined) : undefined
  for (const [index, node] of (content ?? []).entries()) {
    const place = at ? `${at}.${index}` : `${index}`
    yield { node, place, previous: content?.[index - 1] }
    yield* walk(node, place)
  }
}
