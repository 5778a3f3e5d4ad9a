import type { Partner, PartnershipStop } from '../../design/components/partnership.tsx'
import type { NamedOrganisation } from '../../domain/content/index.ts'
import { nameOn } from '../../domain/organisations/index.ts'
import type { OrganisationRole, ProjectCard } from '../../domain/projects/index.ts'
import { paths } from '../../paths.ts'
import type { Visit } from '../../web/visit.ts'
import { labelIn } from '../parts.ts'
import { routeOf } from './rows.ts'
import { comma } from './words.ts'

/** Roles that bring money, and so stand among the facts. */
const paying: readonly string[] = ['funding', 'co-funding'] satisfies OrganisationRole[]

/** The partnership by country, and those who take part from none of the project's countries. */
export function partnersOf(
  visit: Visit,
  card: ProjectCard,
  organisations: readonly NamedOrganisation[],
): { stops: PartnershipStop[]; others: Partner[] } {
  const taking = organisations.filter(one => !paying.includes(one.role))
  const countries = new Set(card.countries.map(one => one.country))
  return {
    stops: routeOf(visit, card.countries).map(({ code, name, leads, own, percentage }) => ({
      code,
      name,
      leads,
      own,
      share: percentage === null ? undefined : visit.formats.percent(percentage),
      partners: taking.filter(one => one.country === code).map(one => partner(visit, card, one)),
    })),
    others: taking.filter(one => !one.country || !countries.has(one.country)).map(one => partner(visit, card, one)),
  }
}

/** An organisation under the name that it bore when the project began. */
export function partner(visit: Visit, { starts }: Pick<ProjectCard, 'starts'>, one: NamedOrganisation): Partner {
  const { text, lang, dir } = labelIn(visit, nameOn(one.names, starts?.on)) ?? { text: one.slug }
  return { name: text, lang, dir, href: paths.site.organisation({ lang: visit.language, slug: one.slug }), after: afterName(visit, one) }
}

function afterName(visit: Visit, { role, type, country }: NamedOrganisation): string | undefined {
  const { t, office } = visit
  const here = type === 'own' && country !== null && country === office.place.country ? t('projects:thisOffice') : ''
  const part = role === 'lead' || role === 'implementing' || role === 'associated' ? t(`projects:roles.${role}`) : ''
  return (
    [part, here]
      .filter(Boolean)
      .map(words => comma(visit) + words)
      .join('') || undefined
  )
}
