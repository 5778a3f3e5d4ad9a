import type { DeskMenuGroup, DeskMenuItem } from '../design/desk/frame.ts'
import { paths } from '../paths.ts'
import type { DeskVisit } from '../web/visit.ts'

const sections = {
  start: { href: paths.desk.start({}), right: undefined },
  articles: { href: paths.desk.articles({}), right: 'text.read' },
  pages: { href: paths.desk.records.list({ section: 'pages' }), right: 'text.read' },
  events: { href: paths.desk.records.list({ section: 'events' }), right: 'text.read' },
  series: { href: paths.desk.records.list({ section: 'series' }), right: 'text.read' },
  projects: { href: paths.desk.records.list({ section: 'projects' }), right: 'text.read' },
  publications: { href: paths.desk.records.list({ section: 'publications' }), right: 'text.read' },
  campaigns: { href: paths.desk.records.list({ section: 'campaigns' }), right: 'text.read' },
  translations: { href: paths.desk.translations({}), right: 'text.read' },
  banners: { href: paths.desk.banners({}), right: 'banner.read' },
  figures: { href: paths.desk.figures({}), right: 'figure.read' },
  library: { href: paths.desk.library({}), right: 'file.read' },
  misses: { href: paths.desk.search({}), right: 'search.read' },
  people: { href: paths.desk.people({}), right: 'people.read' },
  mail: { href: paths.desk.mail({}), right: 'mail.read' },
  audit: { href: paths.desk.audit({}), right: 'audit.read' },
} as const
export type DeskSection = keyof typeof sections

/** The parts of the desk that this person may see, in the order in which one works. */
export function menuFor({ t, can }: Pick<DeskVisit, 't' | 'can'>, current: DeskSection | undefined): DeskMenuGroup[] {
  const items = (names: readonly DeskSection[]): DeskMenuItem[] =>
    names.flatMap(name => {
      const { href, right } = sections[name]
      return right === undefined || can(right) ? [{ label: t(`desk:layout.${name}`), href, current: name === current }] : []
    })
  return [
    { items: items(['start']) },
    { title: t('desk:layout.publishing'), items: items(['articles', 'pages', 'translations', 'banners', 'figures', 'library']) },
    { title: t('desk:layout.work'), items: items(['events', 'series', 'projects', 'publications', 'campaigns']) },
    { title: t('desk:layout.office'), items: items(['people', 'mail', 'misses', 'audit']) },
  ].filter(group => group.items.length > 0)
}
