import type { ShownFigure } from './figure.ts'

type Dated = Pick<ShownFigure, 'as_of' | 'precision' | 'review_by'>

/** Whether the day has come by which somebody should have looked whether a figure still holds. */
export const isPastReview = ({ review_by }: Pick<ShownFigure, 'review_by'>, today: string): boolean => review_by !== null && review_by <= today

/** How many whole years ago a figure was true that nobody has reviewed in time; undefined where it is less than one, or the day has not come. */
export function yearsOld(figure: Dated, today: string): number | undefined {
  if (!isPastReview(figure, today)) return undefined
  const years = wholeYears(figure, today)
  return years > 0 ? years : undefined
}

/** The day (ISO date) on which `yearsOld` says something else; null where it never does. */
export function ageChangesOn(figure: Dated, today: string): string | null {
  if (figure.review_by === null) return null
  if (!isPastReview(figure, today)) return figure.review_by
  return knownPart(figure)
    .add({ years: wholeYears(figure, today) + 1 })
    .toString()
}

function wholeYears(figure: Dated, today: string): number {
  const from = knownPart(figure)
  const years = Number(today.slice(0, 4)) - from.year
  return Math.max(0, from.add({ years }).toString() <= today ? years : years - 1)
}

/** Of a month or a year its first day: nobody knows more of it. */
function knownPart({ as_of, precision }: Dated): Temporal.PlainDate {
  const day = Temporal.PlainDate.from(as_of)
  return precision === 'year' ? day.with({ month: 1, day: 1 }) : precision === 'month' ? day.with({ day: 1 }) : day
}
