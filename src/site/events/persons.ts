import type { PersonShown } from '../../design/components/people.tsx'
import type { Edition } from '../../domain/events/index.ts'
import { paths } from '../../paths.ts'
import { affiliationThen } from '../directory/names.ts'
import { labelText } from '../parts.ts'
import type { EventRow, Reading } from './reading.ts'
import { roleText } from './words.ts'

/** Who teaches or speaks at an event, with where they worked then. */
export function eventPeople(reading: Reading, row: EventRow): PersonShown[] {
  const { visit, lang } = reading
  const roles = new Set(row.persons.map(person => person.role))
  return row.persons.map(person => ({
    name: labelText(visit, person.shown),
    href: paths.site.person({ lang, slug: person.slug }),
    affiliation: affiliationThen(visit, person.affiliations, row.card.startsOn)?.text,
    // The heading says the role where all have one.
    note: roles.size > 1 ? roleText(visit, person.role) : undefined,
  }))
}

/** Everyone who taught at earlier editions, once, with the years. */
export function earlierPeople(reading: Reading, editions: readonly Edition[]): PersonShown[] {
  const { visit, lang } = reading
  const each = editions
    .toSorted((a, b) => (a.on_date ?? '').localeCompare(b.on_date ?? ''))
    .flatMap(edition => edition.persons.map(person => ({ person, edition })))
  return [...Map.groupBy(each, one => one.person.id).values()].map(group => {
    const { person, edition } = group.at(-1)!
    return {
      name: labelText(visit, person.shown),
      href: paths.site.person({ lang, slug: person.slug }),
      affiliation: affiliationThen(visit, person.affiliations, edition.card.startsOn)?.text,
      note: visit.formats.list([...new Set(group.flatMap(one => one.edition.on_date?.slice(0, 4) ?? []))]),
    }
  })
}
