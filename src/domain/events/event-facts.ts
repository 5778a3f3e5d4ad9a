import { z } from 'zod'
import { labelSchema } from '../labels/index.ts'
import { eventPrecisions, eventStatuses, eventTypes } from './event.ts'

const date = z.iso.date()
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)
const country = z.string().regex(/^[A-Z]{2}$/)
const inRoles = z.record(z.string().regex(/^[a-z]+(-[a-z]+)*$/), z.array(z.guid()))

export const sessionTypes = ['lecture', 'discussion', 'workshop', 'visit', 'meal', 'break', 'registration', 'social', 'other'] as const
export type SessionType = (typeof sessionTypes)[number]

export const roomSchema = z.strictObject({ id: z.guid(), label: labelSchema })

/** A part of the programme. One without an hour names its day: "Why people move". */
export const sessionSchema = z.strictObject({
  id: z.guid(),
  day: date,
  starts: time.nullable().default(null),
  ends: time.nullable().default(null),
  room: z.guid().nullable().default(null),
  type: z.enum(sessionTypes),
  title: labelSchema,
  abstract: labelSchema.default({}),
  persons: z.array(z.guid()).default([]),
})

/** `includes`: what one gets, counted where it can be: 5 "five nights in the students' dormitory"; 0 for what is left out. Amounts in minor units. */
export const feeSchema = z.strictObject({
  id: z.guid(),
  label: labelSchema,
  amount: z.int().nonnegative(),
  currency: z.string().regex(/^[A-Z]{3}$/),
  includes: z.array(z.strictObject({ number: z.int().nonnegative().nullable().default(null), label: labelSchema })).default([]),
  forWhom: labelSchema.default({}),
})

const moment = z.strictObject({ at: z.iso.datetime(), wall: z.string().regex(/^\d{4}-\d\d-\d\d(T\d\d:\d\d)?$/) })

/** The call for applications. Its times are wall times of the event's zone. */
export const callSchema = z.strictObject({
  opens: moment.nullable().default(null),
  closes: moment,
  answersBy: date.nullable().default(null),
  /** What to hand in: "A CV in English". */
  requirements: z.array(labelSchema).default([]),
  cancelled: z.boolean().default(false),
})

export const eventSchema = z
  .strictObject({
    type: z.enum(eventTypes),
    series: z.guid().nullable().default(null),
    precision: z.enum(eventPrecisions),
    startsOn: date.nullable().default(null),
    endsOn: date.nullable().default(null),
    startsTime: time.nullable().default(null),
    endsTime: time.nullable().default(null),
    zone: z.string().refine(isZone),
    mode: z.enum(['place', 'online', 'both', 'unknown']),
    venue: labelSchema.default({}),
    address: labelSchema.default({}),
    town: labelSchema.default({}),
    country: country.nullable().default(null),
    latitude: z.number().min(-90).max(90).nullable().default(null),
    longitude: z.number().min(-180).max(180).nullable().default(null),
    onlineAddress: z
      .url({ protocol: /^https$/ })
      .nullable()
      .default(null),
    status: z.enum(eventStatuses).default('confirmed'),
    statusReason: labelSchema.default({}),
    languages: z.array(z.string().regex(/^[a-z]{2,3}$/)).default([]),
    audience: labelSchema.default({}),
    capacity: z.int().positive().nullable().default(null),
    /** What came of it, in figures: 75 "participants". */
    results: z.array(z.strictObject({ value: z.int().nonnegative(), label: labelSchema })).default([]),
    persons: inRoles.default({}),
    organisations: inRoles.default({}),
    rooms: z.array(roomSchema).default([]),
    sessions: z.array(sessionSchema).default([]),
    fees: z.array(feeSchema).default([]),
    call: callSchema.nullable().default(null),
  })
  .refine(one => (one.precision === 'none') === (one.startsOn === null), { path: ['startsOn'] })
  .refine(one => (one.startsOn === null) === (one.endsOn === null), { path: ['endsOn'] })
  .refine(one => one.startsTime === null || one.precision === 'day', { path: ['startsTime'] })
  .refine(one => one.endsTime === null || one.startsTime !== null, { path: ['endsTime'] })
  .refine(one => (one.latitude === null) === (one.longitude === null), { path: ['longitude'] })
  .refine(one => one.sessions.every(session => session.ends === null || (session.starts !== null && session.ends > session.starts)), {
    path: ['sessions'],
  })
  .refine(one => one.sessions.every(session => session.room === null || one.rooms.some(room => room.id === session.room)), { path: ['rooms'] })

export type EventFacts = z.infer<typeof eventSchema>
export type EventSession = z.infer<typeof sessionSchema>
export type EventFee = z.infer<typeof feeSchema>
export type EventCall = z.infer<typeof callSchema>

/** What was announced before, newest first. */
export interface FormerPlan {
  readonly precision: EventFacts['precision']
  readonly startsOn: string | null
  readonly endsOn: string | null
  readonly startsTime: string | null
  readonly endsTime: string | null
  readonly venue: EventFacts['venue']
  readonly town: EventFacts['town']
  readonly changedAt: string
}

function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
    return true
  } catch {
    return false
  }
}
