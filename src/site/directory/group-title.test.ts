import { expect, test } from 'vitest'
import { demonstrations, readDemonstration } from '../../../demo/read.ts'
import { kinds } from '../../domain/kinds.ts'
import { organisationRoles } from '../../domain/projects/index.ts'
import * as publications from '../../domain/publications/index.ts'
import { languages, translator } from '../../platform/languages/index.ts'
import { groupTitle, namedRoles } from './group-title.ts'

test('Every role in which a kind names somebody has a word of its own', () => {
  const events = demonstrations.flatMap(name => [...readDemonstration(name).events.values()])
  const roles = [
    ...organisationRoles,
    ...publications.organisationRoles,
    ...publications.personRoles,
    ...events.flatMap(event => [...Object.keys(event.persons), ...Object.keys(event.organisations)]),
    'author',
    'speaker',
  ]
  for (const role of new Set(roles)) expect(namedRoles as readonly string[], role).toContain(role)
})

test('Every kind of record has a name for many of it in every language', () => {
  for (const language of languages)
    for (const { kind } of kinds) expect(groupTitle({ t: translator(language) }, { kind, role: '' }, false), `${language} ${kind}`).not.toBe(kind)
})
