/** What the files of events and series look like. Persons, organisations, topics, projects, campaigns and files are named by key. */
import { z } from 'zod'
import { eventSchema, feeSchema, roomSchema, sessionSchema } from '../src/domain/events/index.ts'
import { key, label } from './schema.ts'

const instant = z.iso.datetime({ offset: true })
const inRoles = z.record(z.string(), z.array(key))
const fields = eventSchema.shape
const named = {
  topics: z.array(key),
  projects: z.array(key),
  campaigns: z.array(key),
  picture: key.nullable(),
  attachments: z.partialRecord(z.enum(['en', 'cs', 'uk', 'ru', 'ar']), z.array(key)),
}

/** `following`: the dates follow the day on which they are asked for (`coming-edition.ts`); days of the programme are then numbered from 1. */
const dates = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('fixed'), precision: fields.precision, starts_on: z.iso.date().nullable(), ends_on: z.iso.date().nullable() }),
  z.strictObject({ kind: z.literal('following') }),
])

export const event = z.strictObject({
  type: fields.type,
  series: key.nullable(),
  dates,
  mode: fields.mode,
  venue: label,
  town: label,
  country: fields.country,
  coordinates: z.strictObject({ latitude: z.number(), longitude: z.number() }).nullable(),
  status: fields.status,
  languages: fields.languages,
  audience: label,
  capacity: fields.capacity,
  results: z.array(z.strictObject({ value: z.int(), label })),
  persons: inRoles,
  organisations: inRoles,
  rooms: z.array(roomSchema.omit({ id: true }).extend({ key })),
  sessions: z.array(
    sessionSchema.omit({ id: true, day: true, room: true, persons: true, abstract: true }).extend({ day: z.int().positive(), room: key.nullable() }),
  ),
  fees: z.array(feeSchema.omit({ id: true, forWhom: true }).extend({ for_whom: label })),
  /** Wall times of the office's zone, or days. Null where they follow today. */
  call: z
    .strictObject({ opens: z.string().nullable(), closes: z.string().nullable(), answers_by: z.iso.date().nullable(), requirements: z.array(label) })
    .nullable(),
  ...named,
  /** Null: when its call opened. */
  published_at: instant.nullable(),
})

export const series = z.strictObject({
  type: fields.type,
  audience: label,
  organisations: inRoles,
  topics: z.array(key),
  picture: key.nullable(),
  published_at: instant,
})
