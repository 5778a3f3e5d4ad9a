import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { as, draft, liveArticle, newArticle, publishArticle, value, type Words } from '../../../test/office.ts'
import { type TestPlatform, testPlatform } from '../../../test/platform.ts'
import { articleKind, writeArticle } from '../articles/index.ts'
import { whereItWent } from '../frame/index.ts'
import { publishText, trashRecord, unpublishText } from './index.ts'

let at: TestPlatform
let ask: ReturnType<typeof as>
beforeAll(async () => {
  at = await testPlatform()
  ask = as(at.office, 'editor')
})
afterAll(() => at.end())

const slugsOf = (record: string) =>
  at.rows(tx => tx.selectFrom('slugs').select(['slug', 'language', 'current', 'was_live']).where('record_id', '=', record).orderBy('slug').execute())
const current = async (record: string, language = 'en') => (await slugsOf(record)).find(one => one.current && one.language === language)?.slug
const newest = (record: string, language = 'en') =>
  at.rows(async tx =>
    tx.selectFrom('texts').select('newest_revision').where('record_id', '=', record).where('language', '=', language).executeTakeFirstOrThrow(),
  )
/** Saves a text anew, at another address where one is given. */
async function save(record: string, text: Words) {
  const { newest_revision } = await newest(record, text.language)
  return writeArticle(at.platform, ask, { ...draft(text), record, basedOn: newest_revision })
}
const asked = async (slug: string, language = 'en') =>
  (await whereItWent(at.database.reader, at.office, { collection: 'news', language, slug }))[0]?.known ?? undefined

test('Two articles of one title have two addresses, in each language by itself', async () => {
  const first = await newArticle(at.platform, ask, { title: 'Migrants Day' })
  const second = await newArticle(at.platform, ask, { title: 'Migrants Day' })
  expect([await current(first.article), await current(second.article)]).toEqual(['migrants-day', 'migrants-day-2'])
  value(await writeArticle(at.platform, ask, { ...draft({ title: 'Migrants Day', language: 'cs' }), record: second.article }))
  expect(await current(second.article, 'cs')).toBe('migrants-day')
})

test('An Arabic text takes the address of its source unless another was typed', async () => {
  const { article } = await newArticle(at.platform, ask, { title: 'Sixty years' })
  value(await writeArticle(at.platform, ask, { ...draft({ title: 'ستون عاما', language: 'ar' }), record: article }))
  expect(await current(article, 'ar')).toBe('sixty-years')
  value(await save(article, { title: 'ستون عاما', language: 'ar', slug: 'sittun' }))
  expect(await current(article, 'ar')).toBe('sittun')
})

test('A typed address that another text holds is refused with the title of that text, be it only a draft', async () => {
  await newArticle(at.platform, ask, { title: 'A draft that nobody has seen', slug: 'held' })
  const outcome = await save((await newArticle(at.platform, ask, { title: 'Second' })).article, { title: 'Second', slug: 'held' })
  expect(outcome).toMatchObject({ done: false, refusal: 'slug-taken', fields: ['slug'], values: { title: 'A draft that nobody has seen' } })
})

test.each([
  ['feed', 'slug-reserved'],
  ['Velké písmo', 'slug-not-valid'],
  ['a--b', 'slug-not-valid'],
  ['../desk', 'slug-not-valid'],
])('The typed address %s is refused: %s', async (slug, refusal) => {
  const { article } = await newArticle(at.platform, ask, { title: 'Typed' })
  expect(await save(article, { title: 'Typed', slug })).toMatchObject({ done: false, refusal })
})

test('The former address of a published text leads straight to the present one, however often it moved', async () => {
  const { article } = await liveArticle(at.platform, ask, { title: 'One', slug: 'hop-one' })
  for (const slug of ['hop-two', 'hop-three', 'hop-four']) value(await save(article, { title: 'One', slug }))
  for (const slug of ['hop-one', 'hop-two', 'hop-three']) expect(await asked(slug)).toMatchObject({ record_id: article, now: 'hop-four' })
})

test('Renamed there and back an address is itself again, and nothing leads in a circle', async () => {
  const { article } = await liveArticle(at.platform, ask, { title: 'Circle', slug: 'circle-a' })
  value(await save(article, { title: 'Circle', slug: 'circle-b' }))
  value(await save(article, { title: 'Circle', slug: 'circle-a' }))
  expect(await slugsOf(article)).toMatchObject([
    { slug: 'circle-a', current: true },
    { slug: 'circle-b', current: false },
  ])
  expect(await asked('circle-b')).toMatchObject({ now: 'circle-a' })
})

