import { tags } from '../domain/content/index.ts'
import { whereItWent as ask } from '../domain/frame/index.ts'
import { type Answer, problem, redirect } from '../web/answer.ts'
import type { Visit } from '../web/visit.ts'
import { offered } from './parts.ts'

/** The answer for a record's address at which nothing was found: the present address, 410 for what was taken down, 404 for what never was. */
export async function whereItWent(visit: Visit, collection: string, slug: string, href: (language: string, slug: string) => string): Promise<Answer> {
  const { language, office, platform } = visit
  const [row] = await ask(platform.database.reader, office.id, { collection, language, slug })
  const { known } = row!
  if (!known) return problem(404)
  if (known.now) return redirect(href(language, known.now), 301, { kept: { tags: [tags.record(known.record_id)] } })
  return problem(410, {
    elsewhere: offered(visit, known.elsewhere).map(one => ({ language: one.language, title: one.title, href: href(one.language, one.slug) })),
  })
}
