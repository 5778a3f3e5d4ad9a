import type { Work } from '../commands/index.ts'
import { type Refused, refuse } from '../commands/index.ts'
import { isReserved, isSlug, slugFrom } from './slug.ts'

interface Place {
  record: string
  collection: string
  language: string
}

/**
 * Gives a text its address: the one typed, else one from the title, else (nothing to transliterate) the source's. A typed slug that another
 * record holds is refused; one made from a title takes the next free number. The address before it stays as a former one and redirects.
 */
export async function takeSlug(
  work: Work,
  place: Place,
  wish: { typed?: string; title: string; language?: string },
): Promise<{ slug: string; moved: boolean } | Refused> {
  const current = await currentSlug(work, place)
  const typed = wish.typed?.trim()
  if (typed) {
    if (!isSlug(typed)) return refuse('slug-not-valid', ['slug'])
    if (isReserved(typed)) return refuse('slug-reserved', ['slug'])
    if (typed === current) return { slug: typed, moved: false }
    const holder = await holderOf(work, place, typed)
    if (holder && holder.record_id !== place.record && !holder.free) return taken(holder.title)
    if (current !== undefined) await leave(work, place, current)
    if (await claim(work, place, typed, holder?.record_id)) return { slug: typed, moved: true }
    return taken((await holderOf(work, place, typed))?.title ?? typed)
  }
  if (current) return { slug: current, moved: false }
  const made = slugFrom(wish.title, wish.language ?? place.language) || (await anySlug(work, place)) || 'record'
  for (let number = 1; ; number++) {
    const slug = number === 1 ? made : `${made}-${number}`
    if (!isReserved(slug) && !(await holderOf(work, place, slug)) && (await claim(work, place, slug))) return { slug, moved: true }
  }
}

const taken = (title: string) => refuse('slug-taken', ['slug'], { title })

async function currentSlug({ tx, office }: Work, { record, language }: Place): Promise<string | undefined> {
  const row = await tx
    .selectFrom('slugs')
    .select('slug')
    .where('office_id', '=', office)
    .where('record_id', '=', record)
    .where('language', '=', language)
    .where('current', '=', true)
    .executeTakeFirst()
  return row?.slug
}

/** The record's slug in any language, its source's first. */
async function anySlug({ tx, office }: Work, { record }: Place): Promise<string | undefined> {
  const row = await tx
    .selectFrom('slugs as s')
    .innerJoin('records as r', join => join.onRef('r.office_id', '=', 's.office_id').onRef('r.id', '=', 's.record_id'))
    .select('s.slug')
    .where('s.office_id', '=', office)
    .where('s.record_id', '=', record)
    .where('s.current', '=', true)
    .orderBy(eb => eb('s.language', '=', eb.ref('r.source_language')), 'desc')
    .orderBy('s.language')
    .executeTakeFirst()
  return row?.slug
}

/** Who holds an address; free where the holder only held it formerly and is gone (trashed). */
async function holderOf({ tx, office }: Work, { collection, language }: Place, slug: string) {
  const row = await tx
    .selectFrom('slugs as s')
    .innerJoin('records as r', join => join.onRef('r.office_id', '=', 's.office_id').onRef('r.id', '=', 's.record_id'))
    .leftJoin('texts as t', join =>
      join.onRef('t.office_id', '=', 's.office_id').onRef('t.record_id', '=', 's.record_id').onRef('t.language', '=', 's.language'),
    )
    .leftJoin('revisions as v', join => join.onRef('v.office_id', '=', 't.office_id').onRef('v.id', '=', 't.newest_revision'))
    .select(['s.record_id', 's.current', 'r.trashed_at', 'v.title'])
    .where('s.office_id', '=', office)
    .where('s.collection', '=', collection)
    .where('s.language', '=', language)
    .where('s.slug', '=', slug)
    .executeTakeFirst()
  return row && { record_id: row.record_id, title: row.title ?? slug, free: !row.current && row.trashed_at !== null }
}

/** The address before stays as a former one and redirects; one that nobody saw leaves nothing behind. */
async function leave({ tx, office }: Work, { record, language }: Place, slug: string): Promise<void> {
  await tx
    .updateTable('slugs')
    .set({ current: false })
    .where('office_id', '=', office)
    .where('record_id', '=', record)
    .where('language', '=', language)
    .where('slug', '=', slug)
    .where('was_live', '=', true)
    .execute()
  await tx
    .deleteFrom('slugs')
    .where('office_id', '=', office)
    .where('record_id', '=', record)
    .where('language', '=', language)
    .where('slug', '=', slug)
    .where('was_live', '=', false)
    .execute()
}

/** Takes an address that is free, this record's own, or `from` a record that is gone; false where someone else took it at the same moment. */
async function claim({ tx, office }: Work, { record, collection, language }: Place, slug: string, from: string = record): Promise<boolean> {
  const result = await tx
    .insertInto('slugs')
    .values({ office_id: office, collection, language, slug, record_id: record, current: true })
    .onConflict(conflict =>
      conflict
        .columns(['office_id', 'collection', 'language', 'slug'])
        .doUpdateSet({ record_id: record, current: true })
        .where('slugs.record_id', 'in', [record, from]),
    )
    .executeTakeFirst()
  return Boolean(result.numInsertedOrUpdatedRows)
}
