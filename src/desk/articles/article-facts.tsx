import { KeyValues, PaneSection } from '../../design/desk/pane.tsx'
import { articleFactsForStaff } from '../../domain/articles/index.ts'
import { type Label, pickLabel } from '../../domain/labels/index.ts'
import { paths } from '../../paths.ts'
import { kindKey } from '../../site/news/rows.ts'
import type { DeskVisit } from '../../web/visit.ts'
import type { OneRecord } from '../records/one-record.ts'

/** What an article says of itself in every language, beside each of its texts. */
export async function articleFacts(visit: DeskVisit, { record, at }: OneRecord) {
  const { platform, office } = visit
  const article = await articleFactsForStaff(platform.database.program, office.id, record.id)
  if (!article) return null
  const { t, formats, language } = visit
  const shown = (label: Label) => pickLabel(label, language, office.languages)?.text ?? ''
  return (
    <PaneSection
      id="facts"
      title={t('desk:articles.pane.facts')}
      more={
        visit.can('text.publish') && !record.trashed_at ? { label: t('desk:articles.pane.change'), href: paths.desk.articleFacts(at) } : undefined
      }
    >
      <KeyValues
        pairs={[
          [t('desk:articles.columns.type'), t(kindKey('kinds', article.type))],
          [t('desk:articles.columns.dated'), formats.date({ on: article.dated_on, precision: article.precision })],
          ...(article.authors.length > 0
            ? [[t('desk:articles.facts.authors'), formats.list(article.authors.map(author => shown(author.shown)))] as const]
            : []),
          ...(article.related.length > 0
            ? [
                [
                  t('desk:articles.facts.related'),
                  article.related.map((other, index) => (
                    <>
                      {index > 0 && <br />}
                      <a href={paths.desk.article({ id: other.id, lang: other.language })}>
                        <bdi lang={other.language}>{other.title}</bdi>
                      </a>
                    </>
                  )),
                ] as const,
              ]
            : []),
        ]}
      />
    </PaneSection>
  )
}
