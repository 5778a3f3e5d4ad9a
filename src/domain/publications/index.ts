export {
  type Edition,
  editionSchema,
  firstEdition,
  organisationRoles,
  type PublicationFacts,
  type PublicationType,
  personRoles,
  publicationSchema,
  publicationTypes,
  titleParts,
} from './publication.ts'
export { type PublicationCard, type PublicationPageFacts, publicationKind } from './publication-kind.ts'
export { publicationPage, publicationsForFeed, publicationsList, publicationToCite, somePublications } from './questions.ts'
export { changePublicationFacts, createPublication, writePublication } from './writing.ts'
