import { recordCommands, contentRights as rights } from '../content/index.ts'
import { publicationKind } from './publication-kind.ts'

/** What is done with a publication: begun with its first text, described in a language, its facts and editions changed. */
export const {
  create: createPublication,
  write: writePublication,
  changeFacts: changePublicationFacts,
} = recordCommands(publicationKind, {
  create: { right: rights['text.write'], audit: 'publication.created' },
  write: { right: rights['text.write'], audit: 'publication.written' },
  changeFacts: { right: rights['text.publish'], audit: 'publication.facts-changed' },
})
