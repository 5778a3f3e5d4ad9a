import { ListFoot } from '../../design/components/list-foot.tsx'
import { Nothing } from '../../design/desk/nothing.tsx'
import { Table } from '../../design/desk/table.tsx'
import { MISSES_A_PAGE, missesForStaff } from '../../domain/search/index.ts'
import { paths } from '../../paths.ts'
import { direction } from '../../platform/languages/index.ts'
import { type Answer, problem } from '../../web/answer.ts'
import type { DeskVisit } from '../../web/visit.ts'
import { deskPage } from '../desk-page.tsx'
import { listFoot, pageNumber } from '../list-pages.ts'

/** What visitors looked for and did not find: words that the office's texts lack. */
export async function misses(visit: DeskVisit): Promise<Answer> {
  const { t, platform, office, formats } = visit
  const page = pageNumber(visit.query.page)
  if (page === undefined) return problem(400)
  const rows = await missesForStaff(platform.database.program, office.id, { offset: (page - 1) * MISSES_A_PAGE })
  if (rows.length === 0 && page > 1) return problem(404)
  const foot = listFoot(visit, { page, perPage: MISSES_A_PAGE, total: rows[0]?.total ?? 0 }, number =>
    paths.desk.search({}, { page: number === 1 ? undefined : number }),
  )
  return deskPage(visit, {
    heading: { title: t('desk:misses.title'), lead: t('desk:misses.lead') },
    section: 'misses',
    children: (
      <>
        <Table
          caption={rows.length > 0 ? `${t('desk:misses.title')}: ${foot.range}` : t('desk:misses.title')}
          columns={[
            { label: t('desk:misses.words'), widest: true },
            { label: t('desk:misses.language') },
            { label: t('desk:misses.number'), align: 'end' },
            { label: t('desk:misses.last'), align: 'end' },
          ]}
          nothing={rows.length === 0 ? <Nothing title={t('desk:misses.nothingYet')} text={t('desk:misses.nothingYetText')} /> : undefined}
        >
          {rows.map(row => (
            <tr>
              <th scope="row" class="widest">
                <a href={paths.site.search({ lang: row.language }, { q: row.words })}>
                  <bdi lang={row.language} dir={direction(row.language as never)}>
                    {row.words}
                  </bdi>
                </a>
              </th>
              <td>{formats.languageName(row.language)}</td>
              <td class="at-end">{formats.number(Number(row.number))}</td>
              <td class="at-end">{formats.date({ on: row.last, precision: 'day' })}</td>
            </tr>
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
