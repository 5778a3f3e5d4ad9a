import type { ComponentChildren, VNode } from 'preact'
import { BookRows } from '../../design/components/book-rows.tsx'
import { DatedRows } from '../../design/components/dated-rows.tsx'
import { Empty } from '../../design/components/empty.tsx'
import { Section } from '../../design/components/section.tsx'
import type { ListedCampaign } from '../../domain/campaigns/index.ts'
import type { ListedRecord } from '../../domain/content/index.ts'
import { paths } from '../../paths.ts'
import type { Visit } from '../../web/visit.ts'
import { campaignRow } from '../campaigns/rows.ts'
import { eventRow } from '../events/rows.ts'
import { articleRow, type ListedArticle } from '../news/rows.ts'
import { projectRow } from '../projects/rows.ts'
import { publicationRow } from '../publications/covers.ts'
import type { HomeEvent } from './open-calls.tsx'

/** What is new, the first larger; years as ways into the archive. */
export function NewsSection({ visit, articles, years }: { visit: Visit; articles: readonly ListedArticle[]; years: readonly number[] }) {
  const { language: lang, t } = visit
  return (
    <Section
      id="news"
      title={t('home.news')}
      ground="bare"
      more={{ label: t('home.allNews'), href: paths.site.news({ lang }) }}
      note={years.length > 1 && [`${t('home.byYear')}: `, years.slice(0, 4).map((year, index) => [index > 0 && comma(lang), yearLink(lang, year)])]}
    >
      {articles.length ? (
        <DatedRows rows={articles.map((article, index) => articleRow(visit, article, { lead: index === 0, large: index === 0 }))} />
      ) : (
        <Empty text={t('home.noNews')} />
      )}
    </Section>
  )
}

const comma = (lang: string) => (lang === 'ar' ? '، ' : ', ')
const yearLink = (lang: string, year: number): VNode => <a href={paths.site.news({ lang }, { year })}>{year}</a>

/** What is planned; an office that has held events and plans none says where new dates will appear. */
export function EventsSection({ visit, events }: { visit: Visit; events: readonly HomeEvent[] }) {
  const { language: lang, t } = visit
  return (
    <Section id="events" title={t('events:title')} more={{ label: t('home.allEvents'), href: paths.site.events({ lang }) }}>
      {events.length > 0 && <DatedRows rows={events.map(event => eventRow(visit, event))} />}
      {events.length < 2 && (
        <Empty
          text={t(events.length ? 'home.noMoreEvents' : 'home.noEvents')}
          link={{ label: t('home.calendar'), href: paths.machines.eventsCalendar({ lang }) }}
        />
      )}
    </Section>
  )
}

interface RecordsProps {
  readonly visit: Visit
  readonly records: readonly ListedRecord[]
  readonly ground?: 'bare'
}

export const ProjectsSection = ({ visit, records, ground }: RecordsProps) => (
  <Part visit={visit} id="projects" records={records} ground={ground}>
    <DatedRows rows={records.map(record => projectRow(visit, record))} ordered={false} />
  </Part>
)

export const PublicationsSection = ({ visit, records }: RecordsProps) => (
  <Part visit={visit} id="publications" records={records}>
    <BookRows rows={records.map(record => publicationRow(visit, record))} />
  </Part>
)

/** Campaigns have no list of their own: all that run or come are here, then what is kept as an archive. */
export const CampaignsSection = ({ visit, campaigns }: { visit: Visit; campaigns: readonly ListedCampaign[] }) =>
  campaigns.length > 0 && (
    <Section id="campaigns" title={visit.t('campaigns:title')}>
      <DatedRows rows={campaigns.map(campaign => campaignRow(visit, campaign))} ordered={false} />
    </Section>
  )

/** A kind of which the home page shows some; nothing where the office has none. */
function Part({ visit, id, records, ground, children }: RecordsProps & { id: 'projects' | 'publications'; children: ComponentChildren }) {
  const { language: lang, t } = visit
  if (records.length === 0) return null
  return (
    <Section
      id={id}
      title={t(`${id}:title`)}
      ground={ground}
      more={{ label: t(id === 'projects' ? 'home.allProjects' : 'home.allPublications'), href: paths.site[id]({ lang }) }}
    >
      {children}
    </Section>
  )
}
