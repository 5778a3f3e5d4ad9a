import { z } from 'zod'
import { officeColourFindings } from '../../formats/contrast.ts'
import { labelSchema, languages } from '../labels/index.ts'
import type { OfficeFacts } from './founding.ts'
import { type Office, wallTime } from './office.ts'

const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'expected small letters, digits and single hyphens')
  .max(60)
const host = z
  .string()
  .regex(
    /^(?=.{1,253}$)[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*$/,
    'expected a host name in small letters, without port or path',
  )
const language = z.enum(languages, `expected one of ${languages.join(', ')}`)
const zone = z.string().refine(isZone, 'expected the name of a time zone, such as Europe/Prague')
const currency = z.string().refine(code => Intl.supportedValuesOf('currency').includes(code), 'expected the three letters of a currency, such as EUR')
const twoLetters = z.string().regex(/^[A-Z]{2}$/, 'expected the two letters of a country, such as CZ')
const spoken = z.string().regex(/^[a-z]{2,3}$/, 'expected the code of a language, such as vi')
const colour = z.string().regex(/^#[0-9a-f]{6}$/i, 'expected a colour, such as #0e2f2b')
const words = z.string().trim().min(1, 'expected a text that is not empty').max(200)
const wall = wallTime('expected a wall time from 00:00 to 23:59')

const address = z
  .strictObject({
    lines: z.partialRecord(language, z.array(words).min(1, 'expected at least one line')),
    latitude: z.number().min(-90, 'expected a number from -90 to 90').max(90, 'expected a number from -90 to 90').nullable().default(null),
    longitude: z.number().min(-180, 'expected a number from -180 to 180').max(180, 'expected a number from -180 to 180').nullable().default(null),
  })
  .refine(one => (one.latitude === null) === (one.longitude === null), 'expected latitude and longitude both, or neither')

const contactPoint = z
  .strictObject({ kind: z.enum(['email', 'phone', 'press', 'applications', 'other']), value: words, label: labelSchema.default({}) })
  .superRefine((point, context) => {
    const wrong = point.kind === 'email' ? !z.email().safeParse(point.value).success : point.kind === 'phone' && !/\d/.test(point.value)
    if (wrong)
      context.addIssue({
        code: 'custom',
        path: ['value'],
        message: `expected ${point.kind === 'email' ? 'an e-mail address' : 'a telephone number'}`,
      })
  })

const openingHours = z.array(
  z.strictObject({
    day: z.int('expected a day from 1, Monday, to 7').min(1, 'expected a day from 1, Monday, to 7').max(7, 'expected a day from 1, Monday, to 7'),
    from: wall,
    to: wall,
  }),
)

/** One office as a file, every field of it: what `npx waypost office` shows and takes. The parent is named by its slug. */
export const officeFileSchema = z
  .strictObject({
    slug,
    parent: slug.nullable(),
    default: z.boolean(),
    site: z.boolean(),
    website: z.url({ protocol: /^https?$/, error: 'expected an address that begins with https://' }).nullable(),
    hosts: z.array(host).refine(isSet, 'expected each host once'),
    names: labelSchema,
    descriptor: labelSchema,
    statement: labelSchema,
    introduction: labelSchema,
    zone,
    languages: z
      .array(language)
      .min(1, `expected at least one of ${languages.join(', ')}`)
      .refine(isSet, 'expected each language once'),
    currency,
    colours: z.strictObject({ ink: colour, signal: colour }).nullable(),
    address: address.nullable(),
    country: twoLetters.nullable(),
    way: labelSchema,
    sketch: z.strictObject({ station: words, line: words, street: words, house: words, building: labelSchema.default({}) }).nullable(),
    contactPoints: z.array(contactPoint),
    openingHours,
    hoursNote: labelSchema,
    spokenLanguages: z.array(spoken).refine(isSet, 'expected each language once'),
    moved: z.strictObject({ on: z.iso.date('expected a day, such as 2026-11-24'), text: labelSchema }).nullable(),
    demonstration: z.boolean(),
  })
  .superRefine((file, context) => {
    const say = (path: PropertyKey[], message: string) => context.addIssue({ code: 'custom', path, message })
    const [first] = file.languages
    if (first && !file.names[first]) say(['names', first], 'expected a name in the first of its languages')
    if (file.default && !file.site) say(['default'], 'expected false: an office without a site of its own here cannot answer')
    for (const finding of file.colours ? officeColourFindings(file.colours) : [])
      if (finding.name === 'too-little-contrast')
        say(['colours'], `${finding.pair.replaceAll('-', ' ')} has a contrast of ${finding.ratio.toFixed(2)}, expected ${finding.needed} at least`)
    for (const [row, { day, from, to }] of file.openingHours.entries()) {
      if (from >= to) say(['openingHours', row, 'to'], `expected a time after ${from}`)
      const met = file.openingHours.slice(0, row).findIndex(one => one.day === day && from < one.to && one.from < to)
      if (met >= 0) say(['openingHours', row], `expected hours that do not overlap those of openingHours.${met}`)
    }
  })
export type OfficeFile = z.infer<typeof officeFileSchema>

/** What a new office has where its file says nothing; slug, names, zone and languages must be said. */
export const unsaid: Omit<OfficeFile, 'slug' | 'names' | 'zone' | 'languages'> = {
  parent: null,
  default: false,
  site: true,
  website: null,
  hosts: [],
  descriptor: {},
  statement: {},
  introduction: {},
  currency: 'EUR',
  colours: null,
  address: null,
  country: null,
  way: {},
  sketch: null,
  contactPoints: [],
  openingHours: [],
  hoursNote: {},
  spokenLanguages: [],
  moved: null,
  demonstration: false,
}

/** An office as its file; `parent` is the slug of the one above. Read and applied again it changes nothing. */
export function officeFileOf(office: Office, parent: string | null): OfficeFile {
  const { lines, latitude = null, longitude = null, way, country = null, sketch = null } = office.place
  const hasAddress = Object.keys(lines).length > 0 || latitude !== null
  return {
    slug: office.slug,
    parent,
    default: office.isDefault,
    site: office.hasSite,
    website: office.website,
    hosts: [...office.hosts],
    names: office.names,
    descriptor: office.descriptor,
    statement: office.statement,
    introduction: office.introduction,
    zone: office.zone,
    languages: [...office.languages],
    currency: office.currency,
    colours: office.colours,
    address: hasAddress ? { lines, latitude, longitude } : null,
    country,
    way,
    sketch: sketch && { ...sketch, building: sketch.building ?? {} },
    contactPoints: office.contactPoints.map(point => ({ ...point, label: point.label ?? {} })),
    openingHours: [...office.openingHours],
    hoursNote: office.hoursNote,
    spokenLanguages: [...office.spokenLanguages],
    moved: office.moved,
    demonstration: office.demonstration,
  }
}

/** The office that a checked file describes. */
export function officeFactsOf({ default: isDefault, site, address: where, country, way, sketch, ...file }: OfficeFile): OfficeFacts {
  const [first, ...others] = file.languages
  const at = where && where.latitude !== null && where.longitude !== null ? { latitude: where.latitude, longitude: where.longitude } : {}
  const place = { lines: where?.lines ?? {}, ...at, way, ...(country ? { country } : {}), sketch }
  return { ...file, isDefault, hasSite: site, languages: [first!, ...others], place }
}

function isZone(name: string): boolean {
  try {
    return /^[A-Za-z]/.test(name) && new Intl.DateTimeFormat('en', { timeZone: name }) !== undefined
  } catch {
    return false
  }
}

function isSet(list: readonly string[]): boolean {
  return new Set(list).size === list.length
}
