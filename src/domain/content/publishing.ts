import { newId } from '../../platform/database/ids.ts'
import { command, done, type Outcome, refuse, type Work } from '../commands/index.ts'
import type { Moment } from '../offices/index.ts'
import type { Kind } from './kind.ts'
import { writeLive } from './live.ts'
import { lockRecord, lockText } from './locks.ts'
import { contentRights as rights } from './rights.ts'
import { tags } from './tags.ts'

interface OneText {
  kind: Kind
  record: string
  language: string
}

/** Makes a named revision what readers see, in this language alone. Overtakes what was scheduled for an earlier or the same revision. */
export const publishText = command({ right: rights['text.publish'], audit: 'text.published' }, (work, input: OneText & { revision: string }) =>
  publish(work, input),
)

/** Publishes a named revision at an instant. One is pending at most; a second replaces the first. */
export const scheduleText = command(
  { right: rights['text.publish'], audit: 'text.scheduled' },
  async (work, input: OneText & { revision: string; moment: Moment }): Promise<Outcome<{ schedule: string }>> => {
    const { tx, office, now, by } = work
    if (input.moment.at <= now) return refuse('time-in-the-past', ['date', 'time'])
    const text = await lockText(work, input)
    if (!text) return refuse('not-found')
    if (text.trashed_at) return refuse('trashed')
    if (!(await revisionOf(work, input))) return refuse('revision-unknown')
    if (text.live_revision === input.revision) return refuse('already-live')
    const id = newId(now.getTime())
    await overtake(work, input, 'publish', { by: id })
    await tx
      .insertInto('schedules')
      .values({
        office_id: office,
        id,
        record_id: input.record,
        language: input.language,
        action: 'publish',
        revision_id: input.revision,
        at: input.moment.at,
        wall: input.moment.wall,
        zone: input.moment.zone,
        made_by: by,
        made_at: now,
      })
      .execute()
    work.enqueue({ queue: 'run-schedule', data: { office, schedule: id }, startAfter: input.moment.at })
    work.about(input.record, [`schedule.${input.language}`])
    return done({ schedule: id })
  },
)

/** Takes back what is scheduled for a text. */
export const unscheduleText = command(
  { right: rights['text.publish'], audit: 'text.unscheduled' },
  async (work, input: OneText): Promise<Outcome> => {
    if (!(await lockText(work, input))) return refuse('not-found')
    if (!(await overtake(work, input, 'publish', {}))) return refuse('nothing-scheduled')
    work.about(input.record, [`schedule.${input.language}`])
    return done()
  },
)

/** Takes a text from the public; its address answers 410 from now on. Its revisions stay. */
export const unpublishText = command({ right: rights['text.publish'], audit: 'text.unpublished' }, async (work, input: OneText): Promise<Outcome> => {
  const text = await lockText(work, input)
  if (!text) return refuse('not-found')
  if (!text.live_revision) return refuse('not-live')
  await takeDown(work, input)
  work.about(input.record, [`text.${input.language}`])
  return done()
})

/**
 * Runs one schedule that is due; safe to run twice and by two workers. The named revision goes out, not a newer draft. What was overtaken,
 * done or trashed meanwhile ends without effect and says so in its outcome.
 */
export const runSchedule = command(
  { right: rights['text.publish'], audit: 'schedule.run' },
  async (work, input: { kindOf: (kind: string) => Kind; schedule: string }): Promise<Outcome> => {
    const { tx, office, now } = work
    const named = await tx
      .selectFrom('schedules as s')
      .innerJoin('records as r', join => join.onRef('r.office_id', '=', 's.office_id').onRef('r.id', '=', 's.record_id'))
      .select(['s.record_id', 's.language', 's.at', 'r.kind'])
      .where('s.office_id', '=', office)
      .where('s.id', '=', input.schedule)
      .executeTakeFirst()
    if (!named) return refuse('nothing-scheduled')
    if (named.at > now) return refuse('too-early')
    const one = { kind: input.kindOf(named.kind), record: named.record_id, language: named.language }
    await lockText(work, one)
    const schedule = await tx
      .selectFrom('schedules')
      .selectAll()
      .where('office_id', '=', office)
      .where('id', '=', input.schedule)
      .forNoKeyUpdate()
      .executeTakeFirstOrThrow()
    if (schedule.done_at || schedule.overtaken_at) return refuse('nothing-scheduled')
    work.about(one.record, [`text.${one.language}`])
    // Done first, so that publishing does not find itself pending and overtake itself.
    const finish = (outcome: string) =>
      tx.updateTable('schedules').set({ done_at: now, outcome }).where('office_id', '=', office).where('id', '=', schedule.id).execute()
    await finish('published')
    const result = await publish(work, { ...one, revision: schedule.revision_id! })
    if (!result.done) await finish(result.refusal)
    return done()
  },
)

