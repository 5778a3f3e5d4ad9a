import { expect, test } from 'vitest'
import { demonstrations, readDemonstration } from './read.ts'

const offices = demonstrations.map(readDemonstration)
const [{ projects, organisations, topics }] = offices as [(typeof offices)[number]]
const project = (key: string) => projects.get(key)!

test('The four projects of the public record are there, whole in English and Czech, two of them in every language', () => {
  expect([...projects.keys()]).toEqual(['access', 'headstart', 'iyouth', 're-turn'])
  for (const [key, { texts }] of projects)
    expect(Object.keys(texts), key).toEqual(['access', 'headstart'].includes(key) ? ['en', 'cs', 'uk', 'ru', 'ar'] : ['en', 'cs'])
})

test('Whom and what a project names is in the directory', () => {
  for (const [key, one] of projects) {
    for (const name of Object.values(one.organisations).flat())
      expect(
        organisations.some(known => known.key === name),
        `${key} → ${name}`,
      ).toBe(true)
    for (const topic of one.topics)
      expect(
        topics.some(known => known.key === topic),
        `${key} → ${topic}`,
      ).toBe(true)
  }
})

test('HEADSTART is led by the office in Budapest and supported by those of eight countries; it has no dates', () => {
  const { organisations: parts, countries, starts, ends } = project('headstart')
  expect(parts.lead).toEqual(['iom-budapest'])
  expect(parts.partner?.map(key => organisations.find(one => one.key === key)!.country).toSorted()).toEqual('AT BE CZ DE IT NL PT SK'.split(' '))
  expect(countries.map(one => one.country).toSorted()).toEqual('AT BE CZ DE HU IT NL PT SK'.split(' '))
  expect(countries.filter(one => one.leads).map(one => one.country)).toEqual(['HU'])
  expect([starts, ends]).toEqual([null, null])
})

test('ACCESS lasted from December 2013 to May 2015, in five countries, with three Czech partners, co-funded by the European Commission', () => {
  const { organisations: parts, countries, starts, ends } = project('access')
  expect([starts?.on.slice(0, 7), starts?.precision, ends?.on.slice(0, 7), ends?.precision, ends?.planned]).toEqual([
    '2013-12',
    'month',
    '2015-05',
    'month',
    false,
  ])
  expect(countries.map(one => one.country).toSorted()).toEqual('CZ ES FI FR RO'.split(' '))
  expect(parts).toEqual({ partner: ['integration-centre-prague', 'prague-14', 'prague-3'], 'co-funding': ['european-commission'] })
})

test('Re-Turn has twelve partners from seven countries, of which no name is invented, and iYouth none', () => {
  expect(project('re-turn')).toMatchObject({ partnersNumber: 12, countriesNumber: 7, organisations: {}, countries: [], starts: null, ends: null })
  expect(project('iyouth')).toMatchObject({ partnersNumber: null, countriesNumber: null, organisations: {}, countries: [], starts: null, ends: null })
})

test('Every label of a project is there in the five languages, and no one-letter word is left alone at the end of a line', () => {
  for (const [key, { targetGroups, acknowledgement, ownPart, region }] of projects)
    for (const label of [targetGroups, acknowledgement, ownPart, region]) {
      if (Object.keys(label).length === 0) continue
      expect(Object.keys(label).toSorted(), key).toEqual(['ar', 'cs', 'en', 'ru', 'uk'])
      for (const said of [label.cs, label.uk, label.ru]) expect(said?.match(/(?<=^|[\s(„«])[ksvzouaiіуяйвзксоаи] .*/iu)?.[0], key).toBeUndefined()
    }
})
