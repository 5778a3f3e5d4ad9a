import { newId } from '../../platform/database/ids.ts'
import { command, done, type Outcome, refuse, type Work } from '../commands/index.ts'
import { tags } from '../content/index.ts'
import { type Label, labelSchema } from '../labels/index.ts'
import { type Precision, precisions, type Qualifier, qualifiers } from './figure.ts'
import { figureRights as rights } from './rights.ts'

export interface FigureFacts {
  label: Label
  unit: Label
  sourceTitle: Label
  sourceUrl: string | null
  position: number
  /** ISO date by which someone should look whether the value still holds. */
  reviewBy: string | null
}
export interface FigureValue {
  /** Digits with an optional point: `7500`, `1.5`. */
  value: string
  qualifier: Qualifier
  /** ISO date; of a month or year only its known part counts. */
  asOf: string
  precision: Precision
}

export const addFigure = command(
  { right: rights['figure.write'], audit: 'figure.added' },
  async (work, input: FigureFacts & FigureValue & { key: string }): Promise<Outcome<{ figure: string }>> => {
    const wrong = checkFacts(input) ?? checkValue(input)
    if (wrong) return wrong
    if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(input.key)) return refuse('slug-not-valid', ['key'])
    const figure = newId(work.now.getTime())
    const taken = await work.tx
      .insertInto('figures')
      .values({ office_id: work.office, id: figure, key: input.key, ...factsRow(input), ...valueRow(input), made_at: work.now })
      .onConflict(conflict => conflict.columns(['office_id', 'key']).doNothing())
      .executeTakeFirst()
    if (!taken.numInsertedOrUpdatedRows) return refuse('key-taken', ['key'])
    await work.tx
      .insertInto('figure_values')
      .values(history(work, figure, input))
      .execute()
    await tellOfFirst(work)
    return settle(work, figure, ['label', 'value'], { figure })
  },
)

export const changeFigure = command(
  { right: rights['figure.write'], audit: 'figure.changed' },
  async (work, { figure, ...facts }: FigureFacts & { figure: string }): Promise<Outcome> => {
    const wrong = checkFacts(facts)
    if (wrong) return wrong
    const result = await work.tx
      .updateTable('figures')
      .set(factsRow(facts))
      .where('office_id', '=', work.office)
      .where('id', '=', figure)
      .where('removed_at', 'is', null)
      .executeTakeFirst()
    if (!result.numUpdatedRows) return refuse('not-found')
    return settle(work, figure, ['label', 'unit', 'source', 'position', 'review_by'], undefined)
  },
)

/** A new value: joins the history, and stands beside the label. */
export const setFigureValue = command(
  { right: rights['figure.write'], audit: 'figure.valued' },
  async (work, { figure, ...value }: FigureValue & { figure: string }): Promise<Outcome> => {
    const wrong = checkValue(value)
    if (wrong) return wrong
    const result = await work.tx
      .updateTable('figures')
      .set(valueRow(value))
      .where('office_id', '=', work.office)
      .where('id', '=', figure)
      .where('removed_at', 'is', null)
      .executeTakeFirst()
    if (!result.numUpdatedRows) return refuse('not-found')
    await work.tx
      .insertInto('figure_values')
      .values(history(work, figure, value))
      .execute()
    return settle(work, figure, ['value'], undefined)
  },
)

function checkFacts(facts: FigureFacts) {
  if (!labelSchema.safeParse(facts.label).success || Object.keys(facts.label).length === 0) return refuse('label-missing', ['label'])
  if (!labelSchema.safeParse(facts.unit).success) return refuse('value-not-valid', ['unit'])
  if (!labelSchema.safeParse(facts.sourceTitle).success) return refuse('value-not-valid', ['sourceTitle'])
  if (facts.sourceUrl !== null && !(/^https?:\/\//.test(facts.sourceUrl) && URL.canParse(facts.sourceUrl)))
    return refuse('link-not-valid', ['sourceUrl'])
  if (facts.reviewBy !== null && !isDay(facts.reviewBy)) return refuse('date-not-valid', ['reviewBy'])
  return undefined
}

function checkValue(value: FigureValue) {
  if (!/^\d{1,15}(\.\d{1,6})?$/.test(value.value)) return refuse('value-not-valid', ['value'])
  if (!qualifiers.includes(value.qualifier)) return refuse('qualifier-unknown', ['qualifier'])
  if (!precisions.includes(value.precision) || !isDay(value.asOf)) return refuse('date-not-valid', ['asOf'])
  return undefined
}

function isDay(text: string): boolean {
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString() === text
  } catch {
    return false
  }
}

const factsRow = (facts: FigureFacts) => ({
  label: JSON.stringify(facts.label),
  unit: JSON.stringify(facts.unit),
  source_title: JSON.stringify(facts.sourceTitle),
  source_url: facts.sourceUrl,
  position: facts.position,
  review_by: facts.reviewBy,
})
const valueRow = (value: FigureValue) => ({ value: value.value, qualifier: value.qualifier, as_of: value.asOf, precision: value.precision })
const history = (work: Work, figure: string, value: FigureValue) => ({
  office_id: work.office,
  figure_id: figure,
  id: newId(work.now.getTime()),
  ...valueRow(value),
  made_by: work.by,
  made_at: work.now,
})

/** With the first figure the page of the figures is offered: menus change. Of two at once both tell. */
async function tellOfFirst({ tx, office, changed }: Work): Promise<void> {
  const two = await tx.selectFrom('figures').select('id').where('office_id', '=', office).where('removed_at', 'is', null).limit(2).execute()
  if (two.length === 1) changed(tags.menus(office))
}

function settle<T>(work: Work, figure: string, fields: readonly string[], value: T): Outcome<T> {
  work.about(figure, fields)
  work.changed(tags.figures(work.office))
  return done(value)
}
