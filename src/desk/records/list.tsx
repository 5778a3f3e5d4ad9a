import { ListFoot } from '../../design/components/list-foot.tsx'
import { FilterForm, FilterSearch, FilterSelect } from '../../design/desk/filters.tsx'
import { Nothing } from '../../design/desk/nothing.tsx'
import { Table } from '../../design/desk/table.tsx'
import { RECORDS_A_PAGE, type RecordFilter, type RecordForStaff, recordStates, recordsForStaff } from '../../domain/content/index.ts'
import { isLanguage } from '../../domain/labels/index.ts'
import { paths } from '../../paths.ts'
import { autonym } from '../../platform/languages/index.ts'
import { type Answer, problem } from '../../web/answer.ts'
import type { DeskVisit } from '../../web/visit.ts'
import { deskPage } from '../desk-page.tsx'
import { listFoot, pageNumber } from '../list-pages.ts'
import { peopleNames } from '../people-names.ts'
import { whenInList } from '../when.ts'
import type { DeskKind } from './desk-kind.ts'
import { deskKindOf } from './desk-kinds.ts'
import { markedState, stateWord, TextMark } from './text-mark.tsx'

/** The records of a kind with the state of each language, changed last first, narrowed by plain addresses. */
export async function records(visit: DeskVisit): Promise<Answer> {
  const { t, platform, office } = visit
  const of = deskKindOf(visit)
  if (!of) return problem(404)
  const filter = readFilter(visit)
  if (!filter) return problem(400)
  const rows = await recordsForStaff(platform.database.program, office.id, of.kind.kind, filter)
  if (rows.length === 0 && filter.page > 1) return problem(404)
  const nameOf = await peopleNames(visit)
  const address = (page: number) =>
    paths.desk.records.list(
      { section: of.section },
      { language: filter.language, state: filter.state, q: filter.q?.trim(), page: page > 1 ? page : undefined },
    )
  const foot = listFoot(visit, { page: filter.page, perPage: RECORDS_A_PAGE, total: rows[0]?.total ?? 0 }, address)
  const narrowed = Boolean(filter.language || filter.state || filter.q?.trim())
  return deskPage(visit, {
    heading: { title: t(of.title) },
    section: of.section,
    children: (
      <>
        <Narrowing visit={visit} of={of} filter={filter} narrowed={narrowed} />
        <Table
          caption={rows.length > 0 ? `${t(of.title)}: ${foot.range}` : t(of.title)}
          columns={columns(visit)}
          nothing={
            rows.length === 0 ? (
              <Nothing title={t('desk:records.nothing')} link={narrowed ? { label: t('desk:forms.clear'), href: of.addresses.list() } : undefined} />
            ) : undefined
          }
        >
          {rows.map(row => (
            <Line visit={visit} of={of} row={row} by={nameOf(row.changed_by)} />
          ))}
        </Table>
        {rows.length > 0 && (
          <div class="table-foot">
            <ListFoot {...foot} />
          </div>
        )}
      </>
    ),
  })
}

function readFilter({ query, office }: DeskVisit): (RecordFilter & { page: number }) | undefined {
  const { language, state, q } = query
  const page = pageNumber(query.page)
  const known = recordStates.find(one => one === state)
  if (page === undefined || (state && !known)) return undefined
  if (language && !(isLanguage(language) && office.languages.includes(language))) return undefined
  return { language: language || undefined, state: known, q: q?.slice(0, 200), page }
}

interface NarrowingProps {
  readonly visit: DeskVisit
  readonly of: DeskKind
  readonly filter: RecordFilter
  readonly narrowed: boolean
}

function Narrowing({ visit: { t, office }, of, filter, narrowed }: NarrowingProps) {
  const any = (chosen: unknown) => ({ value: '', label: t('desk:forms.any'), chosen: !chosen })
  return (
    <FilterForm
      action={of.addresses.list()}
      label={t('desk:forms.filterLabel')}
      apply={t('desk:forms.filter')}
      clear={narrowed ? { label: t('desk:forms.clear'), href: of.addresses.list() } : undefined}
    >
      <FilterSearch name="q" label={t('desk:articles.words')} value={filter.q} />
      <FilterSelect
        name="language"
        label={t('desk:articles.inLanguage')}
        choices={[any(filter.language), ...office.languages.map(value => ({ value, label: autonym(value), chosen: filter.language === value }))]}
      />
      <FilterSelect
        name="state"
        label={t('desk:articles.state')}
        choices={[any(filter.state), ...recordStates.map(value => ({ value, label: stateWord(t, value), chosen: filter.state === value }))]}
      />
    </FilterForm>
  )
}

const columns = ({ t, office, formats }: DeskVisit) => [
  { label: t('desk:articles.columns.title'), widest: true },
  ...office.languages.map(code => ({ label: code.toUpperCase(), abbreviates: formats.languageName(code), align: 'centre' as const })),
  { label: t('desk:articles.columns.changed'), align: 'end' as const },
  { label: t('desk:articles.columns.by') },
]

function Line({ visit, of, row, by }: { visit: DeskVisit; of: DeskKind; row: RecordForStaff; by: string }) {
  const { t, office } = visit
  const first = row.texts.find(one => one.language === row.source_language) ?? row.texts[0]!
  return (
    <tr>
      <th scope="row" class="widest">
        <a href={of.addresses.text({ id: row.id, lang: first.language })}>
          <bdi lang={first.language}>{first.title}</bdi>
        </a>
      </th>
      {office.languages.map(code => (
        <td class={code === row.source_language ? 'at-centre source' : 'at-centre'}>
          <TextMark t={t} state={markedState(row.texts.find(one => one.language === code))} hidden />
        </td>
      ))}
      <td class="at-end">{whenInList(visit, row.changed_at)}</td>
      <td>{by}</td>
    </tr>
  )
}
