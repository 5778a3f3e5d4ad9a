import { ButtonLink } from '../../design/components/button.tsx'
import { TextField } from '../../design/components/forms/text-field.tsx'
import { DeskForm } from '../../design/desk/form.tsx'
import type { Welcome } from '../../domain/accounts/index.ts'
import { type Refused, refuse } from '../../domain/commands/index.ts'
import { paths } from '../../paths.ts'
import type { Answer } from '../../web/answer.ts'
import { maySignIn } from '../../web/session.ts'
import type { DoorVisit } from '../../web/visit.ts'
import { errorOf, formErrors, refusalText } from '../refused-form.ts'
import { doorPage, insecurePage, officeName, retryAfter } from '../sign-in/door-page.tsx'
import { KnownAddress } from '../sign-in/known-address.tsx'

export interface WelcomeState {
  readonly status: 200 | 422 | 429
  readonly token: string
  readonly welcome: Welcome
  readonly typed?: { readonly name: string; readonly email: string }
  readonly refused?: Refused
  readonly retryAfterSeconds?: number
}

/** What a one-time link opens: the few questions of someone who comes to work here. */
export function welcomePage(visit: DoorVisit, { status, token, welcome, typed, refused, retryAfterSeconds }: WelcomeState): Answer {
  const { t } = visit
  const title = t('desk:welcome.title', { office: officeName(visit) })
  if (!maySignIn(visit.client)) return insecurePage(visit, title)
  const errors = formErrors(t, refused ? [errorOf(t, refused)] : [])
  const { known } = welcome
  return doorPage(visit, {
    title,
    wrong: refused !== undefined,
    status,
    headers: retryAfter(retryAfterSeconds),
    children: (
      <>
        <p>{t(known ? 'desk:welcome.leadKnown' : 'desk:welcome.lead')}</p>
        <DeskForm action={paths.desk.welcome({})} hidden={{ token }} summary={errors.summary} submit={t('desk:welcome.submit')} next>
          {!known && (
            <TextField
              name="name"
              label={t('desk:welcome.name')}
              hint={t('desk:welcome.nameHint')}
              autocomplete="name"
              value={typed?.name}
              dir="auto"
              required
              error={errors.at('name')}
            />
          )}
          <Address visit={visit} email={welcome.email} typed={typed?.email} error={errors.at('email')} />
          <TextField
            name="password"
            label={t(known ? 'desk:welcome.knownPassword' : 'desk:welcome.password')}
            hint={known ? undefined : t('desk:welcome.passwordHint')}
            type="password"
            autocomplete={known ? 'current-password' : 'new-password'}
            required
            error={errors.at('password')}
          />
        </DeskForm>
      </>
    ),
  })
}

/** Asked only where the link was sent to none. Else it is shown. */
function Address({ visit: { t }, email, typed, error }: { visit: DoorVisit; email: string | null; typed?: string; error?: string }) {
  if (email === null)
    return (
      <TextField
        name="email"
        label={t('desk:welcome.email')}
        hint={t('desk:welcome.emailHint')}
        type="email"
        autocomplete="username"
        value={typed}
        dir="ltr"
        required
        error={error}
      />
    )
  return <KnownAddress label={t('desk:welcome.email')} email={email} />
}

/** The link is unknown, used up, withdrawn or too old: which of these, only whoever sent it can say. */
export function deadLinkPage(visit: DoorVisit): Answer {
  const { t } = visit
  return doorPage(visit, {
    title: t('desk:welcome.deadTitle'),
    status: 410,
    children: (
      <>
        <p>{refusalText(t, refuse('link-dead'))}</p>
        <p class="block">
          <ButtonLink kind="next" label={t('desk:welcome.signInInstead')} href={paths.desk.signIn({})} />
        </p>
      </>
    ),
  })
}
