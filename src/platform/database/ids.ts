import { randomBytes } from 'node:crypto'

/** The last id's millisecond, and how many of it there were: those of one process come in the order in which they were made. */
let last = 0
let within = 0

/**
 * UUIDv7: the program makes ids itself, since it needs them before the row. Newest last, so that indexes grow at one end; of one millisecond,
 * too (RFC 9562 §6.2, a counter in the place of the first random bits, as far as its twelve bits reach).
 */
export function newId(now: number = Date.now()): string {
  const bytes = randomBytes(16)
  within = now === last ? Math.min(within + 1, 0xfff) : bytes.readUInt16BE(6) & 0x3ff
  last = now
  bytes.writeUIntBE(now, 0, 6)
  bytes.writeUInt16BE(0x7000 | within, 6)
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  const hex = bytes.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** Whether a text is an id as we write them (lower case). Anything else never reaches SQL as one. */
export const isId = (text: unknown): text is string => typeof text === 'string' && uuid.test(text)

/** The installation itself, where an audit row or an actor belongs to no office. */
export const INSTALLATION = '00000000-0000-0000-0000-000000000000'
