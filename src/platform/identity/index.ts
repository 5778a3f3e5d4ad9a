import { createHmac } from 'node:crypto'
import type { Database } from '../database/pools.ts'
import type { Auth } from './auth.ts'
import { mailedToken } from './one-time-links.ts'

export { emailSchema, normalEmail } from './mail-address.ts'
export { isToken, mailedToken, shownToken, TOKEN_MARK, tokenHash, withToken } from './one-time-links.ts'
export { longestPassword, type PasswordFault, passwordFault, shortestPassword } from './password-policy.ts'

/** Who signs in. Global; what it may do is its membership in an office. */
export interface Account {
  readonly id: string
  readonly name: string
  readonly email: string
  /** A link that was sent to the address has been opened: the address is this person's. */
  readonly verified: boolean
}
export interface Session {
  readonly account: Account
  readonly sessionId: string
  /** When it ends if it is not used; seven days after signing in it ends in any case. */
  readonly expiresAt: Date
}

export interface Identity {
  /** Starts a new session, or nothing where mail or password are wrong: which, and whether the account exists, nobody learns. */
  signIn(email: string, password: string, agent?: string): Promise<{ token: string; account: Account } | undefined>
  /** Whose token this is, if its session lives. Moves the session's end. */
  session(token: string): Promise<Session | undefined>
  signOut(token: string): Promise<void>
  signOutEverywhere(accountId: string): Promise<void>
  /** The password must have passed `passwordFault`. Nothing where the address has an account already. */
  createAccount(draft: { name: string; email: string; password: string; verified: boolean }): Promise<Account | undefined>
  accountByEmail(email: string): Promise<Account | undefined>
  /** Whether this is the account's password; takes as long where there is none. */
  proves(accountId: string, password: string): Promise<boolean>
  /** Another one after every new password, and of no use for finding out which it is. */
  passwordMark(accountId: string): Promise<Buffer>
  /**
   * A new password takes the place of whatever proved the account before, and ends all its sessions. `verified`: the address of mail was
   * proven by a link that was sent there.
   */
  setPassword(accountId: string, password: string, options?: { verified: boolean }): Promise<void>
  /** The token of the one-time link that a message about this carries; see `mailedToken`. */
  tokenFor(about: string): string
  /** What stands for a text that must not be stored: the same for the same text, and meaningless without the installation's secret. */
  hidden(text: string): string
}

/** Accounts and sessions. The library behind them (58 MB) is loaded at the first call, so a process that serves only the public never has it. */
export function createIdentity(database: Pick<Database, 'identity'>, options: { secret: string }): Identity {
  let loaded: Promise<Omit<Identity, 'tokenFor' | 'hidden'>> | undefined
  const load = () => {
    loaded ??= Promise.all([import('./auth.ts'), import('./sessions.ts'), import('./accounts.ts')]).then(([auth, sessions, accounts]) => {
      const made: Auth = auth.createAuth(database.identity, options.secret)
      return { ...sessions.sessionsOf(made, database.identity), ...accounts.accountsOf(made) }
    })
    return loaded
  }
  return {
    signIn: async (...given) => (await load()).signIn(...given),
    session: async token => (await load()).session(token),
    signOut: async token => (await load()).signOut(token),
    signOutEverywhere: async id => (await load()).signOutEverywhere(id),
    createAccount: async draft => (await load()).createAccount(draft),
    accountByEmail: async email => (await load()).accountByEmail(email),
    proves: async (...given) => (await load()).proves(...given),
    passwordMark: async id => (await load()).passwordMark(id),
    setPassword: async (...given) => (await load()).setPassword(...given),
    tokenFor: about => mailedToken(options.secret, about),
    hidden: text => createHmac('sha256', options.secret).update(`waypost hidden ${text}`).digest('base64url'),
  }
}
