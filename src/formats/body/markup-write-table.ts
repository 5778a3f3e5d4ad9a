import type { BlockContent, Table as MarkdownTable, PhrasingContent } from 'mdast'
import { hasMark } from './marks.ts'
import { container, writeBlocks, writeInline } from './markup-write.ts'
import type { Inline, Table, TableCell } from './nodes.ts'

/**
 * Most tables are written with pipes, inside `:::table[Caption]` where there is a caption. A table that pipes cannot say
 * (cells that span, several blocks in a cell, headers down the side) is written with a directive for each row and cell.
 */
export function writeTable(table: Table): BlockContent {
  const pipes = pipeTable(table)
  if (pipes && !table.attrs.caption) return pipes
  if (pipes) return container('table', {}, table.attrs.caption, [pipes])
  const rows = table.content.map(row => container('row', {}, null, row.content.map(writeCell)))
  return container('table', {}, table.attrs.caption, rows)
}

function writeCell({ type, attrs, content }: TableCell) {
  const spans = Object.entries(attrs).flatMap(([name, span]) => (span > 1 ? [[name, String(span)]] : []))
  return container(type === 'tableHeader' ? 'header' : 'cell', Object.fromEntries(spans), null, writeBlocks(content))
}

function pipeTable({ content }: Table): MarkdownTable | undefined {
  const columns = content[0]!.content.length
  const rows = content.map((row, index) => {
    const type = index === 0 ? 'tableHeader' : 'tableCell'
    const cells = row.content.map(cell => (cell.type === type ? pipeCell(cell) : undefined))
    return cells.length === columns && cells.every(cell => cell !== undefined) ? cells : undefined
  })
  if (!rows.every(row => row !== undefined)) return undefined
  return {
    type: 'table',
    align: Array.from({ length: columns }, () => null),
    children: rows.map(cells => ({ type: 'tableRow', children: cells.map(children => ({ type: 'tableCell', children })) })),
  }
}

function pipeCell({ attrs, content }: TableCell): PhrasingContent[] | undefined {
  const [only] = content
  if (attrs.colspan > 1 || attrs.rowspan > 1 || content.length !== 1 || only?.type !== 'paragraph') return undefined
  const text = only.content ?? []
  return text.some(cannotStandInPipes) ? undefined : writeInline(text)
}

/** A cell is one line, and code in it cannot have a backslash before a pipe: GFM takes it for the pipe's escape. */
const cannotStandInPipes = (node: Inline) => node.type === 'hardBreak' || (hasMark(node, 'code') && node.text.includes('\\|'))
