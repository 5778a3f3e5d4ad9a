import { z } from 'zod'
import { type Label, labelSchema } from '../labels/index.ts'

export const organisationTypes = ['partner', 'funder', 'ministry', 'municipality', 'university', 'ngo', 'international', 'own'] as const
export type OrganisationType = (typeof organisationTypes)[number]

/** A name with the time in which it held; the present one has no end. */
export const datedNameSchema = z.strictObject({
  label: labelSchema,
  from: z.iso.date().nullable().default(null),
  until: z.iso.date().nullable().default(null),
})
export type DatedName = z.infer<typeof datedNameSchema>

export const organisationSchema = z.strictObject({
  names: z.array(datedNameSchema).min(1),
  type: z.enum(organisationTypes),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .nullable()
    .default(null),
  place: labelSchema.default({}),
  website: z
    .url({ protocol: /^https?$/ })
    .nullable()
    .default(null),
  /** Outside identifiers by scheme: `{ "iati": "XM-DAC-47066" }`, so that offices of one network mean the same. */
  identifiers: z.record(z.string(), z.string()).default({}),
  partOf: z.guid().nullable().default(null),
  about: labelSchema.default({}),
})
export type OrganisationFacts = z.infer<typeof organisationSchema>

/**
 * The name that an organisation bore on a day (ISO date), else its present one: an old project keeps the name of its time. Without a day the
 * present one, which is the one without an end.
 */
export function nameOn(names: readonly DatedName[], day?: string | null): Label {
  const present = names.find(one => one.until === null) ?? names[0]
  if (!day) return present?.label ?? {}
  const then = names.find(one => (one.from === null || one.from <= day) && (one.until === null || day < one.until))
  return (then ?? present)?.label ?? {}
}
