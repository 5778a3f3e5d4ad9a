import { drawBlocks, drawSentence } from './blocks.tsx'
import { childrenOf, type Drawing, typeOf } from './drawing.ts'

/** An item of one paragraph, with or without lists below it, needs no paragraph around its words. */
export function drawListItems(list: unknown, drawing: Drawing, depth: number) {
  return childrenOf(list)
    .filter(item => typeOf(item) === 'listItem')
    .map(item => {
      const [first, ...rest] = childrenOf(item)
      const plain = typeOf(first) === 'paragraph' && rest.every(node => ['bulletList', 'orderedList'].includes(typeOf(node)))
      return (
        <li>
          {plain ? drawSentence(first, drawing) : null}
          {drawBlocks(plain ? rest : childrenOf(item), drawing, depth + 1)}
        </li>
      )
    })
}
