import { z } from 'zod'
import { label } from './schema.ts'

/** Where an item leads: a part of the site, a record by its key (`page/about`), or an address. */
const target = z.union([
  z.strictObject({ section: z.string() }),
  z.strictObject({ record: z.string().regex(/^[a-z]+\/[a-z0-9-]+$/) }),
  z.strictObject({ address: z.string() }),
])
const items = z.array(z.strictObject({ label: label.default({}), target }))

export const menus = z.strictObject({ main: items.default([]), footer: items.default([]) })
/** The office's own words by the places of the interface in which they stand. */
export const officeTexts = z.record(z.string(), label)
