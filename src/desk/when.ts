import type { DeskVisit } from '../web/visit.ts'

type Clock = Pick<DeskVisit, 'formats' | 'office' | 'now'>

/** An instant as one says it here: "14:32" within the day, else the date with the time. Accepts what JSON made of an instant. */
export function when({ formats, office, now }: Clock, at: Date | string): string {
  const instant = new Date(at)
  return formats.dayIn(instant, office.zone) === formats.dayIn(now, office.zone)
    ? formats.time(instant, office.zone)
    : formats.dateAndTime(instant, office.zone)
}

/** The same for a column of a list, where only the day is of use after the day is over. */
export function whenInList({ formats, office, now }: Clock, at: Date | string): string {
  const instant = new Date(at)
  const day = formats.dayIn(instant, office.zone)
  return day === formats.dayIn(now, office.zone) ? formats.time(instant, office.zone) : formats.date({ on: day, precision: 'day' })
}

/** A wall time as it was typed, `2027-06-08T09:00`, in the reader's way. */
export function wallText({ formats }: Pick<DeskVisit, 'formats'>, wall: string): string {
  const [on, time] = wall.split('T')
  return `${formats.weekdayAndDate(on!)} ${on!.slice(0, 4)}, ${time!.replace(/^0/, '').slice(0, 5)}`
}
