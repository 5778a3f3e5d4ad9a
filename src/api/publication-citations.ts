import { isSlug, tags } from '../domain/content/index.ts'
import { publicationKind, publicationToCite } from '../domain/publications/index.ts'
import { bibtex, ris } from '../formats/citation-files.ts'
import type { CitedWork } from '../formats/cited-work.ts'
import { paths } from '../paths.ts'
import { citedWorks } from '../site/publications/citing.ts'
import type { CitedRow } from '../site/publications/publication-row.ts'
import { whereItWent } from '../site/where-it-went.ts'
import { type Answer, data, problem } from '../web/answer.ts'
import type { Visit } from '../web/visit.ts'

/** The editions of a publication for a program that keeps a bibliography. */
export const publicationBibtex = (visit: Visit): Promise<Answer> =>
  answer(visit, {
    contentType: 'application/x-bibtex; charset=utf-8',
    ending: 'bib',
    write: bibtex,
    href: (lang, slug) => paths.machines.publicationBibtex({ lang, slug }),
  })

export const publicationRis = (visit: Visit): Promise<Answer> =>
  answer(visit, {
    contentType: 'application/x-research-info-systems; charset=utf-8',
    ending: 'ris',
    write: ris,
    href: (lang, slug) => paths.machines.publicationRis({ lang, slug }),
  })

interface Format {
  readonly contentType: string
  readonly ending: string
  readonly write: (works: readonly CitedWork[]) => Promise<string>
  readonly href: (lang: string, slug: string) => string
}

async function answer(visit: Visit, { contentType, ending, write, href }: Format): Promise<Answer> {
  const { language, office, platform } = visit
  const slug = visit.params.slug!
  if (!isSlug(slug)) return problem(404)
  const [row] = (await publicationToCite(platform.database.reader, office.id, { language, slug })) as unknown as CitedRow[]
  if (!row) return whereItWent(visit, publicationKind.collection, slug, href)
  const shown = [tags.office(office.id), tags.record(row.record_id), ...[...row.organisations, ...row.persons].map(one => tags.record(one.id))]
  // A slug is letters, digits and hyphens, so that it needs no quoting in a header.
  const download = [['Content-Disposition', `attachment; filename="${row.slug}.${ending}"`]] as const
  return data(contentType, await write(citedWorks(visit, row)), { tags: shown }, download)
}
