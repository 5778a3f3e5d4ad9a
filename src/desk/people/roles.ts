import type { Choice } from '../../design/components/forms/choices.tsx'
import { isRole, roles } from '../../domain/actors/index.ts'
import { languages } from '../../domain/labels/index.ts'
import type { Visit } from '../../web/visit.ts'

export const roleNames = ({ t, formats }: Pick<Visit, 't' | 'formats'>, held: readonly string[]): string =>
  formats.list(held.filter(isRole).map(role => t(`desk:people.role.${role}`)))

export const roleChoices = ({ t }: Pick<Visit, 't'>, chosen: readonly string[]): Choice[] =>
  roles.map(role => ({ value: role, label: t(`desk:people.role.${role}`), hint: t(`desk:people.roleHint.${role}`), chosen: chosen.includes(role) }))

export const languageChoices = ({ formats }: Pick<Visit, 'formats'>, chosen: readonly string[]): Choice[] =>
  languages.map(language => ({ value: language, label: formats.languageName(language), chosen: chosen.includes(language) }))
