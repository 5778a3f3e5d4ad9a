import type { ComponentChildren } from 'preact'
import { type Nested, type NestedMark, nestMarks } from '../../formats/body/marks.ts'
import type { Inline } from '../../formats/body/nodes.ts'
import { address, type Drawing } from './drawing.ts'

export const drawInline = (content: readonly Inline[], drawing: Drawing): ComponentChildren =>
  nestMarks(content).map(nested => drawNested(nested, drawing))

function drawNested(nested: Nested, drawing: Drawing): ComponentChildren {
  if ('hardBreak' in nested) return <br />
  if ('text' in nested) return nested.code ? <code dir="ltr">{nested.text.text}</code> : nested.text.text
  return drawMark(
    nested.mark,
    nested.children.map(child => drawNested(child, drawing)),
    drawing,
  )
}

function drawMark(mark: NestedMark, text: ComponentChildren, drawing: Drawing): ComponentChildren {
  switch (mark.type) {
    case 'bold':
      return <strong>{text}</strong>
    case 'italic':
      return <em>{text}</em>
    case 'inlinePassage':
      return (
        <span lang={mark.attrs.lang} dir={mark.attrs.dir}>
          {text}
        </span>
      )
    case 'link': {
      const href = address(mark.attrs.href, drawing)
      return href ? <a href={href}>{text}</a> : text
    }
    case 'recordLink': {
      const record = drawing.resolve.record(mark.attrs.id)
      const href = address(record?.href, drawing)
      if (!href) return text
      return (
        <a href={href} hreflang={record?.lang === drawing.lang ? undefined : record?.lang}>
          {text}
        </a>
      )
    }
  }
}
