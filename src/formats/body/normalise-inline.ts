import { hasMark, markKey, sameMarks, sortMarks } from './marks.ts'
import type { Inline, Mark, TextNode } from './nodes.ts'

/** One line of plain text: white space that HTML would collapse is one space, and none at the ends. */
export const plainLine = (text: string) =>
  text
    .replaceAll('\ufeff', '')
    .replace(/[ \t\r\n]+/g, ' ')
    .trim()

/** See `normalise` for the rules. */
export function normaliseInline(content: readonly Inline[]): Inline[] {
  return join(trim(liftSpaces(content.flatMap(pieces))))
}

const make = (node: Inline, marks: readonly Mark[] | undefined, text?: string): Inline => {
  const marked = marks && marks.length > 0 ? { marks: sortMarks(marks) } : {}
  return node.type === 'text' ? { type: 'text', text: text ?? node.text, ...marked } : { type: 'hardBreak', ...marked }
}

/** Line ends become spaces, and text is cut so that the white space at its ends stands alone. */
function pieces(node: Inline): Inline[] {
  if (node.type === 'hardBreak') {
    const marks = node.marks?.filter(mark => mark.type !== 'code')
    return [make(node, marks)]
  }
  const text = node.text.replaceAll('\ufeff', '').replace(/\r\n?|\n/g, ' ')
  if (hasMark(node, 'code')) return text ? [make(node, node.marks, text)] : []
  const core = text.trim()
  const start = text.indexOf(core)
  return [text.slice(0, start), core, text.slice(start + core.length)].filter(Boolean).map(piece => make(node, node.marks, piece))
}

const isSpace = (node: Inline) => node.type === 'hardBreak' || (!hasMark(node, 'code') && node.text.trim() === '')

function liftSpaces(content: Inline[]): Inline[] {
  const lifted = [...content]
  const keys = new Set(content.flatMap(node => (node.marks ?? []).filter(mark => mark.type !== 'code').map(markKey)))
  const carries = (node: Inline | undefined, key: string) => node?.marks?.some(mark => markKey(mark) === key) ?? false
  const without = (node: Inline, key: string) =>
    make(
      node,
      node.marks?.filter(mark => markKey(mark) !== key),
    )
  for (const key of keys) {
    for (const forward of [true, false]) {
      const step = forward ? 1 : -1
      let inside = false
      for (let index = forward ? 0 : lifted.length - 1; index >= 0 && index < lifted.length; index += step) {
        const node = lifted[index]!
        if (!carries(node, key)) inside = false
        else if (!inside && isSpace(node)) lifted[index] = without(node, key)
        else inside = true
      }
    }
  }
  return lifted
}

/** Takes out spaces and tabs at the edges and beside line breaks, and line breaks at the edges. */
function trim(content: Inline[]): Inline[] {
  const trimmed: Inline[] = []
  let atEdge = true
  for (const node of content) {
    if (node.type === 'hardBreak') {
      stripEnd(trimmed)
      if (trimmed.length > 0) trimmed.push(node)
      atEdge = true
      continue
    }
    const text = atEdge && !hasMark(node, 'code') ? node.text.replace(/^[ \t]+/, '') : node.text
    if (!text) continue
    trimmed.push(make(node, node.marks, text))
    atEdge = false
  }
  for (stripEnd(trimmed); trimmed.at(-1)?.type === 'hardBreak'; stripEnd(trimmed)) trimmed.pop()
  return trimmed
}

function stripEnd(content: Inline[]) {
  for (let last = content.at(-1); last?.type === 'text' && !hasMark(last, 'code'); last = content.at(-1)) {
    const text = last.text.replace(/[ \t]+$/, '')
    if (text === last.text) return
    content.pop()
    if (text) content.push(make(last, last.marks, text))
  }
}

function join(content: Inline[]): Inline[] {
  const joined: Inline[] = []
  for (const node of content) {
    const last = joined.at(-1)
    if (last?.type === 'text' && node.type === 'text' && sameMarks(last, node))
      joined[joined.length - 1] = { ...last, text: last.text + node.text } as TextNode
    else joined.push(node)
  }
  return joined
}
