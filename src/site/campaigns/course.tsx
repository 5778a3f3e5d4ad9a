import type { Stop } from '../../design/components/course.tsx'
import { YearLine } from '../../design/components/year-line.tsx'
import { type CampaignStop, stopDate } from '../../domain/campaigns/index.ts'
import { todayIn } from '../../domain/offices/index.ts'
import type { Visit } from '../../web/visit.ts'
import { recordHref } from '../body.ts'
import { labelIn } from '../parts.ts'
import type { CampaignRow } from './campaign-row.ts'

/** What was when, each with the way to its record where readers can see it. */
export function courseStops(visit: Visit, { facts, collected }: CampaignRow): Stop[] {
  const today = todayIn(visit.office.zone, visit.now)
  return facts.stops.map(stop => {
    const title = labelIn(visit, stop.title)
    const record = collected.find(one => one.record_id === stop.record)
    return {
      date: visit.formats.dateParts(stopDate(stop)),
      title: title?.text ?? '',
      text: labelIn(visit, stop.text)?.text,
      words: title?.lang && title.dir ? { lang: title.lang, dir: title.dir } : undefined,
      href: record && recordHref(visit, record),
      done: stopDate(stop).on <= today,
    }
  })
}

/** The years from the first stop to the last; nothing where they are few. */
export function CampaignYears({ visit, row }: { visit: Visit; row: CampaignRow }) {
  const { t, formats } = visit
  const stations = row.facts.stops.map(stop => ({ at: yearOf(stop), label: formats.date(stopDate(stop)) }))
  const [first, last] = [stations[0], stations.at(-1)]
  if (!first || !last) return null
  const label = t('campaigns:years', {
    from: String(Math.floor(first.at)),
    to: String(Math.floor(last.at)),
    stations: formats.list(stations.map(one => one.label)),
  })
  return <YearLine label={label} stations={stations} />
}

/** A date as a year with its part: 5 December 2011 is 2011.93. */
function yearOf(stop: CampaignStop): number {
  const { on } = stopDate(stop)
  const day = Temporal.PlainDate.from(on)
  return day.year + (day.dayOfYear - 1) / day.daysInYear
}
