import { ButtonLink } from '../../design/components/button.tsx'
import { Nothing } from '../../design/desk/nothing.tsx'
import { StateMark } from '../../design/desk/state-mark.tsx'
import { Table } from '../../design/desk/table.tsx'
import { bannersForStaff } from '../../domain/banners/index.ts'
import { type Label, pickLabel } from '../../domain/labels/index.ts'
import { paths } from '../../paths.ts'
import type { Answer } from '../../web/answer.ts'
import type { DeskVisit } from '../../web/visit.ts'
import { deskPage } from '../desk-page.tsx'
import { peopleNames } from '../people-names.ts'
import { when } from '../when.ts'

/** The notices over the pages: which one shows, which will, which did. */
export async function banners(visit: DeskVisit): Promise<Answer> {
  const { t, platform, office, now } = visit
  const rows = await bannersForStaff(platform.database.program, office.id, {})
  const nameOf = await peopleNames(visit)
  return deskPage(visit, {
    heading: {
      title: t('desk:banners.title'),
      lead: t('desk:banners.lead'),
      actions: visit.can('banner.write') && <ButtonLink label={t('desk:banners.new')} href={paths.desk.newBanner({})} kind="main" />,
    },
    section: 'banners',
    children: (
      <Table
        caption={t('desk:banners.title')}
        columns={[
          { label: t('desk:banners.words'), widest: true },
          { label: t('desk:banners.state') },
          { label: t('desk:banners.from'), align: 'end' },
          { label: t('desk:banners.until'), align: 'end' },
          { label: t('desk:banners.by') },
        ]}
        nothing={rows.length === 0 ? <Nothing title={t('desk:banners.nothingYet')} text={t('desk:banners.nothingYetText')} /> : undefined}
      >
        {rows.map(row => {
          const label = pickLabel(row.label as Label, visit.language, office.languages)
          const state = stateOf(row, now)
          return (
            <tr>
              <th scope="row" class="widest">
                <a href={paths.desk.banner({ id: row.id })}>
                  <bdi lang={label?.language}>{label?.text}</bdi>
                </a>
              </th>
              <td>
                <StateMark mark={marks[state]} label={t(`desk:banners.states.${state}`)} />
              </td>
              <td class="at-end">{when(visit, row.shown_from)}</td>
              <td class="at-end">{row.shown_until ? when(visit, row.shown_until) : t('desk:banners.noEnd')}</td>
              <td>{nameOf(row.made_by)}</td>
            </tr>
          )
        })}
      </Table>
    ),
  })
}

const marks = { shows: 'live', ahead: 'scheduled', over: 'unpublished' } as const

const stateOf = (banner: { shown_from: Date; shown_until: Date | null }, now: Date): keyof typeof marks =>
  banner.shown_from > now ? 'ahead' : banner.shown_until && banner.shown_until <= now ? 'over' : 'shows'
