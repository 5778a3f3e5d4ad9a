import { BodyView } from '../../design/body/render.tsx'
import { DatedRows } from '../../design/components/dated-rows.tsx'
import { Empty } from '../../design/components/empty.tsx'
import { EventHead } from '../../design/components/event-head.tsx'
import type { Fact } from '../../design/components/facts.tsx'
import { OpenNow } from '../../design/components/open-now.tsx'
import { People } from '../../design/components/people.tsx'
import { Section } from '../../design/components/section.tsx'
import { daysLeft, type Edition, eventPhase, eventState, timesOf } from '../../domain/events/index.ts'
import { paths } from '../../paths.ts'
import { resolver } from '../body.ts'
import { organisationName } from '../directory/names.ts'
import { HeadPicture } from '../head-picture.tsx'
import { labelText } from '../parts.ts'
import { callOpen } from './call.tsx'
import { earlierPeople } from './persons.ts'
import type { Reading, SeriesRow } from './reading.ts'
import { eventRow } from './rows.ts'
import { relatedRows } from './sections.tsx'
import { closingText, roleText, shortDates } from './words.ts'

/** A series: what it is, the edition that comes next, those that were, who taught there. */
export function SeriesView({ reading, row }: { reading: Reading; row: SeriesRow }) {
  const { visit, lang } = reading
  const { t, now } = visit
  const ahead = row.editions
    .filter(edition => eventPhase(timesOf(edition.card), now) !== 'past' && edition.card.startsOn !== null)
    .toSorted((a, b) => a.on_date!.localeCompare(b.on_date!))
  const open = ahead.find(edition => callOpen(eventState(timesOf(edition.card), now)))
  const past = row.editions.filter(edition => !ahead.includes(edition))
  const people = earlierPeople(reading, past)
  const related = relatedRows(reading, row.related, [row.record_id, ...row.editions.map(one => one.record_id)])
  const audience = labelText(visit, row.facts.audience)
  const names = (edition: Edition) => edition.persons.map(person => labelText(visit, person.shown))
  return (
    <article>
      <EventHead title={row.title} lead={row.lead} facts={seriesFacts(reading, row)}>
        {open && <OpenEdition reading={reading} edition={open} />}
      </EventHead>
      <Section id="about" title={t('events:sections.about')}>
        <HeadPicture visit={visit} files={row.files} />
        <BodyView body={row.body} lang={row.language} resolve={resolver({ ...visit, language: lang }, row)} />
        {audience && <p>{audience}</p>}
      </Section>
      <Section
        id="coming"
        title={t('events:sections.coming')}
        more={{ label: t('events:series.subscribe'), href: paths.machines.eventCalendar({ lang, slug: row.slug }) }}
        note={t('events:calendarNote')}
      >
        {ahead.length ? (
          <DatedRows rows={ahead.map(edition => eventRow(visit, edition, { lang, lead: true }))} />
        ) : (
          <Empty text={t('events:series.nothingAhead')} />
        )}
      </Section>
      {past.length > 0 && (
        <Section id="editions" title={t('events:sections.editions')} note={t('events:series.editions', { count: past.length })}>
          <DatedRows rows={past.map(edition => eventRow(visit, edition, { lang, people: names(edition) }))} />
        </Section>
      )}
      {people.length > 0 && (
        <Section id="people" title={t('events:sections.lecturers')}>
          <People people={people} />
        </Section>
      )}
      {related.length > 0 && (
        <Section id="related" title={t('events:sections.related')}>
          <DatedRows rows={related} ordered={false} />
        </Section>
      )}
    </article>
  )
}

/** The plate of the edition that is open now, which leads to its page. */
function OpenEdition({ reading: { visit, lang }, edition }: { reading: Reading; edition: Edition }) {
  const { t, formats, now } = visit
  const { card } = edition
  const wall = card.closesWall!
  const { days } = daysLeft(wall, card.zone, now)
  return (
    <OpenNow
      title={t(eventState(timesOf(card), now) === 'open' ? 'events:states.open' : 'events:states.closing-soon')}
      text={`${edition.title}, ${shortDates(visit, card)}`}
      left={{
        number: days > 0 ? t('events:call.days', { count: days }) : t('events:call.lastDay'),
        before: t(days > 0 ? 'events:call.leftUntil' : 'events:call.closesAt'),
        when: closingText(visit, wall),
        datetime: card.closes!,
        after: t('events:call.inZone', { zone: formats.zoneName(card.zone) }),
      }}
      action={{ label: t('events:series.toEdition'), href: paths.site.event({ lang, slug: edition.slug }) }}
    />
  )
}

function seriesFacts({ visit, lang }: Reading, row: SeriesRow): Fact[] {
  const { t } = visit
  return [
    ...[...Map.groupBy(row.organisations, one => one.role)].map(([role, group]) => ({
      label: roleText(visit, role),
      values: group.map(one => ({ text: organisationName(visit, one.names).text, href: paths.site.organisation({ lang, slug: one.slug }) })),
    })),
    ...(row.topics.length
      ? [
          {
            label: t('events:facts.topics'),
            values: row.topics.map(topic => ({ text: labelText(visit, topic.label), href: paths.site.topic({ lang, slug: topic.slug }) })),
          },
        ]
      : []),
    { label: t('letters:link'), values: [{ text: t('letters:linkSeries'), href: paths.site.letters({ lang }, { series: row.slug }) }] },
  ]
}
