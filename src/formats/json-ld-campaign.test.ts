import { expect, test } from 'vitest'
import { scriptJson } from './json.ts'
import { type CampaignNodeFacts, campaign } from './json-ld-campaign.ts'

const facts: CampaignNodeFacts = {
  address: 'https://prague.example/en/campaigns/sixty-years',
  name: 'Sixty years',
  slogan: 'Migration for the benefit of all',
  language: 'en',
  from: '2011',
  until: '2011',
  publisher: 'https://prague.example/#organisation',
  modified: new Date('2011-12-05T08:00:00Z'),
  parts: [{ name: 'A conference', address: 'https://prague.example/en/events/conference', language: 'en' }],
}
const written = (one: CampaignNodeFacts) => JSON.parse(scriptJson(campaign(one)))

test('A campaign is a collection about a time, with its pages', () => {
  expect(written(facts)).toEqual({
    '@type': 'CollectionPage',
    '@id': facts.address,
    url: facts.address,
    name: 'Sixty years',
    alternativeHeadline: 'Migration for the benefit of all',
    inLanguage: 'en',
    dateModified: '2011-12-05T08:00:00.000Z',
    publisher: { '@id': facts.publisher },
    temporalCoverage: '2011',
    hasPart: [{ '@type': 'WebPage', name: 'A conference', url: facts.parts[0]!.address, inLanguage: 'en' }],
  })
})

test('Its time is an interval, open at the end while nobody knows it', () => {
  expect(written({ ...facts, from: '2014-12-01', until: '2014-12-18' }).temporalCoverage).toBe('2014-12-01/2014-12-18')
  expect(written({ ...facts, from: '2014-12-01', until: undefined, parts: [] })).toMatchObject({ temporalCoverage: '2014-12-01/..' })
})
