import type { Transaction } from '../../platform/database/transaction.ts'
import type { Work } from '../commands/index.ts'
import type { NamedInRole } from './kind.ts'
import { tags } from './tags.ts'

/** One live text. */
interface Here {
  readonly office_id: string
  readonly record_id: string
  readonly language: string
}

/** Whom and what a record names: those of its kind's facts, and its relations under their roles. Each once in a role, in order. */
export async function namesOf(tx: Transaction, office: string, record: string, own: readonly NamedInRole[]) {
  const relations = await tx
    .selectFrom('relations')
    .select(['role', 'to_id as id'])
    .where('office_id', '=', office)
    .where('from_id', '=', record)
    .orderBy('role')
    .orderBy('position')
    .execute()
  const seen = new Set<string>()
  const positions = new Map<string, number>()
  return [...own, ...relations].flatMap(({ role, id }) => {
    const key = `${role} ${id}`
    if (seen.has(key)) return []
    seen.add(key)
    const position = positions.get(role) ?? 0
    positions.set(role, position + 1)
    return [{ role, position, named_id: id }]
  })
}

/** Writes what a live text names; who is named newly or no more gets to know it (`tags.named`). */
export async function writeNames(work: Work, here: Here, names: readonly { role: string; position: number; named_id: string }[]): Promise<void> {
  const { tx } = work
  const before = await tx
    .selectFrom('live_names')
    .select(['role', 'position', 'named_id'])
    .where('office_id', '=', here.office_id)
    .where('record_id', '=', here.record_id)
    .where('language', '=', here.language)
    .execute()
  const key = (one: (typeof before)[number]) => `${one.role} ${one.position} ${one.named_id}`
  const [was, is] = [new Set(before.map(key)), new Set(names.map(key))]
  const gone = before.filter(one => !is.has(key(one)))
  const come = names.filter(one => !was.has(key(one)))
  work.changed(...[...gone, ...come].map(one => tags.named(one.named_id)))
  if (gone.length)
    await tx
      .deleteFrom('live_names')
      .where('office_id', '=', here.office_id)
      .where('record_id', '=', here.record_id)
      .where('language', '=', here.language)
      .where(eb => eb.or(gone.map(one => eb.and([eb('role', '=', one.role), eb('named_id', '=', one.named_id)]))))
      .execute()
  if (come.length)
    await tx
      .insertInto('live_names')
      .values(come.map(one => ({ ...here, ...one })))
      .execute()
}

/** Writes the values by which lists find a live text. */
export async function writeFacets({ tx }: Work, here: Here & { kind: string }, facets: readonly { facet: string; value: string }[]): Promise<void> {
  await tx
    .deleteFrom('live_facets')
    .where('office_id', '=', here.office_id)
    .where('record_id', '=', here.record_id)
    .where('language', '=', here.language)
    .execute()
  const once = [...new Map(facets.map(one => [`${one.facet} ${one.value}`, one])).values()]
  if (once.length)
    await tx
      .insertInto('live_facets')
      .values(once.map(one => ({ ...here, facet: one.facet, value: one.value })))
      .execute()
}
