import type { Body } from '../../formats/body/schema.ts'
import { command, done, type Outcome, refuse } from '../commands/index.ts'
import type { Kind } from './kind.ts'
import { saveRevision } from './revision.ts'
import { contentRights as rights } from './rights.ts'
import { tags } from './tags.ts'

/** Makes a new newest revision with the words, picture and attachments of an older one. Facts and address stay; nothing is published. */
export const restoreRevision = command(
  { right: rights['text.write'], audit: 'text.restored' },
  async (
    work,
    input: { kind: Kind; record: string; language: string; revision: string; basedOn: string },
  ): Promise<Outcome<{ revision: string; number: number }>> => {
    const { tx, office } = work
    const old = await tx
      .selectFrom('revisions')
      .select(['title', 'lead', 'body'])
      .where('office_id', '=', office)
      .where('id', '=', input.revision)
      .where('record_id', '=', input.record)
      .where('language', '=', input.language)
      .executeTakeFirst()
    if (!old) return refuse('revision-unknown')
    const attached = await tx
      .selectFrom('attachments')
      .select(['role', 'file_id', 'alternative', 'decorative'])
      .where('office_id', '=', office)
      .where('revision_id', '=', input.revision)
      .orderBy('position')
      .execute()
    const picture = attached.find(one => one.role === 'picture')
    const saved = await saveRevision(work, input.kind, {
      record: input.record,
      language: input.language,
      title: old.title,
      lead: old.lead,
      body: old.body as unknown as Body,
      picture: picture && { file: picture.file_id, alternative: picture.alternative, decorative: picture.decorative },
      attachments: attached.filter(one => one.role === 'attachment').map(one => one.file_id),
      basedOn: input.basedOn,
    })
    if (saved.done) work.about(input.record, [`text.${input.language}`])
    return saved
  },
)

/** Takes a record out of the bin, as drafts: what was public before is published again by hand. */
export const recoverRecord = command(
  { right: rights['record.trash'], audit: 'record.recovered' },
  async (work, input: { kind: Kind; record: string }): Promise<Outcome> => {
    const { tx, office } = work
    const recovered = await tx
      .updateTable('records')
      .set({ trashed_at: null })
      .where('office_id', '=', office)
      .where('id', '=', input.record)
      .where('kind', '=', input.kind.kind)
      .where('trashed_at', 'is not', null)
      .executeTakeFirst()
    if (!recovered.numUpdatedRows) return refuse('not-found')
    work.about(input.record)
    work.changed(tags.record(input.record))
    return done()
  },
)
