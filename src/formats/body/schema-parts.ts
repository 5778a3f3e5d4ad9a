import * as z from 'zod'
import { bounds, isStorable } from './bounds.ts'
import { canonicalLanguage, directionOf } from './languages.ts'
import { isAllowedLink } from './links.ts'
import type { Language } from './nodes.ts'
import type { BodyRefusal } from './refusals.ts'

/** Marks an issue with the name under which the whole body is refused. */
export const refused = (name: BodyRefusal) => ({ params: { refused: name } })

const anyUuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

export const storable = z.string().refine(isStorable, refused('forbidden-character'))
export const id = z
  .string()
  .refine(value => anyUuid.test(value), refused('not-an-id'))
  .transform(value => value.toLowerCase())
export const line = (length: number) => storable.refine(value => value.length <= length, refused('too-long'))
export const title = line(bounds.title)
  .nullish()
  .transform(value => value ?? null)
export const href = line(bounds.href).refine(isAllowedLink, refused('link-not-allowed'))

/** What Tiptap writes about looks, which only our stylesheet decides: read without complaint, not kept. */
export const appearance = z.unknown().optional()

export const language = z
  .strictObject({
    lang: z.string().refine(value => canonicalLanguage(value) !== undefined, refused('unknown-language')),
    dir: z.enum(['ltr', 'rtl']).nullish(),
  })
  .transform(({ lang, dir }, context): Language => {
    const canonical = canonicalLanguage(lang)
    if (!canonical) {
      context.addIssue({ code: 'custom', ...refused('unknown-language') })
      return z.NEVER
    }
    return { lang: canonical, dir: dir ?? directionOf(canonical) }
  })
