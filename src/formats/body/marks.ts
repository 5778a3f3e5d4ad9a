import type { HardBreak, Inline, Mark, TextNode } from './nodes.ts'

const order = ['link', 'recordLink', 'inlinePassage', 'bold', 'italic', 'code']

export const markKey = (mark: Mark) => JSON.stringify('attrs' in mark ? [mark.type, mark.attrs] : [mark.type])
export const sortMarks = (marks: readonly Mark[]) => [...marks].sort((a, b) => order.indexOf(a.type) - order.indexOf(b.type))
export const hasMark = (node: Inline, type: Mark['type']) => node.marks?.some(mark => mark.type === type) ?? false
export const sameMarks = (a: Inline, b: Inline) => (a.marks ?? []).map(markKey).join() === (b.marks ?? []).map(markKey).join()

export type NestedMark = Exclude<Mark, { type: 'code' }>
/** Text as mark-up and HTML have it: marks hold what they mark. Code stays on its text, for it holds nothing else. */
export type Nested = { mark: NestedMark; children: Nested[] } | { text: TextNode; code: boolean } | { hardBreak: HardBreak }

/**
 * Turns ProseMirror's flat marks into a tree. A link is never split, since two links to one place are two stops for the
 * keyboard; of the others the mark that reaches furthest holds the rest.
 */
export function nestMarks(content: readonly Inline[]): Nested[] {
  return nest(content.map(node => ({ node, marks: (node.marks ?? []).filter((mark): mark is NestedMark => mark.type !== 'code') })))
}

interface Open {
  node: Inline
  marks: NestedMark[]
}

function nest(items: Open[]): Nested[] {
  const nested: Nested[] = []
  for (let index = 0; index < items.length; ) {
    const item = items[index]!
    const outer = outermost(items, index)
    if (outer) {
      const inside = items.slice(index, index + outer.length)
      const key = markKey(outer.mark)
      nested.push({
        mark: outer.mark,
        children: nest(inside.map(({ node, marks }) => ({ node, marks: marks.filter(mark => markKey(mark) !== key) }))),
      })
      index += outer.length
    } else {
      nested.push(item.node.type === 'text' ? { text: item.node, code: hasMark(item.node, 'code') } : { hardBreak: item.node })
      index += 1
    }
  }
  return nested
}

function outermost(items: Open[], start: number): { mark: NestedMark; length: number } | undefined {
  let longest: { mark: NestedMark; length: number } | undefined
  for (const mark of items[start]!.marks) {
    const key = markKey(mark)
    let end = start + 1
    while (items[end]?.marks.some(other => markKey(other) === key)) end += 1
    if (mark.type === 'link' || mark.type === 'recordLink') return { mark, length: end - start }
    if (!longest || end - start > longest.length) longest = { mark, length: end - start }
  }
  return longest
}
