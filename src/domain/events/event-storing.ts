import { isDeepStrictEqual } from 'node:util'
import type { Work } from '../commands/index.ts'
import { setOrganisations, setPersons } from '../content/index.ts'
import type { EventFacts, FormerPlan } from './event-facts.ts'
import { storeCall, storeFees, storeProgramme } from './event-parts-storing.ts'
import { readEvent } from './event-reading.ts'

/** Writes the facts of an event. What readers were told before is kept, and calendars are told that there is something new. */
export async function storeEvent(work: Work, id: string, facts: EventFacts): Promise<void> {
  const { tx, office } = work
  const known = await tx.selectFrom('events').select(['former', 'sequence']).where('office_id', '=', office).where('id', '=', id).executeTakeFirst()
  const columns = columnsOf(facts)
  if (!known)
    await tx
      .insertInto('events')
      .values({ office_id: office, id, ...columns })
      .execute()
  else {
    const announced = (await isLive(work, id)) ? await readEvent(tx, office, id) : undefined
    const former = announced && differs(announced, facts, planFields) && said(announced) ? [planOf(announced, work.now)] : []
    const sequence = known.sequence + (announced && differs(announced, facts, calendarFields) ? 1 : 0)
    await tx
      .updateTable('events')
      .set({ ...columns, former: JSON.stringify([...former, ...(known.former as unknown as FormerPlan[])]), sequence })
      .where('office_id', '=', office)
      .where('id', '=', id)
      .execute()
  }
  await setPersons(work, id, facts.persons)
  await setOrganisations(work, id, facts.organisations)
  await storeProgramme(work, id, facts)
  await storeFees(work, id, facts)
  await storeCall(work, id, facts)
}

/** What people plan by: when and where. */
const planFields = ['precision', 'startsOn', 'endsOn', 'startsTime', 'endsTime', 'venue', 'town'] as const
/** What an entry of a calendar says. */
const calendarFields = [...planFields, 'zone', 'mode', 'address', 'country', 'latitude', 'longitude', 'onlineAddress', 'status', 'sessions'] as const

const differs = (before: EventFacts, after: EventFacts, fields: readonly (keyof EventFacts)[]) =>
  fields.some(field => !isDeepStrictEqual(before[field], after[field]))

/** Whether there was anything to plan by. */
const said = (facts: EventFacts) => facts.startsOn !== null || Object.keys(facts.venue).length > 0

const planOf = ({ precision, startsOn, endsOn, startsTime, endsTime, venue, town }: EventFacts, now: Date): FormerPlan => ({
  precision,
  startsOn,
  endsOn,
  startsTime,
  endsTime,
  venue,
  town,
  changedAt: now.toISOString(),
})

/** What nobody saw yet has no former dates. */
const isLive = async ({ tx, office }: Work, id: string) =>
  (await tx.selectFrom('live').select('record_id').where('office_id', '=', office).where('record_id', '=', id).limit(1).executeTakeFirst()) !==
  undefined

const columnsOf = (facts: EventFacts) => ({
  type: facts.type,
  series_id: facts.series,
  precision: facts.precision,
  starts_on: facts.startsOn,
  ends_on: facts.endsOn,
  starts_time: facts.startsTime,
  ends_time: facts.endsTime,
  zone: facts.zone,
  mode: facts.mode,
  venue: JSON.stringify(facts.venue),
  address: JSON.stringify(facts.address),
  town: JSON.stringify(facts.town),
  country: facts.country,
  latitude: facts.latitude,
  longitude: facts.longitude,
  online_address: facts.onlineAddress,
  status: facts.status,
  status_reason: JSON.stringify(facts.statusReason),
  languages: facts.languages,
  audience: JSON.stringify(facts.audience),
  capacity: facts.capacity,
  results: JSON.stringify(facts.results),
})
