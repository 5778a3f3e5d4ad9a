import { BodyView } from '../../design/body/render.tsx'
import { Nothing } from '../../design/desk/nothing.tsx'
import { newestWords } from '../../domain/drafts/index.ts'
import { autonym, direction } from '../../platform/languages/index.ts'
import { type BodyParts, resolver } from '../../site/body.ts'
import type { DeskVisit } from '../../web/visit.ts'
import { inLanguageOf } from './in-language-of.ts'
import type { OneRecord } from './one-record.ts'

/** The newest words of a text as readers would see them, for who may read but not write. */
export async function textToRead({ visit, one: { record, language } }: { visit: DeskVisit; one: OneRecord }) {
  const { t, platform, office } = visit
  const [row] = (await newestWords(platform.database.program, office.id, { record: record.id, language })) as unknown as (BodyParts & {
    readonly lead: string
  })[]
  if (!row) return <Nothing title={t('desk:articles.notWritten', { language: autonym(language) })} />
  return (
    <div class="as-on-site" lang={language} dir={direction(language)}>
      {row.lead && <p class="lead">{row.lead}</p>}
      <BodyView body={row.body} lang={language} resolve={resolver(inLanguageOf(visit, language), row)} />
    </div>
  )
}
