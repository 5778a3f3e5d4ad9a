import { Block } from '../../design/desk/pane.tsx'
import { Table } from '../../design/desk/table.tsx'
import { type ArticleHistory, articleHistory, articleKind } from '../../domain/articles/index.ts'
import { restoreRevision } from '../../domain/content/index.ts'
import { paths } from '../../paths.ts'
import { isId } from '../../platform/database/ids.ts'
import { autonym } from '../../platform/languages/index.ts'
import { type Answer, problem } from '../../web/answer.ts'
import type { DeskVisit } from '../../web/visit.ts'
import { leadOn } from '../after.ts'
import { deskPage } from '../desk-page.tsx'
import { peopleNames } from '../people-names.ts'
import { when } from '../when.ts'
import { FactChanges, ScheduleLines } from './history-lines.tsx'
import { refused } from './publishing.tsx'
import { RestoreForm } from './restore-form.tsx'

/** What became of a text: who saved which words when, what was scheduled, which facts changed. */
export async function history(visit: DeskVisit): Promise<Answer> {
  const { params, platform, office, t } = visit
  const { id, lang } = params
  if (!isId(id)) return problem(404)
  const found = await articleHistory(platform.database.program, office.id, { article: id, language: lang! })
  if (!found) return problem(404)
  const nameOf = await peopleNames(visit)
  return deskPage(visit, {
    heading: {
      title: t('desk:history.title', { title: found.title }),
      lead: autonym(lang!),
      back: { label: t('desk:articles.backToText'), href: paths.desk.article({ id, lang: lang! }) },
    },
    section: 'articles',
    children: (
      <>
        <Revisions visit={visit} found={found} at={{ id, lang: lang! }} nameOf={nameOf} />
        {found.schedules.length > 0 && <ScheduleLines visit={visit} lines={found.schedules} nameOf={nameOf} />}
        {found.facts.length > 0 && <FactChanges visit={visit} lines={found.facts} nameOf={nameOf} />}
      </>
    ),
  })
}

interface RevisionsProps {
  readonly visit: DeskVisit
  readonly found: ArticleHistory
  readonly at: { id: string; lang: string }
  readonly nameOf: (by: string) => string
}

function Revisions({ visit, found, at, nameOf }: RevisionsProps) {
  const { t } = visit
  const restores = visit.can('text.write') && !found.trashed_at
  return (
    <Block id="revisions" title={t('desk:history.revisions')}>
      <Table
        caption={t('desk:history.revisions')}
        columns={[
          { label: t('desk:history.revision') },
          { label: t('desk:history.titleThen'), widest: true },
          { label: t('desk:history.notes') },
          { label: t('desk:history.when'), align: 'end' },
          { label: t('desk:history.by') },
          ...(restores ? [{ label: t('desk:history.restore') }] : []),
        ]}
      >
        {found.revisions.map(one => (
          <tr>
            <th scope="row">
              <a href={paths.desk.articlePreview(at, { revision: one.id })}>{t('desk:articles.revision', { number: one.number })}</a>
            </th>
            <td class="widest" lang={at.lang}>
              <bdi>{one.title}</bdi>
            </td>
            <td>
              {[
                one.id === found.live_revision && t('desk:history.live'),
                one.id !== found.live_revision && one.first_live_at && t('desk:history.wasLive'),
                one.minor && t('desk:history.minor'),
                one.machine && t('desk:history.machine'),
              ]
                .filter(Boolean)
                .join(', ')}
            </td>
            <td class="at-end">{when(visit, one.made_at)}</td>
            <td>{nameOf(one.made_by)}</td>
            {restores && (
              <td>
                {one.id === found.newest_revision ? (
                  t('desk:history.newest')
                ) : (
                  <RestoreForm visit={visit} at={at} revision={one} basedOn={found.newest_revision} />
                )}
              </td>
            )}
          </tr>
        ))}
      </Table>
    </Block>
  )
}

/** An older revision becomes a new draft. */
export async function restore(visit: DeskVisit): Promise<Answer> {
  const form = await visit.form()
  const { id, lang } = visit.params
  const [revision, basedOn] = [form.text('revision'), form.text('based-on')]
  if (!isId(id) || !isId(revision) || !isId(basedOn)) return problem(404)
  const done = await restoreRevision(visit.platform, visit.ask, { kind: articleKind, record: id, language: lang!, revision, basedOn })
  return done.done
    ? leadOn(visit, paths.desk.article({ id, lang: lang! }), 'desk:history.restored', { number: done.value.number })
    : refused(visit, done)
}
