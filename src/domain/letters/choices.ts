import { type RawBuilder, sql } from 'kysely'
import type { Transaction } from '../../platform/database/transaction.ts'

/** Whether each id is a topic, a series or the office itself. */
export async function areChosen(tx: Transaction, office: string, ids: readonly string[]): Promise<boolean> {
  const others = [...new Set(ids)].filter(id => id !== office)
  if (others.length === 0) return true
  const found = await tx
    .selectFrom('records')
    .select('id')
    .where('office_id', '=', office)
    .where('kind', 'in', ['topic', 'series'])
    .where('id', 'in', others)
    .execute()
  return found.length === others.length
}

/**
 * Whether what was chosen (`c`) takes in a live text (`t`): it is everything, or the text belongs to the topic or the series, as an edition does
 * and what is said of the series, or of one of its editions.
 */
export const takesIn: RawBuilder<boolean> = sql<boolean>`(
  c.chosen_id = c.office_id or exists (
    select 1 from live_names n where n.office_id = t.office_id and n.record_id = t.record_id and n.language = t.language
      and (n.named_id = c.chosen_id or n.role = 'event' and exists (
        select 1 from live_names e where e.office_id = t.office_id and e.record_id = n.named_id and e.role = 'series' and e.named_id = c.chosen_id
      ))
  )
)`

/** Whether a live text (`t`) is what readers of a language see: their own, else, for kinds that fall back, the source's. */
export const isShownIn = (language: RawBuilder<string>, fallsBack: readonly string[]): RawBuilder<boolean> => sql<boolean>`(
  t.language = ${language} or (
    t.kind = any(${[...fallsBack]}::text[]) and t.language = t.source_language and not exists (
      select 1 from live own where own.office_id = t.office_id and own.record_id = t.record_id and own.language = ${language}
    )
  )
)`

/** Calls that are open when somebody chooses are no news to them: of what is chosen at this moment, and was not before, they count as told. */
export async function passOverOpenCalls(
  tx: Transaction,
  office: string,
  subscription: string,
  now: Date,
  fallsBack: readonly string[],
): Promise<void> {
  await sql`
    insert into subscription_told (office_id, subscription_id, record_id, event)
    select distinct s.office_id, s.id, t.record_id, 'opened' from subscriptions s
      join live t on t.office_id = s.office_id and t.closes > ${now} and (t.opens is null or t.opens <= ${now}) and ${isShownIn(sql`s.language`, fallsBack)}
    where s.office_id = ${office} and s.id = ${subscription}
      and exists (select 1 from subscription_choices c where c.office_id = s.office_id and c.subscription_id = s.id and c.since = ${now} and ${takesIn})
      and not exists (select 1 from subscription_choices c where c.office_id = s.office_id and c.subscription_id = s.id and c.since < ${now} and ${takesIn})
    on conflict do nothing`.execute(tx)
}
