import { Place } from '../../design/components/place.tsx'
import { Section } from '../../design/components/section.tsx'
import { type SignalBlade, Signpost } from '../../design/components/signpost.tsx'
import { WayDiagram } from '../../design/components/way-diagram.tsx'
import type { ListedCampaign } from '../../domain/campaigns/index.ts'
import type { ListedRecord } from '../../domain/content/index.ts'
import { tags } from '../../domain/content/index.ts'
import type { ShownFigure } from '../../domain/figures/index.ts'
import { officeFrame } from '../../domain/frame/index.ts'
import { homePage } from '../../domain/home/index.ts'
import { paths } from '../../paths.ts'
import type { Answer } from '../../web/answer.ts'
import type { Visit } from '../../web/visit.ts'
import { campaignsUntil } from '../campaigns/rows.ts'
import { FiguresBox, FiguresNote, figuresChange } from '../figures-box.tsx'
import { addressLines } from '../frame.ts'
import type { ListedArticle } from '../news/rows.ts'
import { openingSentence } from '../opening.ts'
import { organisationData } from '../organisation-data.ts'
import { earliest, everyLanguage, labelText } from '../parts.ts'
import { sitePage } from '../site-page.tsx'
import { waySketch } from '../way.ts'
import { blades } from './blades.ts'
import { bladesChange, callBlades, type HomeEvent } from './open-calls.tsx'
import { CampaignsSection, EventsSection, NewsSection, ProjectsSection, PublicationsSection } from './sections.tsx'

interface HomeRows {
  readonly articles: readonly ListedArticle[]
  readonly counts: readonly { readonly year: number }[]
  readonly events: readonly HomeEvent[]
  readonly until: string | null
  readonly figures: readonly ShownFigure[]
  readonly projects: readonly ListedRecord[]
  readonly publications: readonly ListedRecord[]
  readonly campaigns: readonly ListedCampaign[]
}

/** The office's first page: what is open, what is new, what comes, the figures, its work, where to find it. */
export async function home(visit: Visit): Promise<Answer> {
  const { office, language: lang, t, now } = visit
  const [row] = await homePage(visit.platform.database.reader, office.id, { language: lang, now })
  const rows = row as unknown as HomeRows
  const frame = await officeFrame(visit.platform, office, lang)
  const years = [...new Set(rows.counts.map(one => one.year))].filter(year => year > 0).toSorted((a, b) => b - a)
  const opening = openingSentence(visit)
  const calls = callBlades(visit, rows.events)
  return sitePage(visit, {
    sheet: 'home.css',
    first: true,
    description: labelText(visit, office.introduction) || labelText(visit, office.statement),
    head: { data: [organisationData(visit)] },
    hrefs: everyLanguage(visit, code => paths.site.home({ lang: code })),
    tags: shown(visit, rows),
    until: earliest(
      opening?.until,
      figuresChange(visit, rows.figures),
      rows.until ? new Date(rows.until) : null,
      campaignsUntil(visit, rows.campaigns),
      ...bladesChange(visit, rows.events),
    ),
    children: (
      <>
        <Signpost
          statement={labelText(visit, office.statement) || labelText(visit, office.names)}
          text={labelText(visit, office.introduction)}
          open={calls.length ? calls : openToday(visit, opening)}
          blades={blades(visit, frame, rows.articles[0], calls.length || !opening?.open ? opening?.title : undefined)}
        />
        <NewsSection visit={visit} articles={rows.articles} years={years} />
        <EventsSection visit={visit} events={rows.events} />
        {rows.figures.length > 0 && (
          <Section
            id="figures"
            title={t('home.figures')}
            ground="band"
            more={{ label: t('figures.all'), href: paths.site.figures({ lang }) }}
            note={<FiguresNote visit={visit} figures={rows.figures} />}
          >
            <FiguresBox visit={visit} figures={rows.figures} />
          </Section>
        )}
        <ProjectsSection visit={visit} records={rows.projects} ground={rows.figures.length > 0 ? 'bare' : undefined} />
        <PublicationsSection visit={visit} records={rows.publications} />
        <CampaignsSection visit={visit} campaigns={rows.campaigns} />
        <FindTheOffice visit={visit} />
      </>
    ),
  })
}

/** Where nothing is open for application, the office itself may be. */
const openToday = (visit: Visit, opening: ReturnType<typeof openingSentence>): SignalBlade[] =>
  opening?.open
    ? [
        {
          kicker: visit.t('layout.contact'),
          title: opening.title,
          href: paths.site.contact({ lang: visit.language }),
          text: addressLines(visit).join(', '),
        },
      ]
    : []

function shown({ office, language: lang }: Visit, { events, projects, publications, campaigns }: HomeRows): string[] {
  return [
    tags.list(office.id, 'article', lang),
    tags.figures(office.id),
    ...['event', 'project'].flatMap(kind => office.languages.map(code => tags.list(office.id, kind, code))),
    ...['publication', 'campaign'].map(kind => tags.list(office.id, kind, lang)),
    ...[...events, ...projects, ...publications, ...campaigns].map(one => tags.record(one.record_id)),
  ]
}

function FindTheOffice({ visit }: { visit: Visit }) {
  const { office, language: lang, t, formats } = visit
  const sketch = waySketch(visit)
  return (
    <Section
      id="place"
      title={t('home.findOffice')}
      more={{ label: t('home.theWay'), href: paths.site.contact({ lang }) }}
      note={office.moved && t('home.atThisAddressSince', { date: formats.date({ on: office.moved.on, precision: 'day' }) })}
    >
      <Place address={addressLines(visit)} email={office.contactPoints.find(point => point.kind === 'email')?.value}>
        {sketch && <WayDiagram {...sketch} small />}
      </Place>
    </Section>
  )
}
