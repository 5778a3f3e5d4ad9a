import { StatusNotice } from '../../design/components/status-notice.tsx'
import type { Visit } from '../../web/visit.ts'
import { labelText } from '../parts.ts'
import type { EventRow } from './reading.ts'
import { placeText, whenText } from './words.ts'

/** What became of the dates and the place, with what was announced before. */
export function EventNotice({ visit, row: { card, facts } }: { visit: Visit; row: Pick<EventRow, 'card' | 'facts'> }) {
  const { t } = visit
  const reason = labelText(visit, facts.statusReason)
  const own = whenText(visit, card, card.zone)
  const former = card.former && whenText(visit, card.former, card.zone)
  switch (card.status) {
    case 'cancelled':
      return <StatusNotice title={t('events:notice.cancelled')} lines={lines(own && t('events:notice.cancelledDate', { when: own }), reason)} />
    case 'postponed': {
      // The dates that the record still holds are the ones that no longer count.
      const when = own || former
      return (
        <StatusNotice
          title={t('events:notice.postponed')}
          lines={lines(when ? t('events:notice.postponedDate', { when }) : t('events:notice.postponedUndated'), reason)}
        />
      )
    }
    case 'moved': {
      const place = card.former && placeText(visit, card.former)
      return (
        <StatusNotice
          title={t('events:notice.moved')}
          lines={lines(
            former && former !== own ? t('events:notice.movedDate', { when: former }) : '',
            place && place !== placeText(visit, card) ? t('events:notice.movedPlace', { place }) : '',
            reason,
          )}
        />
      )
    }
    case 'planned':
      return own ? <StatusNotice title={t('events:states.planned')} lines={lines(t('events:notice.planned'), reason)} /> : null
    default:
      return null
  }
}

const lines = (...all: (string | null | undefined)[]) => all.filter((one): one is string => Boolean(one))
