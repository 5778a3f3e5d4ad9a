import { paths } from '../../paths.ts'
import { TOKEN_MARK } from '../../platform/identity/index.ts'
import { type Language, translator } from '../../platform/languages/index.ts'

/** The mail that carries a link to a new password; its body bears a mark where the token will stand. */
export function newPasswordMail(of: { language: Language; origin: string; office: string }) {
  const t = translator(of.language)
  const office = of.office.replace(/\s+/g, ' ').trim()
  return {
    language: of.language,
    subject: t('mail:newPassword.subject', { office }),
    body: t('mail:newPassword.body', { office, link: of.origin + paths.desk.newPasswordToken({ token: TOKEN_MARK }) }),
  }
}
