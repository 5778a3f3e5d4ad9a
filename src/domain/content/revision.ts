import { z } from 'zod'
import { BODY_VERSION, type Body } from '../../formats/body/schema.ts'
import { mentions } from '../../formats/body/text.ts'
import { newId } from '../../platform/database/ids.ts'
import { done, type Outcome, refuse, type Work } from '../commands/index.ts'
import { isLanguage } from '../labels/index.ts'
import type { Kind } from './kind.ts'
import { refreshLive } from './live.ts'
import { lockRecord } from './locks.ts'
import { takeSlug } from './slugs.ts'

export interface Draft {
  record: string
  language: string
  title: string
  lead: string
  body: Body
  /** Typed address; empty means: keep, or make one from the title. */
  slug?: string
  picture?: { file: string; alternative: string; decorative: boolean }
  /** File ids, in order. */
  attachments: readonly string[]
  /** Makes no translation stale. */
  minor?: boolean
  machine?: boolean
  /** The revision the writer started from; undefined for a new text. Another one meanwhile is refused, never overwritten. */
  basedOn?: string
}

export const draftLimits = { title: 300, lead: 2000 } as const

/** A new record of a kind, without texts yet; its facts are the kind's own to insert. */
export async function createRecord({ tx, office, now }: Work, kind: Kind['kind'], sourceLanguage: string): Promise<string> {
  const id = newId(now.getTime())
  await tx.insertInto('records').values({ office_id: office, id, kind, source_language: sourceLanguage, created_at: now }).execute()
  return id
}

/**
 * Saves what was written as the text's newest revision, with what it mentions; publishes nothing. The slug moves at once (a live text's
 * former address redirects). Refuses a text that someone else saved meanwhile.
 */
export async function saveRevision(work: Work, kind: Kind, draft: Draft): Promise<Outcome<{ revision: string; number: number }>> {
  const { tx, office, now, by } = work
  const title = draft.title.trim()
  if (!title) return refuse('title-missing', ['title'])
  if (title.length > draftLimits.title) return refuse('title-too-long', ['title'], { most: draftLimits.title })
  if (draft.lead.length > draftLimits.lead) return refuse('lead-too-long', ['lead'], { most: draftLimits.lead })
  if (!isLanguage(draft.language)) return refuse('language-unknown', ['language'])

  const record = await lockRecord(work, kind.kind, draft.record, 'alone')
  if (!record) return refuse('not-found')
  if (record.trashed_at) return refuse('trashed')
  const text = await tx
    .selectFrom('texts')
    .selectAll()
    .where('office_id', '=', office)
    .where('record_id', '=', draft.record)
    .where('language', '=', draft.language)
    .forNoKeyUpdate()
    .executeTakeFirst()
  if ((text?.newest_revision ?? undefined) !== draft.basedOn) return refuse(draft.basedOn ? 'changed-meanwhile' : 'language-exists')

  const files = [...(draft.picture ? [draft.picture.file] : []), ...draft.attachments]
  if (!(await allFilesExist(work, files))) return refuse('file-unknown', ['attachments'])

  const id = newId(now.getTime())
  const checked = draft.language === record.source_language ? null : await sourceNumber(work, draft.record, record.source_language)
  if (text)
    await tx
      .updateTable('texts')
      .set({ newest_revision: id, checked_against: checked })
      .where('office_id', '=', office)
      .where('record_id', '=', draft.record)
      .where('language', '=', draft.language)
      .execute()
  else
    await tx
      .insertInto('texts')
      .values({ office_id: office, record_id: draft.record, language: draft.language, newest_revision: id, checked_against: checked })
      .execute()

  const { last } = await tx
    .selectFrom('revisions')
    .select(eb => eb.fn.coalesce(eb.fn.max('number'), eb.lit(0)).as('last'))
    .where('office_id', '=', office)
    .where('record_id', '=', draft.record)
    .where('language', '=', draft.language)
    .executeTakeFirstOrThrow()
  const number = last + 1
  await tx
    .insertInto('revisions')
    .values({
      office_id: office,
      id,
      record_id: draft.record,
      language: draft.language,
      number,
      title,
      lead: draft.lead.trim(),
      body: JSON.stringify(draft.body),
      body_version: BODY_VERSION,
      minor: draft.minor ?? false,
      machine: draft.machine ?? false,
      made_by: by,
      made_at: now,
    })
    .execute()
  await attach(work, id, draft)

  const slug = await takeSlug(work, { record: draft.record, collection: kind.collection, language: draft.language }, { typed: draft.slug, title })
  if ('refusal' in slug) return slug
  // A live page shows its address: it follows at once, while its words stay as published.
  if (text?.live_revision && slug.moved) await refreshLive(work, kind, draft.record, [draft.language])
  return done({ revision: id, number })
}

async function attach({ tx, office }: Work, revision: string, draft: Draft): Promise<void> {
  const rows = [
    ...(draft.picture
      ? [{ role: 'picture', position: 0, file_id: draft.picture.file, alternative: draft.picture.alternative, decorative: draft.picture.decorative }]
      : []),
    ...draft.attachments.map((file_id, position) => ({ role: 'attachment', position, file_id, alternative: '', decorative: false })),
  ]
  if (rows.length)
    await tx
      .insertInto('attachments')
      .values(rows.map(row => ({ office_id: office, revision_id: revision, ...row })))
      .execute()
  const named = [
    ...mentions(draft.body).map(({ target, id, place }) => ({ target, target_id: id, place })),
    ...rows.map(row => ({ target: 'file', target_id: row.file_id, place: `${row.role}.${row.position}` })),
  ]
  if (named.length)
    await tx
      .insertInto('mentions')
      .values(named.map(row => ({ office_id: office, revision_id: revision, ...row })))
      .execute()
}

async function allFilesExist({ tx, office }: Work, ids: readonly string[]): Promise<boolean> {
  if (!z.array(z.guid()).safeParse(ids).success) return false
  if (ids.length === 0) return true
  const found = await tx
    .selectFrom('files')
    .select('id')
    .where('office_id', '=', office)
    .where('id', 'in', [...ids])
    .execute()
  return new Set(found.map(row => row.id)).size === new Set(ids).size
}

/** The number a translation saved now is right against: the newest major source revision that has been live, else the newest there is. */
async function sourceNumber({ tx, office }: Work, record: string, language: string): Promise<number | null> {
  const row = await tx
    .selectFrom('revisions')
    .select(eb => [
      eb.fn.max('number').filterWhere('first_live_at', 'is not', null).filterWhere('minor', '=', false).as('live'),
      eb.fn.max('number').as('newest'),
    ])
    .where('office_id', '=', office)
    .where('record_id', '=', record)
    .where('language', '=', language)
    .executeTakeFirst()
  return row?.live ?? row?.newest ?? null
}
