import { canonicalLanguage, directionOf } from '../../formats/body/languages.ts'
import { isAllowedLink } from '../../formats/body/links.ts'
import type { Inline, Language, Mark } from '../../formats/body/nodes.ts'
import { attribute, childrenOf, property, textOf, typeOf } from './drawing.ts'

/** The sentence inside a node that may be anything. What is no text or line break is left out; a mark that is not ours leaves its text bare. */
export function readInline(node: unknown): Inline[] {
  return childrenOf(node).flatMap((child): Inline[] => {
    const type = typeOf(child)
    const text = textOf(property(child, 'text'))
    if (type === 'hardBreak') return [{ type, marks: readMarks(child) }]
    return type === 'text' && text ? [{ type, text, marks: readMarks(child) }] : []
  })
}

/** The language of a passage, or undefined where it names none. */
export function readLanguage(node: unknown): Language | undefined {
  const lang = canonicalLanguage(textOf(attribute(node, 'lang')))
  const dir = attribute(node, 'dir')
  return lang ? { lang, dir: dir === 'ltr' || dir === 'rtl' ? dir : directionOf(lang) } : undefined
}

function readMarks(node: unknown): Mark[] {
  const given = property(node, 'marks')
  const marks = new Map<string, Mark>()
  for (const candidate of Array.isArray(given) ? given : []) {
    const mark = readMark(candidate)
    const kind = mark?.type === 'recordLink' ? 'link' : mark?.type
    if (mark && kind && !marks.has(kind)) marks.set(kind, mark)
  }
  return [...marks.values()]
}

function readMark(mark: unknown): Mark | undefined {
  const type = typeOf(mark)
  switch (type) {
    case 'bold':
    case 'italic':
    case 'code':
      return { type }
    case 'link': {
      const href = attribute(mark, 'href')
      return isAllowedLink(href) ? { type, attrs: { href } } : undefined
    }
    case 'recordLink':
      return { type, attrs: { id: textOf(attribute(mark, 'id')) } }
    case 'inlinePassage': {
      const language = readLanguage(mark)
      return language && { type, attrs: language }
    }
    default:
      return undefined
  }
}
