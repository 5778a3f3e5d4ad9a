import { kyselyAdapter } from '@better-auth/kysely-adapter'
import type { BetterAuthOptions } from 'better-auth'
import { betterAuth } from 'better-auth/minimal'
import { Kysely, PostgresDialect } from 'kysely'
import type pg from 'pg'
import { newId } from '../database/ids.ts'
import { longestPassword, shortestPassword } from './password-policy.ts'
import { hashPassword, verifyPassword } from './passwords.ts'
import { withHashedSessionTokens } from './session-tokens.ts'

/** An unused session ends after eight hours: a working day. Its use moves the end, at most every ten minutes. */
const IDLE_SECONDS = 8 * 60 * 60
const REFRESH_SECONDS = 10 * 60

/** The name under which the library sees its own cookie. The browser's cookie has a name and attributes of ours (web/session.ts). */
export const LIBRARY_COOKIE = 'waypost.session'

/** Better Auth on its own tables. Its HTTP handler is never mounted: pages call its functions themselves, so it has no address at all. */
export const createAuth = (pool: pg.Pool, secret: string) => {
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) })
  const adapter = kyselyAdapter(db, { type: 'postgres', transaction: true })
  return betterAuth({ ...authOptions, secret, database: (options: BetterAuthOptions) => withHashedSessionTokens(adapter(options)) })
}
export type Auth = ReturnType<typeof createAuth>

export const authOptions = {
  appName: 'Waypost',
  // Never used to build a link; the library wants one.
  baseURL: 'http://localhost',
  telemetry: { enabled: false },
  // Its messages would quote what was typed; what matters is audited and counted by us.
  logger: { disabled: true },
  // We count attempts ourselves (web/rate-limits.ts): by account too, and with addresses hashed.
  rateLimit: { enabled: false },
  emailAndPassword: {
    enabled: true,
    disableSignUp: true,
    autoSignIn: false,
    minPasswordLength: shortestPassword,
    maxPasswordLength: longestPassword,
    password: { hash: hashPassword, verify: ({ hash, password }) => verifyPassword(hash, password) },
  },
  session: {
    modelName: 'sessions',
    fields: {
      expiresAt: 'expires_at',
      createdAt: 'created_at',
      updatedAt: 'updated_at',
      ipAddress: 'ip_address',
      userAgent: 'user_agent',
      userId: 'account_id',
    },
    expiresIn: IDLE_SECONDS,
    updateAge: REFRESH_SECONDS,
    // A session kept in a cookie would outlive its end.
    cookieCache: { enabled: false },
  },
  user: { modelName: 'accounts', fields: { emailVerified: 'email_verified', createdAt: 'created_at', updatedAt: 'updated_at' } },
  account: {
    modelName: 'credentials',
    fields: {
      accountId: 'provider_subject',
      providerId: 'provider',
      userId: 'account_id',
      accessToken: 'access_token',
      refreshToken: 'refresh_token',
      idToken: 'id_token',
      accessTokenExpiresAt: 'access_token_expires_at',
      refreshTokenExpiresAt: 'refresh_token_expires_at',
      createdAt: 'created_at',
      updatedAt: 'updated_at',
    },
    accountLinking: { enabled: false },
  },
  verification: { modelName: 'verifications', fields: { expiresAt: 'expires_at', createdAt: 'created_at', updatedAt: 'updated_at' } },
  advanced: {
    useSecureCookies: false,
    cookies: { session_token: { name: LIBRARY_COOKIE } },
    ipAddress: { disableIpTracking: true },
    database: { generateId: () => newId() },
  },
} satisfies BetterAuthOptions
