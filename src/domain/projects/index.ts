export {
  countrySchema,
  type KnownDate,
  type OrganisationRole,
  organisationRoles,
  type ProjectCountry,
  type ProjectFacts,
  projectSchema,
} from './project.ts'
export { type ProjectCard, type ProjectPageFacts, projectKind } from './project-kind.ts'
export { projectPage, projectsList, someProjects } from './questions.ts'
export { type ProjectDates, type ProjectState, projectState, projectStates } from './state.ts'
export { changeProjectFacts, createProject, writeProject } from './writing.ts'
