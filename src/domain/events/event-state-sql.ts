import { type RawBuilder, sql } from 'kysely'

/** An instant of a question (`p.now`), or the moment itself. */
type Moment = Date | string

const soonAt = sql`(l.card->>'soonAt')::timestamptz`
const status = sql`l.card->>'status'`

/** `eventState` of a row of `live` as `l`, for lists that filter and sort by it. */
export const eventStateOf = (now: Moment): RawBuilder<string> => sql<string>`case
  when ${status} = 'cancelled' then 'cancelled'
  when ${status} = 'postponed' then 'postponed'
  when l.ends_at <= ${now}::timestamptz then 'over'
  when ${now}::timestamptz < l.closes and (l.opens is null or l.opens <= ${now}::timestamptz)
    then case when ${soonAt} <= ${now}::timestamptz then 'closing-soon' else 'open' end
  when l.card->>'precision' = 'day' and l.starts_at <= ${now}::timestamptz then 'under-way'
  when ${now}::timestamptz < l.opens and l.closes is not null then 'announced'
  when l.closes <= ${now}::timestamptz then 'closed'
  when l.starts_at is not null then 'coming'
  else 'undated' end`

/** `eventPhase` of a row of `live` as `l`: without the state, since what a list looks at for each row has to be little. */
export const eventPhaseOf = (now: Moment): RawBuilder<string> => sql<string>`case
  when ${status} = 'cancelled' then case when l.ends_at is null then 'undated' when l.ends_at <= ${now}::timestamptz then 'past' else 'coming' end
  when ${status} = 'postponed' then 'coming'
  when l.ends_at <= ${now}::timestamptz then 'past'
  when ${now}::timestamptz < l.closes and (l.opens is null or l.opens <= ${now}::timestamptz) then 'open'
  when l.starts_at is null and l.closes is null then 'undated'
  else 'coming' end`

/** The order of a list: what is open by what closes first, what comes by what begins first, what is past from the newest, then the undated. */
export const eventOrder = (now: Moment): RawBuilder<unknown> => sql`
  array_position(array['open', 'coming', 'past', 'undated'], ${eventPhaseOf(now)}),
  case when l.ends_at > ${now}::timestamptz or l.ends_at is null then
    case when l.closes > ${now}::timestamptz and (l.opens is null or l.opens <= ${now}::timestamptz) then l.closes else l.starts_at end
  end asc nulls last,
  l.starts_at desc nulls last`
