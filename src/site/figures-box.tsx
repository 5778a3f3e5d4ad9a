import { Figures } from '../design/components/figures.tsx'
import type { ShownFigure } from '../domain/figures/index.ts'
import { isYearFigure } from '../domain/figures/index.ts'
import type { Visit } from '../web/visit.ts'
import { labelText } from './parts.ts'

/** A figure's value as it is written for this reader: "7,500", but 1951 for a year. */
export const figureValue = (visit: Pick<Visit, 'formats'>, figure: ShownFigure): string =>
  isYearFigure(figure) ? String(figure.value) : visit.formats.number(Number(figure.value))

export const qualifierText = (visit: Pick<Visit, 't'>, figure: Pick<ShownFigure, 'qualifier'>): string | undefined =>
  figure.qualifier === 'about' ? visit.t('figures.about') : figure.qualifier === 'more_than' ? visit.t('figures.moreThan') : undefined

/** "As of 2015.": a sentence of its own. The year of a day ends in a full stop already in some languages ("2014 р."), which is not doubled. */
export const asOfText = ({ t, formats }: Pick<Visit, 't' | 'formats'>, figure: Pick<ShownFigure, 'as_of' | 'precision'>): string =>
  t('figures.asOf', { date: formats.date({ on: figure.as_of, precision: figure.precision }) }).replace(/\.\.$/, '.')

/** The organisation's figures; a date or source that differs from the box's own stands with its figure. */
export function FiguresBox({ visit, figures }: { visit: Visit; figures: readonly ShownFigure[] }) {
  const common = commonFacts(figures)
  return (
    <Figures
      figures={figures.map(figure => ({
        label: [labelText(visit, figure.label), labelText(visit, figure.unit)].filter(Boolean).join(', '),
        value: figureValue(visit, figure),
        qualifier: qualifierText(visit, figure),
        note: figure.as_of === common?.as_of && figure.precision === common.precision ? undefined : asOfText(visit, figure),
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
      {asOfText(visit, common)}{' '}
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
