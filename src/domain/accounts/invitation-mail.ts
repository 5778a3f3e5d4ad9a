import { paths } from '../../paths.ts'
import { TOKEN_MARK } from '../../platform/identity/index.ts'
import { type Language, translator } from '../../platform/languages/index.ts'
import { INVITATION_DAYS } from './member.ts'

/** The mail that carries a one-time link. Its body bears a mark where the token will stand, so that what is stored opens nothing. */
export function invitationMail(of: { language: Language; origin: string; office: string; inviter: string }) {
  const t = translator(of.language)
  const values = { office: oneLine(of.office), inviter: oneLine(of.inviter) }
  return {
    language: of.language,
    subject: t('mail:invitation.subject', values),
    body: t('mail:invitation.body', { ...values, link: of.origin + paths.desk.welcomeToken({ token: TOKEN_MARK }), count: INVITATION_DAYS }),
  }
}

/** A name is a person's own words: nothing of it may begin a new line of a mail. */
const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim()
