import { cloneElement, type VNode } from 'preact'
import { Notice } from '../../design/components/notice.tsx'
import type { SitePageProps } from '../../design/layouts/site.tsx'
import { asPublished } from '../../domain/content/index.ts'
import { isId } from '../../platform/database/ids.ts'
import { type Answer, page, problem } from '../../web/answer.ts'
import type { DeskVisit, Visit } from '../../web/visit.ts'
import { inLanguageOf } from './in-language-of.ts'
import { type OneRecord, oneRecord } from './one-record.ts'

/** A text as its page will show it, from its newest revision or the one that is asked for. Never kept, never found by a search engine. */
export async function preview(visit: DeskVisit): Promise<Answer> {
  const one = await oneRecord(visit)
  const revision = visit.query.revision ?? one?.state?.newest_revision
  if (!one?.state?.slug || one.record.trashed_at || !isId(revision)) return problem(404)
  const view = await pageOf(visit, one, revision)
  return view ? page(withNotice(visit, one, view)) : problem(404)
}

/** The public page of a text as if a revision of it were live; undefined where there is no such revision. */
export async function pageOf(visit: DeskVisit, one: OneRecord, revision: string): Promise<VNode<SitePageProps> | undefined> {
  const { platform, office } = visit
  const slug = one.state!.slug!
  return await asPublished(platform, office.id, { kind: one.of.kind, record: one.record.id, language: one.language, revision }, async reader => {
    const reading: Visit = {
      ...inLanguageOf(visit, one.language),
      platform: { ...platform, database: { ...platform.database, reader } },
      params: { lang: one.language, slug },
      query: {},
    }
    const answer = await one.of.page(reading)
    return answer.kind === 'page' ? (answer.view as VNode<SitePageProps>) : undefined
  })
}

/** Says what it is, and leaves out what would send machines to it. */
function withNotice(visit: DeskVisit, one: OneRecord, view: VNode<SitePageProps>): VNode {
  const { t } = inLanguageOf(visit, one.language)
  const notice = (
    <>
      <Notice label={visit.t('desk:articles.moves.preview')}>
        {t('article.preview')}{' '}
        <a href={one.address} lang={visit.language}>
          {visit.t('desk:articles.backToText')}
        </a>
      </Notice>
      {view.props.notice}
    </>
  )
  const head = { ...view.props.head, canonical: undefined, alternates: undefined, fallback: undefined, shared: undefined, data: undefined }
  return cloneElement(view, { notice, head }) as VNode
}
