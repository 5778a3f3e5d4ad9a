import { EventHead } from '../../design/components/event-head.tsx'
import { Section } from '../../design/components/section.tsx'
import { eventState, timesOf } from '../../domain/events/index.ts'
import { CallPlate } from './call.tsx'
import { eventFacts } from './event-facts.ts'
import { EventNotice } from './notice.tsx'
import type { EventRow, Reading } from './reading.ts'
import { eventParts } from './sections.tsx'
import { shownCall } from './shown-call.ts'
import { plateDate } from './words.ts'

/** Everything between masthead and footer of an event's page. */
export function EventView({ reading, row }: { reading: Reading; row: EventRow }) {
  const { visit } = reading
  const { t, now } = visit
  const { card } = row
  const call = shownCall(visit, row)
  const state = eventState(timesOf(card), now)
  const parts = eventParts(reading, row)
  const dropped = state === 'cancelled' || state === 'postponed'
  const date = plateDate(visit, card.startsOn || !card.former ? card : card.former)
  return (
    <article>
      <EventHead
        title={row.title}
        lead={row.lead}
        date={date}
        struck={dropped ? t(`events:states.${state}`) : undefined}
        facts={eventFacts(reading, row)}
        contents={parts.length > 1 ? { label: t('events:sections.contents'), parts } : undefined}
      >
        <EventNotice visit={visit} row={row} />
        {call && <CallPlate visit={visit} shown={call} action={{ label: t('events:call.how'), href: '#apply' }} />}
      </EventHead>
      {parts.map(({ id, title, note, more, content }) => (
        <Section id={id} title={title} note={note} more={more}>
          {content}
        </Section>
      ))}
    </article>
  )
}
