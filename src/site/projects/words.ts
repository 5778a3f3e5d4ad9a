import type { KnownDate, ProjectCard, ProjectDates } from '../../domain/projects/index.ts'
import type { Visit } from '../../web/visit.ts'

/** From when to when, as far as it is known: "December 2013 to May 2015"; '' where nothing is. */
export function datesText({ t, formats }: Pick<Visit, 't' | 'formats'>, { starts, ends }: ProjectDates): string {
  const [from, until] = [starts && formats.date(starts), ends && formats.date(ends)]
  const known =
    from && until
      ? from === until
        ? from
        : t('projects:dates.between', { from, until })
      : from
        ? t('projects:dates.from', { from })
        : until
          ? t('projects:dates.until', { until })
          : ''
  return known && ends?.planned ? t('projects:dates.planned', { dates: known }) : known
}

/** As much of a date as is known, as machines write it: `2013-12`. */
export const partialDate = ({ on, precision }: KnownDate): string => on.slice(0, { year: 4, month: 7, day: 10 }[precision])

/** How large a project is in one number: its countries where they are named, else what was counted. */
export function countOf({ t, formats }: Pick<Visit, 't' | 'formats'>, card: ProjectCard): { number: string; words: string } | undefined {
  const countries = card.countries.length || (card.partnersNumber === null ? card.countriesNumber : null)
  if (countries) return { number: formats.number(countries), words: t('projects:countries', { count: countries }) }
  if (card.partnersNumber) return { number: formats.number(card.partnersNumber), words: t('projects:partners', { count: card.partnersNumber }) }
  return undefined
}

/** What parts a name from the word after it. */
export const comma = ({ language }: Pick<Visit, 'language'>): string => (language === 'ar' ? '، ' : ', ')
