import { EntryHeading } from '../../design/components/entry-heading.tsx'
import { type Fact, Facts } from '../../design/components/facts.tsx'
import { todayIn } from '../../domain/offices/index.ts'
import type { Visit } from '../../web/visit.ts'
import { labelIn } from '../parts.ts'
import { NamedBySections } from './named-by.tsx'
import { affiliationText, affiliationThen, organisationHref, periodText } from './names.ts'
import type { PersonRow } from './person.tsx'

export interface PersonViewProps {
  readonly visit: Visit
  readonly row: PersonRow
  readonly page: number
  readonly address: (page: number) => string
}

export function PersonView({ visit, row, page, address }: PersonViewProps) {
  const name = labelIn(visit, row.shown)
  const where = facts(visit, row)
  return (
    <>
      <EntryHeading title={name?.text ?? ''} titleIn={name?.lang && name.dir ? { lang: name.lang, dir: name.dir } : undefined}>
        {where.length > 0 && <Facts facts={where} />}
      </EntryHeading>
      <NamedBySections visit={visit} list={row.named_by} page={page} inRoles address={address} note={one => whereThen(visit, row, one.on_date)} />
    </>
  )
}

/** Where they work as far as is known, and where before. What ends later has not ended. */
function facts(visit: Visit, row: PersonRow): Fact[] {
  const { t, office, now } = visit
  const today = todayIn(office.zone, now)
  const value = (one: PersonRow['affiliations'][number]) => {
    const period = periodText(visit, one)
    return {
      text: period ? `${affiliationText(visit, one)} (${period})` : affiliationText(visit, one),
      href: organisationHref(visit, one),
      apart: true,
    }
  }
  const [works, worked] = [row.affiliations.filter(one => !ended(one, today)), row.affiliations.filter(one => ended(one, today))]
  return [
    ...(works.length ? [{ label: t('directory:worksAt'), values: works.map(value) }] : []),
    ...(worked.length ? [{ label: t('directory:workedAt'), values: worked.map(value) }] : []),
  ]
}

export const ended = (one: { readonly until: string | null }, today: string): boolean => one.until !== null && one.until <= today

/** Where they worked when something was, where that is not where they are now. */
function whereThen(visit: Visit, row: PersonRow, day: string | null): string | undefined {
  const [then, now] = [affiliationThen(visit, row.affiliations, day)?.text, affiliationThen(visit, row.affiliations)?.text]
  return then === now ? undefined : then
}
