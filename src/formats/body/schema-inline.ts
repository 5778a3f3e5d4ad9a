import * as z from 'zod'
import type { HardBreak, Inline, Mark, TextNode } from './nodes.ts'
import { appearance, href, id, language, refused, storable } from './schema-parts.ts'

const mark = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('bold') }),
  z.strictObject({ type: z.literal('italic') }),
  z.strictObject({ type: z.literal('code') }),
  z.strictObject({
    type: z.literal('link'),
    attrs: z
      .strictObject({ href, target: appearance, rel: appearance, class: appearance, title: z.null().optional() })
      .transform(attrs => ({ href: attrs.href })),
  }),
  z.strictObject({ type: z.literal('recordLink'), attrs: z.strictObject({ id }) }),
  z.strictObject({ type: z.literal('inlinePassage'), attrs: language }),
])

const marks = z
  .array(mark)
  .max(6)
  .refine(list => new Set(list.map(({ type }) => type)).size === list.length, refused('malformed'))
  .refine(list => list.filter(({ type }) => type === 'link' || type === 'recordLink').length <= 1, refused('two-links'))
  .refine(list => !(list.some(({ type }) => type === 'code') && list.some(({ type }) => type === 'inlinePassage')), refused('code-in-passage'))
  .optional() satisfies z.ZodType<Mark[] | undefined>

const text = z.strictObject({ type: z.literal('text'), text: storable.min(1), marks }) satisfies z.ZodType<TextNode>
const hardBreak = z.strictObject({ type: z.literal('hardBreak'), marks }) satisfies z.ZodType<HardBreak>

export const inline: z.ZodType<Inline[] | undefined> = z.array(z.discriminatedUnion('type', [text, hardBreak])).optional()
export const codeText = z
  .array(z.strictObject({ type: z.literal('text'), text: storable.min(1), marks: z.array(z.never()).optional() }))
  .optional()
  .transform(list => list?.map(({ type, text }): TextNode => ({ type, text })))