/** Puts a record away: every language leaves the public, its addresses answer 410. Refused while another record's text names it. */
export const trashRecord = command(
  { right: rights['record.trash'], audit: 'record.trashed' },
  async (work, input: { kind: Kind; record: string }): Promise<Outcome> => {
    const { tx, office, now } = work
    const record = await lockRecord(work, input.kind.kind, input.record, 'alone')
    if (!record) return refuse('not-found')
    if (record.trashed_at) return refuse('trashed')
    const user = await tx
      .selectFrom('mentions as m')
      .innerJoin('revisions as v', join => join.onRef('v.office_id', '=', 'm.office_id').onRef('v.id', '=', 'm.revision_id'))
      .innerJoin('texts as t', join =>
        join.onRef('t.office_id', '=', 'v.office_id').onRef('t.record_id', '=', 'v.record_id').onRef('t.language', '=', 'v.language'),
      )
      .innerJoin('records as r', join => join.onRef('r.office_id', '=', 'v.office_id').onRef('r.id', '=', 'v.record_id'))
      .select('v.title')
      .where('m.office_id', '=', office)
      .where('m.target_id', '=', input.record)
      .where('v.record_id', '<>', input.record)
      .where('r.trashed_at', 'is', null)
      .where(eb =>
        eb.or([
          eb('v.id', '=', eb.ref('t.live_revision')),
          eb('v.id', '=', eb.ref('t.newest_revision')),
          eb.exists(
            eb
              .selectFrom('schedules as s')
              .select('s.id')
              .whereRef('s.office_id', '=', 'v.office_id')
              .whereRef('s.revision_id', '=', 'v.id')
              .where('s.done_at', 'is', null)
              .where('s.overtaken_at', 'is', null),
          ),
        ]),
      )
      .executeTakeFirst()
    if (user) return refuse('used-elsewhere', [], { title: user.title })
    const live = await tx
      .selectFrom('texts')
      .select('language')
      .where('office_id', '=', office)
      .where('record_id', '=', input.record)
      .where('live_revision', 'is not', null)
      .forNoKeyUpdate()
      .execute()
    for (const { language } of live) await takeDown(work, { ...input, language })
    await tx
      .updateTable('schedules')
      .set({ overtaken_at: now })
      .where('office_id', '=', office)
      .where('record_id', '=', input.record)
      .where('done_at', 'is', null)
      .where('overtaken_at', 'is', null)
      .execute()
    await tx.updateTable('records').set({ trashed_at: now }).where('office_id', '=', office).where('id', '=', input.record).execute()
    work.about(input.record)
    work.changed(tags.record(input.record))
    return done()
  },
)

/** What publishing does, inside whatever transaction. */
export async function publish(work: Work, input: OneText & { revision: string }): Promise<Outcome> {
  const { tx, office, now } = work
  const text = await lockText(work, input)
  if (!text) return refuse('not-found')
  if (text.trashed_at) return refuse('trashed')
  const revision = await revisionOf(work, input)
  if (!revision) return refuse('revision-unknown')
  if (text.live_revision === input.revision) return refuse('already-live')
  await tx
    .updateTable('texts')
    .set({ live_revision: input.revision, first_published_at: text.first_published_at ?? now, published_at: now, unpublished_at: null })
    .where('office_id', '=', office)
    .where('record_id', '=', input.record)
    .where('language', '=', input.language)
    .execute()
  if (!revision.first_live_at)
    await tx.updateTable('revisions').set({ first_live_at: now }).where('office_id', '=', office).where('id', '=', input.revision).execute()
  await overtake(work, input, 'publish', { upTo: revision.number })
  await writeLive(work, input.kind, input.record, input.language)
  work.about(input.record, [`text.${input.language}`])
  return done()
}

async function takeDown(work: Work, input: OneText): Promise<void> {
  const { tx, office, now } = work
  await tx
    .updateTable('texts')
    .set({ live_revision: null, unpublished_at: now })
    .where('office_id', '=', office)
    .where('record_id', '=', input.record)
    .where('language', '=', input.language)
    .execute()
  await writeLive(work, input.kind, input.record, input.language)
}

function revisionOf({ tx, office }: Work, input: OneText & { revision: string }) {
  return tx
    .selectFrom('revisions')
    .select(['number', 'first_live_at'])
    .where('office_id', '=', office)
    .where('id', '=', input.revision)
    .where('record_id', '=', input.record)
    .where('language', '=', input.language)
    .executeTakeFirst()
}

/** Marks what is pending as overtaken: all of it, or what names a revision up to a number. */
async function overtake(
  { tx, office, now }: Work,
  input: OneText,
  action: 'publish' | 'unpublish',
  which: { by?: string; upTo?: number },
): Promise<boolean> {
  let pending = tx
    .updateTable('schedules')
    .set({ overtaken_at: now, overtaken_by: which.by ?? null })
    .where('office_id', '=', office)
    .where('record_id', '=', input.record)
    .where('language', '=', input.language)
    .where('action', '=', action)
    .where('done_at', 'is', null)
    .where('overtaken_at', 'is', null)
  const { upTo } = which
  if (upTo !== undefined)
    pending = pending.where('revision_id', 'in', eb =>
      eb
        .selectFrom('revisions')
        .select('id')
        .where('office_id', '=', office)
        .where('record_id', '=', input.record)
        .where('language', '=', input.language)
        .where('number', '<=', upTo),
    )
  const result = await pending.executeTakeFirst()
  return result.numUpdatedRows > 0n
}
