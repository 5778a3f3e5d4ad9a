import { type OpenState, openState, todayIn } from '../domain/offices/index.ts'
import type { Visit } from '../web/visit.ts'

interface Opening {
  readonly title: string
  readonly open: boolean
  /** When the sentence stops being true. */
  readonly until: Date
}

/** The last answer for each office as it was read and each language: true until its own end, and reckoning in zones takes a while. */
const known = new WeakMap<Visit['office'], Map<string, { opening: Opening; since: Date }>>()

/** Whether the office is open, in a sentence; undefined where it has no hours. */
export function openingSentence(visit: Visit): Opening | undefined {
  const { office, language, now } = visit
  const before = known.get(office)?.get(language)
  if (before && now >= before.since && now < before.opening.until) return before.opening
  const state = openState(office, now)
  if (state.state === 'unknown') return undefined
  const opening = { title: sentence(visit, state), open: state.state === 'open', until: state.until }
  if (!known.has(office)) known.set(office, new Map())
  known.get(office)!.set(language, { opening, since: now })
  return opening
}

function sentence({ t, office, now }: Visit, state: Exclude<OpenState, { state: 'unknown' }>): string {
  switch (state.state) {
    case 'open':
      return t('hours.openNow', { time: shortTime(state.closesAt) })
    case 'opens-today':
      return t('hours.opensToday', { time: shortTime(state.opensAt) })
    case 'opens-later': {
      const time = shortTime(state.opensAt)
      // Not in 24 hours: a day can have 23 of them, or 25.
      const tomorrow = Temporal.PlainDate.from(todayIn(office.zone, now)).add({ days: 1 }).toString() === state.date
      return tomorrow
        ? t('hours.closedNowOpensTomorrow', { time })
        : t('hours.closedNowOpensOn', { time, day: t(`hours.on.${state.day as 1 | 2 | 3 | 4 | 5 | 6 | 7}`) })
    }
  }
}

/** "9:00" as people write it: no leading zero. */
export const shortTime = (wall: string): string => wall.replace(/^0/, '')
