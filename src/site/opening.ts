import { type OpenState, openState } from '../domain/offices/index.ts'
import type { Visit } from '../web/visit.ts'

/** Whether the office is open, in a sentence; undefined where it has no hours. `until`: when the sentence stops being true. */
export function openingSentence(visit: Visit): { title: string; open: boolean; until: Date } | undefined {
  const state = openState(visit.office, visit.now)
  if (state.state === 'unknown') return undefined
  return { title: sentence(visit, state), open: state.state === 'open', until: state.until }
}

function sentence({ t, formats, office, now }: Visit, state: Exclude<OpenState, { state: 'unknown' }>): string {
  switch (state.state) {
    case 'open':
      return t('hours.openNow', { time: shortTime(state.closesAt) })
    case 'opens-today':
      return t('hours.opensToday', { time: shortTime(state.opensAt) })
    case 'opens-later': {
      const time = shortTime(state.opensAt)
      const tomorrow = formats.dayIn(new Date(now.getTime() + 24 * 3600_000), office.zone) === state.date
      return tomorrow
        ? t('hours.closedNowOpensTomorrow', { time })
        : t('hours.closedNowOpensOn', { time, day: t(`hours.on.${state.day as 1 | 2 | 3 | 4 | 5 | 6 | 7}`) })
    }
  }
}

/** "9:00" as people write it: no leading zero. */
export const shortTime = (wall: string): string => wall.replace(/^0/, '')
