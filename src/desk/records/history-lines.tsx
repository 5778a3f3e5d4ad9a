import { Block } from '../../design/desk/pane.tsx'
import { Table } from '../../design/desk/table.tsx'
import { isArticleType } from '../../domain/articles/index.ts'
import type { TextHistory } from '../../domain/content/index.ts'
import { kindKey } from '../../site/news/rows.ts'
import type { DeskVisit } from '../../web/visit.ts'
import { when } from '../when.ts'

interface LinesProps<L> {
  readonly visit: DeskVisit
  readonly lines: readonly L[]
  readonly nameOf: (by: string) => string
}

export const ScheduleLines = ({ visit, lines, nameOf }: LinesProps<TextHistory['schedules'][number]>) => {
  const { t } = visit
  return (
    <Block id="schedules" title={t('desk:history.schedules')}>
      <Table
        caption={t('desk:history.schedules')}
        columns={[
          { label: t('desk:history.goesLive'), widest: true },
          { label: t('desk:history.outcome') },
          { label: t('desk:history.when'), align: 'end' },
          { label: t('desk:history.by') },
        ]}
      >
        {lines.map(line => (
          <tr>
            <th scope="row" class="widest">
              {t('desk:history.revisionAt', { number: line.number ?? 0, time: when(visit, line.at) })}
            </th>
            <td>{outcome(visit, line)}</td>
            <td class="at-end">{when(visit, line.made_at)}</td>
            <td>{nameOf(line.made_by)}</td>
          </tr>
        ))}
      </Table>
    </Block>
  )
}

function outcome({ t }: DeskVisit, line: TextHistory['schedules'][number]): string {
  if (line.done_at) return line.outcome === 'published' ? t('desk:history.wentOut') : t('desk:history.withoutEffect')
  return line.overtaken_at ? t('desk:history.cancelled') : t('desk:history.pending')
}

export const FactChanges = ({ visit, lines, nameOf }: LinesProps<TextHistory['facts'][number]>) => {
  const { t } = visit
  return (
    <Block id="facts" title={t('desk:history.facts')}>
      <Table
        caption={t('desk:history.facts')}
        columns={[
          { label: t('desk:history.fact'), widest: true },
          { label: t('desk:history.before') },
          { label: t('desk:history.after') },
          { label: t('desk:history.when'), align: 'end' },
          { label: t('desk:history.by') },
        ]}
      >
        {lines.map(line => (
          <tr>
            <th scope="row" class="widest">
              {factName(visit, line.field)}
            </th>
            <td>{factValue(visit, line.field, line.before)}</td>
            <td>{factValue(visit, line.field, line.after)}</td>
            <td class="at-end">{when(visit, line.made_at)}</td>
            <td>{nameOf(line.made_by)}</td>
          </tr>
        ))}
      </Table>
    </Block>
  )
}

function factName({ t }: DeskVisit, field: string): string {
  if (field === 'type') return t('desk:articles.columns.type')
  if (field === 'dated_on') return t('desk:articles.columns.dated')
  return t('desk:articles.facts.precision')
}

function factValue({ t, formats }: DeskVisit, field: string, value: unknown): string {
  const text = String(value ?? '')
  if (field === 'type' && isArticleType(text)) return t(kindKey('kinds', text))
  if (field === 'dated_on' && /^\d{4}-\d{2}-\d{2}$/.test(text)) return formats.date({ on: text, precision: 'day' })
  if (text === 'day' || text === 'month' || text === 'year') return t(`desk:articles.facts.precisions.${text}`)
  return text
}
