import type { Frame as DesignFrame, FooterGroup, LanguageLink } from '../design/layouts/frame.ts'
import { bannerNow } from '../domain/banners/index.ts'
import { tags } from '../domain/content/index.ts'
import { type Frame, frameTags } from '../domain/frame/index.ts'
import type { Language } from '../domain/labels/index.ts'
import type { MenuSection } from '../domain/menus/index.ts'
import { ancestorsOf } from '../domain/offices/index.ts'
import { paths } from '../paths.ts'
import { iconAddress } from '../platform/assets.ts'
import { autonym, direction, translator } from '../platform/languages/index.ts'
import type { Visit } from '../web/visit.ts'
import { has, isThere, mainMenu, officeGroup, sectionLink } from './menu.ts'
import { stylesOf } from './office-styles.ts'
import { labelText } from './parts.ts'

/** The part of the site that a page belongs to, marked in the menu. */
export type SiteSection = MenuSection

export interface FrameOptions {
  readonly section?: SiteSection
  /** Whether the page is the section's own first page. */
  readonly first?: boolean
  /** Where the page stands in each language; a language that is missing leads to `nearest` and says so. */
  readonly hrefs: Partial<Record<Language, string>>
  readonly nearest: (language: Language) => string
}

/** What stands around a page, and until when it says the same. */
export function siteFrame(visit: Visit, rows: Frame, options: FrameOptions): { frame: DesignFrame; until: Date | null; tags: string[] } {
  const { office, language: lang, t } = visit
  const { banner, until } = bannerNow(rows.banners, visit.now)
  const text = banner && labelText(visit, banner.label)
  const link = banner && labelText(visit, banner.link)
  const frame: DesignFrame = {
    lang,
    dir: direction(lang),
    stylesheets: [stylesOf(office, 'site.css')],
    icon: iconAddress(),
    office: { name: labelText(visit, office.names), organisation: labelText(visit, office.descriptor), home: paths.site.home({ lang }) },
    languages: office.languages.map(code => languageLink(visit, code, options)),
    menu: mainMenu(visit, rows, { section: options.section, first: options.first, href: options.hrefs[lang] }),
    search: { href: paths.site.search({ lang }) },
    openSearch: { title: t('search:openSearch', { office: labelText(visit, office.names) }), href: paths.machines.openSearch({ lang }) },
    // The whole sentence is the link: "more" would say nothing to who jumps from link to link.
    banner: !text ? undefined : link ? { text: '', link: { label: text, href: link, outside: !link.startsWith('/') } } : { text },
    feeds: [
      {
        title: t('layout.everythingOf', { office: labelText(visit, office.names) }),
        href: paths.machines.everythingAtom({ lang }),
        type: 'application/atom+xml',
      },
      { title: t('news.feedOf', { office: labelText(visit, office.names) }), href: paths.machines.newsAtom({ lang }), type: 'application/atom+xml' },
      { title: t('news.feedOf', { office: labelText(visit, office.names) }), href: paths.machines.newsJson({ lang }), type: 'application/feed+json' },
    ],
    footer: {
      lines: addressLines(visit),
      email: office.contactPoints.find(point => point.kind === 'email')?.value,
      groups: footerGroups(visit, rows),
      demonstration: office.demonstration ? t('layout.demonstration') : undefined,
    },
    noindex: office.demonstration,
    words: {
      skip: t('layout.skip'),
      menu: t('layout.menu'),
      close: t('layout.close'),
      mainMenu: t('layout.mainMenu'),
      language: t('layout.language'),
      notice: t('layout.notice'),
      youAreHere: t('layout.youAreHere'),
      otherSite: t('layout.opensOtherSite'),
      search: t('layout.search'),
      searchSite: t('layout.searchSite'),
    },
  }
  return {
    frame,
    until,
    tags: [tags.office(office.id), ...frameTags(office, rows)],
  }
}

export const addressLines = (visit: Visit): readonly string[] => {
  const { lines } = visit.office.place
  const language = [visit.language, ...visit.office.languages].find(one => lines[one]) ?? (Object.keys(lines)[0] as Language | undefined)
  return (language && lines[language]) ?? []
}

function languageLink(visit: Visit, code: Language, { hrefs, nearest }: FrameOptions): LanguageLink {
  const here = hrefs[code]
  return {
    code,
    name: autonym(code),
    direction: direction(code),
    href: here ?? nearest(code),
    current: code === visit.language,
    note: here || code === visit.language ? undefined : translator(code)('languages.missingHere'),
  }
}

function footerGroups(visit: Visit, rows: Frame): FooterGroup[] {
  const { language: lang, t, office, offices } = visit
  const above = ancestorsOf(office, offices.all).filter(one => one.website)
  const groups: FooterGroup[] = [
    officeGroup(visit, rows),
    {
      title: t('layout.organisation'),
      // The root of the tree is the global site, what lies between is regional.
      links: above
        .map(one => ({ label: one.parentId === null ? t('layout.globalSite') : t('layout.regionalSite'), href: one.website!, outside: true }))
        .toReversed(),
    },
    {
      title: t('layout.follow'),
      links: [
        { label: t('letters:title'), href: paths.site.letters({ lang }) },
        { label: t('layout.everythingAtom'), href: paths.machines.everythingAtom({ lang }) },
        { label: t('layout.everythingJson'), href: paths.machines.everythingJson({ lang }) },
        { label: t('news.feedAtom'), href: paths.machines.newsAtom({ lang }) },
        ...(isThere(rows, 'events') ? [{ label: t('layout.calendar'), href: paths.machines.eventsCalendar({ lang }) }] : []),
      ],
    },
    {
      title: t('layout.thisSite'),
      links: [
        ...(['accessibility', 'privacy'] as const).filter(place => has(rows, place)).map(place => sectionLink(visit, place)),
        { label: t('layout.staff'), href: paths.desk.start({}) },
      ],
    },
  ]
  return groups.filter(group => group.links.length > 0)
}
