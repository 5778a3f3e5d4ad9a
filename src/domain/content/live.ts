import { sql } from 'kysely'
import type { Body } from '../../formats/body/schema.ts'
import { mentions } from '../../formats/body/text.ts'
import type { Transaction } from '../../platform/database/transaction.ts'
import type { Work } from '../commands/index.ts'
import { documentOfText, forgetSearchable, keepSearchable } from '../searchable/index.ts'
import type { Kind } from './kind.ts'
import { namesOf, writeFacets, writeNames } from './live-names.ts'
import { tellOfSection } from './sections.ts'
import { tags } from './tags.ts'

/** Everything the public may see of one text, as a pure function of the record. */
export async function liveRow(tx: Transaction, office: string, kind: Kind, record: string, language: string) {
  const text = await tx
    .selectFrom('texts as t')
    .innerJoin('records as r', join => join.onRef('r.office_id', '=', 't.office_id').onRef('r.id', '=', 't.record_id'))
    .innerJoin('revisions as v', join => join.onRef('v.office_id', '=', 't.office_id').onRef('v.id', '=', 't.live_revision'))
    .innerJoin('slugs as s', join =>
      join
        .onRef('s.office_id', '=', 't.office_id')
        .onRef('s.record_id', '=', 't.record_id')
        .onRef('s.language', '=', 't.language')
        .on('s.current', '=', true),
    )
    .select(['v.id as revision_id', 'v.title', 'v.lead', 'v.body', 's.slug', 't.first_published_at', 't.published_at', 'r.source_language'])
    .where('t.office_id', '=', office)
    .where('t.record_id', '=', record)
    .where('t.language', '=', language)
    .where('r.trashed_at', 'is', null)
    .executeTakeFirst()
  if (!text) return undefined
  const facts = await kind.facts(tx, record)
  const named = mentions(text.body as unknown as Body)
  const bodyFiles = named.filter(one => one.target === 'file').map(one => one.id)
  const attached = await tx
    .selectFrom('attachments')
    .select(['role', 'position', 'file_id', 'alternative', 'decorative'])
    .where('office_id', '=', office)
    .where('revision_id', '=', text.revision_id)
    .orderBy('role')
    .orderBy('position')
    .execute()
  const files = [
    ...attached,
    ...[...new Set(bodyFiles)].map((file_id, position) => ({ role: 'body', position, file_id, alternative: '', decorative: false })),
    ...(facts.files ?? []).map((file_id, position) => ({ role: 'edition', position, file_id, alternative: '', decorative: false })),
  ]
  return {
    row: {
      office_id: office,
      record_id: record,
      language,
      kind: kind.kind,
      collection: kind.collection,
      slug: text.slug,
      title: text.title,
      lead: text.lead,
      body: JSON.stringify(text.body),
      type: facts.type,
      on_date: facts.onDate,
      year: facts.onDate ? Number(facts.onDate.slice(0, 4)) : null,
      position: facts.position,
      opens: facts.opens ?? null,
      closes: facts.closes ?? null,
      starts_at: facts.startsAt ?? null,
      ends_at: facts.endsAt ?? null,
      card: JSON.stringify(facts.card),
      facts: JSON.stringify(facts.page ?? {}),
      refs: [...new Set(named.filter(one => one.target !== 'file').map(one => one.id))].sort(),
      source_language: text.source_language,
      revision_id: text.revision_id,
      first_published_at: text.first_published_at!,
      published_at: text.published_at!,
    },
    files,
    names: await namesOf(tx, office, record, facts.names ?? []),
    facets: facts.facets ?? [],
  }
}

/** Writes what the public sees of one text, or takes it away where the text is not live. Names the tags that change with it. */
export async function writeLive(work: Work, kind: Kind, record: string, language: string): Promise<void> {
  const { tx, office } = work
  const now = await liveRow(tx, office, kind, record, language)
  const here = { office_id: office, record_id: record, language }
  if (!now) {
    // Before the row of `live`, with which they would go unheard.
    await writeNames(work, here, [])
    await forgetSearchable(tx, office, record, language)
    const gone = await tx
      .deleteFrom('live')
      .where('office_id', '=', office)
      .where('record_id', '=', record)
      .where('language', '=', language)
      .executeTakeFirst()
    if (gone.numDeletedRows) await tellOfSection(work, kind.kind, language, 0)
  } else {
    const { come } = await tx
      .insertInto('live')
      .values(now.row)
      .onConflict(conflict => conflict.columns(['office_id', 'record_id', 'language']).doUpdateSet(now.row))
      .returning(sql<boolean>`xmax = 0`.as('come'))
      .executeTakeFirstOrThrow()
    if (come) await tellOfSection(work, kind.kind, language, 1)
    // From here on the public knows this address: it redirects or says that it is gone, and never was never there.
    await tx
      .updateTable('slugs')
      .set({ was_live: true })
      .where('office_id', '=', office)
      .where('collection', '=', kind.collection)
      .where('language', '=', language)
      .where('slug', '=', now.row.slug)
      .where('was_live', '=', false)
      .execute()
    await tx.deleteFrom('live_files').where('office_id', '=', office).where('record_id', '=', record).where('language', '=', language).execute()
    if (now.files.length)
      await tx
        .insertInto('live_files')
        .values(now.files.map(file => ({ ...here, ...file })))
        .execute()
    await writeNames(work, here, now.names)
    await writeFacets(work, { ...here, kind: kind.kind }, now.facets)
    await keepSearchable(tx, searchableText(office, kind, now))
  }
  work.changed(tags.record(record), tags.list(office, kind.kind, language))
}

/** What is searched of a live text. */
export const searchableText = (office: string, kind: Kind, now: NonNullable<Awaited<ReturnType<typeof liveRow>>>) =>
  documentOfText(office, now.row, {
    fallsBack: kind.untranslated === 'source',
    topics: now.names.filter(one => one.role === 'topic').map(one => one.named_id),
  })

/** Rewrites what is live of a record after a fact, an address or a picture changed: in the languages given, else in all that are live. */
export async function refreshLive(work: Work, kind: Kind, record: string, only?: readonly string[]): Promise<void> {
  const { tx, office } = work
  const texts = await tx
    .selectFrom('texts')
    .select('language')
    .where('office_id', '=', office)
    .where('record_id', '=', record)
    .where('live_revision', 'is not', null)
    .execute()
  for (const { language } of texts) if (!only || only.includes(language)) await writeLive(work, kind, record, language)
}

/** The titles of what the public can read of an office in one language. */
export async function liveTitles(tx: Transaction, office: string, language: string): Promise<string[]> {
  const rows = await tx.selectFrom('live').select('title').where('office_id', '=', office).where('language', '=', language).orderBy('title').execute()
  return rows.map(row => row.title)
}
