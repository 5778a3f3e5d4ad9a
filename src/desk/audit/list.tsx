import { FilterForm, FilterSearch, FilterSelect } from '../../design/desk/filters.tsx'
import { Nothing } from '../../design/desk/nothing.tsx'
import { Table } from '../../design/desk/table.tsx'
import { membersForStaff } from '../../domain/accounts/index.ts'
import { auditTrail, TRAIL_ROWS } from '../../domain/audit/index.ts'
import { paths } from '../../paths.ts'
import { type Answer, problem } from '../../web/answer.ts'
import type { DeskVisit } from '../../web/visit.ts'
import { deskPage } from '../desk-page.tsx'
import { actionKinds, actionText } from './actions.ts'
import { readTrailQuery, type TrailQuery } from './query.ts'

/** Who did what, narrowed by the filters, a page at a time from the newest on. */
export async function listTrail(visit: DeskVisit): Promise<Answer> {
  const { t, platform, office, query } = visit
  const asked = readTrailQuery(query, office.zone)
  if (!asked) return problem(400)
  const { program } = platform.database
  const [found, members] = [await auditTrail(program, office.id, asked.filter), await membersForStaff(program, office.id, {})]
  const rows = found.slice(0, TRAIL_ROWS)
  const older = found.length > TRAIL_ROWS ? paths.desk.audit({}, { ...asked.shown, before: rows.at(-1)!.id }) : undefined
  const people = members.map(member => ({ value: `account:${member.account_id}`, label: member.name }))
  const narrowed = Object.keys(asked.shown).length > 0
  return deskPage(visit, {
    section: 'audit',
    heading: { title: t('desk:audit.title'), lead: t('desk:audit.lead') },
    children: (
      <>
        <Filters visit={visit} asked={asked} people={people} narrowed={narrowed} />
        <Rows visit={visit} rows={rows} />
        <Pages visit={visit} older={older} newest={asked.filter.before ? paths.desk.audit({}, asked.shown) : undefined} />
      </>
    ),
  })
}

type Row = Awaited<ReturnType<typeof auditTrail>>[number]
interface Person {
  value: string
  label: string
}

function Filters({ visit, asked, people, narrowed }: { visit: DeskVisit; asked: TrailQuery; people: readonly Person[]; narrowed: boolean }) {
  const { t } = visit
  const { shown } = asked
  const any = (name: keyof TrailQuery['shown']) => ({ value: '', label: t('desk:forms.any'), chosen: !shown[name] })
  const who = [{ value: 'operator', label: t('desk:who.operator') }, { value: 'nobody', label: t('desk:audit.nobody') }, ...people]
  return (
    <FilterForm
      action={paths.desk.audit({})}
      label={t('desk:forms.filterLabel')}
      apply={t('desk:forms.filter')}
      clear={narrowed ? { label: t('desk:forms.clear'), href: paths.desk.audit({}) } : undefined}
    >
      <FilterSearch name="subject" label={t('desk:audit.record')} value={shown.subject} />
      <FilterSelect
        name="actor"
        label={t('desk:audit.who')}
        choices={[any('actor'), ...who.map(one => ({ ...one, chosen: one.value === shown.actor }))]}
      />
      <FilterSelect
        name="action"
        label={t('desk:audit.what')}
        choices={[any('action'), ...actionKinds.map(kind => ({ value: kind, label: t(`desk:audit.kind.${kind}`), chosen: kind === shown.action }))]}
      />
      <FilterDay name="from" label={t('desk:audit.from')} value={shown.from} />
      <FilterDay name="until" label={t('desk:audit.until')} value={shown.until} />
    </FilterForm>
  )
}

const FilterDay = ({ name, label, value }: { name: string; label: string; value?: string }) => (
  <label class={value ? 'filter in-use' : 'filter'}>
    {label}
    <input type="date" name={name} value={value} />
  </label>
)

function Rows({ visit, rows }: { visit: DeskVisit; rows: readonly Row[] }) {
  const { t, formats, office } = visit
  const columns = [
    { label: t('desk:audit.what'), widest: true },
    { label: t('desk:audit.who') },
    { label: t('desk:audit.record') },
    { label: t('desk:audit.fields') },
    { label: t('desk:audit.when'), align: 'end' as const },
  ]
  const nothing = rows.length ? undefined : (
    <Nothing title={t('desk:audit.none')} text={t('desk:audit.noneText')} link={{ label: t('desk:audit.all'), href: paths.desk.audit({}) }} />
  )
  return (
    <Table caption={t('desk:audit.caption')} columns={columns} nothing={nothing}>
      {rows.map(row => (
        <tr>
          <th scope="row" class="widest">
            {actionText(t, row.action)}
          </th>
          <td>
            <bdi>{actorText(visit, row)}</bdi>
          </td>
          <td>
            {row.subject && (
              <a href={paths.desk.audit({}, { subject: row.subject })}>
                <bdi>{shortSubject(row.subject)}</bdi>
              </a>
            )}
          </td>
          <td class="soft">
            <bdi>{row.fields.join(', ')}</bdi>
          </td>
          <td class="at-end">
            <time datetime={row.at.toISOString()}>{formats.dateAndTime(row.at, office.zone)}</time>
          </td>
        </tr>
      ))}
    </Table>
  )
}

function actorText({ t }: DeskVisit, { actor, actor_name }: Row): string {
  if (actor === 'operator') return t('desk:who.operator')
  if (actor === 'nobody') return t('desk:audit.nobody')
  if (actor.startsWith('job:')) return t('desk:who.program')
  return actor_name ?? t('desk:who.someone')
}

/** The end of an id tells two records apart; the whole is in the address of the link. */
const shortSubject = (subject: string) => `…${subject.slice(-8)}`

function Pages({ visit: { t }, older, newest }: { visit: DeskVisit; older?: string; newest?: string }) {
  if (!older && !newest) return null
  return (
    <div class="table-foot">
      <nav class="pages" aria-label={t('desk:forms.pages')}>
        {newest && (
          <a class="back" href={newest}>
            {t('desk:audit.newest')}
          </a>
        )}
        {older && (
          <a class="go" rel="next" href={older}>
            {t('desk:audit.older')}
          </a>
        )}
      </nav>
    </div>
  )
}
