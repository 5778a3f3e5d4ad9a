import { z } from 'zod'
import { labelSchema } from '../labels/index.ts'

export const qualifiers = ['exactly', 'about', 'more_than'] as const
export type Qualifier = (typeof qualifiers)[number]
export const precisions = ['day', 'month', 'year'] as const
export type Precision = (typeof precisions)[number]

/** A key figure as pages show it. `value` stays a text: it is shown, not reckoned with. */
export const shownFigureSchema = z.object({
  id: z.string(),
  key: z.string(),
  label: labelSchema,
  unit: labelSchema,
  value: z.coerce.string(),
  qualifier: z.enum(qualifiers),
  as_of: z.string(),
  precision: z.enum(precisions),
  source_title: labelSchema,
  source_url: z.string().nullable(),
})
export type ShownFigure = z.infer<typeof shownFigureSchema>

/** A year is written 1951 and a count 7,500. A figure is a year where its key says so: `established`, `year-…`. */
export const isYearFigure = (figure: Pick<ShownFigure, 'key'>): boolean => /(^|-)(year|established|founded)(-|$)/.test(figure.key)
