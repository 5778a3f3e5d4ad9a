import { Choices } from '../../design/components/forms/choices.tsx'
import { Confirm } from '../../design/desk/confirm.tsx'
import { DeskForm } from '../../design/desk/form.tsx'
import { Block, KeyValues, PaneSection } from '../../design/desk/pane.tsx'
import { Said } from '../../design/desk/said.tsx'
import { StateMark } from '../../design/desk/state-mark.tsx'
import { memberForStaff } from '../../domain/accounts/index.ts'
import { type Refused, refuse } from '../../domain/commands/index.ts'
import { paths } from '../../paths.ts'
import { isId } from '../../platform/database/ids.ts'
import { type Answer, problem } from '../../web/answer.ts'
import type { Form } from '../../web/form.ts'
import type { DeskVisit } from '../../web/visit.ts'
import { deskPage } from '../desk-page.tsx'
import { errorOf, formErrors, formKey, refusalText } from '../refused-form.ts'
import { languageChoices, roleChoices, roleNames } from './roles.ts'

type Member = Awaited<ReturnType<typeof memberForStaff>>[number]

export const showMember = (visit: DeskVisit): Promise<Answer> => memberPage(visit)

/** One who works here: what they may do, and, for an administrator, the forms that change it; again as typed where one was refused. */
export async function memberPage(visit: DeskVisit, typed?: Form, refused?: Refused): Promise<Answer> {
  const { t, platform, office, params, actor } = visit
  const id = params.id
  const [member] = isId(id) ? await memberForStaff(platform.database.program, office.id, { account: id }) : []
  if (!member) return problem(404)
  const mayChange = visit.can('people.change')
  const own = member.account_id === actor.id
  return deskPage(visit, {
    section: 'people',
    wrong: refused !== undefined,
    heading: { title: member.name, lead: <bdi>{member.email}</bdi>, back: { label: t('desk:people.title'), href: paths.desk.people({}) } },
    pane: <Facts visit={visit} member={member} />,
    children: (
      <>
        {mayChange && own && <Said tone="closed" title={refusalText(t, refuse('own-membership'))} />}
        {mayChange && !own && (
          <>
            <Roles visit={visit} member={member} typed={typed} refused={refused} />
            <Access visit={visit} member={member} />
          </>
        )}
        {!mayChange && <p>{roleNames(visit, member.roles)}</p>}
      </>
    ),
  })
}

function Facts({ visit, member }: { visit: DeskVisit; member: Member }) {
  const { t, formats, office } = visit
  const at = (instant: Date) => formats.dateAndTime(instant, office.zone)
  return (
    <PaneSection
      id="facts"
      title={t('desk:people.state')}
      more={
        visit.can('audit.read') ? { label: t('desk:people.trail'), href: paths.desk.audit({}, { actor: `account:${member.account_id}` }) } : undefined
      }
    >
      <p>
        {member.suspended_at ? (
          <StateMark mark="lock" label={t('desk:people.suspendedSince', { when: at(member.suspended_at) })} />
        ) : (
          <StateMark mark="live" label={t('desk:people.active')} />
        )}
      </p>
      <KeyValues
        pairs={[
          [t('desk:people.roles'), roleNames(visit, member.roles)],
          [t('desk:people.languages'), member.languages.length ? formats.list(member.languages.map(formats.languageName)) : '–'],
          [t('desk:people.joined'), at(member.joined_at)],
        ]}
      />
    </PaneSection>
  )
}

function Roles({ visit, member, typed, refused }: { visit: DeskVisit; member: Member; typed?: Form; refused?: Refused }) {
  const { t } = visit
  const errors = formErrors(t, refused ? [errorOf(t, refused)] : [])
  // Only the form of the roles has fields; a refusal of the others comes without them.
  const given = typed?.has('roles') || typed?.has('languages') ? typed : undefined
  return (
    <DeskForm
      action={paths.desk.memberRoles({ id: member.account_id })}
      hidden={formKey()}
      summary={errors.summary}
      submit={t('desk:people.saveRoles')}
    >
      <Choices
        name="roles"
        label={t('desk:people.roles')}
        choices={roleChoices(visit, given?.all('roles') ?? member.roles)}
        error={errors.at('roles')}
        many
      />
      <Choices
        name="languages"
        label={t('desk:people.languages')}
        optional={t('desk:forms.optional')}
        choices={languageChoices(visit, given?.all('languages') ?? member.languages)}
        error={errors.at('languages')}
        many
      />
    </DeskForm>
  )
}

/** Suspending, or letting back in: what follows stands above the button. */
function Access({ visit: { t }, member }: { visit: DeskVisit; member: Member }) {
  const id = member.account_id
  const leave = { label: t('desk:people.title'), href: paths.desk.people({}) }
  return member.suspended_at ? (
    <Block id="access" title={t('desk:people.reinstateTitle')}>
      <Confirm
        consequences={[t('desk:people.reinstateText')]}
        action={paths.desk.memberReinstatement({ id })}
        hidden={formKey()}
        submit={t('desk:people.reinstate')}
        leave={leave}
      />
    </Block>
  ) : (
    <Block id="access" title={t('desk:people.suspendTitle')}>
      <Confirm
        consequences={[t('desk:people.suspendText')]}
        action={paths.desk.memberSuspension({ id })}
        hidden={formKey()}
        submit={t('desk:people.suspend')}
        leave={leave}
      />
    </Block>
  )
}
