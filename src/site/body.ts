import type { Resolve } from '../design/body/resolve.ts'
import type { NamedRecord, ShownFile } from '../domain/content/index.ts'
import type { ShownFigure } from '../domain/figures/index.ts'
import { pictureSources } from '../domain/library/index.ts'
import type { Body } from '../formats/body/schema.ts'
import { paths } from '../paths.ts'
import type { Visit } from '../web/visit.ts'
import { asOfAndAge, asOfText, figureValue, qualifierText } from './figures-box.tsx'
import { labelText } from './parts.ts'

/** What a text's references mean for this reader: all of it was read with the page, in its one statement. */
export interface BodyParts {
  readonly body: Body
  readonly files: readonly ShownFile[]
  readonly named: readonly NamedRecord[]
  readonly figures: readonly ShownFigure[]
}

/** `ages`: whether a figure says how old it is where nobody reviewed it in time. A page that does ends with the day (`figuresChange`). */
export function resolver(visit: Visit, parts: Omit<BodyParts, 'body'>, { ages = true }: { ages?: boolean } = {}): Resolve {
  const records = new Map(parts.named.map(one => [one.record_id, one]))
  const files = new Map(parts.files.map(one => [one.id, one]))
  const figures = new Map(parts.figures.map(one => [one.id, one]))
  return {
    record: id => {
      const found = records.get(id)
      const href = found && recordHref(visit, found)
      return found && href ? { href, title: found.title } : undefined
    },
    file: id => {
      const found = files.get(id)
      return (
        found && {
          href: fileHref(found),
          title: labelText(visit, found.title) || found.name,
          mediaType: found.media_type,
          bytes: found.bytes,
          lang: found.language ?? undefined,
        }
      )
    },
    picture: id => {
      const found = files.get(id)
      return found?.width && found.height ? pictureSources({ sha256: found.sha256, width: found.width, height: found.height }) : undefined
    },
    figure: id => {
      const found = figures.get(id)
      return (
        found && {
          value: figureValue(visit, found),
          label: [labelText(visit, found.label), labelText(visit, found.unit)].filter(Boolean).join(', '),
          qualifier: qualifierText(visit, found),
          asOf: ages ? asOfAndAge(visit, found) : asOfText(visit, found),
          source: labelText(visit, found.source_title) ? `${visit.t('figures.source')} ${labelText(visit, found.source_title)}` : undefined,
        }
      )
    },
  }
}

export const fileHref = (file: Pick<ShownFile, 'id' | 'name'>): string => paths.files.download({ id: file.id, name: file.name })

/** Where a record can be read in the language of its text; undefined for a kind that has no page. */
export function recordHref(
  visit: Pick<Visit, 'language'>,
  record: Pick<NamedRecord, 'collection' | 'slug' | 'type' | 'language'>,
): string | undefined {
  // A page that shows its source's text leads to what that names: there, where there is no other text, in the source's language.
  const lang = shownAsSource.includes(record.collection) ? visit.language : record.language
  if (record.collection === 'news') return paths.site.article({ lang, slug: record.slug })
  if (record.collection === 'projects') return paths.site.project({ lang, slug: record.slug })
  if (record.collection === 'events') return paths.site.event({ lang, slug: record.slug })
  if (record.collection === 'publications') return paths.site.publication({ lang, slug: record.slug })
  if (record.collection === 'campaigns') return paths.site.campaign({ lang, slug: record.slug })
  if (record.collection === 'pages') return pageHref(lang, record)
  return undefined
}

/** Collections whose pages show the source's text in a language without one. */
const shownAsSource = ['events', 'projects', 'pages']

/** Pages with a place of their own have an address of their own. */
export function pageHref(lang: string, page: { slug: string; type: string }): string {
  if (page.type === 'about') return paths.site.about({ lang })
  if (page.type === 'privacy') return paths.site.privacy({ lang })
  if (page.type === 'accessibility') return paths.site.accessibility({ lang })
  return paths.site.page({ lang, slug: page.slug })
}
