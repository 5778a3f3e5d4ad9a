import { afterAll, beforeAll, expect, test } from 'vitest'
import { articleFacts, as, body, draft, linkTo, liveArticle, newArticle, publishArticle, value, type Words } from '../../../test/office.ts'
import { type TestPlatform, testPlatform } from '../../../test/platform.ts'
import { runSchedule as runJob, runOverdue } from '../../jobs/run-schedule.ts'
import { newId } from '../../platform/database/ids.ts'
import { articleKind, changeArticleFacts, writeArticle } from '../articles/index.ts'
import { kindOf } from '../kinds.ts'
import { type Moment, readWallTime, toWall } from '../offices/index.ts'
import { addPerson } from '../persons/index.ts'
import { liveRow, publishText, runSchedule, scheduleText, trashRecord, unpublishText, unscheduleText } from './index.ts'

const zone = 'Europe/Prague'
const noon = new Date('2026-06-01T10:00:00Z')
const hours = (count: number) => new Date(noon.getTime() + count * 3600_000)

let on: TestPlatform
let ask: ReturnType<typeof as>
beforeAll(async () => {
  on = await testPlatform({ program: 12 })
  ask = as(on.office, 'editor')
})
afterAll(() => on.end())

const moment = (at: Date): Moment => ({ at, wall: `${toWall(at, zone).date}T${toWall(at, zone).time}`, zone })
const text = (record: string, language = 'en') => ({ kind: articleKind, record, language })
const live = (record: string) =>
  on.rows(tx => tx.selectFrom('live').select(['language', 'title', 'revision_id']).where('record_id', '=', record).orderBy('language').execute())
const titles = async (record: string) => (await live(record)).map(one => one.title)
const schedules = (record: string) =>
  on.rows(tx =>
    tx
      .selectFrom('schedules')
      .select(['id', 'done_at', 'outcome', 'overtaken_at', 'overtaken_by'])
      .where('record_id', '=', record)
      .orderBy('id')
      .execute(),
  )
async function save(record: string, words: Words, basedOn: string): Promise<string> {
  return value(await writeArticle(on.at(noon), ask, { ...draft(words), record, basedOn })).revision
}
const scheduleAt = async (record: string, revision: string, at: Date) =>
  value(await scheduleText(on.at(noon), ask, { ...text(record), revision, moment: moment(at) })).schedule
const runAt = (at: Date, schedule: string) =>
  runSchedule(on.at(at), { office: on.office, actor: { kind: 'job', name: 'run-schedule' } }, { kindOf, schedule })

async function expectLiveToBeRight() {
  await on.rows(async tx => {
    const rows = await tx.selectFrom('live').selectAll().execute()
    for (const row of rows) {
      const now = await liveRow(tx, on.office, articleKind, row.record_id, row.language)
      expect({ ...row, body: JSON.stringify(row.body), card: JSON.stringify(row.card), facts: JSON.stringify(row.facts) }).toMatchObject(
        now?.row ?? { record_id: 'not live' },
      )
    }
    const expected = await tx
      .selectFrom('texts as t')
      .innerJoin('records as r', 'r.id', 't.record_id')
      .select(['t.record_id', 't.language'])
      .where('t.live_revision', 'is not', null)
      .where('r.trashed_at', 'is', null)
      .execute()
    const name = (one: { record_id: string; language: string }) => `${one.record_id} ${one.language}`
    expect(rows.map(name).toSorted()).toEqual(expected.map(name).toSorted())
  })
}

test('Publishing a language touches no other', async () => {
  const { article } = await liveArticle(on.platform, ask, { title: 'Three' })
  await publishArticle(on.platform, ask, article, { title: 'Tři', language: 'cs' })
  const before = await on.rows(tx => tx.selectFrom('texts').selectAll().where('record_id', '=', article).where('language', '=', 'cs').execute())
  value(await unpublishText(on.platform, ask, text(article)))
  expect(await live(article)).toMatchObject([{ language: 'cs', title: 'Tři' }])
  expect(await on.rows(tx => tx.selectFrom('texts').selectAll().where('record_id', '=', article).where('language', '=', 'cs').execute())).toEqual(
    before,
  )
})

test('Two people who publish two languages of one article at the same moment take nothing from each other', async () => {
  const { article, revision } = await newArticle(on.platform, ask, { title: 'Both' })
  const czech = value(await writeArticle(on.platform, ask, { ...draft({ title: 'Oba', language: 'cs' }), record: article })).revision
  await Promise.all([
    publishText(on.platform, ask, { ...text(article), revision }),
    publishText(on.platform, ask, { ...text(article, 'cs'), revision: czech }),
  ])
  expect(await titles(article)).toEqual(['Oba', 'Both'])
})

