import { drawBlocks } from './blocks.tsx'
import { type Drawing, typeOf } from './drawing.ts'
import { drawInline } from './inline.tsx'
import { readInline } from './read-inline.ts'

const dash = /^[\u2013\u2014\u2015]\s*/

/** A quotation says whose it is: a last paragraph that begins with a dash is the name under it. */
export function drawQuotation(nodes: readonly unknown[], drawing: Drawing, depth: number) {
  const last = nodes.at(-1)
  const [first, ...rest] = typeOf(last) === 'paragraph' ? readInline(last) : []
  if (nodes.length < 2 || first?.type !== 'text' || !dash.test(first.text)) return <blockquote>{drawBlocks(nodes, drawing, depth + 1)}</blockquote>
  return (
    <blockquote>
      {drawBlocks(nodes.slice(0, -1), drawing, depth + 1)}
      <footer>{drawInline([{ ...first, text: first.text.replace(dash, '') }, ...rest], drawing)}</footer>
    </blockquote>
  )
}
