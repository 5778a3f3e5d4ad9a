import { CountedRows } from '../../design/components/counted-rows.tsx'
import { Empty } from '../../design/components/empty.tsx'
import { EntryHeading } from '../../design/components/entry-heading.tsx'
import { Section } from '../../design/components/section.tsx'
import { EVERY_LANGUAGE, tags } from '../../domain/content/index.ts'
import { type ListedTopic, topicsInOrder } from '../../domain/directory/index.ts'
import { paths } from '../../paths.ts'
import type { Answer } from '../../web/answer.ts'
import type { Visit } from '../../web/visit.ts'
import { officeWords } from '../office-words.ts'
import { everyLanguage, labelIn, labelText } from '../parts.ts'
import { sitePage } from '../site-page.tsx'

/** Every topic that something public belongs to, with how much readers of the language find in each. */
export async function topics(visit: Visit): Promise<Answer> {
  const { language, office, platform, t, formats } = visit
  const words = await officeWords(visit)
  const [row] = await topicsInOrder(platform.database.reader, office.id, { language })
  const listed = row!.topics as unknown as readonly ListedTopic[]
  const title = t('directory:topics.title')
  return sitePage(visit, {
    sheet: 'directory.css',
    title,
    description: words('topics.lead'),
    hrefs: everyLanguage(visit, lang => paths.site.topics({ lang })),
    tags: [tags.list(office.id, 'topic', EVERY_LANGUAGE), ...row!.concerns.map(tags.named)],
    children: (
      <>
        <EntryHeading
          count={
            listed.length > 0
              ? { number: formats.number(listed.length), words: t('article.topic', { count: listed.length }).toLocaleLowerCase(language) }
              : undefined
          }
          title={title}
          lead={words('topics.lead')}
        />
        <Section id="all" title={t('directory:allTopics')}>
          {listed.length === 0 && <Empty text={words('topics.none')} />}
          {listed.length > 0 && (
            <CountedRows
              rows={listed.map(one => {
                const label = labelIn(visit, one.label)
                const broader = listed.find(other => other.id === one.broader_id)
                return {
                  href: paths.site.topic({ lang: language, slug: one.slug }),
                  title: label?.text ?? '',
                  lang: label?.lang,
                  dir: label?.dir,
                  number: formats.number(one.number),
                  words: t('directory:counted', { count: one.number }),
                  lead: labelText(visit, one.about) || undefined,
                  note: broader && `${t('directory:topics.broader')}: ${labelText(visit, broader.label)}`,
                }
              })}
            />
          )}
        </Section>
      </>
    ),
  })
}
