import { type EventFacts, eventAt, eventCommands, eventKind, wallInstant } from '../src/domain/events/index.ts'
import { type Office, todayIn } from '../src/domain/offices/index.ts'
import { inOffice } from '../src/platform/database/transaction.ts'
import type { Platform } from '../src/platform/platform.ts'
import { value } from './accepted.ts'
import { comingDates } from './coming-edition.ts'

/** The edition whose dates follow today's date, by its address in English. */
const FOLLOWING = 'summer-school-next'
const LEAST_DAYS_LEFT = 14

/**
 * Gives the edition new dates when its call has less than two weeks to go, so that there is always something to apply for. Whoever called it
 * off, or gave it a call that is open for longer, is not corrected.
 */
export async function followToday(platform: Platform, office: Pick<Office, 'id' | 'zone'>): Promise<void> {
  const now = platform.now()
  const found = await following(platform, office.id)
  if (found?.facts.status !== 'confirmed' || !found.facts.call || found.facts.call.cancelled || !found.facts.startsOn) return
  const { record, facts } = found
  const { call, zone } = facts
  if (new Date(call!.closes.at).getTime() - now.getTime() > LEAST_DAYS_LEFT * 86_400_000) return
  const { opens, closes, answersBy, startsOn, endsOn } = comingDates(todayIn(zone, now))
  const later = Temporal.PlainDate.from(facts.startsOn!).until(startsOn)
  const next = {
    ...facts,
    startsOn,
    endsOn,
    sessions: facts.sessions.map(session => ({ ...session, day: Temporal.PlainDate.from(session.day).add(later).toString() })),
    call: {
      ...call!,
      opens: { wall: opens, at: wallInstant(opens, zone, 'opens') },
      closes: { wall: closes, at: wallInstant(closes, zone, 'closes') },
      answersBy,
    },
  }
  value(await eventCommands.changeFacts(platform, { office: office.id, actor: { kind: 'operator' } }, { record, facts: next }))
}

/** The edition with its facts; undefined where somebody took it away. */
export async function following(platform: Platform, office: string): Promise<{ record: string; facts: EventFacts } | undefined> {
  const { program } = platform.database
  const [row] = await eventAt(program, office, { language: 'en', slug: FOLLOWING })
  return row && { record: row.id, facts: await inOffice(program, office, tx => eventKind.read(tx, office, row.id)) }
}
