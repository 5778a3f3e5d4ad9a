import type { Table as MarkdownTable, Nodes } from 'mdast'
import type { ContainerDirective } from 'mdast-util-directive'
import { someBlocks } from './markup-read.ts'
import { attributes, opened } from './markup-read-directives.ts'
import { readInline } from './markup-read-inline.ts'
import type { Reading } from './markup-reading.ts'

/** A GFM table. A row too short is filled up; one too long would lose cells where it is drawn, so it is refused. */
export function readPipeTable(table: MarkdownTable, reading: Reading, caption: string | null): object {
  if (table.align?.some(Boolean)) reading.refuse('table-alignment', table)
  const columns = table.children[0]?.children.length ?? 0
  const content = table.children.map((row, index) => {
    if (row.children.length > columns) reading.refuse('table-row-too-long', row)
    const type = index === 0 ? 'tableHeader' : 'tableCell'
    const cells = row.children.map(cell =>
      reading.node(cell, type, { content: [{ type: 'paragraph', content: readInline(cell.children, reading) }] }),
    )
    const missing = Array.from({ length: Math.max(0, columns - cells.length) }, () => ({ type, content: [{ type: 'paragraph' }] }))
    return reading.node(row, 'tableRow', { content: [...cells, ...missing] })
  })
  return reading.node(table, 'table', { attrs: { caption }, content })
}

/** `:::table[Caption]` around one table with pipes, or around rows and cells that are directives themselves. */
export function readDirectiveTable(
  node: ContainerDirective,
  caption: string | null,
  children: readonly Nodes[],
  reading: Reading,
  depth: number,
): object {
  const [only] = children
  if (children.length === 1 && only?.type === 'table') return readPipeTable(only, reading, caption)
  const content = named(children, ['row'], reading).map(row => {
    attributes(row, [], reading)
    return reading.node(row, 'tableRow', {
      content: named(untitled(row, reading), ['header', 'cell'], reading).map(cell => readCell(cell, reading, depth + 2)),
    })
  })
  if (content.length === 0) reading.refuse('malformed', node)
  return reading.node(node, 'table', { attrs: { caption }, content })
}

function readCell(cell: ContainerDirective, reading: Reading, depth: number) {
  const spans = Object.entries(attributes(cell, ['colspan', 'rowspan'], reading)).map(([name, value]) => [name, Number(value)])
  const type = cell.name === 'header' ? 'tableHeader' : 'tableCell'
  return reading.node(cell, type, { attrs: Object.fromEntries(spans), content: someBlocks(untitled(cell, reading), reading, depth) })
}

function untitled(node: ContainerDirective, reading: Reading): Nodes[] {
  const { title, children } = opened(node, reading)
  if (title !== null) reading.refuse('misplaced-text', node)
  return children
}

function named(children: readonly Nodes[], names: readonly string[], reading: Reading): ContainerDirective[] {
  return children.flatMap(child =>
    child.type === 'containerDirective' && names.includes(child.name) ? [child] : reading.refuse('misplaced-node', child),
  )
}
