/** What the files of a demonstration office look like. Each JSON file is checked as a whole: an unknown name is refused, so that a slip is seen. */
import { z } from 'zod'

export const languages = ['en', 'cs', 'uk', 'ru', 'ar'] as const
export const language = z.enum(languages)
export type Language = z.infer<typeof language>

export const words = z.string().trim().min(1)
export const key = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
const date = z.iso.date()
const instant = z.iso.datetime({ offset: true })
const wallTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)
const colour = z.string().regex(/^#[0-9a-f]{6}$/)
const share = z.number().min(0).max(1)
const precision = z.enum(['day', 'month', 'year'])

/** One short text in several languages. Which of them must be there is the office's to say (`languages`), and tested. */
export const label = z.partialRecord(language, words)
export type Label = z.infer<typeof label>

/** An office of the tree that has no site here: only its name and the address of its own site. */
export const officeElsewhere = z.strictObject({ slug: key, names: label, website: z.url(), parent: key.nullable(), site: z.literal(false) })

export const office = z.strictObject({
  slug: key,
  hosts: z.array(words).min(1),
  default: z.boolean(),
  names: label,
  descriptor: label,
  statement: label,
  introduction: label,
  zone: words,
  languages: z.array(language).min(1),
  currency: z.string().length(3),
  colours: z.strictObject({ ink: colour, signal: colour }).nullable(),
  address: z
    .strictObject({
      lines: z.partialRecord(language, z.array(words).min(1)),
      latitude: z.number().min(-90).max(90),
      longitude: z.number().min(-180).max(180),
    })
    .nullable(),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .optional(),
  way: label.nullable(),
  sketch: z.strictObject({ station: words, line: words, street: words, house: words, building: label }).nullable(),
  contactPoints: z.array(z.strictObject({ kind: z.enum(['email', 'phone', 'press']), value: words, label })),
  /** Day 1 is Monday. Times are wall times of the office's zone. */
  openingHours: z.array(z.strictObject({ day: z.int().min(1).max(7), from: wallTime, to: wallTime })),
  hoursNote: label.nullable(),
  spokenLanguages: z.array(z.string().length(2)),
  parent: key.nullable(),
  moved: z.strictObject({ on: date, text: label }).nullable(),
  demo: z.literal(true),
})
export type Office = z.infer<typeof office>

export const banners = z.array(
  z.strictObject({
    label,
    link: z.union([z.partialRecord(language, z.string().startsWith('/')), z.url()]),
    from: instant,
    until: instant.nullable(),
  }),
)

export const figures = z.array(
  z.strictObject({
    key,
    position: z.int().positive(),
    label,
    unit: label.nullable(),
    values: z
      .array(
        z.strictObject({
          value: z.string().regex(/^\d+(\.\d+)?$/),
          qualifier: z.enum(['exactly', 'about', 'more_than']),
          as_of: z.string().regex(/^\d{4}(-\d\d(-\d\d)?)?$/),
          precision,
        }),
      )
      .min(1),
    source: z.strictObject({ title: label, url: z.url() }),
    /** Null where there is nothing to review: a year that is past. */
    review_by: date.nullable(),
  }),
)

/** The bytes stand beside the description under the same key. A picture has an alternative text and a focal point, a document a language. */
export const file = z.strictObject({
  name: words,
  media_type: z.enum(['image/png', 'application/pdf']),
  title: label,
  alt: label.nullable(),
  language: language.nullable(),
  focal: z.strictObject({ x: share, y: share }).nullable(),
  credit: label.nullable(),
})

export const article = z.strictObject({
  type: z.enum(['news', 'announcement', 'statement', 'press_release']),
  dated_on: date,
  precision,
  authors: z.array(key),
  picture: z.strictObject({ file: key }).nullable(),
  attachments: z.partialRecord(language, z.array(key)),
  related: z.array(key),
  /** Keys of what it belongs to; an event's may be a series'. */
  topics: z.array(key).default([]),
  projects: z.array(key).default([]),
  events: z.array(key).default([]),
  campaigns: z.array(key).default([]),
  published_at: instant,
})

export const page = z.strictObject({ place: z.enum(['about', 'privacy', 'accessibility', 'free']), position: z.int().positive() })

/** Front matter is one `name: value` a line, so plain that YAML reads it alike: a colon and a space, or a quotation mark at the start, are refused. */
const plain = words.regex(/^(?![-?:,[\]{}#&*!|>'"%@`])(?!.*(: | #)).*$/u)
export const text = z.strictObject({
  title: plain.max(120),
  lead: plain.max(300),
  slug: key.max(120),
  body: words,
})
export type Text = z.infer<typeof text>
