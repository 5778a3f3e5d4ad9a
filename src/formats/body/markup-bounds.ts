import { bounds, firstForbidden } from './bounds.ts'
import type { MarkupRefusal } from './refusals.ts'

/** Far beyond what anybody writes, and far below where the parser's time grows with the square of the nesting. */
export const mostMarkup = { length: bounds.text * 4, nested: 100, asterisks: 2_000, openDirectives: 200 } as const

/** Refuses, before anything parses it, mark-up that cannot be stored or is only there to keep the parser busy. */
export function unreadable(text: string): { name: MarkupRefusal; line: number } | undefined {
  if (text.length > mostMarkup.length) return { name: 'too-long', line: 1 }
  const forbidden = firstForbidden(text)
  if (forbidden >= 0) return { name: 'forbidden-character', line: lineOf(text, forbidden) }
  const run = text.search(new RegExp(`[*_]{${mostMarkup.asterisks}}`))
  if (run >= 0) return { name: 'too-deep', line: lineOf(text, run) }
  const opening = deepestOpening(text)
  return opening === undefined ? undefined : { name: 'too-deep', line: opening }
}

const lineOf = (text: string, index: number) => text.slice(0, index).split(/\r\n?|\n/).length

/** The line on which more containers are open than any body can hold. */
function deepestOpening(text: string): number | undefined {
  let open = 0
  for (const [index, line] of text.split(/\r\n?|\n/).entries()) {
    if (/:{3,}[a-z]/i.test(line)) open += 1
    else if (/:{3,}\s*$/.test(line)) open = Math.max(0, open - 1)
    if (open > mostMarkup.openDirectives) return index + 1
  }
  return undefined
}
