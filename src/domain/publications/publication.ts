import { z } from 'zod'
import { type IdentifierKind, identifierKinds, isIdentifier } from '../../formats/document-identifiers.ts'
import { labelSchema } from '../labels/index.ts'
import { isLanguageTag } from '../library/index.ts'

export const publicationTypes = ['handbook', 'report', 'article', 'leaflet', 'dataset_note'] as const
export type PublicationType = (typeof publicationTypes)[number]

/** As which a person has part in a publication, in the order in which they are told. */
export const personRoles = ['author', 'editor', 'translator'] as const
/** As which an organisation has: `client` is for whom it was made; an author where an organisation speaks as one. */
export const organisationRoles = ['author', 'publisher', 'client', 'funding'] as const

const year = z.int().min(1900).max(2200).nullable().default(null)

const identifiers = z
  .partialRecord(z.enum(identifierKinds), z.string().trim().min(1).max(250))
  .superRefine((numbers, context) => {
    for (const [kind, number] of Object.entries(numbers))
      if (!isIdentifier(kind as IdentifierKind, number)) context.addIssue({ code: 'custom', path: [kind], message: 'is no such number' })
  })
  .default({})

/** A publication in one language: a handbook in Russian can be described in Czech and English, and its title stays Russian. */
export const editionSchema = z.strictObject({
  language: z.string().refine(isLanguageTag),
  /** In the edition's own language; a subtitle stands after a colon and a space. */
  title: z.string().trim().min(1).max(300),
  /** Where it differs from the publication's. */
  year,
  /** With their check digits; as people write them. */
  identifiers,
  /** An SPDX name (`CC-BY-4.0`), or the words of the licence. */
  licence: z.string().trim().min(1).max(120).nullable().default(null),
  /** The file of the library by which it can be read. */
  file: z.guid().nullable().default(null),
})
export type Edition = z.infer<typeof editionSchema>

export const publicationSchema = z.strictObject({
  type: z.enum(publicationTypes),
  /** Nothing where it is not known: the page says so, and a citation says "n.d.". */
  year,
  /** The part of the world it is about or for, in words. */
  region: labelSchema.default({}),
  pages: z.int().positive().max(100_000).nullable().default(null),
  /** For which part of an organisation it was made, where the directory has only the whole. */
  madeFor: labelSchema.default({}),
  /** From what it was paid, where that is no organisation: "Czech development cooperation". */
  funding: labelSchema.default({}),
  /** From what it was drawn. */
  drawnFrom: labelSchema.default({}),
  persons: z.partialRecord(z.enum(personRoles), z.array(z.guid())).default({}),
  organisations: z.partialRecord(z.enum(organisationRoles), z.array(z.guid())).default({}),
  editions: z.array(editionSchema).min(1).max(40),
})
export type PublicationFacts = z.infer<typeof publicationSchema>

/** The title of a cover in two parts: what stands before the first colon, and after it. */
export function titleParts(title: string): { title: string; subtitle: string } {
  const at = title.indexOf(': ')
  return at < 0 ? { title, subtitle: '' } : { title: title.slice(0, at), subtitle: title.slice(at + 2) }
}

/** The edition that a reader is offered first: in their language, else the first that can be read, else the first. */
export const firstEdition = <One extends Pick<Edition, 'language' | 'file'>>(editions: readonly One[], language: string): One | undefined =>
  editions.find(one => one.language === language && one.file) ?? editions.find(one => one.file) ?? editions[0]
