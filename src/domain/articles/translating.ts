import { command, type Outcome, refuse } from '../commands/index.ts'
import { type Draft, contentRights as rights, saveRevision } from '../content/index.ts'
import { articleKind } from './article.ts'

/**
 * Saves a translation: what a translator may write. The language in which the article was first written is not theirs, and where their
 * languages are named, no other is.
 */
export const translateArticle = command(
  { right: rights['text.translate'], audit: 'article.translated' },
  async (work, draft: Draft): Promise<Outcome<{ revision: string; number: number }>> => {
    const { tx, office, actor } = work
    const record = await tx
      .selectFrom('records')
      .select('source_language')
      .where('office_id', '=', office)
      .where('id', '=', draft.record)
      .executeTakeFirst()
    if (!record) return refuse('not-found')
    const languages = actor.kind === 'account' ? actor.languages : []
    if (draft.language === record.source_language || (languages.length > 0 && !languages.includes(draft.language))) return refuse('not-allowed')
    const saved = await saveRevision(work, articleKind, draft)
    if (saved.done) work.about(draft.record, [`text.${draft.language}`])
    return saved
  },
)
