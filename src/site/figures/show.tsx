import { Empty } from '../../design/components/empty.tsx'
import { FigureRows } from '../../design/components/figure-rows.tsx'
import { PageHeading } from '../../design/components/page-heading.tsx'
import { tags } from '../../domain/content/index.ts'
import { type FormerValue, figuresPage, type ShownFigure } from '../../domain/figures/index.ts'
import { breadcrumbs, graph, organisationId, webPage } from '../../formats/json-ld.ts'
import { paths } from '../../paths.ts'
import type { Answer } from '../../web/answer.ts'
import type { Visit } from '../../web/visit.ts'
import { figuresChange } from '../figures-box.tsx'
import { officeWords } from '../office-words.ts'
import { everyLanguage, labelText } from '../parts.ts'
import { sitePage } from '../site-page.tsx'
import { figureRow } from './figure-row.tsx'

/** A figure with the values that it had, the earliest first. */
export type FigureWithHistory = ShownFigure & { readonly values: readonly FormerValue[] }

/** Every figure of the office: value, since when it holds, where it comes from, what it was before. */
export async function figures(visit: Visit): Promise<Answer> {
  const { language, office, platform, t, origin } = visit
  const words = await officeWords(visit)
  const [row] = await figuresPage(platform.database.reader, office.id, {})
  const listed = row!.figures as unknown as readonly FigureWithHistory[]
  const [title, lead] = [t('figures.title'), words('figures.lead')]
  const address = origin + paths.site.figures({ lang: language })
  return sitePage(visit, {
    sheet: 'figures.css',
    section: 'figures',
    first: true,
    title,
    description: lead,
    hrefs: everyLanguage(visit, lang => paths.site.figures({ lang })),
    head: {
      data: [
        graph(
          webPage({ type: 'CollectionPage', address, name: title, description: lead, language, publisher: organisationId(origin) }),
          breadcrumbs([
            { name: labelText(visit, office.names), address: origin + paths.site.home({ lang: language }) },
            { name: title, address },
          ]),
        ),
      ],
    },
    tags: [tags.figures(office.id)],
    until: figuresChange(visit, listed),
    children: (
      <>
        <PageHeading title={title} lead={lead} />
        {listed.length > 0 ? (
          <FigureRows rows={listed.map(figure => figureRow(visit, figure))} />
        ) : (
          <div class="width page-body">
            <Empty text={words('figures.none')} />
          </div>
        )}
      </>
    ),
  })
}
