import { expect, test } from 'vitest'
import { organisation } from './json-ld-organisation.ts'

const office = {
  origin: 'https://prague.example',
  home: 'https://prague.example/cs/',
  name: 'IOM Praha',
  contactPoints: [],
  spokenLanguages: [],
  openingHours: [],
}
const written = (facts: Parameters<typeof organisation>[0]) => JSON.parse(JSON.stringify(organisation(facts)))

test('An office says where it is, when it is open, how to reach it and whose it is', () => {
  const address = { '@type': 'PostalAddress', streetAddress: 'Argentinská 38, Praha 7', addressCountry: 'CZ' }
  expect(
    written({
      ...office,
      intergovernmental: true,
      description: 'Kancelář v České republice',
      postalAddress: { lines: ['Argentinská 38', 'Praha 7'], country: 'CZ' },
      coordinates: { latitude: 50.1067, longitude: 14.4413 },
      contactPoints: [{ label: 'Pro novináře', email: 'press@prague.example' }],
      spokenLanguages: ['cs', 'uk'],
      openingHours: [
        { day: 1, from: '09:00', to: '12:00' },
        { day: 7, from: '13:00', to: '15:00' },
      ],
      parent: { name: 'Regional office', address: 'https://regional.example/' },
    }),
  ).toEqual({
    '@type': 'Organization',
    '@id': 'https://prague.example/#organisation',
    additionalType: 'http://www.wikidata.org/entity/Q245065',
    name: 'IOM Praha',
    description: 'Kancelář v České republice',
    url: 'https://prague.example/cs/',
    address,
    contactPoint: [{ '@type': 'ContactPoint', contactType: 'Pro novináře', email: 'press@prague.example', availableLanguage: ['cs', 'uk'] }],
    location: {
      '@type': 'Place',
      name: 'IOM Praha',
      address,
      geo: { '@type': 'GeoCoordinates', latitude: 50.1067, longitude: 14.4413 },
      openingHoursSpecification: [
        { '@type': 'OpeningHoursSpecification', dayOfWeek: 'https://schema.org/Monday', opens: '09:00', closes: '12:00' },
        { '@type': 'OpeningHoursSpecification', dayOfWeek: 'https://schema.org/Sunday', opens: '13:00', closes: '15:00' },
      ],
    },
    parentOrganization: { '@type': 'Organization', name: 'Regional office', url: 'https://regional.example/' },
  })
})

test('An office of which only the name is known claims nothing else', () => {
  expect(written(office)).toEqual({
    '@type': 'Organization',
    '@id': 'https://prague.example/#organisation',
    name: 'IOM Praha',
    url: 'https://prague.example/cs/',
  })
})
