import { Choices } from '../../design/components/forms/choices.tsx'
import { TextField } from '../../design/components/forms/text-field.tsx'
import { DeskForm } from '../../design/desk/form.tsx'
import type { Refused } from '../../domain/commands/index.ts'
import { paths } from '../../paths.ts'
import type { Answer } from '../../web/answer.ts'
import type { Form } from '../../web/form.ts'
import type { DeskVisit } from '../../web/visit.ts'
import { deskPage } from '../desk-page.tsx'
import { errorOf, formErrors, formKey } from '../refused-form.ts'
import { languageChoices, roleChoices } from './roles.ts'

/** The form that asks somebody to work here; again with what was typed where it was refused. */
export function invitationPage(visit: DeskVisit, typed?: Form, refused?: Refused): Answer {
  const { t } = visit
  const errors = formErrors(t, refused ? [errorOf(t, refused)] : [])
  return deskPage(visit, {
    section: 'people',
    wrong: refused !== undefined,
    heading: {
      title: t('desk:people.invite'),
      lead: t('desk:people.inviteLead'),
      back: { label: t('desk:people.title'), href: paths.desk.people({}) },
    },
    children: (
      <DeskForm
        action={paths.desk.invitation({})}
        hidden={formKey(typed)}
        summary={errors.summary}
        submit={t('desk:people.send')}
        leave={{ label: t('desk:forms.leave'), href: paths.desk.people({}) }}
      >
        <TextField
          name="email"
          label={t('desk:people.inviteEmail')}
          hint={t('desk:people.inviteEmailHint')}
          type="email"
          autocomplete="off"
          value={typed?.text('email')}
          dir="ltr"
          required
          error={errors.at('email')}
        />
        <Choices
          name="roles"
          label={t('desk:people.roles')}
          choices={roleChoices(visit, typed?.all('roles') ?? [])}
          error={errors.at('roles')}
          many
        />
        <Choices
          name="languages"
          label={t('desk:people.languages')}
          optional={t('desk:forms.optional')}
          choices={languageChoices(visit, typed?.all('languages') ?? [])}
          error={errors.at('languages')}
          many
        />
      </DeskForm>
    ),
  })
}

export const showInvitation = (visit: DeskVisit): Answer => invitationPage(visit)
