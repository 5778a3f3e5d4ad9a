import type { FilterGroup, FilterItem } from '../../design/components/filters.tsx'
import type { Found } from '../../domain/search/index.ts'
import type { Visit } from '../../web/visit.ts'
import type { ListChoices, ListQuery } from '../lists/query.ts'
import { labelText } from '../parts.ts'

/** What can be found, in the order of the choices. */
export const foundKinds = ['event', 'series', 'article', 'project', 'publication', 'campaign', 'page', 'person', 'organisation', 'topic'] as const
export type FoundKind = (typeof foundKinds)[number]

export const searchChoices: ListChoices = { kinds: foundKinds, groups: ['kind', 'year', 'topic'] }
export const groups = ['kind', 'year', 'topic'] as const
export type Group = (typeof groups)[number]

/** The word for many of a kind. */
export const kindsWord = ({ t }: Pick<Visit, 't'>, kind: FoundKind): string =>
  kind === 'person' || kind === 'organisation' || kind === 'topic' ? t(`search:kinds.${kind}`) : t(`directory:kinds.${kind}`)

/** The word of a choice, also of one that nothing is left of. */
export function choiceWord(visit: Visit, group: Group, value: string, found: Pick<Found, 'topics'>): string {
  if (group === 'kind') return kindsWord(visit, value as FoundKind)
  if (group === 'year') return value
  return labelText(visit, found.topics.find(one => one.slug === value)?.label) || value
}

/** Kinds, years and topics with the number of what each would leave, as plain links: results are not for machines that follow links. */
export function searchFilters(visit: Visit, found: Found, query: ListQuery, address: (next: ListQuery) => string): FilterGroup[] {
  const { t, formats } = visit
  return groups.flatMap(group => {
    const values = valuesOf(found, group)
    const chosen = query[group]?.toString()
    if (values.length < 2 && chosen === undefined) return []
    const item = (label: string, number: number, value: string | undefined): FilterItem => ({
      label,
      count: formats.number(number),
      href: address({ ...query, [group]: value && group === 'year' ? Number(value) : value, page: 1 }),
      current: chosen === value ? (value === undefined ? 'whole' : 'narrowed') : undefined,
    })
    const missing = chosen !== undefined && !values.some(one => one.value === chosen)
    return [
      {
        id: group,
        title: t(`lists.${group}`),
        items: [
          item(t('lists.all'), wholeOf(found, query, group), undefined),
          ...values.map(one => item(choiceWord(visit, group, one.value, found), one.number, one.value)),
          ...(missing ? [item(choiceWord(visit, group, chosen, found), 0, chosen)] : []),
        ],
      },
    ]
  })
}

/** What leaving a group's narrowing out would show: more than its choices together where records have no year or topic. */
const wholeOf = (found: Found, query: ListQuery, group: Group): number =>
  query[group] === undefined ? found.total : (found.counts.find(one => one.facet === group && one.value === '')?.number ?? found.whole)

function valuesOf({ counts, topics }: Found, group: Group): { value: string; number: number }[] {
  const own = counts.filter(one => one.facet === group && one.value !== '')
  const number = (value: string) => own.find(one => one.value === value)?.number ?? 0
  if (group === 'kind') return foundKinds.map(value => ({ value, number: number(value) })).filter(one => one.number > 0)
  if (group === 'year') return own.toSorted((a, b) => Number(b.value) - Number(a.value))
  return topics.map(topic => ({ value: topic.slug, number: number(topic.id) })).filter(one => one.number > 0)
}
