import { afterAll, beforeAll, expect, test } from 'vitest'
import { as, draft, value } from '../../../test/office.ts'
import { type TestPlatform, testPlatform } from '../../../test/platform.ts'
import { fileForPublic } from '../library/index.ts'
import { changePublicationFacts, createPublication, firstEdition, type PublicationFacts, publicationKind, titleParts } from './index.ts'
import { aDocument, anOrganisation, aPerson, type Given, livePublication, publicationFacts } from './testing/shelf.ts'

let on: TestPlatform
let ask: ReturnType<typeof as>
beforeAll(async () => {
  on = await testPlatform()
  ask = as(on.office, 'editor')
})
afterAll(() => on.end())

const create = (facts: Given, who = ask) =>
  createPublication(on.platform, who, { facts: { ...publicationFacts(), ...facts } as PublicationFacts, text: draft({ title: 'Handbook' }) })
const refused = async (facts: Given) => {
  const outcome = await create(facts)
  return outcome.done ? undefined : [outcome.refusal, ...outcome.fields]
}
const edition = (more: object) => ({ editions: [{ language: 'ru', title: 'Руководство', ...more }] })

test('A number with a wrong check digit is refused, and so is a language, a year or a file that is none', async () => {
  expect(await refused(edition({ identifiers: { isbn: '978-3-16-148410-1' } }))).toEqual(['value-not-valid', 'editions.0.identifiers.isbn'])
  expect(await refused(edition({ identifiers: { issn: '0378-5956' } }))).toEqual(['value-not-valid', 'editions.0.identifiers.issn'])
  expect(await refused(edition({ identifiers: { doi: 'doi.org/182' } }))).toEqual(['value-not-valid', 'editions.0.identifiers.doi'])
  expect(await refused(edition({ language: 'russian!' }))).toEqual(['value-not-valid', 'editions.0.language'])
  expect(await refused(edition({ file: '01920000-0000-7000-8000-000000000000' }))).toEqual(['file-unknown', 'editions'])
  expect(await refused({ year: 15 })).toEqual(['value-not-valid', 'year'])
  expect(await refused({ editions: [] })).toEqual(['value-not-valid', 'editions'])
  expect(await refused({ editions: [1, 2].map(() => ({ language: 'ru', title: 'Twice' })) })).toEqual(['value-not-valid', 'editions'])
})

test('Nobody is named who is not in the directory, and not a person as an organisation', async () => {
  const person = await aPerson(on.platform, ask, 'Dušan', 'Drbohlav')
  expect(await refused({ organisations: { publisher: [person] } })).toEqual(['not-found', 'organisations'])
  expect(await refused({ persons: { author: [on.office] } })).toEqual(['not-found', 'persons'])
  expect(await refused({ persons: { author: [person] } })).toBeUndefined()
})

test('Who may not write makes no publication', async () => {
  expect(await create({}, as(on.office, 'auditor'))).toMatchObject({ done: false, refusal: 'not-allowed' })
})

test('Facts come back as they were given, whatever is left out', async () => {
  const publisher = await anOrganisation(on.platform, ask, 'IOM Prague')
  const facts = publicationFacts({
    year: 2014,
    region: { en: 'Central Asia' },
    madeFor: { en: 'A department' },
    organisations: { publisher: [publisher], client: [publisher] },
    editions: [
      { language: 'ru', title: 'Руководство', year: 2015, identifiers: { isbn: '978-3-16-148410-0' }, licence: 'CC-BY-4.0' },
      { language: 'cs', title: 'Příručka' },
    ],
  })
  const { record } = value(await createPublication(on.platform, ask, { facts, text: draft({ title: 'Handbook' }) }))
  const stored = await on.rows(tx => publicationKind.read(tx as never, on.office, record))
  expect(stored).toEqual(publicationKind.schema.parse(facts))
})

test('The file of an edition may be opened by anyone while the publication is live, and by nobody before', async () => {
  const file = await aDocument(on.platform, ask)
  const open = async () => (await fileForPublic(on.platform.database.reader, on.office, { file })).length
  expect(await open()).toBe(0)
  const { record } = await livePublication(on.platform, ask, edition({ file }), [{ title: 'Handbook' }])
  expect(await open()).toBe(1)
  value(await changePublicationFacts(on.platform, ask, { record, facts: publicationFacts() }))
  expect(await open()).toBe(0)
})

test('What is live names its languages for lists, its year, whom it names; a change is kept with before and after', async () => {
  const publisher = await anOrganisation(on.platform, ask, 'Publisher')
  const { record } = await livePublication(on.platform, ask, { year: 2014, organisations: { publisher: [publisher] } }, [{ title: 'Listed' }])
  const live = () =>
    on.rows(tx => tx.selectFrom('live').select(['type', 'year', 'on_date']).where('record_id', '=', record).executeTakeFirstOrThrow())
  expect(await live()).toEqual({ type: 'handbook', year: 2014, on_date: '2014-01-01' })
  const named = await on.rows(tx => tx.selectFrom('live_names').select(['role', 'named_id']).where('record_id', '=', record).execute())
  expect(named).toEqual([{ role: 'publisher', named_id: publisher }])
  const facets = await on.rows(tx => tx.selectFrom('live_facets').select(['facet', 'value']).where('record_id', '=', record).execute())
  expect(facets).toEqual([{ facet: 'language', value: 'ru' }])
  value(await changePublicationFacts(on.platform, ask, { record, facts: publicationFacts({ organisations: { publisher: [publisher] } }) }))
  expect(await live()).toEqual({ type: 'handbook', year: null, on_date: null })
  const changes = await on.rows(tx => tx.selectFrom('fact_changes').select(['field', 'before', 'after']).where('record_id', '=', record).execute())
  expect(changes).toEqual([{ field: 'year', before: 2014, after: null }])
})

test('Readers are offered the edition in their language that can be opened, else the first that can, else the first', () => {
  const editions = [
    { language: 'cs', file: null },
    { language: 'ru', file: 'a' },
    { language: 'en', file: 'b' },
  ]
  expect(['en', 'cs', 'uk'].map(language => firstEdition(editions, language)!.language)).toEqual(['en', 'ru', 'ru'])
  expect(firstEdition([{ language: 'cs', file: null }], 'en')!.language).toBe('cs')
})

test('A subtitle begins after the first colon', () => {
  expect(titleParts('Опыт: управление: и ещё')).toEqual({ title: 'Опыт', subtitle: 'управление: и ещё' })
  expect(titleParts('12:30')).toEqual({ title: '12:30', subtitle: '' })
})
