import { draft, value, type Words } from '../../../../test/office.ts'
import type { Platform } from '../../../platform/platform.ts'
import type { Ask } from '../../commands/index.ts'
import { publishText, type Related } from '../../content/index.ts'
import { type EventFacts, eventSchema } from '../event-facts.ts'
import { eventKind } from '../event-kind.ts'
import { wallInstant } from '../event-times.ts'
import { eventCommands, seriesCommands } from '../keeping.ts'
import { type SeriesFacts, seriesKind, seriesSchema } from '../series.ts'

export const ZONE = 'Europe/Prague'

/** A school of six days in August 2027 in Prague's zone. */
export const eventFacts = (more: Partial<EventFacts> = {}): EventFacts =>
  eventSchema.parse({
    type: 'school',
    precision: 'day',
    startsOn: '2027-08-16',
    endsOn: '2027-08-21',
    zone: ZONE,
    mode: 'place',
    venue: { en: 'Town hall' },
    ...more,
  })

/** A call by its wall times in Prague. */
export const callOf = (opens: string | null, closes: string, zone = ZONE): NonNullable<EventFacts['call']> => ({
  opens: opens === null ? null : { wall: opens, at: wallInstant(opens, zone, 'opens') },
  closes: { wall: closes, at: wallInstant(closes, zone, 'closes') },
  answersBy: null,
  requirements: [{ en: 'a letter' }],
  cancelled: false,
})

/** An event with its first text; nothing is published. */
export const newEvent = async (platform: Platform, ask: Ask, text: Words, facts: Partial<EventFacts> = {}, related?: Related) =>
  value(await eventCommands.create(platform, ask, { facts: eventFacts(facts), related, text: draft(text) }))

/** An event that readers see; its id. */
export async function liveEvent(platform: Platform, ask: Ask, text: Words, facts: Partial<EventFacts> = {}, related?: Related): Promise<string> {
  const { record, revision } = await newEvent(platform, ask, text, facts, related)
  value(await publishText(platform, ask, { kind: eventKind, record, language: text.language ?? 'en', revision }))
  return record
}

/** A translation of an event that readers see. */
export async function translateEvent(platform: Platform, ask: Ask, record: string, text: Words): Promise<void> {
  const { revision } = value(await eventCommands.write(platform, ask, { ...draft(text), record }))
  value(await publishText(platform, ask, { kind: eventKind, record, language: text.language ?? 'en', revision }))
}

/** A series that readers see; its id. */
export async function liveSeries(platform: Platform, ask: Ask, text: Words, facts: Partial<SeriesFacts> = {}): Promise<string> {
  const made = value(await seriesCommands.create(platform, ask, { facts: seriesSchema.parse({ type: 'school', ...facts }), text: draft(text) }))
  value(await publishText(platform, ask, { kind: seriesKind, record: made.record, language: text.language ?? 'en', revision: made.revision }))
  return made.record
}
