import { DeskForm } from '../../design/desk/form.tsx'
import { Block, KeyValues } from '../../design/desk/pane.tsx'
import { Table } from '../../design/desk/table.tsx'
import { changeFigure, setFigureValue } from '../../domain/figures/index.ts'
import { todayIn } from '../../domain/offices/index.ts'
import { paths } from '../../paths.ts'
import { asOfText, figureValue, qualifierText } from '../../site/figures-box.tsx'
import { type Answer, problem, redirect } from '../../web/answer.ts'
import type { DeskVisit } from '../../web/visit.ts'
import { leadOn } from '../after.ts'
import { deskPage } from '../desk-page.tsx'
import { type LabelFields, labelFields } from '../library/labels.tsx'
import { peopleNames } from '../people-names.ts'
import { errorOf, type FormError, formErrors, formKey } from '../refused-form.ts'
import { when } from '../when.ts'
import { FactFields, typedFigure, typedValue, ValueFields } from './figure-fields.tsx'
import { figureName, figureOf, type StaffFigure } from './one-figure.ts'

/** A key figure: a new value, what holds of it whatever the value, and the values it had. */
export async function figure(visit: DeskVisit): Promise<Answer> {
  const found = await figureOf(visit)
  return found ? draw(visit, found, {}) : problem(404)
}

/** Changes name, unit, source and the like; the value stays. */
export async function changeFacts(visit: DeskVisit): Promise<Answer> {
  const form = await visit.form()
  const found = await figureOf(visit)
  if (!found) return problem(404)
  const done = await changeFigure(visit.platform, visit.ask, { ...typedFigure(form, visit), figure: found.id })
  return done.done
    ? leadOn(visit, paths.desk.figure({ id: found.id }), 'desk:figures.changed')
    : draw(visit, found, { facts: form.fields, factsKey: formKey(form), factErrors: [errorOf(visit.t, done)] })
}

export const backToFigure = (visit: DeskVisit): Answer => redirect(paths.desk.figure({ id: visit.params.id! }))

/** A new value joins the history and stands on the pages at once. */
export async function setValue(visit: DeskVisit): Promise<Answer> {
  const form = await visit.form()
  const found = await figureOf(visit)
  if (!found) return problem(404)
  const done = await setFigureValue(visit.platform, visit.ask, { ...typedValue(form), figure: found.id })
  return done.done
    ? leadOn(visit, paths.desk.figure({ id: found.id }), 'desk:figures.valued')
    : draw(visit, found, { value: form.fields, valueKey: formKey(form), valueErrors: [errorOf(visit.t, done)] })
}

interface Drawn {
  readonly facts?: LabelFields
  readonly factsKey?: Record<string, string>
  readonly factErrors?: readonly FormError[]
  readonly value?: LabelFields
  readonly valueKey?: Record<string, string>
  readonly valueErrors?: readonly FormError[]
}

async function draw(visit: DeskVisit, found: StaffFigure, drawn: Drawn): Promise<Answer> {
  const { t, office, now } = visit
  const { factErrors = [], valueErrors = [] } = drawn
  const inFacts = formErrors(t, factErrors)
  const inValue = formErrors(t, valueErrors)
  const writes = visit.can('figure.write')
  const list = { label: t('desk:figures.title'), href: paths.desk.figures({}) }
  return deskPage(visit, {
    heading: { title: figureName(visit, found), lead: <FigureNow visit={visit} found={found} />, back: list },
    section: 'figures',
    wrong: factErrors.length + valueErrors.length > 0,
    children: (
      <>
        {writes && (
          <Block id="new-value" title={t('desk:figures.newValue')}>
            <DeskForm
              action={paths.desk.figureValue({ id: found.id })}
              hidden={drawn.valueKey ?? formKey()}
              summary={inValue.summary}
              submit={t('desk:figures.setValue')}
            >
              <ValueFields
                visit={visit}
                fields={drawn.value ?? { value: '', qualifier: found.qualifier, precision: found.precision, asOf: todayIn(office.zone, now) }}
                errors={inValue}
              />
            </DeskForm>
          </Block>
        )}
        <Block id="facts" title={t('desk:figures.facts')}>
          {writes ? (
            <DeskForm
              action={paths.desk.figure({ id: found.id })}
              hidden={drawn.factsKey ?? formKey()}
              summary={inFacts.summary}
              submit={t('desk:figures.saveFacts')}
            >
              <FactFields visit={visit} fields={drawn.facts ?? asFields(found)} errors={inFacts} />
            </DeskForm>
          ) : (
            <KeyValues pairs={[[t('desk:figures.key'), found.key]]} />
          )}
        </Block>
        <ValueHistory visit={visit} found={found} nameOf={await peopleNames(visit)} />
      </>
    ),
  })
}

const asFields = (found: StaffFigure): LabelFields => ({
  ...labelFields('label', found.label),
  ...labelFields('unit', found.unit),
  ...labelFields('sourceTitle', found.source_title),
  sourceUrl: found.source_url ?? '',
  reviewBy: found.review_by ?? '',
  position: String(found.position),
})

const FigureNow = ({ visit, found }: { visit: DeskVisit; found: StaffFigure }) => (
  <>
    {[qualifierText(visit, found), figureValue(visit, found)].filter(Boolean).join(' ')}. {asOfText(visit, found)}
  </>
)

const ValueHistory = ({ visit, found, nameOf }: { visit: DeskVisit; found: StaffFigure; nameOf: (by: string) => string }) => {
  const { t, formats } = visit
  return (
    <Block id="history" title={t('desk:figures.history')}>
      <Table
        caption={t('desk:figures.history')}
        columns={[
          { label: t('desk:figures.value'), align: 'end' },
          { label: t('desk:figures.asOf'), align: 'end' },
          { label: t('desk:history.when'), align: 'end' },
          { label: t('desk:history.by'), widest: true },
        ]}
      >
        {found.values.map(past => (
          <tr>
            <th scope="row" class="at-end">
              {[qualifierText(visit, past), figureValue(visit, { ...found, value: past.value })].filter(Boolean).join(' ')}
            </th>
            <td class="at-end">{formats.date({ on: past.as_of, precision: past.precision })}</td>
            <td class="at-end">{when(visit, past.made_at)}</td>
            <td class="widest">{nameOf(past.made_by)}</td>
          </tr>
        ))}
      </Table>
    </Block>
  )
}
