import type { Label } from '../labels/index.ts'

export const qualifiers = ['exactly', 'about', 'more_than'] as const
export type Qualifier = (typeof qualifiers)[number]
export const precisions = ['day', 'month', 'year'] as const
export type Precision = (typeof precisions)[number]

/** A key figure as pages show it. `value` may come as number or text; it is shown, not reckoned with. */
export interface ShownFigure {
  readonly id: string
  readonly key: string
  readonly label: Label
  readonly unit: Label
  readonly value: string | number
  readonly qualifier: Qualifier
  readonly as_of: string
  readonly precision: Precision
  readonly source_title: Label
  readonly source_url: string | null
  /** ISO date by which somebody should look whether the value still holds. */
  readonly review_by: string | null
}

/** A value that a figure has or had. */
export type FormerValue = Pick<ShownFigure, 'value' | 'qualifier' | 'as_of' | 'precision'>

/** A year is written 1951 and a count 7,500. A figure is a year where its key says so: `established`, `year-…`. */
export const isYearFigure = (figure: Pick<ShownFigure, 'key'>): boolean => /(^|-)(year|established|founded)(-|$)/.test(figure.key)
