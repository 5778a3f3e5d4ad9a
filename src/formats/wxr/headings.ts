import type { Block, Heading } from '../body/nodes.ts'

/**
 * Headings as the page needs them: the page's title is the only one of level 1, the first below it is of level 2, none is skipped on the way
 * down, and nothing is deeper than 4. Which stands above which stays.
 */
export function levelled(blocks: readonly Block[]): Block[] {
  const open: { from: number; to: number }[] = []
  const relevel = (block: Block): Block => {
    if (block.type === 'heading') return heading(block, open)
    if (block.type === 'blockquote' || block.type === 'callout' || block.type === 'passage') return { ...block, content: block.content.map(relevel) }
    // Within lists and tables a heading is a line of its own that stands out.
    if (block.type === 'bulletList' || block.type === 'orderedList')
      return {
        ...block,
        content: block.content.map(item => ({ ...item, content: [item.content[0], ...item.content.slice(1).map(asLine)] })) as typeof block.content,
      }
    if (block.type === 'table')
      return {
        ...block,
        content: block.content.map(row => ({ ...row, content: row.content.map(cell => ({ ...cell, content: cell.content.map(asLine) })) })),
      }
    return block
  }
  return blocks.map(relevel)
}

function heading(block: Heading, open: { from: number; to: number }[]): Heading {
  const from: number = block.attrs.level
  while (open.length && open.at(-1)!.from >= from) open.pop()
  const to = Math.min(4, (open.at(-1)?.to ?? 1) + 1)
  open.push({ from, to })
  return { ...block, attrs: { level: to as 2 | 3 | 4 } }
}

const asLine = (block: Block): Block =>
  block.type === 'heading'
    ? {
        type: 'paragraph',
        content: block.content?.map(one => ({
          ...one,
          marks: [...(one.marks ?? []).filter(mark => mark.type !== 'bold'), { type: 'bold' as const }],
        })),
      }
    : block
