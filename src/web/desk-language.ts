import { isLanguage, type Language } from '../domain/labels/index.ts'
import { cookieValue } from './flash.ts'

const nameFor = (secure: boolean) => (secure ? '__Host-waypost-language' : 'waypost-language')

/** The language in which somebody wants to work at the desk, kept in their browser. The public site never reads it. */
export const deskLanguageCookie = (language: Language, secure: boolean): [string, string] => [
  'Set-Cookie',
  `${nameFor(secure)}=${language}; Path=/; HttpOnly; SameSite=Lax; Max-Age=31536000${secure ? '; Secure' : ''}`,
]

export function deskLanguage(cookies: string | null): Language | undefined {
  const chosen = cookieValue(cookies, nameFor(true)) ?? cookieValue(cookies, nameFor(false))
  return chosen && isLanguage(chosen) ? chosen : undefined
}
