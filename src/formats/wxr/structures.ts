import type { Block, ListItem, Mark, Paragraph, TableRow } from '../body/nodes.ts'
import type { Reading } from './html.ts'
import { orEmpty, Sink, wordsOf } from './sink.ts'
import { attribute, type HtmlElement, textContent } from './tree.ts'

/** A list; what stands in it outside of its items becomes an item, and a list directly in it belongs to the item before. */
export function readList(reading: Reading, list: HtmlElement, marks: readonly Mark[], sink: Sink): void {
  if (sink.depth > 12) {
    sink.flush()
    for (const child of list.childNodes) {
      reading.all([child], marks, sink)
      sink.flush()
    }
    return
  }
  const items: ListItem[] = []
  for (const child of list.childNodes) {
    const inner = new Sink(sink.depth + 2)
    reading.all('tagName' in child && child.tagName === 'li' ? child.childNodes : [child], marks, inner)
    const blocks = inner.end()
    if (!blocks.length) continue
    const last = items.at(-1)
    const isList = blocks.every(one => one.type === 'bulletList' || one.type === 'orderedList')
    if (isList && last && !('tagName' in child && child.tagName === 'li')) last.content.push(...blocks)
    else items.push(itemOf(blocks))
  }
  if (!items.length) return
  if (list.tagName === 'ul') {
    sink.block({ type: 'bulletList', content: items })
    return
  }
  const start = Number.parseInt(attribute(list, 'start') ?? '1', 10)
  sink.block({ type: 'orderedList', attrs: { start: start >= 0 && start < 999_999 ? start : 1 }, content: items })
}

const itemOf = (blocks: Block[]): ListItem => {
  const [first, ...rest] = blocks
  const head: Paragraph | undefined =
    first!.type === 'paragraph' ? first : first!.type === 'heading' ? { type: 'paragraph', content: first!.content } : undefined
  return { type: 'listItem', content: head ? [head, ...rest] : [{ type: 'paragraph' }, ...blocks] }
}

/** A table with its caption, be it its own or that of the figure around it. Cells that are missing at the end of a row are added. */
export function readTable(reading: Reading, table: HtmlElement, sink: Sink): void {
  const rows: TableRow[] = []
  let caption = ''
  const take = (element: HtmlElement): void => {
    for (const child of element.childNodes) {
      if (!('tagName' in child)) continue
      if (child.tagName === 'caption') caption = textContent(child).replace(/\s+/g, ' ').trim()
      else if (child.tagName === 'thead' || child.tagName === 'tbody' || child.tagName === 'tfoot') take(child)
      else if (child.tagName === 'tr') rows.push(...rowOf(child))
    }
  }
  const rowOf = (row: HtmlElement): TableRow[] => {
    const cells = row.childNodes.filter((one): one is HtmlElement => 'tagName' in one && (one.tagName === 'td' || one.tagName === 'th'))
    if (!cells.length) return []
    const content = cells.map(cell => ({
      type: cell.tagName === 'th' ? ('tableHeader' as const) : ('tableCell' as const),
      attrs: { colspan: spanOf(cell, 'colspan'), rowspan: spanOf(cell, 'rowspan') },
      content: orEmpty(reading.within(cell, sink.depth + 3)),
    }))
    return [{ type: 'tableRow', content }]
  }
  if (sink.depth > 11) {
    sink.flush()
    for (const block of [textContent(table)]) sink.text(block, [])
    sink.flush()
    return
  }
  take(table)
  if (!rows.length) return
  const figure = table.parentNode as HtmlElement | null
  const beside = figure?.tagName === 'figure' ? figure.childNodes.find((one): one is HtmlElement => one.nodeName === 'figcaption') : undefined
  if (beside && !caption) {
    caption = wordsOf(reading.within(beside, sink.depth))
    // Taken here, it is not said a second time below the table.
    if (caption.length <= 300) figure!.childNodes.splice(figure!.childNodes.indexOf(beside), 1)
  }
  const fits = caption.length <= 300
  sink.block({ type: 'table', attrs: { caption: fits && caption ? caption : null }, content: rows })
  if (!fits && !beside) {
    sink.text(caption, [])
    sink.flush()
  }
}

function spanOf(cell: HtmlElement, name: 'colspan' | 'rowspan'): number {
  const span = Number.parseInt(attribute(cell, name) ?? '1', 10)
  return span >= 1 && span <= 100 ? span : 1
}
