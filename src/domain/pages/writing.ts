import { type Command, command, done, type Outcome } from '../commands/index.ts'
import { createRecord, type Draft, contentRights as rights, saveRevision } from '../content/index.ts'
import { type PagePlace, pageKind } from './page.ts'

/** A new page with its first text, which is its source. Nothing is published. */
export const createPage: Command<{ place: PagePlace; position: number; text: Omit<Draft, 'record'> }, { page: string; revision: string }> = command(
  { right: rights['text.write'], audit: 'page.created' },
  async (work, { place, position, text }) => {
    const page = await createRecord(work, pageKind.kind, text.language)
    await work.tx.insertInto('pages').values({ office_id: work.office, id: page, place, position }).execute()
    const saved = await saveRevision(work, pageKind, { ...text, record: page })
    if (!saved.done) return saved
    work.about(page, ['facts', `text.${text.language}`])
    return done({ page, revision: saved.value.revision })
  },
)

/** Saves a page's text in one language as a new revision; what is live stays until it is published. */
export const writePage = command(
  { right: rights['text.write'], audit: 'page.written' },
  async (work, draft: Draft): Promise<Outcome<{ revision: string; number: number }>> => {
    const saved = await saveRevision(work, pageKind, draft)
    if (saved.done) work.about(draft.record, [`text.${draft.language}`])
    return saved
  },
)
