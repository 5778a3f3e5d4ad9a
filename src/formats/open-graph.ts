/** What a page shows where someone shares its address. All addresses are absolute. */
export interface SharedPage {
  readonly address: string
  readonly title: string
  readonly description?: string
  readonly siteName: string
  readonly language: string
  /** The other languages that the page can be read in. */
  readonly otherLanguages: readonly string[]
  readonly picture?: {
    readonly address: string
    readonly width: number
    readonly height: number
    readonly mediaType: string
    readonly description?: string
  }
  /** Makes the page an article. */
  readonly article?: { readonly published: Date | string; readonly modified?: Date; readonly section?: string; readonly tags?: readonly string[] }
}

/** Pairs for `<meta property content>`, in order: what describes a picture has to follow it. See ogp.me. */
export function openGraph(page: SharedPage): [property: string, content: string][] {
  const { picture, article } = page
  const pairs: [string, string | number | undefined][] = [
    ['og:type', article ? 'article' : 'website'],
    ['og:title', page.title],
    ['og:description', page.description],
    ['og:url', page.address],
    ['og:site_name', page.siteName],
    ['og:locale', openGraphLocale(page.language)],
    ...page.otherLanguages.map((language): [string, string] => ['og:locale:alternate', openGraphLocale(language)]),
    ['og:image', picture?.address],
    ['og:image:type', picture?.mediaType],
    ['og:image:width', picture?.width],
    ['og:image:height', picture?.height],
    ['og:image:alt', picture?.description],
    ['article:published_time', article?.published instanceof Date ? article.published.toISOString() : article?.published],
    ['article:modified_time', article?.modified?.toISOString()],
    ['article:section', article?.section],
    ...(article?.tags ?? []).map((tag): [string, string] => ['article:tag', tag]),
  ]
  return pairs.flatMap(([property, content]) => (content === undefined || content === '' ? [] : [[property, String(content)]]))
}

/** Readers know Arabic as a whole by a territory that does not exist; English here is written as in Britain. */
const settled: Record<string, string> = { ar: 'ar_AR', en: 'en_GB' }

const locales = new Map<string, string>()

/** `cs` as `cs_CZ`: Open Graph asks for a territory, so a language without one gets its likeliest. */
export function openGraphLocale(language: string): string {
  let locale = locales.get(language)
  if (locale === undefined) {
    const known = new Intl.Locale(language)
    locale = settled[known.toString()] ?? `${known.language}_${known.maximize().region}`
    locales.set(language, locale)
  }
  return locale
}
