import { Figures } from '../design/components/figures.tsx'
import { ageChangesOn, isYearFigure, type ShownFigure, yearsOld } from '../domain/figures/index.ts'
import { startOfDay, todayIn } from '../domain/offices/index.ts'
import type { Visit } from '../web/visit.ts'
import { labelText } from './parts.ts'

/** A figure's value as it is written for this reader: "7,500", but 1951 for a year. */
export const figureValue = (visit: Pick<Visit, 'formats'>, figure: Pick<ShownFigure, 'key' | 'value'>): string =>
  isYearFigure(figure) ? String(figure.value) : visit.formats.number(Number(figure.value))

export const qualifierText = (visit: Pick<Visit, 't'>, figure: Pick<ShownFigure, 'qualifier'>): string | undefined =>
  figure.qualifier === 'about' ? visit.t('figures.about') : figure.qualifier === 'more_than' ? visit.t('figures.moreThan') : undefined

/** "As of 2015.": a sentence of its own. The year of a day ends in a full stop already in some languages ("2014 р."), which is not doubled. */
export const asOfText = ({ t, formats }: Pick<Visit, 't' | 'formats'>, figure: Pick<ShownFigure, 'as_of' | 'precision'>): string =>
  t('figures.asOf', { date: formats.date({ on: figure.as_of, precision: figure.precision }) }).replace(/\.\.$/, '.')

type Clock = Pick<Visit, 'office' | 'now'>

/** The same, and how long ago that is where nobody looked in time whether the figure still holds: "That is 11 years ago." */
export function asOfAndAge(visit: Pick<Visit, 't' | 'formats'> & Clock, figure: ShownFigure): string {
  const years = yearsOld(figure, todayIn(visit.office.zone, visit.now))
  return years === undefined ? asOfText(visit, figure) : `${asOfText(visit, figure)} ${visit.t('figures.age', { count: years })}`
}

/** When the next of these figures says another age. */
export function figuresChange({ office, now }: Clock, figures: readonly ShownFigure[]): Date | null {
  const today = todayIn(office.zone, now)
  const [next] = figures.flatMap(figure => ageChangesOn(figure, today) ?? []).toSorted()
  return next ? startOfDay(next, office.zone) : null
}

/** The organisation's figures; a date or source that differs from the box's own stands with its figure. */
export function FiguresBox({ visit, figures }: { visit: Visit; figures: readonly ShownFigure[] }) {
  const common = commonFacts(figures)
  return (
    <Figures
      figures={figures.map(figure => ({
        label: [labelText(visit, figure.label), labelText(visit, figure.unit)].filter(Boolean).join(', '),
        value: figureValue(visit, figure),
        qualifier: qualifierText(visit, figure),
        note: figure.as_of === common?.as_of && figure.precision === common.precision ? undefined : asOfAndAge(visit, figure),
      }))}
    />
  )
}

/** "As of 2015. Source: the organisation's own site", of what most of the figures share. */
export function FiguresNote({ visit, figures }: { visit: Visit; figures: readonly ShownFigure[] }) {
  const common = commonFacts(figures)
  if (!common) return null
  const title = labelText(visit, common.source_title)
  return (
    <>
      {asOfAndAge(visit, common)}{' '}
      {title && (
        <>
          {visit.t('figures.source')}{' '}
          {common.source_url ? (
            <a class="out" href={common.source_url}>
              {title}
            </a>
          ) : (
            title
          )}
        </>
      )}
    </>
  )
}

/** The figure whose date and source most figures share. */
function commonFacts(figures: readonly ShownFigure[]): ShownFigure | undefined {
  const key = (figure: ShownFigure) => `${figure.as_of} ${figure.precision} ${figure.source_url}`
  const counts = new Map<string, number>()
  for (const figure of figures) counts.set(key(figure), (counts.get(key(figure)) ?? 0) + 1)
  return figures.toSorted((a, b) => counts.get(key(b))! - counts.get(key(a))!)[0]
}
