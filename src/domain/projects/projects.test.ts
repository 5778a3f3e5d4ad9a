import { afterAll, beforeAll, expect, test } from 'vitest'
import { newOrganisation } from '../../../test/directory.ts'
import { as, draft, value } from '../../../test/office.ts'
import { type TestPlatform, testPlatform } from '../../../test/platform.ts'
import { liveProject, projectFacts } from '../../../test/projects.ts'
import { liveRow } from '../content/index.ts'
import { changeProjectFacts, createProject, type ProjectFacts, projectKind } from './index.ts'

let on: TestPlatform
let ask: ReturnType<typeof as>
beforeAll(async () => {
  on = await testPlatform()
  ask = as(on.office, 'editor')
})
afterAll(() => on.end())

const begin = (facts: Partial<ProjectFacts>, by = ask) =>
  createProject(on.platform, by, { facts: projectFacts(facts), text: draft({ title: `A project ${Math.random()}` }) })

test('A project is stored and read as it was given; of a month its first and its last day are meant', async () => {
  const partner = await newOrganisation(on.platform, ask, 'Partner')
  const facts = projectFacts({
    code: 'CZ10P0501',
    globalIdentifier: 'XM-DAC-47066-ACCESS',
    starts: { on: '2013-12-17', precision: 'month' },
    ends: { on: '2015-05-01', precision: 'month', planned: true },
    organisations: { partner: [partner] },
    countries: [
      { country: 'FI', percentage: 60, leads: true },
      { country: 'CZ', percentage: 40, leads: false },
    ],
    targetGroups: { en: 'Youth' },
    partnersNumber: 12,
    region: { en: 'Central Europe' },
  })
  const { record } = value(await createProject(on.platform, ask, { facts, text: draft({ title: 'ACCESS' }) }))
  expect(await on.rows(tx => projectKind.read(tx, on.office, record))).toEqual({
    ...facts,
    starts: { on: '2013-12-01', precision: 'month' },
    ends: { on: '2015-05-31', precision: 'month', planned: true },
  })
})

test('What cannot be is refused, and by its name', async () => {
  const country = (code: string, percentage: number | null = null, leads = false) => ({ country: code, percentage, leads })
  const day = (on: string) => ({ on, precision: 'day' as const })
  expect(await begin({ countries: [country('CZ', 60), country('FI', 30)] })).toMatchObject({ refusal: 'shares-not-whole', fields: ['countries'] })
  expect(await begin({ countries: [country('CZ', 100), country('FI')] })).toMatchObject({ refusal: 'shares-not-whole' })
  expect(await begin({ countries: [country('CZ'), country('CZ')] })).toMatchObject({ refusal: 'value-not-valid', fields: ['countries'] })
  expect(await begin({ countries: [country('CZ', null, true), country('FI', null, true)] })).toMatchObject({ refusal: 'value-not-valid' })
  expect(await begin({ starts: day('2014-02-02'), ends: { ...day('2014-02-01'), planned: false } })).toMatchObject({ refusal: 'until-before-from' })
  expect(await begin({ organisations: { lead: ['01900000-0000-7000-8000-000000000000'] } })).toMatchObject({ refusal: 'not-found' })
  const wrong = { facts: { ...projectFacts(), countries: [{ country: "'" }] } as never, text: draft({ title: 'Wrong' }) }
  expect(await createProject(on.platform, ask, wrong)).toMatchObject({ refusal: 'value-not-valid', fields: ['countries.0.country'] })
})

test('A year that ends in its own course is in order: it begins in December, and the year ends after that', async () => {
  value(await begin({ starts: { on: '2013-12-01', precision: 'month' }, ends: { on: '2013-01-01', precision: 'year', planned: false } }))
})

test('Who may write begins a project; its facts change only who may publish', async () => {
  const { record } = value(await begin({}, as(on.office, 'author')))
  expect(await begin({}, as(on.office, 'translator'))).toMatchObject({ refusal: 'not-allowed' })
  const change = (by: typeof ask) => changeProjectFacts(on.platform, by, { record, facts: projectFacts({ code: 'A1' }) })
  expect(await change(as(on.office, 'author'))).toMatchObject({ refusal: 'not-allowed' })
  value(await change(ask))
})

test('A fact that changes is kept with before and after, stands in the trail by name, and is live at once in every language', async () => {
  const record = await liveProject(on.platform, ask, { facts: { code: 'A1' } }, { title: 'In two' }, { title: 'Ve dvou', language: 'cs' })
  const countries = [{ country: 'CZ', percentage: null, leads: true }]
  value(await changeProjectFacts(on.platform, ask, { record, facts: projectFacts({ code: 'A2', countries }) }))
  const changes = await on.rows(tx => tx.selectFrom('fact_changes').select(['field', 'before', 'after']).where('record_id', '=', record).execute())
  expect(changes).toEqual(
    expect.arrayContaining([
      { field: 'code', before: 'A1', after: 'A2' },
      { field: 'countries', before: [], after: countries },
    ]),
  )
  const [line] = await on.superuser<{ fields: string[] }>('select fields from audit where subject = $1 and action = $2', [
    record,
    'project.facts-changed',
  ])
  expect(line!.fields.toSorted()).toEqual(['code', 'countries'])
  for (const language of ['en', 'cs']) {
    const live = await on.rows(tx =>
      tx.selectFrom('live').select(['card', 'facts']).where('record_id', '=', record).where('language', '=', language).executeTakeFirstOrThrow(),
    )
    expect(live).toMatchObject({ card: { countries }, facts: { code: 'A2' } })
  }
})

test('What is live of a project tells its time, its countries and whom it names, and nothing of them by their labels', async () => {
  const lead = await newOrganisation(on.platform, ask, 'A name that may change', { country: 'HU' })
  const facts = {
    starts: { on: '2013-12-01', precision: 'month' as const },
    countries: [{ country: 'HU', percentage: null, leads: true }],
    organisations: { lead: [lead] },
  }
  const record = await liveProject(on.platform, ask, { facts }, { title: 'Named' })
  const live = await on.rows(tx => liveRow(tx, on.office, projectKind, record, 'en'))
  expect(live).toMatchObject({
    row: { on_date: '2013-12-01', year: 2013, starts_at: new Date('2013-11-30T23:00Z'), ends_at: null },
    names: [{ role: 'lead', named_id: lead }],
    facets: [{ facet: 'country', value: 'HU' }],
  })
  expect(JSON.stringify([live!.row.card, live!.row.facts])).not.toContain('A name')
})
