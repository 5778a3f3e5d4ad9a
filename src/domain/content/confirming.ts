import { command, done, type Outcome, refuse } from '../commands/index.ts'
import { lockRecord } from './locks.ts'
import { contentRights as rights } from './rights.ts'

/**
 * "Still right": a translation was compared with a revision of its source and needs no change. Nothing but that is written; the text, its
 * revisions and what readers see stay. Refused where the source has gone on meanwhile: then something else would be confirmed.
 */
export const confirmTranslation = command(
  { right: rights['text.translate'], audit: 'text.confirmed' },
  async (work, input: { kind: string; record: string; language: string; against: number }): Promise<Outcome> => {
    const { tx, office, actor } = work
    const record = await lockRecord(work, input.kind, input.record, 'alone')
    if (!record) return refuse('not-found')
    if (record.trashed_at) return refuse('trashed')
    const languages = actor.kind === 'account' ? actor.languages : []
    if (input.language === record.source_language || (languages.length > 0 && !languages.includes(input.language))) return refuse('not-allowed')
    const { newest } = await tx
      .selectFrom('revisions')
      .select(eb => eb.fn.max('number').as('newest'))
      .where('office_id', '=', office)
      .where('record_id', '=', input.record)
      .where('language', '=', record.source_language)
      .where('first_live_at', 'is not', null)
      .where('minor', '=', false)
      .executeTakeFirstOrThrow()
    if (newest === null || newest !== input.against) return refuse('changed-meanwhile')
    const confirmed = await tx
      .updateTable('texts')
      .set({ checked_against: newest })
      .where('office_id', '=', office)
      .where('record_id', '=', input.record)
      .where('language', '=', input.language)
      .executeTakeFirst()
    if (!confirmed.numUpdatedRows) return refuse('not-found')
    work.about(input.record, [`text.${input.language}`])
    return done()
  },
)
