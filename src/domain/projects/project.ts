import { z } from 'zod'
import { labelSchema } from '../labels/index.ts'

/** As which an organisation takes part in a project, in the order in which they are told. */
export const organisationRoles = ['lead', 'implementing', 'partner', 'funding', 'co-funding', 'associated'] as const
export type OrganisationRole = (typeof organisationRoles)[number]

/** A day of which only the part that the precision names is known. */
const knownDate = z.strictObject({ on: z.iso.date(), precision: z.enum(['day', 'month', 'year']) })
export type KnownDate = z.infer<typeof knownDate>

const short = z.string().trim().min(1).max(80)
const number = z.int().positive().max(10_000)

export const countrySchema = z.strictObject({
  /** Two capital letters. */
  country: z.string().regex(/^[A-Z]{2}$/),
  /** Its share of the project, in percent. */
  percentage: z.number().positive().max(100).nullable().default(null),
  /** Whether the project is led from here. */
  leads: z.boolean().default(false),
})
export type ProjectCountry = z.infer<typeof countrySchema>

export const projectSchema = z.strictObject({
  /** What the office calls it in its own books. */
  code: short.nullable().default(null),
  /** The same in every office that works in it: an IATI identifier, a number of the funder. */
  globalIdentifier: short.nullable().default(null),
  starts: knownDate.nullable().default(null),
  /** What is only planned may still move. */
  ends: knownDate
    .extend({ planned: z.boolean().default(false) })
    .nullable()
    .default(null),
  organisations: z.partialRecord(z.enum(organisationRoles), z.array(z.guid())).default({}),
  countries: z.array(countrySchema).default([]),
  targetGroups: labelSchema.default({}),
  /** The sentence that the funder asks for. */
  acknowledgement: labelSchema.default({}),
  /** What this office does in it. */
  ownPart: labelSchema.default({}),
  /** Known as a number alone, where they are not all named. */
  partnersNumber: number.nullable().default(null),
  countriesNumber: number.nullable().default(null),
  /** Where, in words: "Central Europe". */
  region: labelSchema.default({}),
  /** Among projects that stand side by side, the lower first. */
  position: z.int().default(0),
})
export type ProjectFacts = z.infer<typeof projectSchema>

/** Shares are given for all countries and make a whole, or for none. */
export function sharesAddUp(countries: readonly Pick<ProjectCountry, 'percentage'>[]): boolean {
  const shares = countries.flatMap(one => one.percentage ?? [])
  if (shares.length === 0) return true
  const whole = shares.reduce((sum, share) => sum + share, 0)
  return shares.length === countries.length && Math.abs(whole - 100) < 0.01
}

/** The first day that a known part may mean. */
export const firstDay = ({ on, precision }: KnownDate): string =>
  precision === 'year' ? `${on.slice(0, 4)}-01-01` : precision === 'month' ? `${on.slice(0, 7)}-01` : on

/** The last day that a known part may mean. */
export function lastDay({ on, precision }: KnownDate): string {
  if (precision === 'year') return `${on.slice(0, 4)}-12-31`
  if (precision === 'day') return on
  const day = Temporal.PlainDate.from(on)
  return day.with({ day: day.daysInMonth }).toString()
}
