/**
 * Every address of the program, pattern and builder in one: `paths.site.article.pattern` is what a route is mounted on,
 * `paths.site.article({ lang, slug })` is what a link or a test uses. A leaf that anyone may import.
 */

type ParameterNames<P extends string> = P extends `${string}:${infer Name}/${infer Rest}`
  ? Plain<Name> | ParameterNames<`/${Rest}`>
  : P extends `${string}:${infer Name}`
    ? Plain<Name>
    : never
/** `width.:format` holds two names; a name ends at a dot. */
type Plain<Name extends string> = Name extends `${infer First}.:${infer Second}`
  ? First | Second
  : Name extends `${infer First}.${string}`
    ? First
    : Name

export interface Path<P extends string> {
  (values: Record<ParameterNames<P>, string | number>, query?: Record<string, string | number | undefined>): string
  readonly pattern: P
}

/** Builds one typed address. Values are percent-encoded; an undefined or empty query value is left out. */
export function path<P extends string>(pattern: P): Path<P> {
  // Taken apart once: a page builds dozens of addresses. Texts stand at even places, names of values at odd ones.
  const parts = pattern.split(/:([A-Za-z0-9]+)/)
  const build = (values: Record<string, string | number>, query?: Record<string, string | number | undefined>) => {
    let address = parts[0]!
    for (let at = 1; at < parts.length; at += 2) address += encodeURIComponent(values[parts[at]!]!) + parts[at + 1]!
    return query ? address + searchOf(query) : address
  }
  return Object.assign(build, { pattern }) as Path<P>
}

function searchOf(query: Record<string, string | number | undefined>): string {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) if (value !== undefined && value !== '') search.set(name, String(value))
  return search.size > 0 ? `?${search}` : ''
}

export const paths = {
  root: path('/'),
  site: {
    home: path('/:lang/'),
    news: path('/:lang/news'),
    article: path('/:lang/news/:slug'),
    about: path('/:lang/about'),
    privacy: path('/:lang/privacy'),
    accessibility: path('/:lang/accessibility'),
    page: path('/:lang/pages/:slug'),
    contact: path('/:lang/contact'),
    events: path('/:lang/events'),
    event: path('/:lang/events/:slug'),
    projects: path('/:lang/projects'),
    project: path('/:lang/projects/:slug'),
    publications: path('/:lang/publications'),
    publication: path('/:lang/publications/:slug'),
    figures: path('/:lang/figures'),
    campaign: path('/:lang/campaigns/:slug'),
    organisation: path('/:lang/organisations/:slug'),
    person: path('/:lang/people/:slug'),
    topics: path('/:lang/topics'),
    topic: path('/:lang/topics/:slug'),
    search: path('/:lang/search'),
    letters: path('/:lang/letters'),
    letter: path('/:lang/letters/:token'),
    letterConfirmation: path('/:lang/letters/:token/confirmation'),
    letterEnd: path('/:lang/letters/:token/end'),
  },
  files: {
    download: path('/files/:id/:name'),
    picture: path('/pictures/:sha256/:width.:format'),
    shareCard: path('/share/:lang/:record/:version.png'),
    asset: path('/assets/:name'),
    officeStyles: path('/styles/:sheet'),
  },
  machines: {
    newsAtom: path('/:lang/news/feed.atom'),
    newsJson: path('/:lang/news/feed.json'),
    eventsAtom: path('/:lang/events/feed.atom'),
    eventsJson: path('/:lang/events/feed.json'),
    eventsCalendar: path('/:lang/events/calendar.ics'),
    eventCalendar: path('/:lang/events/:slug/calendar.ics'),
    publicationsAtom: path('/:lang/publications/feed.atom'),
    publicationsJson: path('/:lang/publications/feed.json'),
    publicationBibtex: path('/:lang/publications/:slug/citation.bib'),
    publicationRis: path('/:lang/publications/:slug/citation.ris'),
    everythingAtom: path('/:lang/feed.atom'),
    everythingJson: path('/:lang/feed.json'),
    openSearch: path('/:lang/opensearch.xml'),
    sitemap: path('/sitemap.xml'),
    sitemapPart: path('/sitemaps/:file'),
    robots: path('/robots.txt'),
    securityTxt: path('/.well-known/security.txt'),
    healthz: path('/healthz'),
    readyz: path('/readyz'),
    metrics: path('/metrics'),
  },
  desk: {
    start: path('/desk'),
    language: path('/desk/language'),
    signIn: path('/desk/sign-in'),
    signOut: path('/desk/sign-out'),
    newPassword: path('/desk/new-password'),
    newPasswordToken: path('/desk/new-password/:token'),
    welcome: path('/desk/welcome'),
    welcomeToken: path('/desk/welcome/:token'),
    articles: path('/desk/articles'),
    newArticle: path('/desk/articles/new'),
    article: path('/desk/articles/:id/:lang'),
    articleFacts: path('/desk/articles/:id/:lang/facts'),
    articlePreview: path('/desk/articles/:id/:lang/preview'),
    articlePublication: path('/desk/articles/:id/:lang/publication'),
    articleSchedule: path('/desk/articles/:id/:lang/schedule'),
    articleScheduleRemoval: path('/desk/articles/:id/:lang/schedule/removal'),
    articleWithdrawal: path('/desk/articles/:id/:lang/withdrawal'),
    articleRestoration: path('/desk/articles/:id/:lang/restoration'),
    articleHistory: path('/desk/articles/:id/:lang/history'),
    articleTrash: path('/desk/articles/:id/trash'),
    articleRecovery: path('/desk/articles/:id/recovery'),
    translations: path('/desk/translations'),
    translation: path('/desk/translations/:id/:lang'),
    translationConfirmation: path('/desk/translations/:id/:lang/confirmation'),
    records: {
      list: path('/desk/records/:section'),
      text: path('/desk/records/:section/:id/:lang'),
      preview: path('/desk/records/:section/:id/:lang/preview'),
      publication: path('/desk/records/:section/:id/:lang/publication'),
      schedule: path('/desk/records/:section/:id/:lang/schedule'),
      scheduleRemoval: path('/desk/records/:section/:id/:lang/schedule/removal'),
      withdrawal: path('/desk/records/:section/:id/:lang/withdrawal'),
      restoration: path('/desk/records/:section/:id/:lang/restoration'),
      history: path('/desk/records/:section/:id/:lang/history'),
      trash: path('/desk/records/:section/:id/trash'),
      recovery: path('/desk/records/:section/:id/recovery'),
    },
    newPerson: path('/desk/persons/new'),
    banners: path('/desk/banners'),
    newBanner: path('/desk/banners/new'),
    banner: path('/desk/banners/:id'),
    bannerRemoval: path('/desk/banners/:id/removal'),
    figures: path('/desk/figures'),
    newFigure: path('/desk/figures/new'),
    figure: path('/desk/figures/:id'),
    figureValue: path('/desk/figures/:id/values'),
    library: path('/desk/library'),
    newFile: path('/desk/library/new'),
    file: path('/desk/library/:id'),
    fileDownload: path('/desk/library/:id/download'),
    people: path('/desk/people'),
    invitation: path('/desk/people/invitations'),
    member: path('/desk/people/:id'),
    memberRoles: path('/desk/people/:id/roles'),
    memberSuspension: path('/desk/people/:id/suspension'),
    memberReinstatement: path('/desk/people/:id/reinstatement'),
    search: path('/desk/search'),
    mail: path('/desk/mail'),
    message: path('/desk/mail/:id'),
    audit: path('/desk/audit'),
  },
} as const
