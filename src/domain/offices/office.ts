import { z } from 'zod'
import { type Label, type Language, labelSchema, languages } from '../labels/index.ts'

export const wallTime = (expected?: string) => z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, expected)

export const coloursSchema = z.object({ ink: z.string().regex(/^#[0-9a-f]{6}$/i), signal: z.string().regex(/^#[0-9a-f]{6}$/i) })
export const contactPointSchema = z.object({
  kind: z.enum(['email', 'phone', 'press', 'applications', 'other']),
  value: z.string().min(1).max(200),
  label: labelSchema.optional(),
})
/** ISO weekday (1 Monday … 7 Sunday) with wall times of the office's zone; two rows a day make a break at noon. */
export const openingSchema = z.object({ day: z.number().int().min(1).max(7), from: wallTime(), to: wallTime() })
export const placeSchema = z.object({
  lines: z.partialRecord(z.enum(languages), z.array(z.string().min(1)).min(1)).default({}),
  latitude: z.number().min(-90).max(90).optional(),
  longitude: z.number().min(-180).max(180).optional(),
  way: labelSchema.default({}),
  country: z.string().length(2).optional(),
  sketch: z.object({ station: z.string(), line: z.string(), street: z.string(), house: z.string(), building: labelSchema.optional() }).nullish(),
})
export const movedSchema = z.object({ on: z.iso.date(), text: labelSchema })

/** A tenant: one country office, or a node above it in the tree. */
export interface Office {
  readonly id: string
  readonly slug: string
  readonly parentId: string | null
  /** Its host names, the canonical one first. */
  readonly hosts: readonly string[]
  readonly isDefault: boolean
  readonly hasSite: boolean
  readonly website: string | null
  readonly names: Label
  readonly descriptor: Label
  readonly statement: Label
  readonly introduction: Label
  readonly zone: string
  /** The languages of its site, the default first. */
  readonly languages: readonly [Language, ...Language[]]
  readonly currency: string
  readonly colours: z.infer<typeof coloursSchema> | null
  readonly place: z.infer<typeof placeSchema>
  readonly contactPoints: readonly z.infer<typeof contactPointSchema>[]
  readonly openingHours: readonly z.infer<typeof openingSchema>[]
  readonly hoursNote: Label
  readonly spokenLanguages: readonly string[]
  readonly moved: z.infer<typeof movedSchema> | null
  readonly demonstration: boolean
  readonly createdAt: Date
}

/** The office's ancestors, nearest first: the last one is the global site, those between are regional. */
export function ancestorsOf(office: Office, all: ReadonlyMap<string, Office>): Office[] {
  const found: Office[] = []
  for (let id = office.parentId; id !== null; ) {
    const parent = all.get(id)
    if (!parent || found.includes(parent)) break
    found.push(parent)
    id = parent.parentId
  }
  return found
}
