import type { VNode } from 'preact'
import { ErrorPage } from '../design/components/error-page.tsx'
import type { Blade } from '../design/components/signpost.tsx'
import { type Frame, officeFrame } from '../domain/frame/index.ts'
import { paths } from '../paths.ts'
import { isUnreachable } from '../platform/database/pools.ts'
import { inLanguage } from '../platform/languages/index.ts'
import type { ProblemAnswer } from '../web/answer.ts'
import type { Visit } from '../web/visit.ts'
import { everyLanguage } from './parts.ts'
import { drawSitePage } from './site-page.tsx'

type Shown = 400 | 403 | 404 | 405 | 410 | 413 | 429 | 500 | 503
const shownAs: Partial<Record<ProblemAnswer['status'], Shown>> = { 401: 403, 415: 400 }

/** What is not there or not possible, in the office's design and the reader's language. Drawn without the database where that is away. */
export async function drawProblem(visit: Visit, problem: ProblemAnswer): Promise<VNode> {
  const { t, language: lang } = visit
  const status = shownAs[problem.status] ?? (problem.status as Shown)
  const title = t(`errors.${status}.title`)
  const path = decodedPath(visit.path)
  const { view } = await drawSitePage(visit, {
    sheet: 'problems.css',
    frame: await frameIfPossible(visit, status),
    title,
    hrefs: everyLanguage(visit, code => paths.site.home({ lang: code })),
    canonical: '',
    tags: [],
    head: { canonical: undefined, alternates: undefined, fallback: undefined },
    children: (
      <ErrorPage
        status={status}
        title={title}
        lead={t(`errors.${status}.lead`)}
        address={status === 404 && path ? { label: t('errors.notFoundAddress'), text: path } : undefined}
        nearest={elsewhere(visit, problem)}
        ways={[
          { label: t('layout.home'), href: paths.site.home({ lang }), text: t('errors.fromTheStart') },
          { label: t('layout.news'), href: paths.site.news({ lang }), text: t('errors.newestFirst') },
          { label: t('layout.contact'), href: paths.site.contact({ lang }), text: t('errors.whereWeAre') },
        ]}
        waysLabel={t('errors.waysOn')}
        note={status === 500 ? t('errors.requestNumber', { id: visit.requestId }) : undefined}
      />
    ),
  })
  return view
}

/** The page in another language, where it can still be read there. */
function elsewhere({ language }: Visit, problem: ProblemAnswer): Blade | undefined {
  const [first] = problem.elsewhere ?? []
  return first && { label: first.title, href: first.href, text: inLanguage(language, first.language) }
}

/** Where the database is away, the ways stay that every site has. */
const nothing: Frame = { banners: [], pages: [], places: ['about', 'privacy', 'accessibility'], sections: [], menus: [], texts: {} }

async function frameIfPossible(visit: Visit, status: number): Promise<Frame> {
  if (status === 503) return nothing
  try {
    return await officeFrame(visit.platform, visit.office, visit.language)
  } catch (error) {
    if (isUnreachable(error) || status === 500) return nothing
    throw error
  }
}

function decodedPath(sent: string): string | undefined {
  try {
    const path = decodeURIComponent(sent)
    return path.length > 200 ? `${path.slice(0, 200)}…` : path
  } catch {
    return undefined
  }
}
