import { fromMarkdown } from 'mdast-util-from-markdown'
import { toMarkdown } from 'mdast-util-to-markdown'
import { bounds, firstForbidden } from './bounds.ts'
import { readDocument } from './markup-read.ts'
import { readOptions, writeOptions } from './markup-syntax.ts'
import { writeDocument } from './markup-write.ts'
import type { Body } from './nodes.ts'
import { normalise } from './normalise.ts'
import type { MarkupRefusal } from './refusals.ts'
import { parseBody } from './schema.ts'

/** `line` counts from 1. */
export type ReadMarkup = { body: Body; refusal?: undefined } | { body?: undefined; refusal: { name: MarkupRefusal; line: number } }

/**
 * Reads plain mark-up: the part of CommonMark that says what a body can hold, GFM tables, and directives for the rest
 * (`docs/desk.md` has the page for writers). HTML is text. What the subset knows but a body cannot hold (a first-level
 * heading, a picture from elsewhere) is refused with its line; nothing is dropped in silence.
 */
export function fromMarkup(text: string): ReadMarkup {
  if (text.length > bounds.text * 2) return { refusal: { name: 'too-long', line: 1 } }
  const forbidden = firstForbidden(text)
  if (forbidden >= 0) return { refusal: { name: 'forbidden-character', line: text.slice(0, forbidden).split(/\r\n?|\n/).length } }
  const { document, refusal, lineAt } = readDocument(fromMarkdown(text, readOptions))
  if (refusal) return { refusal }
  const parsed = parseBody(document)
  return parsed.body ? { body: parsed.body } : { refusal: { name: parsed.refusal.name, line: lineAt(parsed.refusal.place) } }
}

/** Writes a body as plain mark-up, so that `fromMarkup(toMarkup(body))` is the body in its normal form. */
export function toMarkup(body: Body): string {
  return toMarkdown(writeDocument(normalise(body)), writeOptions)
}
