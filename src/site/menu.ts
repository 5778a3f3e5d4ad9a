import type { FooterGroup, Link, MenuItem } from '../design/layouts/frame.ts'
import type { Frame } from '../domain/frame/index.ts'
import type { Language } from '../domain/labels/index.ts'
import type { MenuName, MenuSection } from '../domain/menus/index.ts'
import type { PagePlace } from '../domain/pages/index.ts'
import { paths } from '../paths.ts'
import type { T } from '../platform/languages/index.ts'
import type { Visit } from '../web/visit.ts'
import { recordHref } from './body.ts'
import { labelIn } from './parts.ts'

/** What the parts of the site are called, and where they are. */
const parts: Record<MenuSection, { label(t: T): string; href(lang: Language): string }> = {
  news: { label: t => t('layout.news'), href: lang => paths.site.news({ lang }) },
  events: { label: t => t('layout.events'), href: lang => paths.site.events({ lang }) },
  projects: { label: t => t('layout.projects'), href: lang => paths.site.projects({ lang }) },
  publications: { label: t => t('layout.publications'), href: lang => paths.site.publications({ lang }) },
  figures: { label: t => t('layout.figures'), href: lang => paths.site.figures({ lang }) },
  topics: { label: t => t('layout.topics'), href: lang => paths.site.topics({ lang }) },
  about: { label: t => t('layout.about'), href: lang => paths.site.about({ lang }) },
  contact: { label: t => t('layout.contact'), href: lang => paths.site.contact({ lang }) },
  accessibility: { label: t => t('layout.accessibility'), href: lang => paths.site.accessibility({ lang }) },
  privacy: { label: t => t('layout.privacy'), href: lang => paths.site.privacy({ lang }) },
}

const alwaysThere: readonly MenuSection[] = ['news', 'topics', 'contact']
const places: readonly MenuSection[] = ['about', 'accessibility', 'privacy']

/** Whether a part of the site has something to read: nobody is sent to one that has nothing yet. */
export const isThere = (rows: Frame, section: MenuSection): boolean =>
  alwaysThere.includes(section) || rows.sections.includes(section) || (places.includes(section) && has(rows, section as PagePlace))

/** Whether one of the pages that every site has can be read. */
export const has = (rows: Frame, place: PagePlace): boolean => rows.places.includes(place)

interface Here {
  /** The part that the page belongs to. */
  readonly section?: MenuSection
  /** Whether the page is that part's own first page. */
  readonly first?: boolean
  /** The page's own address in its language. */
  readonly href?: string
}

/** The main menu: the office's own, else one made of what there is. */
export function mainMenu(visit: Visit, rows: Frame, here: Here): MenuItem[] {
  const own = itemsOf(visit, rows, 'main', here)
  if (own.length > 0) return own
  return (['news', 'events', 'projects', 'publications', 'figures', 'about', 'contact'] as const)
    .filter(section => isThere(rows, section))
    .map(section => ({ ...sectionLink(visit, section), current: currentOf(section, here) }))
}

/** The footer's first group: the office's own footer menu, else the parts of its site and its own pages. */
export function officeGroup(visit: Visit, rows: Frame): FooterGroup {
  const title = visit.t('layout.thisOffice')
  const own = itemsOf(visit, rows, 'footer', {})
  if (own.length > 0) return { title, links: own }
  return {
    title,
    links: [
      ...(['news', 'events', 'projects', 'publications', 'figures', 'about'] as const)
        .filter(section => isThere(rows, section))
        .map(section => sectionLink(visit, section)),
      ...rows.pages.map(page => ({ label: page.title, href: paths.site.page({ lang: visit.language, slug: page.slug }) })),
      sectionLink(visit, 'contact'),
    ],
  }
}

export const sectionLink = ({ language, t }: Pick<Visit, 'language' | 't'>, section: MenuSection): Link => ({
  label: parts[section].label(t),
  href: parts[section].href(language),
})

const currentOf = (section: MenuSection, here: Here): MenuItem['current'] => (here.section !== section ? undefined : here.first ? 'page' : 'section')

/** The items of a menu that readers of this language can follow. */
function itemsOf(visit: Visit, rows: Frame, menu: MenuName, here: Here): MenuItem[] {
  return rows.menus
    .filter(one => one.menu === menu)
    .flatMap(({ label, target, record }): MenuItem[] => {
      const own = labelIn(visit, label)
      if ('section' in target) {
        const link = { ...sectionLink(visit, target.section), ...named(own) }
        return isThere(rows, target.section) ? [{ ...link, current: currentOf(target.section, here) }] : []
      }
      if ('address' in target) return own ? [{ ...named(own)!, href: target.address, outside: !target.address.startsWith('/') }] : []
      const href = record ? recordHref(visit, record) : undefined
      if (!record || !href) return []
      const title = { label: record.title, lang: record.language === visit.language ? undefined : record.language }
      return [{ ...title, ...named(own), href, current: href === here.href ? 'page' : undefined }]
    })
}

const named = (own: ReturnType<typeof labelIn>) => own && { label: own.text, lang: own.lang }
