import type { FigureRow } from '../../design/components/figure-rows.tsx'
import { ValueHistory, type ValuePoint } from '../../design/components/value-history.tsx'
import type { FormerValue } from '../../domain/figures/index.ts'
import type { Visit } from '../../web/visit.ts'
import { asOfAndAge, figureValue, qualifierText } from '../figures-box.tsx'
import { labelIn, labelText } from '../parts.ts'
import type { FigureWithHistory } from './show.tsx'

/** A figure as its page shows it. */
export function figureRow(visit: Visit, figure: FigureWithHistory): FigureRow {
  const { t } = visit
  const label = labelIn(visit, figure.label)
  const source = labelText(visit, figure.source_title)
  return {
    id: figure.key,
    value: figureValue(visit, figure),
    qualifier: qualifierText(visit, figure),
    label: [label?.text, labelText(visit, figure.unit)].filter(Boolean).join(', '),
    lang: label?.lang,
    dir: label?.dir,
    notes: [
      asOfAndAge(visit, figure),
      source ? (
        <>
          {t('figures.source')} <Source title={source} address={figure.source_url} />
        </>
      ) : (
        t('figures.noSource')
      ),
    ],
    history: figure.values.length > 1 ? <History visit={visit} figure={figure} /> : undefined,
  }
}

const Source = ({ title, address }: { title: string; address: string | null }) =>
  address ? (
    <a class="out" href={address}>
      {title}
    </a>
  ) : (
    <span>{title}</span>
  )

function History({ visit, figure }: { visit: Visit; figure: FigureWithHistory }) {
  const { t } = visit
  const points = figure.values.map(value => pointOf(visit, figure, value))
  const [first, last] = [points.at(0)!, points.at(-1)!]
  const name = labelText(visit, figure.label)
  return (
    <ValueHistory
      points={points}
      words={{
        drawn: t('figures.drawn', { figure: name, first: first.value, from: first.date, last: last.value, until: last.date }),
        caption: t('figures.history'),
        when: t('figures.when'),
        value: t('figures.value'),
      }}
    />
  )
}

function pointOf(visit: Visit, figure: FigureWithHistory, value: FormerValue): ValuePoint {
  return {
    at: Temporal.PlainDate.from(value.as_of).toZonedDateTime('UTC').epochMilliseconds,
    amount: Number(value.value),
    date: visit.formats.date({ on: value.as_of, precision: value.precision }),
    value: [qualifierText(visit, value), figureValue(visit, { ...value, key: figure.key })].filter(Boolean).join(' '),
  }
}