test('A draft saved over a live text is not what readers see', async () => {
  const { article, revision } = await liveArticle(on.platform, ask, { title: 'Seen' })
  await save(article, { title: 'Not yet' }, revision)
  expect(await titles(article)).toEqual(['Seen'])
})

test('A revision of another text, of another language or of nothing is not published', async () => {
  const { article } = await newArticle(on.platform, ask, { title: 'Mine' })
  const other = await newArticle(on.platform, ask, { title: 'Other' })
  const czech = value(await writeArticle(on.platform, ask, { ...draft({ title: 'Moje', language: 'cs' }), record: article })).revision
  for (const revision of [other.revision, czech, newId()])
    expect(await publishText(on.platform, ask, { ...text(article), revision })).toMatchObject({ refusal: 'revision-unknown' })
})

test('Who saves over a revision that is no longer the newest is refused, and what the other wrote stays', async () => {
  const { article, revision } = await newArticle(on.platform, ask, { title: 'First' })
  await save(article, { title: 'Second' }, revision)
  const outcome = await writeArticle(on.platform, ask, { ...draft({ title: 'Lost' }), record: article, basedOn: revision })
  expect(outcome).toMatchObject({ done: false, refusal: 'changed-meanwhile' })
  const outcomes = await Promise.all(
    [1, 2, 3].map(n => writeArticle(on.platform, ask, { ...draft({ title: `At once ${n}` }), record: article, basedOn: revision })),
  )
  expect(outcomes.every(one => !one.done)).toBe(true)
  expect(await on.rows(tx => tx.selectFrom('revisions').select('title').where('record_id', '=', article).orderBy('number').execute())).toEqual([
    { title: 'First' },
    { title: 'Second' },
  ])
})

test('A scheduled revision goes out at its time and not the newer draft', async () => {
  const { article, revision } = await newArticle(on.platform, ask, { title: 'Approved' })
  const schedule = await scheduleAt(article, revision, hours(1))
  await save(article, { title: 'Newer draft' }, revision)
  expect(await runAt(hours(0.9), schedule)).toMatchObject({ refusal: 'too-early' })
  value(await runAt(hours(1), schedule))
  expect(await titles(article)).toEqual(['Approved'])
})

test('Two workers that run a schedule at the same moment publish it once', async () => {
  const { article, revision } = await newArticle(on.platform, ask, { title: 'Once' })
  const schedule = await scheduleAt(article, revision, hours(1))
  const outcomes = await Promise.all([1, 2, 3, 4].map(() => runAt(hours(1), schedule)))
  expect(outcomes.filter(one => one.done)).toHaveLength(1)
  const trail = await on.rows(tx =>
    tx.selectFrom('audit').select('action').where('subject', '=', article).where('action', '=', 'schedule.run').execute(),
  )
  expect(trail).toHaveLength(1)
})

test('A second schedule of a text replaces the first, which says by what', async () => {
  const { article, revision } = await newArticle(on.platform, ask, { title: 'Twice' })
  const first = await scheduleAt(article, revision, hours(1))
  const second = await scheduleAt(article, revision, hours(2))
  expect(await runAt(hours(3), first)).toMatchObject({ refusal: 'nothing-scheduled' })
  expect((await schedules(article)).find(one => one.id === first)).toMatchObject({ overtaken_by: second, outcome: null })
  value(await runAt(hours(3), second))
  expect(await titles(article)).toEqual(['Twice'])
})

test('Publishing by hand overtakes what was scheduled of the same or an earlier revision, and leaves a later one to its time', async () => {
  const { article, revision } = await newArticle(on.platform, ask, { title: 'One' })
  const second = await save(article, { title: 'Two' }, revision)
  const third = await save(article, { title: 'Three' }, second)
  const early = await scheduleAt(article, second, hours(2))
  value(await publishText(on.at(noon), ask, { ...text(article), revision: third }))
  expect(await runAt(hours(2), early)).toMatchObject({ refusal: 'nothing-scheduled' })
  const fourth = await save(article, { title: 'Four' }, third)
  const late = await scheduleAt(article, fourth, hours(2))
  value(await publishText(on.at(noon), ask, { ...text(article), revision: second }))
  value(await runAt(hours(2), late))
  expect(await titles(article)).toEqual(['Four'])
})

