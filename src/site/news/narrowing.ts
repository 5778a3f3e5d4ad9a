import type { FilterGroup } from '../../design/components/filters.tsx'
import type { ArchiveYear } from '../../design/components/year-archive.tsx'
import { articleTypes } from '../../domain/articles/index.ts'
import type { Visit } from '../../web/visit.ts'
import type { NewsQuery } from './query.ts'
import { kindKey } from './rows.ts'

type Counts = readonly { readonly year: number; readonly type: string; readonly number: number }[]

const sum = (counts: Counts, keep: (one: Counts[number]) => boolean) => counts.filter(keep).reduce((total, one) => total + one.number, 0)

/** Kinds and years with the number of what each would show beside the other filter. */
export function filterGroups(visit: Visit, counts: Counts, query: NewsQuery, address: (change: Partial<NewsQuery>) => string): FilterGroup[] {
  const { t, formats } = visit
  const inYear = (one: Counts[number]) => !query.year || one.year === query.year
  const ofKind = (one: Counts[number]) => !query.kind || one.type === query.kind
  const item = (label: string, count: number, href: string, current: FilterGroup['items'][number]['current']) => ({
    label,
    count: formats.number(count),
    href: count > 0 || current ? href : undefined,
    current,
  })
  return [
    {
      id: 'kind',
      title: t('news.kind'),
      items: [
        item(t('news.all'), sum(counts, inYear), address({ kind: undefined }), query.kind ? undefined : 'whole'),
        ...articleTypes.map(type =>
          item(
            t(kindKey('kindsMany', type)),
            sum(counts, one => inYear(one) && one.type === type),
            address({ kind: type }),
            query.kind === type ? 'narrowed' : undefined,
          ),
        ),
      ],
    },
    {
      id: 'year',
      title: t('news.year'),
      items: [
        item(t('news.allYears'), sum(counts, ofKind), address({ year: undefined }), query.year ? undefined : 'whole'),
        ...yearsOf(counts).map(year =>
          item(
            String(year),
            sum(counts, one => ofKind(one) && one.year === year),
            address({ year }),
            query.year === year ? 'narrowed' : undefined,
          ),
        ),
      ],
    },
  ]
}

/** Every year from the first to the last with an entry; one without says so. */
export function archiveYears({ t }: Visit, counts: Counts, kind: string | undefined, address: (year: number) => string): ArchiveYear[] {
  return yearsOf(counts)
    .toReversed()
    .slice(-8)
    .map(year => {
      const count = sum(counts, one => one.year === year && (!kind || one.type === kind))
      return { year: String(year), entries: count ? t('news.entries', { count }) : t('news.nothing'), href: count ? address(year) : undefined }
    })
}

/** Newest first, without gaps. */
function yearsOf(counts: Counts): number[] {
  const years = counts.map(one => one.year).filter(year => year > 0)
  if (years.length === 0) return []
  const [first, last] = [Math.min(...years), Math.max(...years)]
  return Array.from({ length: last - first + 1 }, (_, index) => last - index)
}
