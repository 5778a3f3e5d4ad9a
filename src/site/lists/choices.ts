import type { FilterGroup, FilterItem } from '../../design/components/filters.tsx'
import type { ListFacet, RecordList } from '../../domain/content/index.ts'
import type { Visit } from '../../web/visit.ts'
import { labelText } from '../parts.ts'
import type { ListChoices, ListQuery } from './query.ts'

/** One value of a group: its word for readers, how many it would show, and how the address says it. */
export interface ListChoice {
  readonly value: string
  readonly label: string
  readonly number: number
}

/** How the kind's own words are called for readers. */
export interface ListWords {
  readonly kind?: (kind: string) => string
  readonly state?: (state: string) => string
}

const facets = { kind: 'type', state: 'state', year: 'year', country: 'country', topic: 'topic', language: 'document' } as const satisfies Record<
  ListChoices['groups'][number],
  ListFacet
>
type Group = ListChoices['groups'][number]

/** The choices of one group with their numbers: in the kind's order, years newest first, the rest by their word. */
export function choicesOf(visit: Visit, group: Group, list: RecordList, choices: ListChoices, words: ListWords): ListChoice[] {
  const { formats } = visit
  const counts = new Map(list.counts.filter(one => one.facet === facets[group]).map(one => [one.value, one.number]))
  const number = (value: string) => counts.get(value) ?? 0
  const byLabel = (a: ListChoice, b: ListChoice) => formats.compare(a.label, b.label)
  switch (group) {
    case 'kind':
      return (choices.kinds ?? []).map(value => ({ value, label: words.kind?.(value) ?? value, number: number(value) })).filter(one => one.number > 0)
    case 'state':
      return (choices.states ?? []).map(value => ({ value, label: words.state?.(value) ?? value, number: number(value) }))
    case 'year':
      return [...counts]
        .filter(([value]) => value !== '0')
        .map(([value, count]) => ({ value, label: value, number: count }))
        .toSorted((a, b) => Number(b.value) - Number(a.value))
    case 'country':
      return [...counts].map(([value, count]) => ({ value: value.toLowerCase(), label: formats.countryName(value), number: count })).toSorted(byLabel)
    case 'topic':
      return list.topics.map(topic => ({ value: topic.slug, label: labelText(visit, topic.label), number: number(topic.id) }))
    case 'language':
      return [...counts].map(([value, count]) => ({ value, label: formats.languageName(value), number: count })).toSorted(byLabel)
  }
}

/** The value by which a group is narrowed, as the address says it. */
export const chosenIn = (query: ListQuery, group: Group): string | undefined =>
  group === 'year' ? query.year?.toString() : group === 'country' ? query.country?.toLowerCase() : query[group]

/** The query with one group narrowed to a value, or no more, from its first page. */
export const narrowedTo = (query: ListQuery, group: Group, value: string | undefined): ListQuery => ({
  ...query,
  page: 1,
  [group]: group === 'year' ? (value === undefined ? undefined : Number(value)) : group === 'country' ? value?.toUpperCase() : value,
})

/** What the address says of a query; what is not narrowed says nothing. */
export const addressQuery = ({ groups }: ListChoices, query: ListQuery): Record<string, string | number | undefined> => ({
  ...Object.fromEntries(groups.map(group => [group, chosenIn(query, group)])),
  page: query.page > 1 ? query.page : undefined,
})

/** The groups as plain links, and as buttons where the list is narrowed. What would show nothing is neither; a group with nothing to choose is left out. */
export function filterGroups(
  visit: Visit,
  {
    list,
    choices,
    query,
    words,
    action,
    address,
  }: { action: string; list: RecordList; choices: ListChoices; query: ListQuery; words: ListWords; address: (query: ListQuery) => string },
): FilterGroup[] {
  const { t, formats } = visit
  return choices.groups.flatMap(group => {
    const chosen = chosenIn(query, group)
    const values = choicesOf(visit, group, list, choices, words)
    if (values.length < 2 && chosen === undefined) return []
    const kept = choices.groups
      .filter(other => other !== group)
      .flatMap(other => {
        const value = chosenIn(query, other)
        return value === undefined ? [] : [[other, value] as const]
      })
    const item = (label: string, number: number | undefined, value: string | undefined): FilterItem => {
      const current = chosen === value ? (value === undefined ? 'whole' : 'narrowed') : undefined
      const count = number === undefined ? '' : formats.number(number)
      if (number === 0 && !current) return { label, count }
      // From a narrowed list only ways back are links.
      return kept.length && value !== undefined && !current
        ? { label, count, value }
        : { label, count, href: address(narrowedTo(query, group, value)), current }
    }
    const missing = chosen !== undefined && !values.some(one => one.value === chosen)
    return [
      {
        id: group,
        title: t(`lists.${group}`),
        form: kept.length ? { action, kept } : undefined,
        items: [
          item(t('lists.all'), undefined, undefined),
          ...values.map(one => item(one.label, one.number, one.value)),
          ...(missing ? [item(labelOf(visit, group, chosen, words), 0, chosen)] : []),
        ],
      },
    ]
  })
}

/** The word for a value by which a list is narrowed, also where nothing is left of it. */
export function labelOf(visit: Visit, group: Group, value: string, words: ListWords, list?: RecordList): string {
  switch (group) {
    case 'kind':
      return words.kind?.(value) ?? value
    case 'state':
      return words.state?.(value) ?? value
    case 'country':
      return visit.formats.countryName(value.toUpperCase())
    case 'language':
      return visit.formats.languageName(value)
    case 'topic':
      return labelText(visit, list?.topics.find(one => one.slug === value)?.label) || value
    case 'year':
      return value
  }
}
