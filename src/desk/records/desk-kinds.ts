import { articleKind } from '../../domain/articles/index.ts'
import { campaignKind } from '../../domain/campaigns/index.ts'
import { eventKind, seriesKind } from '../../domain/events/index.ts'
import { pageKind } from '../../domain/pages/index.ts'
import { projectKind } from '../../domain/projects/index.ts'
import { publicationKind } from '../../domain/publications/index.ts'
import { paths } from '../../paths.ts'
import { campaign } from '../../site/campaigns/show.tsx'
import { event } from '../../site/events/show.tsx'
import { article } from '../../site/news/show.tsx'
import { pageAnywhere } from '../../site/pages/show.tsx'
import { project } from '../../site/projects/show.tsx'
import { publication } from '../../site/publications/show.tsx'
import type { DeskVisit } from '../../web/visit.ts'
import { articleFacts } from '../articles/article-facts.tsx'
import type { DeskKind, RecordAddresses } from './desk-kind.ts'

const articles: DeskKind = {
  kind: articleKind,
  section: 'articles',
  title: 'desk:articles.title',
  addresses: {
    list: () => paths.desk.articles({}),
    text: paths.desk.article,
    preview: paths.desk.articlePreview,
    publication: paths.desk.articlePublication,
    schedule: paths.desk.articleSchedule,
    scheduleRemoval: paths.desk.articleScheduleRemoval,
    withdrawal: paths.desk.articleWithdrawal,
    restoration: paths.desk.articleRestoration,
    history: paths.desk.articleHistory,
    trash: paths.desk.articleTrash,
    recovery: paths.desk.articleRecovery,
  } as RecordAddresses,
  publicHref: (lang, { slug }) => paths.site.article({ lang, slug }),
  page: article,
  facts: articleFacts,
}

/** The kinds that have one set of pages in common, each under its own part of `/desk/records`. */
const common = (section: DeskKind['section']): RecordAddresses => {
  const at = paths.desk.records
  return {
    list: () => at.list({ section }),
    text: where => at.text({ section, ...where }),
    preview: (where, query) => at.preview({ section, ...where }, query),
    publication: where => at.publication({ section, ...where }),
    schedule: where => at.schedule({ section, ...where }),
    scheduleRemoval: where => at.scheduleRemoval({ section, ...where }),
    withdrawal: where => at.withdrawal({ section, ...where }),
    restoration: where => at.restoration({ section, ...where }),
    history: where => at.history({ section, ...where }),
    trash: where => at.trash({ section, ...where }),
    recovery: where => at.recovery({ section, ...where }),
  }
}

const others: Readonly<Record<string, DeskKind>> = {
  events: {
    kind: eventKind,
    section: 'events',
    title: 'desk:layout.events',
    addresses: common('events'),
    publicHref: (lang, { slug }) => paths.site.event({ lang, slug }),
    page: event,
  },
  series: {
    kind: seriesKind,
    section: 'series',
    title: 'desk:layout.series',
    addresses: common('series'),
    publicHref: (lang, { slug }) => paths.site.event({ lang, slug }),
    page: event,
  },
  projects: {
    kind: projectKind,
    section: 'projects',
    title: 'desk:layout.projects',
    addresses: common('projects'),
    publicHref: (lang, { slug }) => paths.site.project({ lang, slug }),
    page: project,
  },
  publications: {
    kind: publicationKind,
    section: 'publications',
    title: 'desk:layout.publications',
    addresses: common('publications'),
    publicHref: (lang, { slug }) => paths.site.publication({ lang, slug }),
    page: publication,
  },
  campaigns: {
    kind: campaignKind,
    section: 'campaigns',
    title: 'desk:layout.campaigns',
    addresses: common('campaigns'),
    publicHref: (lang, { slug }) => paths.site.campaign({ lang, slug }),
    page: campaign,
  },
  pages: {
    kind: pageKind,
    section: 'pages',
    title: 'desk:layout.pages',
    addresses: common('pages'),
    publicHref: (lang, { slug }) => paths.site.page({ lang, slug }),
    page: pageAnywhere,
  },
}

/** The kind whose records stand at an address: that of its section, and articles where it names none. */
export function deskKindOf({ params }: Pick<DeskVisit, 'params'>): DeskKind | undefined {
  return params.section === undefined ? articles : Object.hasOwn(others, params.section) ? others[params.section] : undefined
}

/** Every kind whose texts are written at the desk, in the order of its menu. */
export const deskKindsWithTexts: readonly DeskKind[] = [articles, ...Object.values(others)]

export const deskKindNamed = (kind: string): DeskKind | undefined => deskKindsWithTexts.find(one => one.kind.kind === kind)
