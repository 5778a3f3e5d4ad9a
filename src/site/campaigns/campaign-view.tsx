import { BodyView } from '../../design/body/render.tsx'
import { Attachments } from '../../design/components/attachments.tsx'
import { CampaignBand } from '../../design/components/campaign-band.tsx'
import { Course } from '../../design/components/course.tsx'
import { DatedRows } from '../../design/components/dated-rows.tsx'
import { Section } from '../../design/components/section.tsx'
import type { CampaignState } from '../../domain/campaigns/index.ts'
import type { ListedRecord } from '../../domain/content/index.ts'
import type { Visit } from '../../web/visit.ts'
import { attachmentRows } from '../attachments.ts'
import { resolver } from '../body.ts'
import { labelIn } from '../parts.ts'
import { recordRow } from '../record-row.ts'
import type { CampaignRow } from './campaign-row.ts'
import { CampaignYears, courseStops } from './course.tsx'
import { campaignTimeText } from './words.ts'

interface Props {
  readonly visit: Visit
  readonly row: CampaignRow
  readonly state: CampaignState
}

/** Kinds in the order in which a campaign shows them. */
const kinds = ['event', 'article', 'project', 'publication', 'page'] as const

export function CampaignView({ visit, row, state }: Props) {
  const { t, language } = visit
  const stops = courseStops(visit, row)
  const files = attachmentRows(visit, [
    ...new Map([...row.files.filter(one => one.role === 'attachment'), ...row.documents].map(one => [one.id, one])).values(),
  ])
  const { during, since } = parted(row)
  return (
    <>
      <Band visit={visit} row={row} state={state} />
      <Section id="about" title={t('campaigns:about')} ground="bare">
        <BodyView body={row.body} lang={language} resolve={resolver(visit, row)} />
      </Section>
      {stops.length > 0 && (
        <Section id="course" title={t(state === 'archive' ? 'campaigns:course.was' : 'campaigns:course.is')}>
          <Course stops={stops} />
        </Section>
      )}
      {kinds.map(kind => {
        const records = during.filter(one => one.kind === kind || (kind === 'event' && one.kind === 'series'))
        return records.length > 0 && <Collected visit={visit} id={kind} title={t(`directory:kinds.${kind}`)} records={records} />
      })}
      {files.length > 0 && (
        <Section id="documents" title={t('campaigns:documents')}>
          <Attachments attachments={files} />
        </Section>
      )}
      {since.length > 0 && <Collected visit={visit} id="since" title={t('campaigns:sinceThen')} records={since} />}
    </>
  )
}

/** The motto is what it says; its name and time stand above. */
function Band({ visit, row, state }: Props) {
  const { t, formats } = visit
  const motto = labelIn(visit, row.card.motto)
  const time = campaignTimeText(visit, row.card)
  const { startsOn, endsOn } = row.card
  return (
    <CampaignBand
      numeral={row.card.numeral ?? undefined}
      kicker={motto ? `${row.title} · ${time}` : time}
      title={motto?.text ?? row.title}
      titleIn={motto?.lang && motto.dir ? { lang: motto.lang, dir: motto.dir } : undefined}
      lead={row.lead || undefined}
      now={
        state === 'running'
          ? endsOn
            ? t('campaigns:runsUntil', { date: formats.date({ on: endsOn, precision: 'day' }) })
            : t('campaigns:state.running')
          : undefined
      }
    >
      {state === 'coming' && <p>{t('campaigns:begins', { date: formats.date({ on: startsOn, precision: 'day' }) })}</p>}
      <CampaignYears visit={visit} row={row} />
    </CampaignBand>
  )
}

const Collected = ({ visit, id, title, records }: { visit: Visit; id: string; title: string; records: readonly ListedRecord[] }) => (
  <Section id={id} title={title}>
    <DatedRows rows={records.map(record => recordRow(visit, record, { kind: id === 'since' }))} />
  </Section>
)

/** What came after the campaign's last day stands apart: an archive is kept as it was. */
function parted({ collected, card }: CampaignRow) {
  const after = (one: ListedRecord) => card.endsOn !== null && one.on_date !== null && one.on_date > card.endsOn
  return { during: collected.filter(one => !after(one)), since: collected.filter(after) }
}
