import { TextField } from '../../design/components/forms/text-field.tsx'
import { DeskForm } from '../../design/desk/form.tsx'
import type { Refused } from '../../domain/commands/index.ts'
import { paths } from '../../paths.ts'
import type { Answer } from '../../web/answer.ts'
import { maySignIn } from '../../web/session.ts'
import type { DoorVisit } from '../../web/visit.ts'
import { errorOf, formErrors } from '../refused-form.ts'
import { doorPage, insecurePage, retryAfter } from '../sign-in/door-page.tsx'

export interface AskState {
  readonly status: 200 | 422 | 429
  readonly email?: string
  readonly refused?: Refused
  readonly retryAfterSeconds?: number
}

/** Who forgot the password says where the link to a new one goes. */
export function askPage(visit: DoorVisit, { status, email, refused, retryAfterSeconds }: AskState): Answer {
  const { t } = visit
  const title = t('desk:newPassword.title')
  if (!maySignIn(visit.client)) return insecurePage(visit, title)
  const errors = formErrors(t, refused ? [errorOf(t, refused)] : [])
  return doorPage(visit, {
    title,
    wrong: refused !== undefined,
    status,
    headers: retryAfter(retryAfterSeconds),
    children: (
      <>
        <p>{t('desk:newPassword.lead')}</p>
        <DeskForm action={paths.desk.newPassword({})} summary={errors.summary} submit={t('desk:newPassword.ask')} next>
          <TextField
            name="email"
            label={t('desk:signIn.email')}
            type="email"
            autocomplete="username"
            value={email}
            dir="ltr"
            required
            error={errors.at('email')}
          />
        </DeskForm>
        <p class="block">
          <a href={paths.desk.signIn({})}>{t('desk:newPassword.back')}</a>
        </p>
      </>
    ),
  })
}
