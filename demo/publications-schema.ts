/** What the file of a publication looks like. Organisations, persons, topics and files are named by key. */
import { z } from 'zod'
import { editionSchema, organisationRoles, personRoles, publicationTypes } from '../src/domain/publications/index.ts'
import { key, label } from './schema.ts'

export const publication = z.strictObject({
  type: z.enum(publicationTypes),
  /** Nothing where the public record names none. */
  year: z.int().nullable(),
  pages: z.int().positive().nullable(),
  region: label,
  madeFor: label,
  funding: label,
  drawnFrom: label,
  persons: z.partialRecord(z.enum(personRoles), z.array(key)),
  organisations: z.partialRecord(z.enum(organisationRoles), z.array(key)),
  editions: z.array(editionSchema.extend({ file: key.nullable() })).min(1),
  topics: z.array(key),
})
