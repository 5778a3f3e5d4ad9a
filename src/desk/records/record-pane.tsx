import { Button } from '../../design/components/button.tsx'
import { PaneSection } from '../../design/desk/pane.tsx'
import { Said } from '../../design/desk/said.tsx'
import type { DeskVisit } from '../../web/visit.ts'
import { peopleNames } from '../people-names.ts'
import { formKey } from '../refused-form.ts'
import { when } from '../when.ts'
import type { OneRecord } from './one-record.ts'
import { RecordMoves } from './record-moves.tsx'
import { markedState, TextMark } from './text-mark.tsx'

/** Beside a text: its state and what can be done with it, its address, the facts, where its history is. */
export async function recordPane({ visit, one }: { visit: DeskVisit; one: OneRecord }) {
  const { t } = visit
  const { record, state } = one
  const readers = state?.slug ? one.of.publicHref(one.language, { slug: state.slug }, record) : undefined
  return (
    <>
      <section aria-labelledby="state">
        <h2 class="unseen" id="state">
          {t('desk:articles.pane.state')}
        </h2>
        {record.trashed_at ? <InBin visit={visit} one={one} /> : <StateNow visit={visit} one={one} />}
        {!record.trashed_at && <RecordMoves visit={visit} one={one} />}
      </section>
      {readers && (
        <PaneSection id="address" title={t('desk:articles.pane.address')}>
          <p class="address">
            <bdi dir="ltr">{readers}</bdi>
          </p>
        </PaneSection>
      )}
      {await one.of.facts?.(visit, one)}
      {record.text && (
        <PaneSection
          id="history"
          title={t('desk:articles.pane.history')}
          more={{ label: t('desk:articles.pane.wholeHistory'), href: one.of.addresses.history(one.at) }}
        >
          <p>
            {t('desk:articles.revision', { number: record.text.number })}
            <span class="when">
              {(await peopleNames(visit))(record.text.made_by)}, {when(visit, record.text.made_at)}
            </span>
          </p>
        </PaneSection>
      )}
    </>
  )
}

function StateNow({ visit, one: { state, record } }: { visit: DeskVisit; one: OneRecord }) {
  const { t, office } = visit
  const marked = markedState(state && { ...state, scheduled: state.schedule !== null })
  return (
    <>
      <p class="state-now">
        <TextMark t={t} state={marked} /> {record.text && <span class="soft">{t('desk:articles.revision', { number: record.text.number })}</span>}
      </p>
      {state?.live_revision && state.published_at && (
        <p class="soft">{t('desk:articles.pane.liveSince', { time: when(visit, state.published_at) })}</p>
      )}
      {state?.schedule && (
        <p>
          {t('desk:articles.pane.goesLive', { number: state.schedule.number, time: when(visit, state.schedule.at) })}{' '}
          <span class="soft">{t('desk:forms.zone', { zone: office.zone })}</span>
        </p>
      )}
    </>
  )
}

const InBin = ({ visit, one }: { visit: DeskVisit; one: OneRecord }) => (
  <>
    <Said tone="stopped" title={visit.t('desk:articles.pane.inBin')}>
      {visit.t('desk:articles.pane.inBinText', { time: when(visit, one.record.trashed_at!) })}
    </Said>
    {visit.can('record.trash') && (
      <form method="post" action={one.of.addresses.recovery({ id: one.record.id })}>
        {Object.entries({ ...formKey(), back: one.address }).map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <Button label={visit.t('desk:articles.pane.recover')} kind="main" />
      </form>
    )}
  </>
)
