import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { articleFacts, as, draft, liveArticle, newArticle, value } from '../../../test/office.ts'
import { type TestPlatform, testPlatform } from '../../../test/platform.ts'
import { articleKind, articleTypes, changeArticleFacts, writeArticle } from '../articles/index.ts'
import { kindOf } from '../kinds.ts'
import { toWall } from '../offices/index.ts'
import {
  canMove,
  liveRow,
  publishText,
  runSchedule,
  scheduleText,
  type TextMove,
  type TextState,
  textMoves,
  textState,
  trashRecord,
  unpublishText,
} from './index.ts'

/** One text as a person would keep it in mind: what is newest, what is live, what waits, whether it is in the trash. */
interface Model {
  revisions: number
  live: number | undefined
  wasLive: boolean
  waits: { number: number; at: number } | undefined
  trashed: boolean
  hour: number
}
interface Real {
  record: string
  revisions: string[]
  schedule: string | undefined
}

let on: TestPlatform
let ask: ReturnType<typeof as>
beforeAll(async () => {
  on = await testPlatform()
  ask = as(on.office, 'editor')
})
afterAll(() => on.end())

const start = Date.UTC(2026, 9, 24, 20)
const instant = (hour: number) => new Date(start + hour * 3600_000)
const text = (record: string) => ({ kind: articleKind, record, language: 'en' })
const expectedState = (model: Model): TextState =>
  model.live === undefined ? (model.wasLive ? 'unpublished' : 'draft') : model.live === model.revisions ? 'live' : 'live-with-changes'
const refusalOf = (outcome: { done: boolean; refusal?: string }) => (outcome.done ? undefined : outcome.refusal)

async function check(model: Model, real: Real) {
  await on.rows(async tx => {
    const row = await tx.selectFrom('texts').selectAll().where('record_id', '=', real.record).executeTakeFirstOrThrow()
    expect(textState(row)).toBe(expectedState(model))
    expect(row.live_revision).toBe(model.live === undefined ? null : real.revisions[model.live - 1])
    const live = await tx.selectFrom('live').selectAll().where('record_id', '=', real.record).executeTakeFirst()
    const pure = await liveRow(tx, on.office, articleKind, real.record, 'en')
    expect(Boolean(live)).toBe(Boolean(pure))
    if (live && pure)
      expect({ ...live, body: JSON.stringify(live.body), card: JSON.stringify(live.card), facts: JSON.stringify(live.facts) }).toMatchObject(pure.row)
    const pending = await tx
      .selectFrom('schedules')
      .select('revision_id')
      .where('record_id', '=', real.record)
      .where('done_at', 'is', null)
      .where('overtaken_at', 'is', null)
      .execute()
    expect(pending).toEqual(model.waits ? [{ revision_id: real.revisions[model.waits.number - 1] }] : [])
  })
}

type Step = fc.AsyncCommand<Model, Real>
const always = () => true
const pick = (nth: number, model: Model) => 1 + (nth % model.revisions)

