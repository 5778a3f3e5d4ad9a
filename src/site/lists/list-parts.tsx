import type { VNode } from 'preact'
import { Empty } from '../../design/components/empty.tsx'
import { Filters } from '../../design/components/filters.tsx'
import { ListFoot } from '../../design/components/list-foot.tsx'
import { NarrowingForm } from '../../design/components/narrowing-form.tsx'
import { Section } from '../../design/components/section.tsx'
import { YearArchive } from '../../design/components/year-archive.tsx'
import type { ListValues, RecordList } from '../../domain/content/index.ts'
import type { Language } from '../../domain/labels/index.ts'
import type { Visit } from '../../web/visit.ts'
import { PER_PAGE, pageLinks } from '../news/paging.ts'
import { addressQuery, choicesOf, chosenIn, filterGroups, type ListWords, labelOf, narrowedTo } from './choices.ts'
import type { ListChoices, ListQuery } from './query.ts'

/** What the one statement of a list is asked with. */
export const listValues = (language: string, query: ListQuery): ListValues => ({
  language,
  type: query.kind ?? null,
  year: query.year ?? null,
  country: query.country ?? null,
  topic: query.topic ?? null,
  document: query.language ?? null,
  state: query.state ?? null,
  offset: (query.page - 1) * PER_PAGE,
  limit: PER_PAGE,
})

export interface ListPage {
  readonly list: RecordList
  readonly choices: ListChoices
  readonly query: ListQuery
  readonly words: ListWords
  /** The list's own address. */
  readonly href: (lang: Language, query: Record<string, string | number | undefined>) => string
  /** Said where nothing is published at all. */
  readonly nothing: string
}

export interface ListParts {
  /** "2015, Youth", or '' where nothing is narrowed. */
  readonly narrowed: string
  /** "Events: 2015, page 2": different for every state of the list. */
  title(name: string): string
  readonly hrefs: Partial<Record<Language, string>>
  readonly filters: VNode
  /** What stands where there are no rows; nothing where there are. */
  readonly empty: VNode | undefined
  readonly foot: VNode | undefined
  readonly archive: VNode | undefined
}

/** Everything around the rows of a list; undefined for a page past its end, which never existed, and for a topic that is none. */
export function listParts(visit: Visit, page: ListPage): ListParts | undefined {
  const { list, choices, query, words, href, nothing } = page
  const { t, formats, language: lang, office } = visit
  if (query.topic && !list.topics.some(one => one.slug === query.topic)) return undefined
  if (list.rows.length === 0 && query.page > 1) return undefined
  const address = (next: ListQuery, language: Language = lang) => href(language, addressQuery(choices, next))
  const narrowing = choices.groups.flatMap(group => {
    const value = chosenIn(query, group)
    return value === undefined ? [] : [{ group, label: labelOf(visit, group, value, words, list) }]
  })
  const narrowed = narrowing.map(one => one.label).join(', ')
  const from = (query.page - 1) * PER_PAGE
  const years = choicesOf(visit, 'year', list, choices, words)
  return {
    narrowed,
    title: name => {
      const whole = narrowed ? `${name}: ${narrowed}` : name
      return query.page > 1 ? `${whole}, ${t('news.titleOfPage', { page: query.page })}` : whole
    },
    hrefs:
      narrowed || query.page > 1
        ? { [lang]: address(query) }
        : Object.fromEntries(office.languages.map(language => [language, address(query, language)])),
    filters: (
      <div class="narrowing">
        <Filters label={t('lists.filter')} groups={filterGroups(visit, { list, choices, query, words, action: href(lang, {}), address })} />
        <NarrowingForm
          action={href(lang, {})}
          title={t('lists.several')}
          submit={t('lists.show')}
          fields={choices.groups.flatMap(group => {
            const values = choicesOf(visit, group, list, choices, words)
            const chosen = chosenIn(query, group)
            if (values.length < 2 && chosen === undefined) return []
            return [
              {
                name: group,
                label: t(`lists.${group}`),
                all: t('lists.all'),
                options: values.map(one => ({ value: one.value, label: one.label, chosen: one.value === chosen })),
              },
            ]
          })}
        />
      </div>
    ),
    empty: list.rows.length ? undefined : narrowing.length ? (
      <div class="empty">
        <p>{t('lists.noneSuch')}</p>
        <ul>
          {narrowing.map(({ group, label }) => (
            <li>
              <a href={address(narrowedTo(query, group, undefined))}>{t('lists.without', { choice: label })}</a>
            </li>
          ))}
          <li>
            <a href={href(lang, {})}>{t('lists.showAll')}</a>
          </li>
        </ul>
      </div>
    ) : (
      <Empty text={nothing} />
    ),
    foot: list.rows.length ? (
      <ListFoot
        range={t('news.range', {
          from: formats.number(from + 1),
          to: formats.number(from + list.rows.length),
          total: formats.number(list.total),
        })}
        {...pageLinks(visit, query.page, Math.ceil(list.total / PER_PAGE), number => address({ ...query, page: number }))}
      />
    ) : undefined,
    archive:
      // Beside another narrowing the years are buttons of their group alone.
      choices.groups.includes('year') && years.length > 1 && narrowing.every(one => one.group === 'year') ? (
        <Section id="archive" title={t('news.archive')} note={t('news.archiveNote')}>
          <YearArchive years={everyYear(visit, years, value => address(narrowedTo(query, 'year', value)))} />
        </Section>
      ) : undefined,
  }
}

const MOST_YEARS = 8

/**
 * From the first year with an entry to the last, where one with nothing says so; where that would be too many for a line, the last that have
 * entries.
 */
function everyYear({ t }: Visit, years: readonly { value: string; number: number }[], address: (year: string) => string) {
  const known = new Map(years.map(one => [Number(one.value), one.number]))
  const [first, last] = [Math.min(...known.keys()), Math.max(...known.keys())]
  const shown = last - first < MOST_YEARS ? Array.from({ length: last - first + 1 }, (_, index) => first + index) : [...known.keys()].toSorted()
  return shown.slice(-MOST_YEARS).map(year => {
    const count = known.get(year) ?? 0
    return { year: String(year), entries: count ? t('news.entries', { count }) : t('news.nothing'), href: count ? address(String(year)) : undefined }
  })
}
