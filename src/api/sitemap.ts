import { everyAddress, tags } from '../domain/content/index.ts'
import { kinds } from '../domain/kinds.ts'
import type { Language } from '../domain/labels/index.ts'
import { robots } from '../formats/robots.ts'
import { type SitemapPage, sitemap, sitemapIndex } from '../formats/sitemap.ts'
import { paths } from '../paths.ts'
import { recordHref } from '../site/body.ts'
import { type Answer, data, problem } from '../web/answer.ts'
import type { Visit } from '../web/visit.ts'
import { directoryPages, directoryTags } from './sitemap-directory.ts'

const XML = 'application/xml; charset=utf-8'

/** All addresses of an office; an index of files where they do not fit in one. */
export async function sitemapXml(visit: Visit): Promise<Answer> {
  const files = await filesOf(visit)
  const body =
    files.length === 1
      ? files[0]!
      : sitemapIndex(files.map((_, index) => ({ address: visit.origin + paths.machines.sitemapPart({ file: `${index + 1}.xml` }) })))
  return data(XML, body, { tags: shown(visit) })
}

export async function sitemapPart(visit: Visit): Promise<Answer> {
  const [, number] = /^([1-9]\d{0,3})\.xml$/.exec(visit.params.file!) ?? []
  const file = number && (await filesOf(visit))[Number(number) - 1]
  return file ? data(XML, file, { tags: shown(visit) }) : problem(404)
}

export const robotsTxt = (visit: Visit): Answer =>
  data('text/plain; charset=utf-8', robots(visit.origin + paths.machines.sitemap({})), { tags: [tags.office(visit.office.id)] })

const shown = (visit: Visit) => {
  const { office } = visit
  return [
    tags.office(office.id),
    ...directoryTags(visit),
    ...office.languages.flatMap(lang => kinds.map(({ kind }) => tags.list(office.id, kind, lang))),
  ]
}

async function filesOf(visit: Visit): Promise<string[]> {
  const { office, origin } = visit
  const rows = await everyAddress(visit.platform.database.reader, office.id, {})
  const offered = rows.filter(row => (office.languages as readonly string[]).includes(row.language))
  const records: SitemapPage[] = [...Map.groupBy(offered, row => row.record_id).values()].map(group => ({
    versions: group.flatMap(row => {
      const href = recordHref({ language: row.language as Language }, row)
      return href ? [{ language: row.language, address: origin + href, modified: row.published_at }] : []
    }),
  }))
  return sitemap([...everywhere(visit), ...records.filter(page => page.versions.length > 0), ...(await directoryPages(visit))])
}

/** The pages that stand in every language of the office. */
function everywhere({ office, origin }: Visit): SitemapPage[] {
  return [
    paths.site.home,
    paths.site.news,
    paths.site.events,
    paths.site.projects,
    paths.site.publications,
    paths.site.topics,
    paths.site.figures,
    paths.site.letters,
    paths.site.contact,
  ].map(path => ({
    versions: office.languages.map(lang => ({ language: lang, address: origin + path({ lang }) })),
    otherwise: origin + path({ lang: office.languages[0] }),
  }))
}
