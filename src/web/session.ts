import type { Client } from './client.ts'
import { cookieValue } from './flash.ts'

const NAME = 'waypost'

/** `__Host-`: only over https, only to this host, never for a sub-domain. Without the prefix only on plain loopback. */
const prefixed = (secure: boolean) => (secure ? `__Host-${NAME}` : NAME)

/** The session's token that the browser holds. On https a cookie without the prefix is not read: anyone on the way could have set it. */
export const sessionToken = (request: Pick<Request, 'headers'>, secure: boolean): string | undefined =>
  cookieValue(request.headers.get('cookie'), prefixed(secure))

/** Whether a password and a session may travel here: encrypted, or never leaving this machine. */
export const maySignIn = (client: Pick<Client, 'secure' | 'loopback'>): boolean => client.secure || client.loopback

/** Set at signing in only, without an end of its own: it goes with the browser, and the session behind it ends by the server's clock. */
export const sessionCookie = (token: string, secure: boolean): [string, string] => [
  'Set-Cookie',
  `${prefixed(secure)}=${token}; ${attributes(secure)}`,
]

export const endedSessionCookie = (secure: boolean): [string, string] => ['Set-Cookie', `${prefixed(secure)}=; ${attributes(secure)}; Max-Age=0`]

const attributes = (secure: boolean) => `Path=/; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`
