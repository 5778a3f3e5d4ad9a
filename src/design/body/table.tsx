import type { ComponentChildren } from 'preact'
import { drawBlocks, drawSentence } from './blocks.tsx'
import { attribute, childrenOf, type Drawing, textOf, typeOf } from './drawing.ts'

/** A table that is wider than its column is moved sideways by itself; it takes the focus, so that the keyboard can move it too. */
export function drawTable(node: unknown, drawing: Drawing, depth: number): ComponentChildren {
  const rows = childrenOf(node).map(row => childrenOf(row).filter(cell => ['tableHeader', 'tableCell'].includes(typeOf(cell))))
  const heads = rows.findIndex(cells => !cells.every(cell => typeOf(cell) === 'tableHeader'))
  const headRows = heads < 0 ? rows.length : heads
  const caption = textOf(attribute(node, 'caption'))
  const Frame = caption ? 'section' : 'div'
  const draw = (cells: readonly unknown[], scope: 'col' | 'row') => <tr>{cells.map(cell => drawCell(cell, scope, drawing, depth + 1))}</tr>
  if (rows.length === 0) return null
  return (
    <Frame class="table" tabindex={0} aria-label={caption || undefined}>
      <table>
        {caption && <caption>{caption}</caption>}
        {headRows > 0 && <thead>{rows.slice(0, headRows).map(cells => draw(cells, 'col'))}</thead>}
        {headRows < rows.length && <tbody>{rows.slice(headRows).map(cells => draw(cells, 'row'))}</tbody>}
      </table>
    </Frame>
  )
}

function drawCell(cell: unknown, scope: 'col' | 'row', drawing: Drawing, depth: number) {
  const blocks = childrenOf(cell)
  const [only] = blocks
  const content = blocks.length === 1 && typeOf(only) === 'paragraph' ? drawSentence(only, drawing) : drawBlocks(blocks, drawing, depth)
  const spans = { colspan: spanOf(cell, 'colspan'), rowspan: spanOf(cell, 'rowspan') }
  return typeOf(cell) === 'tableHeader' && canHead(blocks) ? (
    <th scope={scope} {...spans}>
      {content}
    </th>
  ) : (
    <td {...spans}>{content}</td>
  )
}

/** HTML lets only words head a row or column; and the empty corner of a table heads nothing. */
const canHead = (blocks: readonly unknown[]) =>
  blocks.every(block => typeOf(block) === 'paragraph') && blocks.some(block => childrenOf(block).length > 0)

function spanOf(cell: unknown, name: 'colspan' | 'rowspan') {
  const span = attribute(cell, name)
  return typeof span === 'number' && Number.isInteger(span) && span > 1 && span <= 100 ? span : undefined
}
