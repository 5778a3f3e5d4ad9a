import { ButtonLink } from '../../design/components/button.tsx'
import { Nothing } from '../../design/desk/nothing.tsx'
import { Block } from '../../design/desk/pane.tsx'
import { StateMark } from '../../design/desk/state-mark.tsx'
import { Table } from '../../design/desk/table.tsx'
import { membersForStaff, openInvitations } from '../../domain/accounts/index.ts'
import { paths } from '../../paths.ts'
import type { Answer } from '../../web/answer.ts'
import type { DeskVisit } from '../../web/visit.ts'
import { deskPage } from '../desk-page.tsx'
import { roleNames } from './roles.ts'

/** Everyone who works in the office, and who has been asked to. */
export async function listPeople(visit: DeskVisit): Promise<Answer> {
  const { t, platform, office } = visit
  const { program } = platform.database
  const [members, invitations] = [await membersForStaff(program, office.id, {}), await openInvitations(program, office.id, {})]
  return deskPage(visit, {
    section: 'people',
    heading: {
      title: t('desk:people.title'),
      lead: t('desk:people.lead'),
      actions: visit.can('people.invite') && <ButtonLink kind="main" label={t('desk:people.invite')} href={paths.desk.invitation({})} />,
    },
    children: (
      <>
        <Members visit={visit} members={members} />
        {invitations.length > 0 && <Waiting visit={visit} invitations={invitations} />}
      </>
    ),
  })
}

type Member = Awaited<ReturnType<typeof membersForStaff>>[number]
type Invitation = Awaited<ReturnType<typeof openInvitations>>[number]

function Members({ visit, members }: { visit: DeskVisit; members: readonly Member[] }) {
  const { t, actor } = visit
  const columns = [
    { label: t('desk:people.name'), widest: true },
    { label: t('desk:people.email') },
    { label: t('desk:people.roles') },
    { label: t('desk:people.state') },
  ]
  return (
    <Table
      caption={t('desk:people.caption')}
      columns={columns}
      nothing={members.length === 0 ? <Nothing title={t('desk:people.none')} /> : undefined}
    >
      {members.map(member => (
        <tr>
          <th scope="row" class="widest">
            <a href={paths.desk.member({ id: member.account_id })}>
              <bdi>{member.name}</bdi>
            </a>
            {member.account_id === actor.id && <span class="soft"> ({t('desk:people.you')})</span>}
          </th>
          <td>
            <bdi>{member.email}</bdi>
          </td>
          <td>{roleNames(visit, member.roles)}</td>
          <td>
            <StateMark mark={member.suspended_at ? 'lock' : 'live'} label={t(member.suspended_at ? 'desk:people.suspended' : 'desk:people.active')} />
          </td>
        </tr>
      ))}
    </Table>
  )
}

function Waiting({ visit, invitations }: { visit: DeskVisit; invitations: readonly Invitation[] }) {
  const { t, formats, office } = visit
  const columns = [{ label: t('desk:people.email'), widest: true }, { label: t('desk:people.roles') }, { label: t('desk:people.until') }]
  return (
    <Block id="waiting" title={t('desk:people.waiting')}>
      <Table caption={t('desk:people.waitingCaption')} columns={columns}>
        {invitations.map(invitation => (
          <tr>
            <th scope="row" class="widest">
              {invitation.email === null ? t('desk:people.operatorLink') : <bdi>{invitation.email}</bdi>}
            </th>
            <td>{roleNames(visit, invitation.roles)}</td>
            <td>{formats.dateAndTime(invitation.expires_at, office.zone)}</td>
          </tr>
        ))}
      </Table>
    </Block>
  )
}
