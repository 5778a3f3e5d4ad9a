import type { Fact, FactValue } from '../../design/components/facts.tsx'
import type { Label } from '../../domain/labels/index.ts'
import { type OrganisationRole, projectState } from '../../domain/projects/index.ts'
import { paths } from '../../paths.ts'
import type { Visit } from '../../web/visit.ts'
import { labelIn, labelText } from '../parts.ts'
import { partner } from './partners.ts'
import type { ProjectAnswer } from './project-row.ts'
import { comma, datesText } from './words.ts'

/** What is known of a project, in rows. What is not on record is left out; missing dates are said once. */
export function projectFacts(visit: Visit, { card, facts, organisations, topics }: ProjectAnswer): Fact[] {
  const { t, language: lang, now, office, formats } = visit
  const row = (label: string, ...values: (FactValue | undefined)[]): Fact[] => {
    const known = values.filter(value => value !== undefined)
    return known.length ? [{ label, values: known }] : []
  }
  const those = (role: OrganisationRole): FactValue[] =>
    organisations
      .filter(one => one.role === role)
      .map(one => {
        const { name, href, lang: nameIn, dir } = partner(visit, card, one)
        const after = role === 'lead' && one.country ? comma(visit) + formats.countryName(one.country) : undefined
        return { text: name, href, lang: nameIn, dir, apart: true, after }
      })
  const said = (label: Label): FactValue | undefined => labelIn(visit, label)
  const dates = datesText(visit, card)
  const { state } = projectState(card, office.zone, now)
  return [
    ...row(t('projects:facts.ledBy'), ...those('lead')),
    ...row(t('projects:facts.ownPart'), said(facts.ownPart)),
    ...row(t('projects:facts.for'), said(facts.targetGroups)),
    ...row(
      t('projects:facts.dates'),
      dates
        ? { text: dates, after: state === 'unknown' ? undefined : comma(visit) + t(`projects:states.${state}`) }
        : { text: t('projects:dates.unknown'), soft: true },
    ),
    ...row(t('projects:facts.partnership'), counted(visit, card, facts.region)),
    ...row(t('projects:facts.fundedBy'), ...those('funding')),
    ...row(t('projects:facts.coFundedBy'), ...those('co-funding')),
    ...row(t('projects:facts.acknowledgement'), said(facts.acknowledgement)),
    ...row(t('projects:facts.code'), facts.code ? { text: facts.code, apart: true } : undefined),
    ...row(t('projects:facts.identifier'), facts.globalIdentifier ? { text: facts.globalIdentifier, apart: true } : undefined),
    ...row(
      t('projects:facts.topics'),
      ...topics.map(topic => ({ ...(labelIn(visit, topic.label) ?? { text: topic.slug }), href: paths.site.topic({ lang, slug: topic.slug }) })),
    ),
  ]
}

/** "12 partners, 7 countries, Central Europe", of what is counted and not named one by one. */
function counted(visit: Visit, { partnersNumber, countriesNumber, countries }: ProjectAnswer['card'], region: Label): FactValue | undefined {
  const { t } = visit
  const parts = [
    partnersNumber && t('projects:partnersCounted', { count: partnersNumber }),
    countriesNumber && !countries.length && t('projects:countriesCounted', { count: countriesNumber }),
    labelText(visit, region),
  ].filter(Boolean)
  return parts.length ? { text: parts.join(comma(visit)) } : undefined
}
