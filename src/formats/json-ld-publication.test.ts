import { expect, test } from 'vitest'
import { scriptJson } from './json.ts'
import { type PublicationNodeFacts, publication } from './json-ld-publication.ts'

const facts: PublicationNodeFacts = {
  type: 'Book',
  address: 'https://prague.example/en/publications/handbook',
  name: 'Handbook </script>',
  language: 'en',
  authors: [],
  editors: [],
  publisher: 'https://prague.example/#organisation',
  funders: [{ type: 'Organization', name: 'Czech development cooperation' }],
  region: 'Central Asia',
  topics: [],
  editions: [
    {
      language: 'ru',
      title: 'Руководство',
      isbn: '978-3-16-148410-0',
      doi: '10.1000/182',
      file: { address: 'https://prague.example/files/1/a.pdf', mediaType: 'application/pdf', bytes: 20_000 },
    },
  ],
}
const written = (one: PublicationNodeFacts) => JSON.parse(scriptJson(publication(one)))

test('A book says in which language it can be read, under which number and where, and not when if nobody knows', () => {
  expect(written(facts)).toEqual({
    '@type': 'Book',
    '@id': 'https://prague.example/en/publications/handbook#publication',
    mainEntityOfPage: { '@id': 'https://prague.example/en/publications/handbook' },
    url: 'https://prague.example/en/publications/handbook',
    name: 'Handbook </script>',
    inLanguage: ['ru'],
    publisher: { '@id': 'https://prague.example/#organisation' },
    funder: [{ '@type': 'Organization', name: 'Czech development cooperation' }],
    spatialCoverage: 'Central Asia',
    workExample: [
      {
        '@type': 'Book',
        name: 'Руководство',
        inLanguage: 'ru',
        isbn: '978-3-16-148410-0',
        identifier: [{ '@type': 'PropertyValue', propertyID: 'DOI', value: '10.1000/182' }],
        sameAs: 'https://doi.org/10.1000/182',
        encoding: {
          '@type': 'MediaObject',
          contentUrl: 'https://prague.example/files/1/a.pdf',
          encodingFormat: 'application/pdf',
          contentSize: '20000 B',
        },
      },
    ],
  })
})

test('A report has no ISBN property: its number is an identifier', () => {
  const [edition] = written({ ...facts, type: 'Report', year: 2014 }).workExample
  expect(edition.isbn).toBeUndefined()
  expect(edition.identifier[0]).toEqual({ '@type': 'PropertyValue', propertyID: 'ISBN', value: '978-3-16-148410-0' })
})