test('The address of a draft that moved leaves nothing behind, and was never known to the public', async () => {
  const { article } = await newArticle(at.platform, ask, { title: 'Unseen', slug: 'unseen-one' })
  expect(await asked('unseen-one')).toBeUndefined()
  value(await save(article, { title: 'Unseen', slug: 'unseen-two' }))
  expect((await slugsOf(article)).map(one => one.slug)).toEqual(['unseen-two'])
})

test('An address that a live text got by a save alone is known as public, when it moves again and when the text is taken down', async () => {
  const { article } = await liveArticle(at.platform, ask, { title: 'Saved', slug: 'saved-one' })
  value(await save(article, { title: 'Saved', slug: 'saved-two' }))
  value(await unpublishText(at.platform, ask, { kind: articleKind, record: article, language: 'en' }))
  expect(await asked('saved-two')).toMatchObject({ record_id: article, now: null })
  expect((await slugsOf(article)).every(one => one.was_live)).toBe(true)
})

test('A text taken down is known with the languages in which it can still be read', async () => {
  const { article } = await liveArticle(at.platform, ask, { title: 'Elsewhere', slug: 'elsewhere' })
  await publishArticle(at.platform, ask, article, { title: 'Jinde', language: 'cs' })
  value(await unpublishText(at.platform, ask, { kind: articleKind, record: article, language: 'en' }))
  expect(await asked('elsewhere')).toMatchObject({ now: null, elsewhere: [{ language: 'cs', slug: 'jinde', title: 'Jinde' }] })
})

test('The former address of a record in the trash can be taken; the one it had last answers for it', async () => {
  const { article } = await liveArticle(at.platform, ask, { title: 'Gone', slug: 'gone-former' })
  value(await save(article, { title: 'Gone', slug: 'gone-last' }))
  value(await trashRecord(at.platform, ask, { kind: articleKind, record: article }))
  const { article: next } = await newArticle(at.platform, ask, { title: 'Next', slug: 'gone-former' })
  expect(await current(next)).toBe('gone-former')
  expect(await asked('gone-last')).toMatchObject({ record_id: article, now: null })
})

test('Of two who type the same address at the same moment one gets it and the other is told', async () => {
  for (let round = 0; round < 6; round++) {
    const [first, second] = [
      await newArticle(at.platform, ask, { title: `Left ${round}` }),
      await newArticle(at.platform, ask, { title: `Right ${round}` }),
    ]
    const outcomes = await Promise.all([first, second].map(one => save(one.article, { title: `Both ${round}`, slug: `both-${round}` })))
    expect(outcomes.map(one => (one.done ? 'done' : one.refusal)).toSorted()).toEqual(['done', 'slug-taken'])
    for (const one of [first, second]) expect(await current(one.article)).toBeTruthy()
  }
})

test('Of many made at the same moment with the same title each has an address of its own', async () => {
  const made = await Promise.all(Array.from({ length: 6 }, () => newArticle(at.platform, ask, { title: 'At once' })))
  const slugs = await Promise.all(made.map(one => current(one.article)))
  expect(new Set(slugs).size).toBe(6)
  expect(slugs).not.toContain(undefined)
})

test('After any sequence of saves, publications and withdrawals each address ever public leads in one hop to what is live, or to nobody', async () => {
  const slugs = ['p', 'q', 'r', 's'].map(letter => `walk-${letter}`)
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ who: fc.nat(1), do: fc.constantFrom('save', 'publish', 'unpublish'), slug: fc.constantFrom(...slugs) }), {
        maxLength: 14,
      }),
      async steps => {
        await at.superuser(`delete from live; delete from slugs where slug like 'walk-%'`)
        const records = [await newArticle(at.platform, ask, { title: 'Walk one' }), await newArticle(at.platform, ask, { title: 'Walk two' })]
        const seen = new Set<string>()
        for (const step of steps) {
          const record = records[step.who]!.article
          const one = { kind: articleKind, record, language: 'en' }
          if (step.do === 'save') await save(record, { title: 'Walk', slug: step.slug })
          else if (step.do === 'unpublish') await unpublishText(at.platform, ask, one)
          else await publishText(at.platform, ask, { ...one, revision: (await newest(record)).newest_revision })
          for (const { slug } of await at.rows(tx => tx.selectFrom('live').select('slug').execute())) seen.add(slug)
        }
        for (const slug of seen) {
          const known = await asked(slug)
          expect(known, slug).toBeDefined()
          if (known!.now)
            expect(await at.rows(tx => tx.selectFrom('live').select('record_id').where('slug', '=', known!.now!).execute())).toHaveLength(1)
        }
        for (const { article } of records) expect(await current(article)).toBeTruthy()
      },
    ),
    { numRuns: 12 },
  )
})
