import { createHash } from 'node:crypto'
import type { kyselyAdapter } from '@better-auth/kysely-adapter'

type Adapter = ReturnType<ReturnType<typeof kyselyAdapter>>
interface Asked {
  model: string
  data?: Record<string, unknown>
  where?: { field: string; value: unknown }[]
}
type Row = Record<string, unknown>

const hashed = (token: string) => createHash('sha256').update(token).digest('hex')

/**
 * Better Auth stores a session's token as it is; whoever reads a backup could use it. Between the library and its tables we put the hash in
 * its place, and give back the token where it was asked for by it. Holds for whatever the library does with sessions, plugins included.
 */
export function withHashedSessionTokens(adapter: Adapter): Adapter {
  const wrapped = { ...adapter } as Record<string, unknown>
  for (const [name, method] of Object.entries(adapter)) {
    if (typeof method !== 'function' || name === 'transaction' || name === 'createSchema') continue
    wrapped[name] = async (asked: Asked) => {
      if (asked?.model !== 'session') return (method as (asked: Asked) => unknown)(asked)
      const token = tokenIn(asked)
      const answer = await (method as (asked: Asked) => unknown)(withHashes(asked))
      return token !== undefined && isRow(answer) && 'token' in answer ? { ...answer, token } : answer
    }
  }
  wrapped.transaction = (work: (inner: Adapter) => unknown) => adapter.transaction(inner => work(withHashedSessionTokens(inner as Adapter)) as never)
  return wrapped as Adapter
}

function tokenIn(asked: Asked): string | undefined {
  const value = asked.data?.token ?? asked.where?.find(one => one.field === 'token')?.value
  return typeof value === 'string' ? value : undefined
}

const withHashes = (asked: Asked): Asked => ({
  ...asked,
  ...(asked.data && typeof asked.data.token === 'string' ? { data: { ...asked.data, token: hashed(asked.data.token) } } : {}),
  ...(asked.where ? { where: asked.where.map(one => (one.field === 'token' ? { ...one, value: hashedValue(one.value) } : one)) } : {}),
})

function hashedValue(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(hashedValue)
  if (typeof value === 'string') return hashed(value)
  throw new TypeError('a session asked for by no token')
}

const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null && !Array.isArray(value)
