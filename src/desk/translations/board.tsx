import { ListFoot } from '../../design/components/list-foot.tsx'
import { FilterForm, FilterSelect } from '../../design/desk/filters.tsx'
import { Nothing } from '../../design/desk/nothing.tsx'
import { Table } from '../../design/desk/table.tsx'
import {
  TRANSLATIONS_A_PAGE,
  type TranslatedRecord,
  type TranslationFilter,
  translationStates,
  translationsForStaff,
} from '../../domain/content/index.ts'
import { isLanguage } from '../../domain/labels/index.ts'
import { paths } from '../../paths.ts'
import { autonym } from '../../platform/languages/index.ts'
import { type Answer, problem } from '../../web/answer.ts'
import type { DeskVisit } from '../../web/visit.ts'
import { deskPage } from '../desk-page.tsx'
import { listFoot, pageNumber } from '../list-pages.ts'
import { deskKindNamed, deskKindsWithTexts } from '../records/desk-kinds.ts'
import { whenInList } from '../when.ts'
import { TranslationMark } from './state-mark.tsx'

/** Records × languages: how each translation stands towards its source. */
export async function board(visit: DeskVisit): Promise<Answer> {
  const { t, platform, office, formats } = visit
  const filter = readFilter(visit)
  if (!filter) return problem(400)
  const rows = await translationsForStaff(platform.database.program, office.id, office.languages, filter)
  if (rows.length === 0 && filter.page > 1) return problem(404)
  const address = (page: number) =>
    paths.desk.translations({}, { kind: filter.kind, language: filter.language, state: filter.state, page: page > 1 ? page : undefined })
  const foot = listFoot(visit, { page: filter.page, perPage: TRANSLATIONS_A_PAGE, total: rows[0]?.total ?? 0 }, address)
  return deskPage(visit, {
    heading: { title: t('desk:translations.title'), lead: t('desk:translations.lead') },
    section: 'translations',
    children: (
      <>
        <Narrowing visit={visit} filter={filter} />
        <Table
          caption={rows.length > 0 ? `${t('desk:translations.title')}: ${foot.range}` : t('desk:translations.title')}
          columns={[
            { label: t('desk:translations.record'), widest: true },
            { label: t('desk:articles.columns.type') },
            ...office.languages.map(code => ({ label: code.toUpperCase(), abbreviates: formats.languageName(code), align: 'centre' as const })),
          ]}
          nothing={
            rows.length === 0 ? (
              <Nothing title={t('desk:translations.none')} link={{ label: t('desk:forms.clear'), href: paths.desk.translations({}) }} />
            ) : undefined
          }
        >
          {rows.map(row => (
            <Line visit={visit} row={row} />
          ))}
        </Table>
        {rows.length > 0 && (
          <div class="table-foot">
            <p class="legend">
              {translationStates.map(state => (
                <TranslationMark t={t} state={state} />
              ))}
              <span>{t('desk:translations.legend', { languages: office.languages.map(autonym).join(', ') })}</span>
            </p>
            <ListFoot {...foot} />
          </div>
        )}
      </>
    ),
  })
}

function readFilter({ query, office }: DeskVisit): (TranslationFilter & { page: number }) | undefined {
  const { kind, language, state } = query
  const page = pageNumber(query.page)
  const known = translationStates.find(one => one === state)
  if (page === undefined || (state && !known) || (kind && !deskKindNamed(kind))) return undefined
  if (language && !(isLanguage(language) && office.languages.includes(language))) return undefined
  return { kind: kind || undefined, language: language || undefined, state: known, page }
}

function Narrowing({ visit: { t, office }, filter }: { visit: DeskVisit; filter: TranslationFilter }) {
  const any = (chosen: unknown) => ({ value: '', label: t('desk:forms.any'), chosen: !chosen })
  const narrowed = Boolean(filter.kind || filter.language || filter.state)
  return (
    <FilterForm
      action={paths.desk.translations({})}
      label={t('desk:forms.filterLabel')}
      apply={t('desk:forms.filter')}
      clear={narrowed ? { label: t('desk:forms.clear'), href: paths.desk.translations({}) } : undefined}
    >
      <FilterSelect
        name="kind"
        label={t('desk:articles.columns.type')}
        choices={[
          any(filter.kind),
          ...deskKindsWithTexts.map(of => ({ value: of.kind.kind, label: t(of.title), chosen: filter.kind === of.kind.kind })),
        ]}
      />
      <FilterSelect
        name="language"
        label={t('desk:articles.inLanguage')}
        choices={[any(filter.language), ...office.languages.map(value => ({ value, label: autonym(value), chosen: filter.language === value }))]}
      />
      <FilterSelect
        name="state"
        label={t('desk:articles.state')}
        choices={[
          any(filter.state),
          ...translationStates.map(value => ({ value, label: t(`desk:translations.states.${value}`), chosen: filter.state === value })),
        ]}
      />
    </FilterForm>
  )
}

function Line({ visit, row }: { visit: DeskVisit; row: TranslatedRecord }) {
  const { t, office } = visit
  const of = deskKindNamed(row.kind)
  return (
    <tr>
      <th scope="row" class="widest">
        {of ? (
          <a href={of.addresses.text({ id: row.id, lang: row.source_language })}>
            <bdi lang={row.source_language}>{row.title}</bdi>
          </a>
        ) : (
          <bdi lang={row.source_language}>{row.title}</bdi>
        )}
      </th>
      <td>{of ? t(of.title) : row.kind}</td>
      {office.languages.map(code => {
        const cell = row.cells.find(one => one.language === code)
        if (!cell) return <td class="at-centre source">{t('desk:translations.source')}</td>
        const mark = <TranslationMark t={t} state={cell.state} hidden />
        // What is out of date leads to what changed, all else to the text.
        const href = cell.state === 'stale' ? paths.desk.translation({ id: row.id, lang: code }) : of?.addresses.text({ id: row.id, lang: code })
        return (
          <td class="at-centre">
            {href ? <a href={href}>{mark}</a> : mark}
            {cell.stale_since && <small> {whenInList(visit, new Date(cell.stale_since))}</small>}
          </td>
        )
      })}
    </tr>
  )
}
