import type { ComponentChildren } from 'preact'
import { PageHeading } from '../../design/components/page-heading.tsx'
import type { Language } from '../../domain/labels/index.ts'
import { paths } from '../../paths.ts'
import { type Answer, page } from '../../web/answer.ts'
import type { Visit } from '../../web/visit.ts'
import { everyLanguage } from '../parts.ts'
import { drawSitePage } from '../site-page.tsx'

export interface LettersPageOptions {
  readonly title: string
  readonly lead?: string
  readonly status?: number
  /** The same page in another language. */
  readonly href?: (language: Language) => string
  /** Something is wrong with the form: the title says so first. */
  readonly wrong?: boolean
  readonly retryAfterSeconds?: number
  readonly children: ComponentChildren
  /** What can be done besides, in a part of its own. */
  readonly besides?: ComponentChildren
}

/**
 * A page that is for one reader: what a form answers, what a link opens. Never kept, by nobody, and found by no search engine. The address may
 * hold a token, which no other site learns; a page without any referrer could not send its own forms.
 */
const headers = [
  ['Cache-Control', 'no-store'],
  ['X-Robots-Tag', 'noindex'],
  ['Referrer-Policy', 'same-origin'],
] as const

export async function lettersPage(visit: Visit, options: LettersPageOptions): Promise<Answer> {
  const { title, lead, status = 200, href = lang => paths.site.letters({ lang }), wrong, retryAfterSeconds, children, besides } = options
  const { view } = await drawSitePage(visit, {
    sheet: 'letters.css',
    title: wrong ? visit.t('letters:errorTitle', { title }) : title,
    hrefs: everyLanguage(visit, href),
    tags: [],
    children: (
      <>
        <PageHeading title={title} lead={lead} />
        <div class="width split page-body">
          <div class="in-rest">{children}</div>
        </div>
        {besides}
      </>
    ),
  })
  return page(view, { status, headers: retryAfterSeconds ? [...headers, ['Retry-After', String(retryAfterSeconds)]] : headers })
}
