import type { Fact, FactValue } from '../../design/components/facts.tsx'
import type { NamedPerson, NamedTopic } from '../../domain/content/index.ts'
import { paths } from '../../paths.ts'
import { autonym, direction } from '../../platform/languages/index.ts'
import type { Visit } from '../../web/visit.ts'
import { affiliationThen } from '../directory/names.ts'
import { labelIn } from '../parts.ts'
import type { ArticleRow } from './article-view.tsx'
import { kindKey } from './rows.ts'

/** What stands beside an article: its kind, who wrote it, what it is about, its other languages. */
export function articleFacts(visit: Visit, row: ArticleRow): Fact[] {
  const { t, formats, office } = visit
  const others = row.languages.filter(one => one.language !== visit.language)
  const authors = authorsOf(row)
  // What was changed and published again on a later day says so.
  const changed = formats.dayIn(new Date(row.published_at), office.zone) !== formats.dayIn(new Date(row.first_published_at), office.zone)
  return [
    { label: t('article.kind'), values: [{ text: t(kindKey('kinds', row.type)) }] },
    ...(authors.length
      ? [{ label: t('article.author', { count: authors.length }), values: authors.flatMap(author => authorValues(visit, row, author)) }]
      : []),
    ...(row.topics.length
      ? [{ label: t('article.topic', { count: row.topics.length }), values: row.topics.map(topic => topicValue(visit, topic)) }]
      : []),
    ...(changed
      ? [
          {
            label: t('article.updated'),
            values: [{ text: formats.date({ on: formats.dayIn(new Date(row.published_at), office.zone), precision: 'day' }) }],
          },
        ]
      : []),
    ...(others.length
      ? [
          {
            label: t('article.readIn'),
            values: others.map(one => ({
              text: autonym(one.language),
              lang: one.language,
              dir: direction(one.language),
              href: paths.site.article({ lang: one.language, slug: one.slug }),
            })),
          },
        ]
      : []),
  ]
}

export const authorsOf = (row: ArticleRow): NamedPerson[] => row.authors.filter(one => one.role === 'author')

/** An author with the place where they worked when the article was written. */
function authorValues(visit: Visit, row: ArticleRow, author: NamedPerson): FactValue[] {
  const href = paths.site.person({ lang: visit.language, slug: author.slug })
  const where = affiliationThen(visit, author.affiliations, row.on_date)
  return [{ ...(labelIn(visit, author.shown) ?? { text: '' }), href, apart: true }, ...(where?.text ? [{ text: where.text, apart: true }] : [])]
}

const topicValue = (visit: Visit, topic: NamedTopic): FactValue => ({
  ...(labelIn(visit, topic.label) ?? { text: '' }),
  href: paths.site.topic({ lang: visit.language, slug: topic.slug }),
})
