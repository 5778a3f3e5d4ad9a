import { ButtonLink } from '../../design/components/button.tsx'
import { TextField } from '../../design/components/forms/text-field.tsx'
import { DeskForm } from '../../design/desk/form.tsx'
import { type Refused, refuse } from '../../domain/commands/index.ts'
import { paths } from '../../paths.ts'
import type { Answer } from '../../web/answer.ts'
import { maySignIn } from '../../web/session.ts'
import type { DoorVisit } from '../../web/visit.ts'
import { errorOf, formErrors, refusalText } from '../refused-form.ts'
import { doorPage, insecurePage, retryAfter } from '../sign-in/door-page.tsx'
import { KnownAddress } from '../sign-in/known-address.tsx'

export interface RenewState {
  readonly status: 200 | 422 | 429
  readonly token: string
  /** Whose password it is. */
  readonly email: string
  readonly refused?: Refused
  readonly retryAfterSeconds?: number
}

/** What the mailed link opens: one field. The address stands with it for password managers, so that they keep the new one under it. */
export function renewPage(visit: DoorVisit, { status, token, email, refused, retryAfterSeconds }: RenewState): Answer {
  const { t } = visit
  const title = t('desk:newPassword.renewTitle')
  if (!maySignIn(visit.client)) return insecurePage(visit, title)
  const errors = formErrors(t, refused ? [errorOf(t, refused)] : [])
  return doorPage(visit, {
    title,
    wrong: refused !== undefined,
    status,
    headers: retryAfter(retryAfterSeconds),
    children: (
      <>
        <p>{t('desk:newPassword.renewLead')}</p>
        <DeskForm action={paths.desk.newPasswordToken({ token })} summary={errors.summary} submit={t('desk:newPassword.renew')} next>
          <KnownAddress label={t('desk:signIn.email')} email={email} />
          <TextField
            name="password"
            label={t('desk:newPassword.password')}
            hint={t('desk:welcome.passwordHint')}
            type="password"
            autocomplete="new-password"
            required
            error={errors.at('password')}
          />
        </DeskForm>
      </>
    ),
  })
}

/** The link is unknown, used, replaced by a newer one or too old; or its owner may not work here: which of these nobody is told. */
export function deadPasswordLinkPage(visit: DoorVisit): Answer {
  const { t } = visit
  return doorPage(visit, {
    title: t('desk:welcome.deadTitle'),
    status: 410,
    children: (
      <>
        <p>{refusalText(t, refuse('password-link-dead'))}</p>
        <p class="block">
          <ButtonLink kind="next" label={t('desk:newPassword.askAgain')} href={paths.desk.newPassword({})} />
        </p>
      </>
    ),
  })
}