test('What was taken back or put away meanwhile does not go out, and the trail names the record', async () => {
  const { article, revision } = await newArticle(on.platform, ask, { title: 'Taken back' })
  const schedule = await scheduleAt(article, revision, hours(1))
  value(await unscheduleText(on.at(noon), ask, text(article)))
  expect(await unscheduleText(on.at(noon), ask, text(article))).toMatchObject({ refusal: 'nothing-scheduled' })
  expect(await runAt(hours(1), schedule)).toMatchObject({ refusal: 'nothing-scheduled' })
  const next = await scheduleAt(article, revision, hours(1))
  value(await trashRecord(on.at(noon), ask, { kind: articleKind, record: article }))
  expect(await runAt(hours(1), next)).toMatchObject({ refusal: 'nothing-scheduled' })
  expect(await titles(article)).toEqual([])
})

test('A schedule whose revision is live already ends with that as its outcome', async () => {
  const { article, revision } = await newArticle(on.platform, ask, { title: 'Already' })
  const second = await save(article, { title: 'Already two' }, revision)
  const schedule = await scheduleAt(article, second, hours(1))
  // As a restored backup may hold it: live, and still pending.
  value(await publishText(on.at(noon), ask, { ...text(article), revision: second }))
  await on.superuser('update schedules set overtaken_at = null where id = $1', [schedule])
  value(await runAt(hours(1), schedule))
  expect((await schedules(article))[0]).toMatchObject({ outcome: 'already-live', done_at: expect.any(Date) })
  const [last] = await on.rows(tx => tx.selectFrom('audit').select(['action', 'subject']).orderBy('at', 'desc').limit(1).execute())
  expect(last).toEqual({ action: 'schedule.run', subject: article })
})

test('Nothing is scheduled for a moment that has passed', async () => {
  const { article, revision } = await newArticle(on.platform, ask, { title: 'Past' })
  for (const at of [noon, hours(-1)])
    expect(await scheduleText(on.at(noon), ask, { ...text(article), revision, moment: moment(at) })).toMatchObject({
      refusal: 'time-in-the-past',
      fields: ['date', 'time'],
    })
})

test('A worker that was down over several due times publishes all of them late, once, in their order', async () => {
  const made: string[] = []
  for (const [title, at] of [
    ['Late three', 3],
    ['Late one', 1],
    ['Late two', 2],
  ] as const) {
    const { article, revision } = await newArticle(on.platform, ask, { title })
    made.push(article)
    await scheduleAt(article, revision, hours(at))
  }
  expect(await runOverdue(on.at(hours(4)))).toBe(3)
  expect(await runOverdue(on.at(hours(4)))).toBe(0)
  const trail = await on.rows(tx =>
    tx.selectFrom('audit').select('subject').where('action', '=', 'schedule.run').where('subject', 'in', made).orderBy('at').execute(),
  )
  expect(trail.map(one => one.subject)).toEqual([made[1], made[2], made[0]])
})

test('The job of a schedule whose clock is behind is tried again, and one that is done stays quiet', async () => {
  const { article, revision } = await newArticle(on.platform, ask, { title: 'Clock' })
  const schedule = await scheduleAt(article, revision, hours(1))
  await expect(runJob(on.at(hours(0.5)), { office: on.office, schedule })).rejects.toThrow()
  await runJob(on.at(hours(1)), { office: on.office, schedule })
  await runJob(on.at(hours(1)), { office: on.office, schedule })
  expect(await titles(article)).toEqual(['Clock'])
})

test('A wall time after the change of the clocks is the instant that was meant, and is shown as it was typed', async () => {
  const read = readWallTime('2026-10-26', '08:30', zone)
  if (read.kind !== 'moment') throw new Error(read.kind)
  const { article, revision } = await newArticle(on.platform, ask, { title: 'Winter' })
  value(await scheduleText(on.at('2026-10-20T10:00:00Z'), ask, { ...text(article), revision, moment: read.moment }))
  const [row] = await on.rows(tx => tx.selectFrom('schedules').select(['at', 'wall', 'zone']).where('record_id', '=', article).execute())
  expect(row).toEqual({ at: new Date('2026-10-26T07:30:00Z'), wall: '2026-10-26T08:30', zone })
})