const save = (title: string): Step => ({
  check: always,
  toString: () => 'save',
  async run(model, real) {
    const outcome = await writeArticle(on.at(instant(model.hour)), ask, { ...draft({ title }), record: real.record, basedOn: real.revisions.at(-1) })
    expect(refusalOf(outcome)).toBe(model.trashed ? 'trashed' : undefined)
    if (outcome.done) {
      real.revisions.push(outcome.value.revision)
      model.revisions++
    }
    await check(model, real)
  },
})
const publish = (nth: number): Step => ({
  check: always,
  toString: () => `publish(${nth})`,
  async run(model, real) {
    const number = pick(nth, model)
    const state = expectedState(model)
    const outcome = await publishText(on.at(instant(model.hour)), ask, { ...text(real.record), revision: real.revisions[number - 1]! })
    expect(refusalOf(outcome)).toBe(model.trashed ? 'trashed' : model.live === number ? 'already-live' : undefined)
    if (outcome.done) {
      // An earlier revision can go back over a live newest one: that is a restoration, not this move.
      expect(canMove(state, 'publish') || number !== model.revisions).toBe(true)
      model.live = number
      model.wasLive = true
      if (model.waits && model.waits.number <= number) model.waits = undefined
    }
    await check(model, real)
  },
})
const schedule = (nth: number, ahead: number): Step => ({
  check: always,
  toString: () => `schedule(${nth}, +${ahead}h)`,
  async run(model, real) {
    const number = pick(nth, model)
    const at = instant(model.hour + ahead)
    const wall = toWall(at, 'Europe/Prague')
    const moment = { at, wall: `${wall.date}T${wall.time}`, zone: 'Europe/Prague' }
    const outcome = await scheduleText(on.at(instant(model.hour)), ask, { ...text(real.record), revision: real.revisions[number - 1]!, moment })
    expect(refusalOf(outcome)).toBe(model.trashed ? 'trashed' : model.live === number ? 'already-live' : undefined)
    if (outcome.done) {
      model.waits = { number, at: model.hour + ahead }
      real.schedule = outcome.value.schedule
    }
    await check(model, real)
  },
})
const run = (after: number): Step => ({
  check: (model: Readonly<Model>) => model.waits !== undefined,
  toString: () => `run(+${after}h)`,
  async run(model, real) {
    model.hour += after
    const due = model.waits!.at <= model.hour
    const worker = { office: on.office, actor: { kind: 'job', name: 'run-schedule' } } as const
    const [first, second] = await Promise.all([1, 2].map(() => runSchedule(on.at(instant(model.hour)), worker, { kindOf, schedule: real.schedule! })))
    expect([first, second].filter(one => one!.done)).toHaveLength(due ? 1 : 0)
    if (due) {
      model.live = model.waits!.number
      model.wasLive = true
      model.waits = undefined
    }
    await check(model, real)
  },
})
const unpublish = (): Step => ({
  check: always,
  toString: () => 'unpublish',
  async run(model, real) {
    const state = expectedState(model)
    const outcome = await unpublishText(on.at(instant(model.hour)), ask, text(real.record))
    expect(outcome.done).toBe(canMove(state, 'unpublish'))
    model.live = undefined
    await check(model, real)
  },
})
const changeFacts = (type: (typeof articleTypes)[number]): Step => ({
  check: (model: Readonly<Model>) => !model.trashed,
  toString: () => `facts(${type})`,
  async run(model, real) {
    value(await changeArticleFacts(on.at(instant(model.hour)), ask, { article: real.record, facts: articleFacts({ type, datedOn: '2015-06-30' }) }))
    await check(model, real)
  },
})
const trash = (): Step => ({
  check: (model: Readonly<Model>) => !model.trashed,
  toString: () => 'trash',
  async run(model, real) {
    value(await trashRecord(on.at(instant(model.hour)), ask, { kind: articleKind, record: real.record }))
    model.trashed = true
    model.live = undefined
    model.waits = undefined
    await check(model, real)
  },
})

test('Whatever is done with a text, in whatever order, it is in the state that the moves say, and readers see what its record says', async () => {
  const steps = [
    fc.constant(save('Saved again')),
    fc.nat(5).map(publish),
    fc.tuple(fc.nat(5), fc.integer({ min: 1, max: 5 })).map(([nth, ahead]) => schedule(nth, ahead)),
    fc.integer({ min: 0, max: 6 }).map(run),
    fc.constant(unpublish()),
    fc.constantFrom(...articleTypes).map(changeFacts),
  ]
  await fc.assert(
    fc.asyncProperty(fc.commands([...steps, ...steps, fc.constant(trash())], { maxCommands: 14 }), async commands => {
      await fc.asyncModelRun(async () => {
        const made = await newArticle(on.platform, ask, { title: 'A text' })
        const model: Model = { revisions: 1, live: undefined, wasLive: false, waits: undefined, trashed: false, hour: 0 }
        return { model, real: { record: made.article, revisions: [made.revision], schedule: undefined } }
      }, commands)
    }),
    { numRuns: 30 },
  )
})

test('The counts beside the filters are the numbers of what is live, after all of that', async () => {
  for (const type of articleTypes) await liveArticle(on.platform, ask, { title: type }, { type, datedOn: '2013-05-01' })
  const { kept, counted } = await on.rows(async tx => ({
    kept: await tx
      .selectFrom('list_counts')
      .select(['kind', 'language', 'year', 'type', 'number'])
      .where('number', '>', 0)
      .orderBy('year')
      .orderBy('type')
      .execute(),
    counted: await tx
      .selectFrom('live')
      .select(['kind', 'language', 'year', 'type'])
      .select(eb => eb.fn.countAll<number>().as('number'))
      .groupBy(['kind', 'language', 'year', 'type'])
      .orderBy('year')
      .orderBy('type')
      .execute(),
  }))
  expect(counted.length).toBeGreaterThan(2)
  expect(kept).toEqual(counted)
})

test('Every state can be left, and every move starts somewhere', () => {
  const moves = Object.keys(textMoves) as TextMove[]
  for (const state of ['draft', 'live', 'live-with-changes', 'unpublished'] as const) expect(moves.some(move => canMove(state, move))).toBe(true)
  for (const move of moves) expect(textMoves[move].from.length).toBeGreaterThan(0)
})
