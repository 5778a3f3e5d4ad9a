import type { BodyRefusal } from './refusals.ts'

/** Depth counts nodes from the document (0) down to the text; text counts UTF-16 units, titles and descriptions apart. */
export const bounds = { depth: 16, nodes: 20_000, text: 200_000, href: 2_000, title: 300, alt: 1_000, span: 100, start: 999_999 } as const

/** What XML, PostgreSQL or UTF-8 cannot hold: control characters but tab and line ends, noncharacters, halves of a pair. */
const forbidden = /(?![\t\n\r])\p{Cc}|[\ufffe\uffff]|\p{Cs}/u

export const isStorable = (text: string) => !forbidden.test(text)
/** The index of the first character that cannot be stored, or -1. */
export const firstForbidden = (text: string) => text.search(forbidden)

/**
 * Finds a body too large or too deep before anything recurses into it. Walks without recursion, so that hostile nesting
 * costs no stack; what is not of the expected shape is left to the schema.
 */
export function exceeds(root: unknown): { name: BodyRefusal; place: string } | undefined {
  let nodes = 0
  let text = 0
  const open: { value: unknown; depth: number; place: string }[] = [{ value: root, depth: 0, place: '' }]
  for (let next = open.pop(); next; next = open.pop()) {
    const { value, depth, place } = next
    if (typeof value !== 'object' || value === null) continue
    const node = value as Record<string, unknown>
    if (depth > bounds.depth) return { name: 'too-deep', place }
    nodes += 1 + (Array.isArray(node.marks) ? node.marks.length : 0)
    if (typeof node.text === 'string') text += node.text.length
    if (text > bounds.text) return { name: 'too-long', place }
    if (Array.isArray(node.content)) {
      if (nodes + node.content.length > bounds.nodes) return { name: 'too-many-nodes', place }
      for (const [index, child] of node.content.entries())
        open.push({ value: child, depth: depth + 1, place: place ? `${place}.${index}` : `${index}` })
    }
    if (nodes > bounds.nodes) return { name: 'too-many-nodes', place }
  }
  return undefined
}
