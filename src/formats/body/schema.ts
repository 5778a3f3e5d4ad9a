import * as z from 'zod'
import { bounds, exceeds } from './bounds.ts'
import type { Block, Body, ListItem, TableCell, TableRow } from './nodes.ts'
import { normalise } from './normalise.ts'
import type { Parsed } from './refusals.ts'
import { codeText, inline } from './schema-inline.ts'
import { placeOf, refusalOf } from './schema-issues.ts'
import { appearance, id, language, line, refused, title } from './schema-parts.ts'

export type * from './nodes.ts'
export { BODY_VERSION, emptyBody } from './nodes.ts'
export type * from './refusals.ts'

const blocks = z.lazy(() => z.array(block).min(1))

const paragraph = z.strictObject({ type: z.literal('paragraph'), content: inline })
const listItem = z.strictObject({ type: z.literal('listItem'), content: z.lazy(() => z.tuple([paragraph], block)) }) satisfies z.ZodType<ListItem>
const items = z.array(listItem).min(1)

const span = z.number().int().min(1).max(bounds.span).default(1)
const cellAttributes = z
  .strictObject({ colspan: span, rowspan: span, colwidth: appearance, align: z.null().optional() })
  .transform(({ colspan, rowspan }) => ({ colspan, rowspan }))
  .default({ colspan: 1, rowspan: 1 })
const cell = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('tableHeader'), attrs: cellAttributes, content: blocks }),
  z.strictObject({ type: z.literal('tableCell'), attrs: cellAttributes, content: blocks }),
]) satisfies z.ZodType<TableCell>
const row = z.strictObject({ type: z.literal('tableRow'), content: z.array(cell).min(1) }) satisfies z.ZodType<TableRow>

const picture = z
  .strictObject({ fileId: id, alt: line(bounds.alt).default(''), decorative: z.boolean().default(false) })
  .refine(({ alt, decorative }) => decorative === (alt.trim() === ''), refused('alternative-text-missing'))

const codeLanguage = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9+#._-]{0,29}$/)
  .nullish()
  .transform(value => value ?? null)

const block: z.ZodType<Block> = z.discriminatedUnion('type', [
  paragraph,
  z.strictObject({
    type: z.literal('heading'),
    attrs: z.strictObject({ level: z.union([z.literal(2), z.literal(3), z.literal(4)]) }),
    content: inline,
  }),
  z.strictObject({
    type: z.literal('codeBlock'),
    attrs: z.strictObject({ language: codeLanguage }).default({ language: null }),
    content: codeText,
  }),
  z.strictObject({ type: z.literal('horizontalRule') }),
  z.strictObject({ type: z.literal('bulletList'), content: items }),
  z.strictObject({
    type: z.literal('orderedList'),
    attrs: z
      .strictObject({ start: z.number().int().min(0).max(bounds.start).default(1), type: appearance })
      .transform(({ start }) => ({ start }))
      .default({ start: 1 }),
    content: items,
  }),
  z.strictObject({ type: z.literal('blockquote'), content: blocks }),
  z.strictObject({ type: z.literal('table'), attrs: z.strictObject({ caption: title }).default({ caption: null }), content: z.array(row).min(1) }),
  z.strictObject({ type: z.literal('picture'), attrs: picture }),
  z.strictObject({ type: z.literal('figureRef'), attrs: z.strictObject({ id }) }),
  z.strictObject({ type: z.literal('document'), attrs: z.strictObject({ fileId: id }) }),
  z.strictObject({ type: z.literal('callout'), attrs: z.strictObject({ title }).default({ title: null }), content: blocks }),
  z.strictObject({ type: z.literal('passage'), attrs: language, content: blocks }),
])

/** Strict and by allow-list; bounded only together with `exceeds`, which therefore goes first. */
const bodySchema: z.ZodType<Body> = z.strictObject({ type: z.literal('doc'), content: z.array(block) })

/** Reads a body from outside. Answers it in its one normal form (`normalise`), or says what is refused, and where. */
export function parseBody(value: unknown): Parsed<Body> {
  const excess = exceeds(value)
  if (excess) return { refusal: excess }
  const { success, data, error } = bodySchema.safeParse(value)
  if (success) return { body: normalise(data) }
  const [issue] = error.issues
  return { refusal: { name: refusalOf(issue, value), place: placeOf(issue) } }
}
