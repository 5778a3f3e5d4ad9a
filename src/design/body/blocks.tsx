import type { ComponentChildren } from 'preact'
import { anchorOf, isBlank } from '../../formats/body/text.ts'
import { attribute, childrenOf, type Drawing, property, textOf, typeOf } from './drawing.ts'
import { drawDocument, drawFigure, drawPicture } from './embedded.tsx'
import { drawInline } from './inline.tsx'
import { drawListItems } from './lists.tsx'
import { drawQuotation } from './quotation.tsx'
import { readInline, readLanguage } from './read-inline.ts'
import { drawTable } from './table.tsx'

/** Deeper than the schema allows, nothing is drawn: what nests so far was not written by anybody. */
const deepest = 24

export function drawBlocks(nodes: readonly unknown[], drawing: Drawing, depth: number): ComponentChildren {
  return depth > deepest ? null : nodes.map(node => drawBlock(node, drawing, depth))
}

export const drawSentence = (node: unknown, drawing: Drawing) => drawInline(readInline(node), drawing)

/** The whole list of what can be drawn. Any other node draws nothing. */
function drawBlock(node: unknown, drawing: Drawing, depth: number): ComponentChildren {
  switch (typeOf(node)) {
    case 'paragraph':
      return childrenOf(node).length > 0 ? <p>{drawSentence(node, drawing)}</p> : null
    case 'heading':
      return drawHeading(node, drawing)
    case 'bulletList':
      return <ul>{drawListItems(node, drawing, depth)}</ul>
    case 'orderedList': {
      const start = attribute(node, 'start')
      return <ol start={Number.isSafeInteger(start) && start !== 1 ? (start as number) : undefined}>{drawListItems(node, drawing, depth)}</ol>
    }
    case 'blockquote':
      return drawQuotation(childrenOf(node), drawing, depth)
    case 'codeBlock':
      return (
        <pre dir="ltr">
          <code>{childrenOf(node).map(child => textOf(property(child, 'text')))}</code>
        </pre>
      )
    case 'horizontalRule':
      return <hr />
    case 'table':
      return drawTable(node, drawing, depth)
    case 'picture':
      return drawPicture(node, drawing)
    case 'figureRef':
      return drawFigure(node, drawing)
    case 'document':
      return drawDocument(node, drawing)
    case 'callout': {
      const title = textOf(attribute(node, 'title'))
      return (
        <div class="callout" role="note">
          {title && <p class="callout-title">{title}</p>}
          {drawBlocks(childrenOf(node), drawing, depth + 1)}
        </div>
      )
    }
    case 'passage': {
      const language = readLanguage(node)
      return (
        <div class="passage" {...language}>
          {drawBlocks(childrenOf(node), drawing, depth + 1)}
        </div>
      )
    }
    default:
      return null
  }
}

function drawHeading(node: unknown, drawing: Drawing) {
  const content = readInline(node)
  if (isBlank(content)) return null
  drawing.headings += 1
  const level = attribute(node, 'level')
  const Level = level === 3 ? 'h3' : level === 4 ? 'h4' : 'h2'
  return <Level id={drawing.origin ? undefined : anchorOf(drawing.headings)}>{drawInline(content, drawing)}</Level>
}
