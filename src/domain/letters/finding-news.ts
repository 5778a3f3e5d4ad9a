import { type RawBuilder, sql } from 'kysely'
import type { Transaction } from '../../platform/database/transaction.ts'
import { type EventState, eventStateOf } from '../events/index.ts'
import type { Language } from '../labels/index.ts'
import { isShownIn, takesIn } from './choices.ts'
import { latestMoment } from './rhythm.ts'

/** Something that a subscriber was not told yet, as its page stands now. */
export interface News {
  readonly subscription: string
  readonly record_id: string
  readonly kind: string
  readonly collection: string
  readonly slug: string
  readonly title: string
  readonly lead: string
  readonly language: Language
  readonly opens: Date | null
  readonly closes: Date | null
  /** What an event's dates and its call say now; of another kind it says nothing. */
  readonly state: EventState
  /** `published`, `opened` or both: that its call for applications opened is news of its own. */
  readonly events: readonly ('published' | 'opened')[]
}

export interface NewsQuestion {
  readonly office: string
  readonly zone: string
  readonly now: Date
  /** Kinds that readers of a language without a text see as the source says them. */
  readonly fallsBack: readonly string[]
  /** Collections whose records have a page that a letter can lead to. */
  readonly collections: readonly string[]
}

/** A letter holds no more; what is left over comes with the next one. */
export const MOST_NEWS = 100

/**
 * How far before the last look one looks again: a text bears the moment at which its publishing began, and is seen when that has ended. What
 * was told is known by what it is, so looking twice tells nothing twice.
 */
const OVERLAP = sql`interval '1 day'`

/** Whose letter is due (`s`). */
const isDue = ({ office, zone, now }: NewsQuestion): RawBuilder<boolean> => sql<boolean>`(
  s.office_id = ${office} and s.confirmed_at is not null and s.looked_at < case s.rhythm
    when 'daily' then ${latestMoment('daily', zone, now)}::timestamptz when 'weekly' then ${latestMoment('weekly', zone, now)}::timestamptz
    else 'infinity'::timestamptz end
)`

/**
 * What is new for whoever's letter is due: of what they chose, published since they chose it, or its call opened since then, and not told.
 * A call that is open now needs no day on which it opened: it may have been open from its first hour, or entered late. What was open before
 * somebody chose counts as told to them (`passOverOpenCalls`). One that opened and closed while nobody looked is told by its days.
 */
function newsOf(question: NewsQuestion, only: string | null): RawBuilder<unknown> {
  const { office, now, fallsBack, collections } = question
  return sql`
    with due as (
      select s.id, s.language, s.looked_at from subscriptions s where ${isDue(question)} and (${only}::uuid is null or s.id = ${only}::uuid)
    ), since as (
      select min(looked_at) - ${OVERLAP} as looked from due
    ), t as (
      select l.*, ${eventStateOf(now)} as state, 'published' as event, l.first_published_at as happened_at from live l, since
        where l.office_id = ${office} and l.collection = any(${[...collections]}::text[]) and l.kind <> 'page' and l.published_at >= since.looked
      union all
      select l.*, ${eventStateOf(now)}, 'opened', case when l.closes > ${now} then null else l.opens end from live l, since
        where l.office_id = ${office} and l.collection = any(${[...collections]}::text[]) and l.closes is not null
          and (l.opens is null or l.opens <= ${now}) and (l.closes > ${now} or l.opens >= since.looked)
          and ${eventStateOf(now)} not in ('cancelled', 'postponed')
    )
    select d.id as subscription, t.record_id, t.language, t.kind, t.collection, t.slug, t.title, t.lead, t.opens, t.closes, t.state,
      array_agg(t.event order by t.event) as events, min(t.happened_at) as happened_at
    from due d join t on ${isShownIn(sql`d.language`, fallsBack)}
    where exists (
      select 1 from subscription_choices c where c.office_id = t.office_id and c.subscription_id = d.id
        and (t.happened_at is null or t.happened_at >= c.since) and ${takesIn}
    ) and not exists (
      select 1 from subscription_told x where x.office_id = t.office_id and x.subscription_id = d.id and x.record_id = t.record_id and x.event = t.event
    )
    group by d.id, t.record_id, t.language, t.kind, t.collection, t.slug, t.title, t.lead, t.opens, t.closes, t.state`
}

/** Who is to get a letter now. */
export async function whoIsToldNow(tx: Transaction, question: NewsQuestion): Promise<string[]> {
  const { rows } = await sql<{ subscription: string }>`select distinct subscription from (${newsOf(question, null)}) n order by 1`.execute(tx)
  return rows.map(row => row.subscription)
}

/** What one of them is told: open calls first, the next to close at the top, then what is new, oldest first. One more than a letter holds says that more waits. */
export async function newsFor(tx: Transaction, question: NewsQuestion, subscription: string): Promise<News[]> {
  const { rows } = await sql<News>`
    select * from (${newsOf(question, subscription)}) n
    order by n.closes is null or n.state not in ('open', 'closing-soon'), case when n.state in ('open', 'closing-soon') then n.closes end, n.happened_at, n.record_id
    limit ${MOST_NEWS + 1}`.execute(tx)
  return rows
}

/** Notes that was looked, for all whose letter was due and for whom nothing was new. Of those who are told at once, once an hour. */
export async function noteLooked(tx: Transaction, question: NewsQuestion, told: readonly string[]): Promise<void> {
  const { now } = question
  await sql`
    update subscriptions s set looked_at = ${now} where ${isDue(question)} and not s.id = any(${[...told]}::uuid[])
      and (s.rhythm <> 'at-once' or s.looked_at < ${now}::timestamptz - interval '1 hour')`.execute(tx)
}
