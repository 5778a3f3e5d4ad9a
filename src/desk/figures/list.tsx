import { ButtonLink } from '../../design/components/button.tsx'
import { Nothing } from '../../design/desk/nothing.tsx'
import { StateMark } from '../../design/desk/state-mark.tsx'
import { Table } from '../../design/desk/table.tsx'
import { figuresForStaff, isPastReview, type ShownFigure } from '../../domain/figures/index.ts'
import { type Label, pickLabel } from '../../domain/labels/index.ts'
import { todayIn } from '../../domain/offices/index.ts'
import { paths } from '../../paths.ts'
import { figureValue, qualifierText } from '../../site/figures-box.tsx'
import type { Answer } from '../../web/answer.ts'
import type { DeskVisit } from '../../web/visit.ts'
import { deskPage } from '../desk-page.tsx'
import { figureName } from './one-figure.ts'

/** The key figures with the day by which somebody should look whether each still holds. */
export async function figures(visit: DeskVisit): Promise<Answer> {
  const { t, platform, office } = visit
  const rows = await figuresForStaff(platform.database.program, office.id, {})
  return deskPage(visit, {
    heading: {
      title: t('desk:figures.title'),
      lead: t('desk:figures.lead'),
      actions: visit.can('figure.write') && <ButtonLink label={t('desk:figures.new')} href={paths.desk.newFigure({})} kind="main" />,
    },
    section: 'figures',
    children: (
      <Table
        caption={t('desk:figures.title')}
        columns={[
          { label: t('desk:figures.label'), widest: true },
          { label: t('desk:figures.value'), align: 'end' },
          { label: t('desk:figures.asOf'), align: 'end' },
          { label: t('desk:figures.source') },
          { label: t('desk:figures.reviewBy') },
        ]}
        nothing={rows.length === 0 ? <Nothing title={t('desk:figures.nothingYet')} text={t('desk:figures.nothingYetText')} /> : undefined}
      >
        {rows.map(row => (
          <FigureLine visit={visit} row={row as never} />
        ))}
      </Table>
    ),
  })
}

function FigureLine({ visit, row }: { visit: DeskVisit; row: ShownFigure }) {
  const { language, office, formats } = visit
  const source = pickLabel(row.source_title as Label, language, office.languages)
  return (
    <tr>
      <th scope="row" class="widest">
        <a href={paths.desk.figure({ id: row.id })}>{figureName(visit, row)}</a>
      </th>
      <td class="at-end">{[qualifierText(visit, row), figureValue(visit, row)].filter(Boolean).join(' ')}</td>
      <td class="at-end">{formats.date({ on: row.as_of, precision: row.precision })}</td>
      <td>{source && <bdi lang={source.language}>{source.text}</bdi>}</td>
      <td>
        <Review visit={visit} by={row.review_by} />
      </td>
    </tr>
  )
}

const Review = ({ visit: { t, formats, office, now }, by }: { visit: DeskVisit; by: string | null }) => {
  if (!by) return <span class="soft">–</span>
  const day = formats.date({ on: by, precision: 'day' })
  return isPastReview({ review_by: by }, todayIn(office.zone, now)) ? (
    <StateMark mark="attention" label={t('desk:figures.reviewNow', { day })} />
  ) : (
    <span>{day}</span>
  )
}
