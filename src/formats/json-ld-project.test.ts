import { expect, test } from 'vitest'
import { project } from './json-ld-project.ts'

const facts = {
  address: 'https://prague.example/en/projects/access',
  name: 'ACCESS',
  identifiers: [],
  members: [],
  funders: [],
  countries: [],
  topics: [],
}
/** As it is written: what is undefined is not there. */
const written = (given: Partial<Parameters<typeof project>[0]>) => JSON.parse(JSON.stringify(project({ ...facts, ...given })))

test('A project says only what is known of it', () => {
  expect(written({})).toEqual({
    '@type': 'Project',
    '@id': `${facts.address}#project`,
    mainEntityOfPage: { '@id': facts.address },
    url: facts.address,
    name: 'ACCESS',
  })
})

test('As much of its time as is known, who takes part in which role, and who pays', () => {
  const member = { name: 'Integration Centre Prague', address: 'https://prague.example/en/organisations/icp', role: 'partner' }
  expect(written({ starts: '2013-12', ends: '2015-05', members: [member], funders: [{ name: 'European Commission' }] })).toMatchObject({
    foundingDate: '2013-12',
    dissolutionDate: '2015-05',
    funder: [{ '@type': 'Organization', name: 'European Commission' }],
    member: [{ '@type': 'OrganizationRole', roleName: 'partner', member: { '@type': 'Organization', name: member.name, url: member.address } }],
  })
})
