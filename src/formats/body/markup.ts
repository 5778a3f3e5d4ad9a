import { fromMarkdown } from 'mdast-util-from-markdown'
import { toMarkdown } from 'mdast-util-to-markdown'
import { unreadable } from './markup-bounds.ts'
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
 * Reads plain mark-up: the part of CommonMark that says what a body can hold (headings of level 2 to 4), GFM tables, and
 *
 * - `[text](record:ID)`, a link to a record; `![description](picture:ID)` alone in its paragraph, decorative without one;
 * - `::figure{id=ID}`, `::document{file=ID}`;
 * - `:::callout[Title]` … `:::`, `:::passage{lang=ar}` … `:::`, `:passage[words]{lang=ar}` inside a sentence, `dir` where it is unusual;
 * - `:::table[Caption]` … `:::` around a table with pipes, or around `::::row` and `:::header{colspan=2}` or `:::cell`.
 *
 * HTML is text. What a body cannot hold (a first-level heading, a picture from elsewhere) is refused with its line;
 * nothing is dropped in silence.
 */
export function fromMarkup(text: string): ReadMarkup {
  const hopeless = unreadable(text)
  if (hopeless) return { refusal: hopeless }
  const { document, refusal, lineAt } = readDocument(fromMarkdown(text, readOptions))
  if (refusal) return { refusal }
  const parsed = parseBody(document)
  return parsed.body ? { body: parsed.body } : { refusal: { name: parsed.refusal.name, line: lineAt(parsed.refusal.place) } }
}

/** Writes a body as plain mark-up, so that `fromMarkup(toMarkup(body))` is the body in its normal form. */
export function toMarkup(body: Body): string {
  return toMarkdown(writeDocument(normalise(body)), writeOptions)
}
