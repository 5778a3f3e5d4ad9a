import { officeFrame } from '../../domain/frame/index.ts'
import { paths } from '../../paths.ts'
import { type Answer, problem } from '../../web/answer.ts'
import type { Visit } from '../../web/visit.ts'
import { has } from '../menu.ts'
import { everyLanguage } from '../parts.ts'
import { sitePage } from '../site-page.tsx'
import { AskPage } from './ask-page.tsx'
import { EVERYTHING, readSubjects } from './subjects.ts'

export const askQueryNames = ['topic', 'series'] as const

/** The form. A topic or a series that the address names is chosen already. */
export async function showAsking(visit: Visit): Promise<Answer> {
  const { platform, office, t, query } = visit
  const subjects = await readSubjects(visit)
  const wanted = [query.topic && `topic-${query.topic}`, query.series && `series-${query.series}`]
  const named = subjects.all.filter(one => wanted.includes(one.value))
  if (named.length < wanted.filter(Boolean).length) return problem(404)
  const chosen = named.length ? named : subjects.all.filter(one => one.value === EVERYTHING)
  return sitePage(visit, {
    sheet: 'letters.css',
    title: t('letters:title'),
    description: t('letters:lead'),
    hrefs: everyLanguage(visit, lang => paths.site.letters({ lang })),
    tags: subjects.tags,
    children: (
      <AskPage
        visit={visit}
        subjects={subjects}
        chosen={chosen.map(one => one.id)}
        rhythm="at-once"
        privacy={has(await officeFrame(platform, office, visit.language), 'privacy')}
      />
    ),
  })
}
