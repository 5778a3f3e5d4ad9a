import { ButtonLink } from '../../design/components/button.tsx'
import { ListFoot } from '../../design/components/list-foot.tsx'
import { Nothing } from '../../design/desk/nothing.tsx'
import { type Column, Table } from '../../design/desk/table.tsx'
import { type Tab, Tabs } from '../../design/desk/tabs.tsx'
import { ARTICLES_A_PAGE, type ArticleFilter, articlesForStaff, type ListedForStaff } from '../../domain/articles/index.ts'
import { paths } from '../../paths.ts'
import { autonym } from '../../platform/languages/index.ts'
import { kindKey } from '../../site/news/rows.ts'
import { type Answer, problem } from '../../web/answer.ts'
import type { DeskVisit } from '../../web/visit.ts'
import { deskPage } from '../desk-page.tsx'
import { listFoot } from '../list-pages.ts'
import { peopleNames } from '../people-names.ts'
import { type MarkedState, markedState, TextMark } from '../records/text-mark.tsx'
import { whenInList } from '../when.ts'
import { ArticleFilters } from './list-filters.tsx'
import { listAddress, readListQuery } from './list-query.ts'

/** All articles with the state of each language, narrowed by plain addresses. */
export async function articles(visit: DeskVisit): Promise<Answer> {
  const { t, platform, office } = visit
  const filter = readListQuery(visit)
  if (!filter) return problem(400)
  const rows = await articlesForStaff(platform.database.program, office.id, filter)
  if (rows.length === 0 && filter.page > 1) return problem(404)
  const nameOf = await peopleNames(visit)
  const foot = listFoot(visit, { page: filter.page, perPage: ARTICLES_A_PAGE, total: rows[0]?.total ?? 0 }, page => listAddress({ ...filter, page }))
  const narrowed = Boolean(filter.type || filter.language || filter.state || filter.q?.trim())
  return deskPage(visit, {
    heading: {
      title: t('desk:articles.title'),
      lead: t('desk:articles.lead'),
      actions: visit.can('text.write') && <ButtonLink label={t('desk:articles.new')} href={paths.desk.newArticle({})} kind="main" />,
    },
    section: 'articles',
    children: (
      <>
        <Tabs label={t('desk:articles.views')} tabs={views(visit, filter)} />
        <ArticleFilters visit={visit} filter={filter} narrowed={narrowed} />
        <Table
          caption={rows.length > 0 ? `${t('desk:articles.title')}: ${foot.range}` : t('desk:articles.title')}
          columns={columns(visit, filter)}
          nothing={rows.length === 0 ? <NoArticles visit={visit} narrowed={narrowed} /> : undefined}
        >
          {rows.map(row => (
            <ArticleLine visit={visit} row={row} by={nameOf(row.changed_by)} />
          ))}
        </Table>
        {rows.length > 0 && (
          <div class="table-foot">
            <Legend visit={visit} />
            <ListFoot {...foot} />
          </div>
        )}
      </>
    ),
  })
}

const NoArticles = ({ visit: { t }, narrowed }: { visit: DeskVisit; narrowed: boolean }) =>
  narrowed ? (
    <Nothing
      title={t('desk:articles.nothingFound')}
      text={t('desk:articles.nothingFoundText')}
      link={{ label: t('desk:forms.clear'), href: paths.desk.articles({}) }}
    />
  ) : (
    <Nothing title={t('desk:articles.nothingYet')} text={t('desk:articles.nothingYetText')} />
  )

function views({ t }: DeskVisit, filter: ArticleFilter): Tab[] {
  const states = [undefined, 'draft', 'live-with-changes', 'scheduled', 'unpublished', 'trashed'] as const
  return states.map(state => ({
    label: state ? t(`desk:articles.viewOf.${state}`) : t('desk:articles.viewOf.all'),
    href: listAddress({ ...filter, state, page: 1 }),
    current: filter.state === state,
  }))
}

function columns({ t, office, formats }: DeskVisit, filter: ArticleFilter): Column[] {
  const { sort = 'changed' } = filter
  const by = (order: ArticleFilter['sort']) => listAddress({ ...filter, sort: order, page: 1 })
  return [
    { label: t('desk:articles.columns.title'), widest: true },
    { label: t('desk:articles.columns.type') },
    {
      label: t('desk:articles.columns.dated'),
      align: 'end',
      href: by(sort === 'dated' ? 'dated-oldest' : 'dated'),
      sorted: sort === 'dated' ? 'descending' : sort === 'dated-oldest' ? 'ascending' : undefined,
    },
    ...office.languages.map(code => ({ label: code.toUpperCase(), abbreviates: formats.languageName(code), align: 'centre' as const })),
    { label: t('desk:articles.columns.changed'), align: 'end', href: by('changed'), sorted: sort === 'changed' ? 'descending' : undefined },
    { label: t('desk:articles.columns.by') },
  ]
}

function ArticleLine({ visit, row, by }: { visit: DeskVisit; row: ListedForStaff; by: string }) {
  const { t, office, formats } = visit
  const first = row.texts.find(one => one.language === row.source_language) ?? row.texts[0]!
  return (
    <tr>
      <th scope="row" class="widest">
        <a href={paths.desk.article({ id: row.id, lang: first.language })}>
          <bdi lang={first.language}>{first.title}</bdi>
        </a>
      </th>
      <td>{t(kindKey('kinds', row.type))}</td>
      <td class="at-end">{formats.date({ on: row.dated_on, precision: row.precision })}</td>
      {office.languages.map(code => {
        const state = markedState(row.texts.find(one => one.language === code))
        return (
          <td class={code === row.source_language ? 'at-centre source' : 'at-centre'}>
            <TextMark t={t} state={state} hidden />
          </td>
        )
      })}
      <td class="at-end">{whenInList(visit, row.changed_at)}</td>
      <td>{by}</td>
    </tr>
  )
}

const shownStates: readonly MarkedState[] = ['live', 'live-with-changes', 'scheduled', 'draft', 'unpublished', 'missing']

const Legend = ({ visit: { t, office } }: { visit: DeskVisit }) => (
  <p class="legend">
    {shownStates.map(state => (
      <TextMark t={t} state={state} />
    ))}
    <span>{t('desk:articles.firstLanguage', { languages: office.languages.map(autonym).join(', ') })}</span>
  </p>
)
