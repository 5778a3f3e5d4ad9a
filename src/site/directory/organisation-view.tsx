import { EntryHeading } from '../../design/components/entry-heading.tsx'
import { type Fact, Facts, type FactValue } from '../../design/components/facts.tsx'
import { type NameRow, NameRows } from '../../design/components/name-rows.tsx'
import { Section } from '../../design/components/section.tsx'
import type { BesideOrganisation } from '../../domain/directory/index.ts'
import { paths } from '../../paths.ts'
import type { Visit } from '../../web/visit.ts'
import { labelIn, labelText } from '../parts.ts'
import { NamedBySections } from './named-by.tsx'
import { formerNames, joined, organisationName, periodText } from './names.ts'
import type { OrganisationRow } from './organisation.tsx'

export interface OrganisationViewProps {
  readonly visit: Visit
  readonly row: OrganisationRow
  readonly page: number
  readonly address: (page: number) => string
}

export function OrganisationView({ visit, row, page, address }: OrganisationViewProps) {
  const { t } = visit
  const name = organisationName(visit, row.names)
  const people = peopleRows(visit, row)
  return (
    <>
      <EntryHeading
        title={name.text}
        titleIn={name.lang && name.dir ? { lang: name.lang, dir: name.dir } : undefined}
        lead={labelText(visit, row.about) || undefined}
      >
        <Facts facts={facts(visit, row)} />
      </EntryHeading>
      <NamedBySections
        visit={visit}
        list={row.named_by}
        page={page}
        inRoles
        address={address}
        note={one => nameThen(visit, row, one.on_date)}
        besides={people.length + row.parts.length > 0}
      />
      {people.length > 0 && (
        <Section id="people" title={t('directory:people')}>
          <NameRows rows={people} />
        </Section>
      )}
      {row.parts.length > 0 && (
        <Section id="parts" title={t('directory:parts')}>
          <NameRows rows={row.parts.map(one => partRow(visit, one))} />
        </Section>
      )}
    </>
  )
}

function facts(visit: Visit, row: OrganisationRow): Fact[] {
  const { t, formats } = visit
  const former = formerNames(visit, row.names)
  const place = labelIn(visit, row.place)
  const one = (label: string, ...values: readonly FactValue[]): Fact[] => (values.length ? [{ label, values }] : [])
  return [
    ...one(t('directory:type'), { text: t(`directory:types.${row.type}`) }),
    ...one(t('directory:formerly'), ...former.map(text => ({ text, apart: true }))),
    ...(place
      ? one(t('directory:place'), {
          ...place,
          text: joined(
            visit,
            [place.text, row.country && formats.countryName(row.country)].map(p => p || undefined),
          ),
        })
      : []),
    ...(row.country && !place ? one(t('directory:country'), { text: formats.countryName(row.country) }) : []),
    ...(row.whole ? one(t('directory:partOf'), { ...beside(visit, row.whole), text: organisationName(visit, row.whole.names).text }) : []),
    ...(row.website ? one(t('directory:website'), { text: hostOf(row.website), href: row.website, apart: true, outside: true }) : []),
  ]
}

/** What it was called when something was, where that was not its present name. */
function nameThen(visit: Visit, row: OrganisationRow, day: string | null): string | undefined {
  const [then, now] = [organisationName(visit, row.names, day).text, organisationName(visit, row.names).text]
  return then === now ? undefined : visit.t('directory:asThen', { name: then })
}

/** Each once, with every time and title that is known. */
const peopleRows = (visit: Visit, row: OrganisationRow): NameRow[] =>
  [...Map.groupBy(row.people, one => one.id).values()].map(times => ({
    href: paths.site.person({ lang: visit.language, slug: times[0]!.slug }),
    name: labelText(visit, times[0]!.shown),
    note:
      times
        .map(one => joined(visit, [labelText(visit, one.title), labelText(visit, one.named), periodText(visit, one)]))
        .filter(Boolean)
        .join('; ') || undefined,
  }))

const partRow = (visit: Visit, one: BesideOrganisation): NameRow => ({
  ...beside(visit, one),
  name: organisationName(visit, one.names).text,
  note: one.country ? visit.formats.countryName(one.country) : undefined,
})

function beside(visit: Visit, one: BesideOrganisation): { href: string; lang?: string; dir?: 'ltr' | 'rtl' } {
  const { lang, dir } = organisationName(visit, one.names)
  return { href: paths.site.organisation({ lang: visit.language, slug: one.slug }), lang, dir }
}

/** "www.iom.int" of a whole address. */
const hostOf = (address: string): string => new URL(address).host
