import { expect, test } from 'vitest'
import { demonstrations, readDemonstration } from './read.ts'

const offices = demonstrations.map(readDemonstration)
const [prague] = offices as [(typeof offices)[number]]

const keysOf = (those: readonly { readonly key: string }[]) => those.map(one => one.key)

test('Whom and what the public record names stands in the directory of Prague, each once', () => {
  expect(keysOf(prague.topics)).toEqual(
    expect.arrayContaining('integration youth participation return migration-management migration-studies safe-journeys'.split(' ')),
  )
  expect(keysOf(prague.organisations)).toEqual(
    expect.arrayContaining(
      (
        'south-bohemia sciences-po charles-university masaryk-university cerge arizona nyu-prague emmir vienna-ma17 acidi bamf ' +
        'czech-development-agency ministry-of-the-interior ministry-of-education european-commission integration-centre-prague prague-14 ' +
        'prague-3 meta council-of-children-and-youth iom-prague iom-budapest iom-austria iom-belgium iom-italy iom-germany ' +
        'iom-netherlands iom-portugal iom-slovakia iom-brussels'
      ).split(' '),
    ),
  )
  expect(keysOf(prague.persons).toSorted()).toEqual('drbohlav ezzeddine mukherjee murad mutchler pehe platonova swing vasecka vikhrov'.split(' '))
  for (const office of offices)
    for (const those of [office.organisations, office.topics, office.persons]) expect(new Set(keysOf(those)).size).toBe(those.length)
})

test('Everyone is where the directory says that they are: a part follows its whole, a narrower topic the broader one', () => {
  for (const { organisations, topics, persons } of offices) {
    for (const [index, { key, partOf }] of organisations.entries()) if (partOf) expect(keysOf(organisations.slice(0, index)), key).toContain(partOf)
    for (const [index, { key, broader }] of topics.entries()) if (broader) expect(keysOf(topics.slice(0, index)), key).toContain(broader)
    for (const { key, affiliations } of persons) for (const one of affiliations) expect(keysOf(organisations), key).toContain(one.organisation)
  }
})

test('What an article is about is a topic that is there, and every topic with articles has a sentence of its own', () => {
  for (const { articles, topics } of offices)
    for (const [key, article] of articles)
      for (const topic of article.topics) expect(topics.find(one => one.key === topic)?.about.en, `${key} → ${topic}`).toBeTruthy()
})

test('No website and no date of a person or an organisation is invented', () => {
  expect(offices.flatMap(office => office.organisations).flatMap(one => one.website ?? [])).toEqual(['https://www.iom.int/'])
  const times = offices.flatMap(office => [...office.organisations.flatMap(one => one.names), ...office.persons.flatMap(one => one.affiliations)])
  expect(times.flatMap(one => [one.from, one.until]).filter(Boolean)).toEqual([])
})

test('In Czech, Ukrainian and Russian no one-letter word is left alone at the end of a line', () => {
  const said = (label: Partial<Record<string, string>>) => [label.cs, label.uk, label.ru]
  const sentences = [
    ...prague.organisations.flatMap(one => [...one.names.flatMap(name => said(name.label)), ...said(one.about)]),
    ...prague.topics.flatMap(one => [...said(one.label), ...said(one.about)]),
    ...prague.persons.flatMap(one => one.affiliations.flatMap(at => said(at.title))),
  ]
  for (const sentence of sentences) expect(sentence?.match(/(?<=^|[\s(„«])[ksvzouaiіуяйвзксоаи] .*/iu)?.[0]).toBeUndefined()
})
