import { randomBytes } from 'node:crypto'

/** UUIDv7: the program makes ids itself, since it needs them before the row. Newest last, so that indexes grow at one end. */
export function newId(now: number = Date.now()): string {
  const bytes = randomBytes(16)
  bytes.writeUIntBE(now, 0, 6)
  bytes[6] = (bytes[6]! & 0x0f) | 0x70
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  const hex = bytes.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** Whether a text is an id as we write them (lower case). Anything else never reaches SQL as one. */
export const isId = (text: unknown): text is string => typeof text === 'string' && uuid.test(text)

/** The installation itself, where an audit row or an actor belongs to no office. */
export const INSTALLATION = '00000000-0000-0000-0000-000000000000'