test('A text that another names cannot be put away: not while that is live, newest, or waits for its time', async () => {
  const { article: named } = await liveArticle(on.platform, ask, { title: 'Named' })
  const trash = () => trashRecord(on.platform, ask, { kind: articleKind, record: named })
  const refused = (title: string) => ({ done: false, refusal: 'used-elsewhere', values: { title } })
  const { article, revision } = await newArticle(on.platform, ask, { title: 'Names it', body: body(linkTo(named, 'there')) })
  expect(await trash()).toMatchObject(refused('Names it'))
  const scheduled = await scheduleText(on.at(noon), ask, { ...text(article), revision, moment: moment(hours(5)) })
  await save(article, { title: 'Names it no more' }, revision)
  expect(scheduled.done && (await trash())).toMatchObject(refused('Names it'))
  value(await unscheduleText(on.platform, ask, text(article)))
  value(await trash())
  expect(await titles(named)).toEqual([])
})

test('Publishing and putting away at the same moment never leave a live text of a record in the trash', async () => {
  for (let round = 0; round < 8; round++) {
    const { article, revision } = await newArticle(on.platform, ask, { title: `Trash ${round}` })
    await Promise.all([
      publishText(on.platform, ask, { ...text(article), revision }),
      trashRecord(on.platform, ask, { kind: articleKind, record: article }),
    ])
  }
  await expectLiveToBeRight()
  expect(
    await on.superuser('select 1 from texts t join records r on r.id = t.record_id where r.trashed_at is not null and t.live_revision is not null'),
  ).toEqual([])
})

test('Publishing while the facts are changed shows the new facts', async () => {
  for (let round = 0; round < 8; round++) {
    const { article, revision } = await newArticle(on.platform, ask, { title: `Facts ${round}` })
    const facts = articleFacts({ type: 'statement', datedOn: '2015-06-30' })
    await Promise.all([publishText(on.platform, ask, { ...text(article), revision }), changeArticleFacts(on.platform, ask, { article, facts })])
  }
  await expectLiveToBeRight()
})

test('A worker that runs a schedule and an editor who publishes the same text wait for each other and never lock up', async () => {
  const { article, revision } = await newArticle(on.platform, ask, { title: 'Locks' })
  const second = await save(article, { title: 'Locks two' }, revision)
  const schedule = await scheduleAt(article, revision, hours(1))
  const client = await on.database.program.connect()
  try {
    // The editor's transaction holds the text, as publishing does first …
    await client.query(`begin; select set_config('app.office', '${on.office}', true)`)
    await client.query('select 1 from texts where record_id = $1 for update', [article])
    const ran = runAt(hours(1), schedule)
    await new Promise(waiting => setTimeout(waiting, 150))
    // … and goes on to what is scheduled.
    await client.query('update schedules set overtaken_at = now() where record_id = $1', [article])
    await client.query('commit')
    expect(await ran).toMatchObject({ refusal: 'nothing-scheduled' })
  } finally {
    client.release()
  }
  value(await publishText(on.at(noon), ask, { ...text(article), revision: second }))
})

test('What is in the trash takes no new texts, facts or schedules', async () => {
  const { article, revision } = await liveArticle(on.platform, ask, { title: 'Away' })
  value(await trashRecord(on.platform, ask, { kind: articleKind, record: article }))
  const outcomes = [
    await trashRecord(on.platform, ask, { kind: articleKind, record: article }),
    await publishText(on.platform, ask, { ...text(article), revision }),
    await scheduleText(on.at(noon), ask, { ...text(article), revision, moment: moment(hours(1)) }),
    await writeArticle(on.platform, ask, { ...draft({ title: 'Again' }), record: article, basedOn: revision }),
    await changeArticleFacts(on.platform, ask, { article, facts: articleFacts({ type: 'statement' }) }),
  ]
  expect(outcomes.map(one => !one.done && one.refusal)).toEqual(Array(5).fill('trashed'))
})

test('Authors and related articles that are not there are refused by name', async () => {
  const { person } = value(await addPerson(on.platform, ask, { given: 'A', family: 'Author', shown: { en: 'A. Author' }, sourceLanguage: 'en' }))
  const { article } = await newArticle(on.platform, ask, { title: 'Facts' })
  const change = (more: Parameters<typeof articleFacts>[0]) => changeArticleFacts(on.platform, ask, { article, facts: articleFacts(more) })
  for (const id of [newId(), 'x', article])
    expect(await change({ authors: [person, id] })).toMatchObject({ refusal: 'not-found', fields: ['authors'] })
  for (const id of [newId(), '', person]) expect(await change({ related: [id] })).toMatchObject({ refusal: 'not-found', fields: ['related'] })
  value(await change({ authors: [person, person], related: [article] }))
})
