import { command, type Outcome, refuse } from '../commands/index.ts'
import type { Kind } from './kind.ts'
import { type Draft, saveRevision } from './revision.ts'
import { contentRights as rights } from './rights.ts'

/** Saves a text of any kind in one language as a new revision; what is live stays until it is published. */
export const writeText = command(
  { right: rights['text.write'], audit: 'text.written' },
  async (work, { kind, draft }: { kind: Kind; draft: Draft }): Promise<Outcome<{ revision: string; number: number }>> => {
    const saved = await saveRevision(work, kind, draft)
    if (saved.done) work.about(draft.record, [`text.${draft.language}`])
    return saved
  },
)

/**
 * Saves a translation: what a translator may write. The language in which the record was first written is not theirs, and where their
 * languages are named, no other is.
 */
export const translateText = command(
  { right: rights['text.translate'], audit: 'text.translated' },
  async (work, { kind, draft }: { kind: Kind; draft: Draft }): Promise<Outcome<{ revision: string; number: number }>> => {
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
    const saved = await saveRevision(work, kind, draft)
    if (saved.done) work.about(draft.record, [`text.${draft.language}`])
    return saved
  },
)
