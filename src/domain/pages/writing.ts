import { type Command, command, done, type Outcome, refuse, type Work } from '../commands/index.ts'
import { createRecord, type Draft, contentRights as rights, saveRevision } from '../content/index.ts'
import { type PagePlace, pageKind } from './page.ts'

/** A new page with its first text, which is its source. Nothing is published. */
export const createPage: Command<{ place: PagePlace; position: number; text: Omit<Draft, 'record'> }, { page: string; revision: string }> = command(
  { right: rights['text.write'], audit: 'page.created' },
  async (work, { place, position, text }) => {
    const page = await createRecord(work, pageKind.kind, text.language)
    await leaveTrashedPlace(work, place)
    const placed = await work.tx
      .insertInto('pages')
      .values({ office_id: work.office, id: page, place, position })
      .onConflict(conflict => conflict.columns(['office_id', 'place']).where('place', '<>', 'free').doNothing())
      .executeTakeFirst()
    if (!placed.numInsertedOrUpdatedRows) return refuse('slug-taken', ['place'], { title: await titleOf(work, place) })
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

/** A page in the trash holds no place that every site has. */
async function leaveTrashedPlace({ tx, office }: Work, place: PagePlace): Promise<void> {
  if (place === 'free') return
  await tx
    .updateTable('pages as p')
    .from('records as r')
    .set({ place: 'free' })
    .whereRef('r.office_id', '=', 'p.office_id')
    .whereRef('r.id', '=', 'p.id')
    .where('p.office_id', '=', office)
    .where('p.place', '=', place)
    .where('r.trashed_at', 'is not', null)
    .execute()
}

async function titleOf({ tx, office }: Work, place: PagePlace): Promise<string> {
  const row = await tx
    .selectFrom('pages as p')
    .innerJoin('texts as t', join => join.onRef('t.office_id', '=', 'p.office_id').onRef('t.record_id', '=', 'p.id'))
    .innerJoin('revisions as v', join => join.onRef('v.office_id', '=', 't.office_id').onRef('v.id', '=', 't.newest_revision'))
    .select('v.title')
    .where('p.office_id', '=', office)
    .where('p.place', '=', place)
    .orderBy('v.made_at')
    .executeTakeFirst()
  return row?.title ?? place
}
