import type { Moment } from '../domain/offices/index.ts'
import { readWallTime } from '../domain/offices/index.ts'
import type { Form } from '../web/form.ts'
import type { DeskVisit } from '../web/visit.ts'
import type { FormError } from './refused-form.ts'
import { wallText } from './when.ts'

/** A typed date and time as its fields hold it. */
export interface ClockValues {
  readonly date: string
  readonly time: string
  readonly which: string
  /** Present where the time exists twice: the offsets of the earlier and the later one, for the question. */
  readonly twice?: { readonly earlier: string; readonly later: string }
}

export type ReadClock = { moment: Moment; errors?: undefined; values: ClockValues } | { moment?: undefined; errors: FormError[]; values: ClockValues }

/** The names of the fields of one moment: `fromDate`, `fromTime`, `fromWhich`; without a prefix `date`, `time`, `which`. */
export const clockNames = (prefix = '') =>
  prefix ? { date: `${prefix}Date`, time: `${prefix}Time`, which: `${prefix}Which` } : { date: 'date', time: 'time', which: 'which' }

/**
 * Reads a moment in the office's zone. A time that does not exist is refused with the next there is; one that exists twice is asked about.
 * Whether it is over is the command's business.
 */
export function readClock({ t, office, formats }: Pick<DeskVisit, 't' | 'office' | 'formats'>, form: Form, prefix?: string): ReadClock {
  const names = clockNames(prefix)
  const values = { date: form.text(names.date).trim(), time: form.text(names.time).trim(), which: form.text(names.which) }
  const which = values.which === 'earlier' || values.which === 'later' ? values.which : undefined
  const answer = readWallTime(values.date, values.time, office.zone, which)
  switch (answer.kind) {
    case 'moment':
      return { moment: answer.moment, values }
    case 'not-a-time': {
      const dateIsWrong = readWallTime(values.date, '12:00', office.zone, 'earlier').kind === 'not-a-time'
      const error = dateIsWrong
        ? { fields: [names.date], text: t('refusals:date-not-valid') }
        : { fields: [names.time], text: t('refusals:time-not-valid') }
      return { errors: [error], values }
    }
    case 'does-not-exist': {
      const text = `${t('refusals:time-does-not-exist')} ${t('desk:clock.nextTime', { next: wallText({ formats }, answer.next) })}`
      return { errors: [{ fields: [names.time], text }], values }
    }
    case 'exists-twice':
      return {
        errors: [{ fields: [names.which], text: t('refusals:time-exists-twice') }],
        values: { ...values, twice: { earlier: answer.earlier, later: answer.later } },
      }
  }
}
