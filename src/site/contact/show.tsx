import { DatedRows } from '../../design/components/dated-rows.tsx'
import { Facts } from '../../design/components/facts.tsx'
import { OpenToday } from '../../design/components/open-today.tsx'
import { OpeningHours } from '../../design/components/opening-hours.tsx'
import { PageHeading } from '../../design/components/page-heading.tsx'
import { Place } from '../../design/components/place.tsx'
import { Section } from '../../design/components/section.tsx'
import { WayDiagram } from '../../design/components/way-diagram.tsx'
import { hoursOf, type Office, openState, wallClock } from '../../domain/offices/index.ts'
import { graph, organisationId, webPage } from '../../formats/json-ld.ts'
import { paths } from '../../paths.ts'
import type { Answer } from '../../web/answer.ts'
import type { Visit } from '../../web/visit.ts'
import { addressLines } from '../frame.ts'
import { openingSentence, shortTime } from '../opening.ts'
import { organisationData } from '../organisation-data.ts'
import { earliest, everyLanguage, labelText } from '../parts.ts'
import { sitePage } from '../site-page.tsx'
import { waySketch } from '../way.ts'

const QUARTER = 15 * 60_000

/** How to find, reach and meet the office. */
export function contact(visit: Visit): Promise<Answer> {
  const { office, language: lang, t, formats, now } = visit
  const opening = openingSentence(visit)
  const open = openState(office, now).state === 'open'
  const sketch = waySketch(visit)
  const { latitude, longitude } = office.place
  const way = labelText(visit, office.place.way)
  const clock = wallClock(office.zone, now)
  const address = visit.origin + paths.site.contact({ lang })
  return sitePage(visit, {
    sheet: 'contact.css',
    section: 'contact',
    first: true,
    title: t('contact.title'),
    description: [addressLines(visit).join(', '), opening && way].filter(Boolean).join('. '),
    hrefs: everyLanguage(visit, code => paths.site.contact({ lang: code })),
    head: {
      data: [
        organisationData(visit),
        graph(webPage({ type: 'ContactPage', address, name: t('contact.title'), language: lang, publisher: organisationId(visit.origin) })),
      ],
    },
    tags: [],
    // While the office is open, the mark of the hour moves every quarter.
    until: earliest(
      opening?.until,
      open ? new Date((Math.floor(now.getTime() / QUARTER) + 1) * QUARTER) : null,
      opening ? midnightAfter(clock.date, office.zone) : null,
    ),
    children: (
      <>
        <PageHeading title={t('contact.title')}>
          {opening && <OpenToday title={opening.title} text={formats.weekdayAndDate(clock.date)} open={opening.open} />}
        </PageHeading>
        <Section
          id="way"
          title={t('contact.way')}
          more={
            latitude !== undefined && longitude !== undefined
              ? { label: t('contact.openMap'), href: mapAddress(latitude, longitude), outside: true }
              : undefined
          }
          otherSite={t('layout.opensOtherSite')}
        >
          <Place address={addressLines(visit)} directions={way ? [way] : undefined}>
            {sketch && <WayDiagram {...sketch} />}
          </Place>
        </Section>
        {office.openingHours.length > 0 && (
          <Section
            id="hours"
            title={t('contact.hours')}
            note={[labelText(visit, office.hoursNote), t('hours.timesIn', { zone: office.zone })].filter(Boolean).join(' ')}
          >
            <OpeningHours
              days={[1, 2, 3, 4, 5, 6, 7]
                .filter(day => day <= 5 || hoursOf(office, day).length > 0)
                .map(day => openingDay(visit, office, day, clock.day))}
              now={open ? Math.floor(clock.minutes / 15) / 4 : undefined}
              words={{ closed: t('hours.closed'), today: t('hours.today') }}
            />
          </Section>
        )}
        <Section id="write" title={t('contact.write')}>
          <Facts facts={contactFacts(visit)} />
        </Section>
        {office.moved && (
          <Section id="move" title={t('contact.move')}>
            <DatedRows
              rows={[
                {
                  href: paths.site.contact({ lang }, {}),
                  title: labelText(visit, office.moved.text),
                  date: formats.dateParts({ on: office.moved.on, precision: 'day' }),
                },
              ]}
            />
          </Section>
        )}
      </>
    ),
  })
}

function openingDay({ formats }: Visit, office: Office, day: number, today: number) {
  const hours = hoursOf(office, day).map(({ from, to }) => ({ from: decimal(from), to: decimal(to), words: `${shortTime(from)}–${shortTime(to)}` }))
  return { name: formats.weekday(day), hours, today: day === today }
}

const decimal = (wall: string) => Number(wall.slice(0, 2)) + Number(wall.slice(3)) / 60

function contactFacts(visit: Visit) {
  const { office, t, formats } = visit
  const labels = {
    email: t('contact.email'),
    phone: t('contact.telephone'),
    press: t('contact.press'),
    applications: t('contact.email'),
    other: t('contact.email'),
  }
  const points = office.contactPoints.map(point => ({
    label: labelText(visit, point.label) || labels[point.kind],
    values: [
      {
        // A telephone number stands on one line.
        text: point.kind === 'phone' ? point.value.replaceAll(' ', '\u00a0') : point.value,
        href: point.kind === 'phone' ? `tel:${point.value.replace(/[^+\d]/g, '')}` : point.value.includes('@') ? `mailto:${point.value}` : undefined,
        apart: true,
      },
    ],
  }))
  const spoken = office.spokenLanguages.map(code => formats.languageName(code))
  return spoken.length ? [...points, { label: t('contact.languages'), values: [{ text: formats.list(spoken) }] }] : points
}

/** An outside map, only as a link that the reader may follow. */
const mapAddress = (latitude: number, longitude: number) =>
  `https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}#map=17/${latitude}/${longitude}`

const midnightAfter = (date: string, zone: string) => new Date(Temporal.PlainDate.from(date).add({ days: 1 }).toZonedDateTime(zone).epochMilliseconds)
