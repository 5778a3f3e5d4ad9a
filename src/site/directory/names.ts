import type { NamedAffiliation, NamedOrganisation } from '../../domain/content/index.ts'
import { nameOn } from '../../domain/organisations/index.ts'
import { affiliationOn } from '../../domain/persons/index.ts'
import { paths } from '../../paths.ts'
import type { Visit } from '../../web/visit.ts'
import { labelIn, labelText } from '../parts.ts'

type Names = NamedOrganisation['names']
type Reader = Pick<Visit, 'language' | 'office'>

/** The name that an organisation bore on a day, or bears now, in the reader's language or the nearest that there is. */
export const organisationName = (visit: Reader, names: Names, day?: string | null) =>
  labelIn(visit, nameOn(names, day)) ?? { text: '', lang: undefined, dir: undefined }

/** "2004–2012", "until 2012"; nothing where no date is known. Years are enough for a name or a place of work. */
export function periodText({ t }: Pick<Visit, 't'>, { from, until }: { readonly from: string | null; readonly until: string | null }): string {
  const [since, to] = [from?.slice(0, 4), until?.slice(0, 4)]
  if (since && to) return t('directory:period.between', { from: since, until: to })
  if (to) return t('directory:period.until', { until: to })
  return since ? t('directory:period.since', { from: since }) : ''
}

/** What an organisation was called before, the latest first, each with its years. */
export function formerNames(visit: Reader & Pick<Visit, 't'>, names: Names): string[] {
  const present = nameOn(names)
  return names
    .filter(one => one.until !== null && one.label !== present)
    .toSorted((a, b) => b.until!.localeCompare(a.until!))
    .map(one => `${labelText(visit, one.label)} (${periodText(visit, one)})`)
}

/** "Director General, International Organization for Migration", under the name that the organisation had on the day. */
export function affiliationText(visit: Reader, one: NamedAffiliation, day?: string | null): string {
  const organisation = one.organisation_names ? organisationName(visit, one.organisation_names, day ?? one.until).text : ''
  return joined(visit, [labelText(visit, one.title), labelText(visit, one.named), organisation])
}

/** Where somebody worked on a day (ISO date), with the way to the organisation's page; undefined where nothing is known. */
export function affiliationThen(visit: Reader, affiliations: readonly NamedAffiliation[], day?: string | null) {
  const one = affiliationOn(affiliations, day)
  return one && { one, text: affiliationText(visit, one, day), href: organisationHref(visit, one) }
}

export const organisationHref = (
  { language: lang }: Pick<Visit, 'language'>,
  one: Pick<NamedAffiliation, 'organisation_slug'>,
): string | undefined => (one.organisation_slug ? paths.site.organisation({ lang, slug: one.organisation_slug }) : undefined)

/** Parts of one line, with the comma of the reader's script. */
export const joined = ({ language }: Pick<Visit, 'language'>, parts: readonly (string | undefined)[]): string =>
  parts.filter(Boolean).join(language === 'ar' ? '، ' : ', ')
