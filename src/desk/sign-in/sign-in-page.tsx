import { TextField } from '../../design/components/forms/text-field.tsx'
import { DeskForm } from '../../design/desk/form.tsx'
import { Said } from '../../design/desk/said.tsx'
import type { Refused } from '../../domain/commands/index.ts'
import { paths } from '../../paths.ts'
import type { Answer } from '../../web/answer.ts'
import { maySignIn } from '../../web/session.ts'
import type { DoorVisit } from '../../web/visit.ts'
import { errorOf, formErrors } from '../refused-form.ts'
import { doorPage, insecurePage, retryAfter } from './door-page.tsx'
import { type KeptForm, writeKept } from './kept-form.ts'

export interface SignInState {
  readonly status: 200 | 401 | 403 | 422 | 429
  readonly email?: string
  /** Where to go afterwards. */
  readonly next?: string
  readonly kept?: KeptForm
  /** The kept form had files, which a page cannot carry. */
  readonly filesLost?: boolean
  readonly refused?: Refused
  readonly retryAfterSeconds?: number
}

/** The page on which one signs in; where a password would travel readable for others it says so and has no form. */
export function signInPage(visit: DoorVisit, state: SignInState): Answer {
  const { t } = visit
  const title = t('desk:signIn.title')
  if (!maySignIn(visit.client)) return insecurePage(visit, title)
  const errors = formErrors(t, state.refused ? [errorOf(t, state.refused)] : [])
  const hidden = { ...(state.next ? { next: state.next } : {}), ...(state.kept ? { kept: writeKept(state.kept) } : {}) }
  return doorPage(visit, {
    title,
    wrong: state.refused !== undefined,
    status: state.status,
    headers: retryAfter(state.retryAfterSeconds),
    children: (
      <>
        {state.kept && (
          <Said tone="waiting" title={t('desk:signIn.keptTitle')}>
            {t('desk:signIn.kept')} {state.filesLost && t('desk:signIn.filesLost')}
          </Said>
        )}
        <DeskForm action={paths.desk.signIn({})} hidden={hidden} summary={errors.summary} submit={t('desk:signIn.submit')} next>
          <TextField
            name="email"
            label={t('desk:signIn.email')}
            type="email"
            autocomplete="username"
            value={state.email}
            dir="ltr"
            required
            error={errors.at('email')}
          />
          <TextField
            name="password"
            label={t('desk:signIn.password')}
            type="password"
            autocomplete="current-password"
            required
            error={errors.at('password')}
          />
        </DeskForm>
        <p class="block">
          <a href={paths.desk.newPassword({})}>{t('desk:signIn.forgotten')}</a>
        </p>
        <p class="block soft">{t('desk:signIn.help')}</p>
      </>
    ),
  })
}
