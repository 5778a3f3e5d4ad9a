import type { Ask } from '../src/domain/commands/index.ts'
import { publishText, type Related } from '../src/domain/content/index.ts'
import { type EventFacts, eventCommands, eventKind, eventSchema } from '../src/domain/events/index.ts'
import type { Platform } from '../src/platform/platform.ts'
import { draft, value, type Words } from './office.ts'

/** The facts of a school of three days, with what is given. */
export const eventFacts = (more: Partial<EventFacts> = {}): EventFacts =>
  eventSchema.parse({
    type: 'school',
    precision: 'day',
    startsOn: '2027-08-16',
    endsOn: '2027-08-18',
    zone: 'Europe/Prague',
    mode: 'place',
    ...more,
  })

/** An event that readers see, in the language of its text. */
export async function liveEvent(
  platform: Platform,
  ask: Ask,
  { facts, related }: { facts?: Partial<EventFacts>; related?: Related },
  text: Words,
): Promise<string> {
  const { record, revision } = value(await eventCommands.create(platform, ask, { facts: eventFacts(facts), related, text: draft(text) }))
  value(await publishText(platform, ask, { kind: eventKind, record, language: text.language ?? 'en', revision }))
  return record
}
