/** What the files of the directory look like: organisations, topics, persons with where they work. They name each other by key. */
import { z } from 'zod'
import { organisationTypes } from '../src/domain/organisations/index.ts'
import { key, label, words } from './schema.ts'

const time = { from: z.iso.date().nullable(), until: z.iso.date().nullable() }

export const organisations = z.array(
  z.strictObject({
    key,
    /** Its address where one made from its name would be too long. */
    slug: key.optional(),
    type: z.enum(organisationTypes),
    names: z.array(z.strictObject({ label, ...time })).min(1),
    country: z
      .string()
      .regex(/^[A-Z]{2}$/)
      .nullable(),
    place: label,
    website: z.url().nullable(),
    /** The key of one that is no part itself. */
    partOf: key.nullable(),
    about: label,
  }),
)

export const topics = z.array(
  z.strictObject({
    key,
    label,
    about: label,
    /** The key of one that has no broader topic itself. */
    broader: key.nullable(),
  }),
)

export const persons = z.array(
  z.strictObject({
    key,
    given: words,
    family: words,
    shown: label,
    affiliations: z.array(z.strictObject({ organisation: key, title: label, ...time })).default([]),
  }),
)
