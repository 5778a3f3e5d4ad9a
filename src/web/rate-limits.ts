import { isIPv4, isIPv6 } from 'node:net'
import type pg from 'pg'
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import { type Identity, normalEmail } from '../platform/identity/index.ts'
import type { Platform } from '../platform/platform.ts'

const MINUTE = 60

/**
 * How many attempts within how long. A password is guessed at one account from many addresses, or at many accounts from one; a person who
 * mistypes does so from one address at one account. A whole office behind one address signs in freely: what succeeds is given back.
 */
export const limits = {
  /** One account from one network. */
  'sign-in-here': { attempts: 8, seconds: 15 * MINUTE },
  /** One account from anywhere: high, since whoever reaches it locks its owner out too. */
  'sign-in-account': { attempts: 50, seconds: 60 * MINUTE },
  /** All accounts from one network. */
  'sign-in-network': { attempts: 60, seconds: 15 * MINUTE },
  /** One link: it may ask for the password of an account. */
  'welcome-link': { attempts: 10, seconds: 15 * MINUTE },
  'welcome-network': { attempts: 30, seconds: 15 * MINUTE },
  /** Each is a mail to somebody, who may not have asked for it. */
  'new-password-here': { attempts: 3, seconds: 15 * MINUTE },
  'new-password-account': { attempts: 6, seconds: 60 * MINUTE },
  'new-password-network': { attempts: 20, seconds: 15 * MINUTE },
  /** Asking for letters: a class that signs up together passes, a thousand from one place are slowed. */
  'letters-network': { attempts: 40, seconds: 15 * MINUTE },
  /** Each is a mail to somebody, who may not have asked for it. */
  'letters-address': { attempts: 3, seconds: 24 * 60 * MINUTE },
} as const
type Limit = keyof typeof limits

/** An attempt may go on, and `succeeded` gives it back; or it has to wait. */
export type Attempt = { may: true; succeeded(): Promise<void> } | { may: false; minutes: number }

export interface RateLimits {
  signIn(email: string, address: string): Promise<Attempt>
  acceptance(token: string, address: string): Promise<Attempt>
  /** Asking for a link to a new password; what is asked is not given back. */
  newPassword(email: string, address: string): Promise<Attempt>
  /** Asking for letters from a network. What is asked is not given back. */
  letters(address: string): Promise<Attempt>
  /** Whether an address of mail may get one more mail that somebody's form asked for. Nobody is told: it would say what others did. */
  mayMail(office: string, email: string): Promise<boolean>
  /** Forgets the failures of whoever has just proven in another way to be the account's owner. */
  forgive(email: string, address: string): Promise<void>
}

/**
 * Counted in the database, so that all processes of an installation count together and a restart forgets nothing. Keys are hashed with the
 * installation's secret: no network address and no address of mail is stored.
 */
export function createRateLimits(pool: pg.Pool, identity: Pick<Identity, 'hidden'>): RateLimits {
  const counters = Object.fromEntries(
    Object.entries(limits).map(([name, { attempts, seconds }]) => [
      name,
      new RateLimiterPostgres({
        storeClient: pool,
        storeType: 'pool',
        schemaName: 'auth',
        tableName: 'attempts',
        tableCreated: true,
        keyPrefix: name,
        points: attempts,
        duration: seconds,
        // One of them sweeps the table that all share.
        clearExpiredByTimeout: name === 'sign-in-here',
      }),
    ]),
  ) as Record<Limit, RateLimiterPostgres>

  const attempt = async (keys: readonly (readonly [Limit, string])[]): Promise<Attempt> => {
    // Counted before the attempt, all of them: a hundred at once are a hundred.
    const counted = await Promise.all(keys.map(([limit, key]) => consume(counters[limit], identity.hidden(key))))
    const wait = Math.max(...counted)
    if (wait > 0) return { may: false, minutes: Math.ceil(wait / 60_000) }
    return { may: true, succeeded: async () => void (await Promise.all(keys.map(([limit, key]) => counters[limit].reward(identity.hidden(key), 1)))) }
  }
  const accountOf = (email: string) => normalEmail(email).slice(0, 300)
  return {
    signIn(email, address) {
      const account = accountOf(email)
      const network = networkOf(address)
      return attempt([
        ['sign-in-here', `${account} ${network}`],
        ['sign-in-account', account],
        ['sign-in-network', network],
      ])
    },
    acceptance: (token, address) =>
      attempt([
        ['welcome-link', token],
        ['welcome-network', networkOf(address)],
      ]),
    newPassword(email, address) {
      const account = accountOf(email)
      const network = networkOf(address)
      return attempt([
        ['new-password-here', `${account} ${network}`],
        ['new-password-account', account],
        ['new-password-network', network],
      ])
    },
    letters: address => attempt([['letters-network', networkOf(address)]]),
    mayMail: async (office, email) => (await attempt([['letters-address', `${office} ${accountOf(email)}`]])).may,
    async forgive(email, address) {
      const account = accountOf(email)
      await counters['sign-in-here'].delete(identity.hidden(`${account} ${networkOf(address)}`))
      await counters['sign-in-account'].delete(identity.hidden(account))
    },
  }
}

const made = new WeakMap<Identity, RateLimits>()

/** The limits of this process, made when first asked for. */
export function rateLimits(platform: Pick<Platform, 'database'>, identity: Identity): RateLimits {
  const known = made.get(identity) ?? createRateLimits(platform.database.identity, identity)
  made.set(identity, known)
  return known
}

/** Milliseconds to wait; 0 where the attempt may go on. */
async function consume(counter: RateLimiterPostgres, key: string): Promise<number> {
  try {
    await counter.consume(key)
    return 0
  } catch (refused) {
    if (refused instanceof RateLimiterRes) return Math.max(refused.msBeforeNext, 1)
    throw refused
  }
}

/** The network that one customer of a provider has: an IPv4 address, the first 64 bits of an IPv6 one (who has one, has 2^64). */
export function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1]
  if (mapped) return mapped
  if (isIPv4(address)) return address
  const plain = address.split('%')[0]!
  if (!isIPv6(plain)) return 'unknown'
  const [head = '', tail] = plain.split('::')
  const groups = head.split(':').filter(Boolean)
  const zeros = tail === undefined ? [] : Array<string>(8).fill('0')
  const first = [...groups, ...zeros].slice(0, 4).map(group => Number.parseInt(group, 16).toString(16))
  return `${first.join(':')}::/64`
}
