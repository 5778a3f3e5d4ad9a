import { isDeepStrictEqual } from 'node:util'
import type { z } from 'zod'
import { newId } from '../../platform/database/ids.ts'
import type { Transaction } from '../../platform/database/transaction.ts'
import { type Command, type CommandRule, command, done, type Outcome, type Refused, refuse, type Work } from '../commands/index.ts'
import type { Kind } from './kind.ts'
import { refreshLive } from './live.ts'
import { lockRecord } from './locks.ts'
import { relationsOf, setRelations, whoIsMissing } from './relations.ts'
import { createRecord, type Draft, saveRevision } from './revision.ts'

/** Records to which a record belongs or relates, by role: topics, projects, a campaign. Ids, in order. */
export type Related = Readonly<Record<string, readonly string[]>>

/** A kind of record as its commands see it: facts of one shape, stored and read as a whole. */
export interface RecordKind<Facts extends object> extends Kind {
  /** The shape of its facts. What does not fit is refused with the names of the fields. */
  readonly schema: z.ZodType<Facts>
  /** The roles in which it relates to other records, and the kinds that may stand there: `{ topic: ['topic'] }`. */
  readonly relates: Readonly<Record<string, readonly string[]>>
  /** What the shape cannot say: dates in order, ids that must be there, what may follow what was before. A new record has no id yet. */
  check?(work: Work, facts: Facts, id?: string): Promise<Refused | undefined> | Refused | undefined
  /** Writes the facts of a record that is new or has others. */
  store(work: Work, id: string, facts: Facts): Promise<void>
  /** The facts as they were stored. */
  read(tx: Transaction, office: string, id: string): Promise<Facts>
}

export interface NewRecord<Facts> {
  readonly facts: Facts
  readonly related?: Related
  readonly text: Omit<Draft, 'record'>
}

export interface RecordCommands<Facts> {
  /** A new record with its first text, which is its source. Nothing is published. */
  readonly create: Command<NewRecord<Facts>, { record: string; revision: string }>
  /** Saves a text in one language as a new revision; what is live stays until it is published. */
  readonly write: Command<Draft, { revision: string; number: number }>
  /** Changes the facts at once, in every language, with before and after kept. */
  readonly changeFacts: Command<{ record: string; facts: Facts; related?: Related }, undefined>
}

/** The commands that every kind of record with texts has. Rules are given where the kind stands, so that its rights can be read there. */
export function recordCommands<Facts extends object>(
  kind: RecordKind<Facts>,
  rules: { readonly create: CommandRule; readonly write: CommandRule; readonly changeFacts: CommandRule },
): RecordCommands<Facts> {
  return {
    create: command(rules.create, async (work, { facts, related = {}, text }) => {
      const wrong = await refused(work, kind, facts, related)
      if (wrong) return wrong
      const record = await createRecord(work, kind.kind, text.language)
      await kind.store(work, record, facts)
      await setRelations(work, record, kind.relates, related)
      const saved = await saveRevision(work, kind, { ...text, record })
      if (!saved.done) return saved
      work.about(record, ['facts', `text.${text.language}`])
      return done({ record, revision: saved.value.revision })
    }),
    write: command(rules.write, async (work, draft): Promise<Outcome<{ revision: string; number: number }>> => {
      const saved = await saveRevision(work, kind, draft)
      if (saved.done) work.about(draft.record, [`text.${draft.language}`])
      return saved
    }),
    changeFacts: command(rules.changeFacts, async (work, { record: id, facts, related }): Promise<Outcome<undefined>> => {
      const record = await lockRecord(work, kind.kind, id, 'alone')
      if (!record) return refuse('not-found')
      if (record.trashed_at) return refuse('trashed')
      const wrong = await refused(work, kind, facts, related ?? {}, id)
      if (wrong) return wrong
      const before = { ...(await kind.read(work.tx, work.office, id)), ...(related ? { related: await relationsOf(work, id, kind.relates) } : {}) }
      await kind.store(work, id, facts)
      if (related) await setRelations(work, id, kind.relates, related)
      const after = { ...(await kind.read(work.tx, work.office, id)), ...(related ? { related: await relationsOf(work, id, kind.relates) } : {}) }
      const changed = await keepChanges(work, id, before, after)
      if (changed.length) await refreshLive(work, kind, id)
      work.about(id, changed)
      return done()
    }),
  }
}

async function refused<Facts extends object>(
  work: Work,
  kind: RecordKind<Facts>,
  facts: Facts,
  related: Related,
  id?: string,
): Promise<Refused | undefined> {
  const read = kind.schema.safeParse(facts)
  if (!read.success) return refuse('value-not-valid', [...new Set(read.error.issues.map(issue => issue.path.join('.')))])
  return (await kind.check?.(work, facts, id)) ?? (await whoIsMissing(work, kind.relates, related))
}

/** What was before and after, of each fact that changed. Returns their names. */
export async function keepChanges(work: Work, record: string, before: object, after: object): Promise<string[]> {
  const was = before as Readonly<Record<string, unknown>>
  const changes = Object.entries(after).filter(([field, value]) => !isDeepStrictEqual(value, was[field]))
  if (changes.length)
    await work.tx
      .insertInto('fact_changes')
      .values(
        changes.map(([field, value]) => ({
          office_id: work.office,
          id: newId(work.now.getTime()),
          record_id: record,
          field,
          before: JSON.stringify(was[field] ?? null),
          after: JSON.stringify(value ?? null),
          made_by: work.by,
          made_at: work.now,
        })),
      )
      .execute()
  return changes.map(([field]) => field)
}
