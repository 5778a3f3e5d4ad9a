import { z } from 'zod'
import { labelSchema } from '../labels/index.ts'

/** Where someone works or worked: an organisation of the directory, or one that is only named; as what; from when until when. */
export const affiliationSchema = z.strictObject({
  organisation: z.guid().nullable().default(null),
  /** The organisation's name where the directory has none of it; or a part of it ("Brussels office") beside one that it has. */
  named: labelSchema.default({}),
  title: labelSchema.default({}),
  from: z.iso.date().nullable().default(null),
  until: z.iso.date().nullable().default(null),
})
export type Affiliation = z.infer<typeof affiliationSchema>

/** Someone as the public meets them: an author, a speaker. `shown` is the whole name as each language writes it. */
export const personSchema = z.strictObject({
  given: z.string(),
  family: z.string(),
  shown: labelSchema,
  affiliations: z.array(affiliationSchema).max(50).default([]),
})
export type PersonFacts = z.input<typeof personSchema>

/**
 * Of several affiliations the one that held on a day (ISO date); without a day, or where none held, the first without an end, else the first:
 * a speaker of 2013 is shown with the university of 2013.
 */
export function affiliationOn<One extends { readonly from: string | null; readonly until: string | null }>(
  affiliations: readonly One[],
  day?: string | null,
): One | undefined {
  const then = day ? affiliations.find(one => (one.from === null || one.from <= day) && (one.until === null || day < one.until)) : undefined
  return then ?? affiliations.find(one => one.until === null) ?? affiliations[0]
}
