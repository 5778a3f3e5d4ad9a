import { ListFoot } from '../../design/components/list-foot.tsx'
import { Nothing } from '../../design/desk/nothing.tsx'
import { StateMark, type StateMarkName } from '../../design/desk/state-mark.tsx'
import { Table } from '../../design/desk/table.tsx'
import { MESSAGES_A_PAGE, type MessageState, messageState, messagesForStaff } from '../../domain/mail/index.ts'
import { paths } from '../../paths.ts'
import { type Answer, problem } from '../../web/answer.ts'
import type { DeskVisit } from '../../web/visit.ts'
import { deskPage } from '../desk-page.tsx'
import { listFoot, pageNumber } from '../list-pages.ts'
import { when } from '../when.ts'

const marks: Record<MessageState, StateMarkName> = { waiting: 'scheduled', sent: 'live', refused: 'attention', bounced: 'attention' }

export const MessageMark = ({ visit: { t }, state }: { visit: DeskVisit; state: MessageState }) => (
  <StateMark mark={marks[state]} label={t(`desk:mail.states.${state}`)} />
)

/** Every message that the program wrote, and what became of it. */
export async function mail(visit: DeskVisit): Promise<Answer> {
  const { t, platform, office } = visit
  const page = pageNumber(visit.query.page)
  if (page === undefined) return problem(400)
  const rows = await messagesForStaff(platform.database.program, office.id, { offset: (page - 1) * MESSAGES_A_PAGE })
  if (rows.length === 0 && page > 1) return problem(404)
  const foot = listFoot(visit, { page, perPage: MESSAGES_A_PAGE, total: rows[0]?.total ?? 0 }, number =>
    paths.desk.mail({}, { page: number === 1 ? undefined : number }),
  )
  return deskPage(visit, {
    heading: { title: t('desk:mail.title'), lead: t('desk:mail.lead') },
    section: 'mail',
    children: (
      <>
        <Table
          caption={rows.length > 0 ? `${t('desk:mail.title')}: ${foot.range}` : t('desk:mail.title')}
          columns={[
            { label: t('desk:mail.subject'), widest: true },
            { label: t('desk:mail.to') },
            { label: t('desk:mail.state') },
            { label: t('desk:mail.queued'), align: 'end' },
          ]}
          nothing={rows.length === 0 ? <Nothing title={t('desk:mail.nothingYet')} text={t('desk:mail.nothingYetText')} /> : undefined}
        >
          {rows.map(row => (
            <tr>
              <th scope="row" class="widest">
                <a href={paths.desk.message({ id: row.id })}>
                  <bdi lang={row.language}>{row.subject}</bdi>
                </a>
              </th>
              <td>
                <bdi dir="ltr">{row.recipient}</bdi>
              </td>
              <td>
                <MessageMark visit={visit} state={messageState(row)} />
              </td>
              <td class="at-end">{when(visit, row.queued_at)}</td>
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
