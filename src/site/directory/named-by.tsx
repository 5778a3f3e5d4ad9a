import { DatedRows } from '../../design/components/dated-rows.tsx'
import { Empty } from '../../design/components/empty.tsx'
import { ListFoot } from '../../design/components/list-foot.tsx'
import { Section } from '../../design/components/section.tsx'
import { tags } from '../../domain/content/index.ts'
import { MOST_NAMED_BY, type NamedBy } from '../../domain/directory/index.ts'
import { inLanguage } from '../../platform/languages/index.ts'
import type { Visit } from '../../web/visit.ts'
import { pageLinks } from '../news/paging.ts'
import { recordRow } from '../record-row.ts'
import { groupTitle } from './group-title.ts'

/** The page of a list that the address asks for; undefined where it is none. */
export function pageAsked({ query }: Pick<Visit, 'query'>): number | undefined {
  const page = query.page || '1'
  return /^[1-9]\d{0,4}$/.test(page) ? Number(page) : undefined
}

export const offsetOf = (page: number): number => (page - 1) * MOST_NAMED_BY

/** "Youth, page 2": each page of a list is called otherwise. */
export const titleOf = ({ t }: Pick<Visit, 't'>, name: string, page: number): string =>
  page > 1 ? `${name}, ${t('news.titleOfPage', { page })}` : name

export interface NamedByProps {
  readonly visit: Visit
  readonly list: NamedBy
  readonly page: number
  /** Whether the roles are told: of a topic they would say nothing. */
  readonly inRoles: boolean
  readonly address: (page: number) => string
  /** What is said of a row beside its title. */
  readonly note?: (row: NamedBy['rows'][number]) => string | undefined
  /** Whether the page has other things to show: else it says that there is nothing in this language. */
  readonly besides?: boolean
}

/** What names somebody or something: a section for each kind and role, page by page. */
export function NamedBySections({ visit, list, page, inRoles, address, note, besides }: NamedByProps) {
  const { t, formats, language } = visit
  if (list.total === 0)
    return besides ? null : (
      <div class="width page-body">
        <Empty text={t('directory:nothingHere', { shown: inLanguage(language, language) })} />
      </div>
    )
  const groups = [...Map.groupBy(list.rows, row => (inRoles ? `${row.kind}-${row.role}` : row.kind))]
  const from = offsetOf(page)
  return (
    <>
      {groups.map(([id, rows]) => (
        <Section id={id} title={groupTitle(visit, rows[0]!, inRoles)} note={t('news.entries', { count: numberOf(list, rows[0]!, inRoles) })}>
          <DatedRows rows={rows.map(row => recordRow(visit, row, { lead: row.kind !== 'article', note: note?.(row) }))} />
        </Section>
      ))}
      {list.total > MOST_NAMED_BY && (
        <div class="width">
          <ListFoot
            range={t('news.range', {
              from: formats.number(from + 1),
              to: formats.number(from + list.rows.length),
              total: formats.number(list.total),
            })}
            {...pageLinks(visit, page, Math.ceil(list.total / MOST_NAMED_BY), address)}
          />
        </div>
      )}
    </>
  )
}

type Group = NamedBy['groups'][number]

const numberOf = ({ groups }: NamedBy, of: Pick<Group, 'kind' | 'role'>, inRoles: boolean): number =>
  groups.filter(one => one.kind === of.kind && (!inRoles || one.role === of.role)).reduce((sum, one) => sum + one.number, 0)

/**
 * What such a list shows, for the page cache: each record of it, and whatever comes or goes. Where it has several pages, a new date moves records
 * from one page to another.
 */
export const namedByTags = ({ office }: Pick<Visit, 'office'>, id: string, list: NamedBy): string[] => [
  tags.named(id),
  ...list.rows.map(row => tags.record(row.record_id)),
  ...(list.total > MOST_NAMED_BY
    ? [...new Set(list.groups.map(one => one.kind))].flatMap(kind => office.languages.map(language => tags.list(office.id, kind, language)))
    : []),
]
