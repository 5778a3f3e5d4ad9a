import { recordCommands, contentRights as rights } from '../content/index.ts'
import { projectKind } from './project-kind.ts'

/** What is done with a project: begun with its first text, written in a language, its facts changed. */
export const {
  create: createProject,
  write: writeProject,
  changeFacts: changeProjectFacts,
} = recordCommands(projectKind, {
  create: { right: rights['text.write'], audit: 'project.created' },
  write: { right: rights['text.write'], audit: 'project.written' },
  changeFacts: { right: rights['text.publish'], audit: 'project.facts-changed' },
})
