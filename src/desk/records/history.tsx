import { Block } from '../../design/desk/pane.tsx'
import { Table } from '../../design/desk/table.tsx'
import { restoreRevision, type TextHistory, textHistory } from '../../domain/content/index.ts'
import { isId } from '../../platform/database/ids.ts'
import { autonym } from '../../platform/languages/index.ts'
import { type Answer, problem } from '../../web/answer.ts'
import type { DeskVisit } from '../../web/visit.ts'
import { leadOn } from '../after.ts'
import { deskPage } from '../desk-page.tsx'
import { peopleNames } from '../people-names.ts'
import { when } from '../when.ts'
import { FactChanges, ScheduleLines } from './history-lines.tsx'
import { type OneRecord, oneRecord } from './one-record.ts'
import { refused } from './publishing.tsx'
import { RestoreForm } from './restore-form.tsx'

/** What became of a text: who saved which words when, what was scheduled, which facts changed. */
export async function history(visit: DeskVisit): Promise<Answer> {
  const { platform, office, t } = visit
  const one = await oneRecord(visit)
  if (!one) return problem(404)
  const { id, lang } = one.at
  const found = await textHistory(platform.database.program, office.id, { kind: one.of.kind.kind, record: id, language: lang })
  if (!found) return problem(404)
  const nameOf = await peopleNames(visit)
  return deskPage(visit, {
    heading: {
      title: t('desk:history.title', { title: found.title }),
      lead: autonym(lang),
      back: { label: t('desk:articles.backToText'), href: one.address },
    },
    section: one.of.section,
    children: (
      <>
        <Revisions visit={visit} found={found} one={one} nameOf={nameOf} />
        {found.schedules.length > 0 && <ScheduleLines visit={visit} lines={found.schedules} nameOf={nameOf} />}
        {found.facts.length > 0 && <FactChanges visit={visit} lines={found.facts} nameOf={nameOf} />}
      </>
    ),
  })
}

interface RevisionsProps {
  readonly visit: DeskVisit
  readonly found: TextHistory
  readonly one: OneRecord
  readonly nameOf: (by: string) => string
}

function Revisions({ visit, found, one: { of, at }, nameOf }: RevisionsProps) {
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
              <a href={of.addresses.preview(at, { revision: one.id })}>{t('desk:articles.revision', { number: one.number })}</a>
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
                  <RestoreForm visit={visit} action={of.addresses.restoration(at)} revision={one} basedOn={found.newest_revision} />
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
  const one = await oneRecord(visit)
  const [revision, basedOn] = [form.text('revision'), form.text('based-on')]
  if (!one || !isId(revision) || !isId(basedOn)) return problem(404)
  const done = await restoreRevision(visit.platform, visit.ask, {
    kind: one.of.kind,
    record: one.record.id,
    language: one.language,
    revision,
    basedOn,
  })
  return done.done ? leadOn(visit, one.address, 'desk:history.restored', { number: done.value.number }) : refused(visit, done)
}
