import { expect, test } from 'vitest'
import { campaignSchema } from '../src/domain/campaigns/index.ts'
import { demonstrations, readDemonstration } from './read.ts'
import { languages } from './schema.ts'

const offices = demonstrations.map(readDemonstration)
const prague = offices[0]!

test('The handbook is in Russian, with a file that can be opened, and has no date; it is described in all five languages', () => {
  const handbook = prague.publications.get('handbook')!
  expect(handbook.editions.map(one => [one.language, one.year, one.file])).toEqual([['ru', null, 'handbook-ru']])
  expect([handbook.year, handbook.pages]).toEqual([null, null])
  expect(Object.keys(handbook.texts)).toEqual([...languages])
  expect(prague.files.get('handbook-ru')).toMatchObject({ language: 'ru', media_type: 'application/pdf' })
  for (const { title, lead, body } of Object.values(handbook.texts)) expect(`${title} ${lead} ${body}`).not.toMatch(/(19|20)\d\d/)
})

test('Campaigns are whole in English and Czech, Migrants Day in all five; both are over, in colours that can be read', () => {
  expect([...prague.campaigns].map(([key, { texts }]) => [key, Object.keys(texts)])).toEqual([
    ['migrants-day', [...languages]],
    ['sixty-years', ['en', 'cs']],
  ])
  for (const { endsOn, colours } of prague.campaigns.values()) {
    expect(endsOn! < '2016').toBe(true)
    expect(campaignSchema.shape.colours.safeParse(colours).success).toBe(true)
  }
})

test('Whom and what a publication or a campaign names is there', () => {
  for (const office of offices) {
    const has = (those: readonly { readonly key: string }[], key: string) => those.some(one => one.key === key)
    for (const { organisations, persons, topics, editions } of office.publications.values()) {
      for (const key of Object.values(organisations).flat()) expect(has(office.organisations, key), key).toBe(true)
      for (const key of Object.values(persons).flat()) expect(has(office.persons, key), key).toBe(true)
      for (const key of topics) expect(has(office.topics, key), key).toBe(true)
      for (const { file } of editions) expect(file === null || office.files.has(file), String(file)).toBe(true)
    }
    const records = { article: office.articles, event: office.events, series: office.series, project: office.projects, page: office.pages }
    for (const { stops, topics } of office.campaigns.values()) {
      for (const key of topics) expect(has(office.topics, key), key).toBe(true)
      for (const { record } of stops) {
        const [kind, key] = record?.split('/') ?? []
        expect(record === null || records[kind as keyof typeof records].has(key!), String(record)).toBe(true)
      }
    }
  }
})

test('Every campaign collects articles that say that they belong to it', () => {
  for (const key of prague.campaigns.keys())
    expect([...prague.articles.values()].filter(one => one.campaigns.includes(key)).length, key).toBeGreaterThan(0)
})
