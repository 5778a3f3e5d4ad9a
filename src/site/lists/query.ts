/** How a list of records is narrowed, as its address says it. */
export interface ListQuery {
  readonly kind?: string
  readonly year?: number
  readonly country?: string
  readonly topic?: string
  readonly language?: string
  readonly state?: string
  readonly page: number
}

/** The groups of choices that a list offers, in order, and the words that may stand in those of its own. */
export interface ListChoices {
  readonly kinds?: readonly string[]
  readonly states?: readonly string[]
  readonly groups: readonly ('kind' | 'state' | 'year' | 'country' | 'topic' | 'language')[]
}

/** The names of query values that a list reads, for its route. */
export const listQueryNames = ({ groups }: Pick<ListChoices, 'groups'>): string[] => [...groups, 'page']

/** Reads the query of a list; undefined where a value is none of its group or no page. Empty values (a form's) are none. */
export function readListQuery(choices: ListChoices, query: Readonly<Record<string, string | undefined>>): ListQuery | undefined {
  const given = (name: ListChoices['groups'][number]) => (choices.groups.includes(name) ? query[name] || undefined : undefined)
  const [kind, state, year, country] = [given('kind'), given('state'), given('year'), given('country')]
  const [topic, language, page] = [given('topic'), given('language'), query.page || '1']
  if (kind !== undefined && !choices.kinds?.includes(kind)) return undefined
  if (state !== undefined && !choices.states?.includes(state)) return undefined
  if (year !== undefined && !/^(19|20|21)\d\d$/.test(year)) return undefined
  if (country !== undefined && !/^[a-z]{2}$/i.test(country)) return undefined
  if (topic !== undefined && !(/^[a-z0-9]+(-[a-z0-9]+)*$/.test(topic) && topic.length <= 120)) return undefined
  // A document may be in a language that the office has no site in.
  if (language !== undefined && !/^[a-z]{2,3}$/.test(language)) return undefined
  if (!/^[1-9]\d{0,4}$/.test(page)) return undefined
  return { kind, state, year: year === undefined ? undefined : Number(year), country: country?.toUpperCase(), topic, language, page: Number(page) }
}
