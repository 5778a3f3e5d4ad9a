import { afterAll, beforeAll, expect, test } from 'vitest'
import { as, value } from '../../../test/office.ts'
import { type TestPlatform, testPlatform } from '../../../test/platform.ts'
import { newId } from '../../platform/database/ids.ts'
import {
  addFigure,
  changeFigure,
  type FigureFacts,
  type FigureValue,
  figureForStaff,
  figuresForStaff,
  isYearFigure,
  setFigureValue,
} from './index.ts'

let on: TestPlatform
let ask: ReturnType<typeof as>
beforeAll(async () => {
  on = await testPlatform()
  ask = as(on.office, 'editor')
})
afterAll(() => on.end())

const facts: FigureFacts = {
  label: { en: 'Member states' },
  unit: {},
  sourceTitle: { en: 'Annual report' },
  sourceUrl: null,
  position: 0,
  reviewBy: null,
}
const first: FigureValue = { value: '157', qualifier: 'exactly', asOf: '2014-12-31', precision: 'year' }
const add = (key: string, more: Partial<FigureFacts & FigureValue> = {}) => addFigure(on.platform, ask, { ...facts, ...first, key, ...more })

test('A new value stands beside the label, and every one before it in the history', async () => {
  const { figure } = value(await add('member-states'))
  value(await setFigureValue(on.platform, ask, { figure, ...first, value: '162', asOf: '2015-06-30', precision: 'day' }))
  const [row] = await figureForStaff(on.database.program, on.office, { figure })
  expect(row).toMatchObject({ value: '162', as_of: '2015-06-30', precision: 'day' })
  expect(row!.values.map(one => Number(one.value))).toEqual([162, 157])
})

test('Changing the label leaves the value and its history alone', async () => {
  const { figure } = value(await add('label'))
  value(await changeFigure(on.platform, ask, { figure, ...facts, label: { en: 'Countries' }, sourceUrl: 'https://www.iom.int/members' }))
  const [row] = await figureForStaff(on.database.program, on.office, { figure })
  expect(row).toMatchObject({ label: { en: 'Countries' }, value: '157', source_url: 'https://www.iom.int/members' })
  expect(row!.values).toHaveLength(1)
})

test.each<[string, Partial<FigureFacts & FigureValue>]>([
  ['value-not-valid', { value: '' }],
  ['value-not-valid', { value: '7 500' }],
  ['value-not-valid', { value: '-1' }],
  ['value-not-valid', { value: '1e9' }],
  ['value-not-valid', { value: '1'.repeat(16) }],
  ['qualifier-unknown', { qualifier: 'roughly' as never }],
  ['date-not-valid', { asOf: '2015-02-29' }],
  ['date-not-valid', { asOf: '30. 6. 2015' }],
  ['date-not-valid', { precision: 'hour' as never }],
  ['date-not-valid', { reviewBy: '2015-13-01' }],
  ['label-missing', { label: {} }],
  ['link-not-valid', { sourceUrl: 'javascript:alert(1)' }],
])('A figure is refused for %s: %o', async (refusal, wrong) => {
  expect(await add(`wrong-${newId()}`, wrong)).toMatchObject({ done: false, refusal })
})

test('A short name belongs to one figure, also when two take it at the same moment', async () => {
  expect(await add('Bad key')).toMatchObject({ refusal: 'slug-not-valid' })
  value(await add('once'))
  expect(await add('once')).toMatchObject({ refusal: 'key-taken', fields: ['key'] })
  const outcomes = await Promise.all([1, 2, 3].map(() => add('at-once')))
  expect(outcomes.map(one => (one.done ? 'done' : one.refusal)).toSorted()).toEqual(['done', 'key-taken', 'key-taken'])
})

test('A figure that is not there is not changed', async () => {
  expect(await changeFigure(on.platform, ask, { figure: newId(), ...facts })).toMatchObject({ refusal: 'not-found' })
  expect(await setFigureValue(on.platform, ask, { figure: newId(), ...first })).toMatchObject({ refusal: 'not-found' })
  expect((await figuresForStaff(on.database.program, on.office, {})).map(one => one.key)).toContain('member-states')
})

test('A figure whose key says that it is a year is written as one', () => {
  expect(['established', 'year-of-office', 'office-founded'].every(key => isYearFigure({ key }))).toBe(true)
  expect(['yearly-budget', 'member-states'].some(key => isYearFigure({ key }))).toBe(false)
})
