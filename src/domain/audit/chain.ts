import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'

/** One row of the trail as it is sealed. `at` in UTC to the microsecond, as the database holds it. */
export interface SealedRow {
  office: string
  id: string
  at: string
  actor: string
  action: string
  subject: string | null
  fields: readonly string[]
  request: string | null
}

/** What the first seal of an office takes as the hash before it. */
export const beginning: Buffer = Buffer.alloc(32)

/** The next link: SHA-256 over the hash before it and the row as canonical JSON (RFC 8785). Changing a row changes every later hash. */
export function sealOf(previous: Buffer, { office, id, at, actor, action, subject, fields, request }: SealedRow): Buffer {
  const text = canonicalize({ office, id, at, actor, action, subject, fields, request })
  return createHash('sha256').update(previous).update(text!).digest()
}
