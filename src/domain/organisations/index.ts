export { addOrganisation, changeOrganisation } from './keeping.ts'
export { type DatedName, nameOn, type OrganisationFacts, type OrganisationType, organisationSchema, organisationTypes } from './organisation.ts'
