import { DatedRows } from '../design/components/dated-rows.tsx'
import { Empty } from '../design/components/empty.tsx'
import { Place } from '../design/components/place.tsx'
import { Section } from '../design/components/section.tsx'
import { type Blade, Signpost } from '../design/components/signpost.tsx'
import { WayDiagram } from '../design/components/way-diagram.tsx'
import { homePage } from '../domain/articles/index.ts'
import { tags } from '../domain/content/index.ts'
import type { ShownFigure } from '../domain/figures/index.ts'
import { type Frame, officeFrame } from '../domain/frame/index.ts'
import { paths } from '../paths.ts'
import type { Answer } from '../web/answer.ts'
import type { Visit } from '../web/visit.ts'
import { FiguresBox, FiguresNote, figuresChange } from './figures-box.tsx'
import { addressLines, has } from './frame.ts'
import { articleRow, type ListedArticle } from './news/rows.ts'
import { openingSentence } from './opening.ts'
import { organisationData } from './organisation-data.ts'
import { earliest, everyLanguage, labelText } from './parts.ts'
import { sitePage } from './site-page.tsx'
import { waySketch } from './way.ts'

/** The office's first page: what is open, what is new, the figures, where to find it. */
export async function home(visit: Visit): Promise<Answer> {
  const { office, language: lang, t, formats } = visit
  const [rows] = await homePage(visit.platform.database.reader, office.id, { language: lang })
  const frame = await officeFrame(visit.platform, office, lang)
  const articles = rows!.articles as ListedArticle[]
  const figures = rows!.figures as unknown as ShownFigure[]
  const years = [...new Set(rows!.counts.map(one => one.year))].filter(year => year > 0).toSorted((a, b) => b - a)
  const opening = openingSentence(visit)
  const sketch = waySketch(visit)
  const contact = paths.site.contact({ lang })
  return sitePage(visit, {
    first: true,
    description: labelText(visit, office.introduction) || labelText(visit, office.statement),
    head: { data: [organisationData(visit)] },
    hrefs: everyLanguage(visit, code => paths.site.home({ lang: code })),
    tags: [tags.list(office.id, 'article', lang), tags.figures(office.id)],
    until: earliest(opening?.until, figuresChange(visit, figures)),
    children: (
      <>
        <Signpost
          statement={labelText(visit, office.statement) || labelText(visit, office.names)}
          text={labelText(visit, office.introduction)}
          open={
            opening?.open ? { kicker: t('layout.contact'), title: opening.title, href: contact, text: addressLines(visit).join(', ') } : undefined
          }
          blades={blades(visit, frame, articles[0], opening && !opening.open ? opening.title : undefined)}
        />
        <Section
          id="news"
          title={t('home.news')}
          ground="bare"
          more={{ label: t('home.allNews'), href: paths.site.news({ lang }) }}
          note={
            years.length > 1 && [
              `${t('home.byYear')}: `,
              years
                .slice(0, 4)
                .map((year, index) => [index > 0 && (lang === 'ar' ? '، ' : ', '), <a href={paths.site.news({ lang }, { year })}>{year}</a>]),
            ]
          }
        >
          {articles.length ? (
            <DatedRows rows={articles.map((article, index) => articleRow(visit, article, { lead: index === 0, large: index === 0 }))} />
          ) : (
            <Empty text={t('home.noNews')} />
          )}
        </Section>
        {figures.length > 0 && (
          <Section id="figures" title={t('home.figures')} ground="band" note={<FiguresNote visit={visit} figures={figures} />}>
            <FiguresBox visit={visit} figures={figures} />
          </Section>
        )}
        <Section
          id="place"
          title={t('home.findOffice')}
          ground={figures.length > 0 ? 'bare' : undefined}
          more={{ label: t('home.theWay'), href: contact }}
          note={office.moved && t('home.atThisAddressSince', { date: formats.date({ on: office.moved.on, precision: 'day' }) })}
        >
          <Place address={addressLines(visit)} email={office.contactPoints.find(point => point.kind === 'email')?.value}>
            {sketch && <WayDiagram {...sketch} small />}
          </Place>
        </Section>
      </>
    ),
  })
}

function blades({ office, language: lang, t, formats }: Visit, frame: Frame, newest: ListedArticle | undefined, closed: string | undefined): Blade[] {
  const station = office.place.sketch?.station
  return [
    { label: t('home.findOffice'), href: paths.site.contact({ lang }), text: closed ?? (station && t('home.metro', { station })) },
    {
      label: t('layout.news'),
      href: paths.site.news({ lang }),
      text: newest?.on_date
        ? t('home.latest', { date: formats.date({ on: newest.on_date, precision: (newest.card as { precision: 'day' }).precision }) })
        : undefined,
    },
    ...(has(frame, 'about') ? [{ label: t('home.aboutOffice'), href: paths.site.about({ lang }), text: t('home.aboutText') }] : []),
  ]
}
