import { isAPIError } from 'better-auth/api'
import type pg from 'pg'
import { accountOf } from './accounts.ts'
import { type Auth, LIBRARY_COOKIE } from './auth.ts'
import type { Identity } from './index.ts'
import { normalEmail } from './mail-address.ts'

/** However busy, a session ends a week after signing in. */
const ABSOLUTE_MILLISECONDS = 7 * 24 * 60 * 60 * 1000

const cookieOf = (token: string) => new Headers({ cookie: `${LIBRARY_COOKIE}=${token}` })

/** The value of the library's signed cookie is our token: 190 random bits and a signature with the installation's secret. */
const isSessionToken = (token: unknown): token is string => typeof token === 'string' && /^[A-Za-z0-9%._~-]{40,200}$/.test(token)

export function sessionsOf(auth: Auth, pool: pg.Pool): Pick<Identity, 'signIn' | 'session' | 'signOut' | 'signOutEverywhere'> {
  const adapter = async () => (await auth.$context).internalAdapter
  const live = async (token: string) => {
    if (!isSessionToken(token)) return undefined
    const found = await refusedAsNothing(auth.api.getSession({ headers: cookieOf(token) }))
    if (!found) return undefined
    if (new Date(found.session.createdAt).getTime() + ABSOLUTE_MILLISECONDS > Date.now()) return found
    await (await adapter()).deleteSession(found.session.token)
    return undefined
  }
  return {
    async signIn(email, password, agent = '') {
      if (typeof email !== 'string' || typeof password !== 'string') return undefined
      const headers = new Headers({ 'user-agent': agent.replace(/[^\x20-\x7e]/g, '').slice(0, 200) })
      const answer = await refusedAsNothing(auth.api.signInEmail({ body: { email: normalEmail(email), password }, headers, returnHeaders: true }))
      if (!answer) return undefined
      const cookie = answer.headers.getSetCookie().find(line => line.startsWith(`${LIBRARY_COOKIE}=`))
      const token = cookie?.slice(LIBRARY_COOKIE.length + 1).split(';')[0]
      if (!token) throw new Error('signed in without a session')
      await pool.query('delete from auth.sessions where expires_at < now()')
      return { token, account: accountOf(answer.response.user) }
    },
    async session(token) {
      const found = await live(token)
      return found && { account: accountOf(found.user), sessionId: found.session.id, expiresAt: new Date(found.session.expiresAt) }
    },
    // Not the library's own signOut: it says yes also where the session could not be deleted.
    async signOut(token) {
      const found = await live(token)
      if (found) await (await adapter()).deleteSession(found.session.token)
    },
    async signOutEverywhere(accountId) {
      await (await adapter()).deleteUserSessions(accountId)
    },
  }
}

/** A refusal of the library (wrong password, no such session) is nothing; a fault (no database) stays a fault. */
async function refusedAsNothing<R>(asked: Promise<R>): Promise<R | undefined> {
  try {
    return await asked
  } catch (error) {
    if (isAPIError(error) && typeof error.statusCode === 'number' && error.statusCode < 500) return undefined
    throw isAPIError(error) && error.cause ? error.cause : error
  }
}
