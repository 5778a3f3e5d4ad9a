import { EVERY_LANGUAGE, tags } from '../domain/content/index.ts'
import { everyDirectoryAddress } from '../domain/directory/index.ts'
import type { SitemapPage } from '../formats/sitemap.ts'
import { paths } from '../paths.ts'
import type { Visit } from '../web/visit.ts'

const collections = { organisations: paths.site.organisation, people: paths.site.person, topics: paths.site.topic } as const

/** The organisations, people and topics that are public now, each in every language of the office. */
export async function directoryPages(visit: Visit): Promise<SitemapPage[]> {
  const { office, origin, platform } = visit
  const rows = await everyDirectoryAddress(platform.database.reader, office.id, {})
  return rows.flatMap(({ collection, slug }) => {
    const path = collections[collection as keyof typeof collections]
    return path ? [{ versions: office.languages.map(lang => ({ language: lang, address: origin + path({ lang, slug }) })) }] : []
  })
}

/** What changes the list, beside the lists of every kind, with which what names somebody comes and goes. */
export const directoryTags = ({ office }: Pick<Visit, 'office'>): string[] =>
  ['organisation', 'person', 'topic'].map(kind => tags.list(office.id, kind, EVERY_LANGUAGE))
