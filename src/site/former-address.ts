import { isLanguage } from '../domain/labels/index.ts'
import { oldPath, whereItLeads } from '../domain/redirects/index.ts'
import { paths } from '../paths.ts'
import { isUnreachable } from '../platform/database/pools.ts'
import { type Answer, redirect } from '../web/answer.ts'
import type { Visit } from '../web/visit.ts'
import { recordHref } from './body.ts'

/**
 * An address of the time before this program: in one hop to where the same is read now. Asked only where nothing of ours is shown, so it
 * never stands before a page; never kept, so it is right from the next request on.
 */
export async function formerAddress(visit: Visit): Promise<Answer | undefined> {
  const { platform, office } = visit
  const path = oldPath(visit.path, visit.search)
  if (path === undefined || path === '') return undefined
  // Where the database is away, what is not there is not there.
  const [leads] = await whereItLeads(platform.database.reader, office.id, { path }).catch(error => {
    if (isUnreachable(error)) return []
    throw error
  })
  if (!leads) return undefined
  const to = leads.file !== null ? paths.files.download({ id: leads.file, name: leads.name! }) : hrefOf(leads)
  return to === undefined || to === visit.path ? undefined : redirect(to, 301)
}

function hrefOf({ collection, slug, type, language }: Awaited<ReturnType<typeof whereItLeads>>[number]): string | undefined {
  if (collection === null || slug === null || type === null || language === null || !isLanguage(language)) return undefined
  return recordHref({ language }, { collection, slug, type, language })
}
